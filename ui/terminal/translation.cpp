#include <algorithm>

#include "engine/messages.hpp"
#include "engine/overlay.hpp"
#include "ui/terminal/authored.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/counted.hpp"

namespace samtale::ui::terminal {
namespace {

namespace fs = std::filesystem;

using engine::Diagnostic;
using engine::DiagnosticCode;

/// The place of the translation among the files that were read with it; 0 where it is none.
std::size_t place_of(const CheckedFiles& checked, const fs::path& file) {
  const std::string name = engine::path_text(file);
  for (std::size_t f = 1; f < checked.files.size(); ++f)
    if (checked.files[f].name == name) return f;
  return 0;
}

/// What is said of a translation: all that stands in its file, and the texts that it lacks. Faults
/// of the base are the check's business, unless they hide what should be translated.
std::vector<Diagnostic> of_translation(const CheckedFiles& checked, std::size_t place) {
  std::vector<Diagnostic> own;
  for (const Diagnostic& diagnostic : checked.diagnostics) {
    const bool base_error =
        diagnostic.at.file.value == 0 && diagnostic.severity == engine::Severity::error;
    if (diagnostic.at.file.value == place || base_error ||
        diagnostic.code == DiagnosticCode::translation_missing)
      own.push_back(diagnostic);
  }
  return own;
}

std::size_t count(const std::vector<Diagnostic>& diagnostics, DiagnosticCode code) {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [&](const Diagnostic& diagnostic) { return diagnostic.code == code; }));
}

/// Errors first. What is only missing gets one line each: of a translation that has been begun that
/// is nearly every text.
std::string told(const CheckedFiles& checked, std::vector<Diagnostic> own, Language language) {
  std::stable_partition(own.begin(), own.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == engine::Severity::error;
  });
  std::string text;
  for (const Diagnostic& diagnostic : own) {
    std::string one = report(diagnostic, checked.files, language);
    if (diagnostic.code == DiagnosticCode::translation_missing) one.resize(one.find('\n'));
    text += one + "\n";
  }
  return text;
}

std::string errors_in(const Say& say, const std::vector<Diagnostic>& own) {
  const auto errors = std::count_if(own.begin(), own.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == engine::Severity::error;
  });
  return counted(say, "cli.check.errors", static_cast<std::size_t>(errors));
}

std::string summary(const Say& say, const std::string& name, const std::vector<Diagnostic>& own) {
  if (has_errors(own)) return say("cli.translation.faulty", name, errors_in(say, own));
  return say(
      "cli.translation.summary", name,
      counted(say, "cli.translation.missing", count(own, DiagnosticCode::translation_missing)),
      counted(say, "cli.translation.stale", count(own, DiagnosticCode::translation_stale)));
}

/// Notes in the file which texts its translations are made from.
ExitCode accept(const Context& context, const fs::path& file, const Authored& authored,
                const engine::SourceText& overlay) {
  const auto accepted = accept_translation(overlay, authored.texts);
  if (!accepted) return ExitCode::content;  // its faults have been shown
  if (accepted.value() != overlay.text) {
    const auto written = context.store.write(file, accepted.value());
    if (!written) return refuse(written.error(), context.language).error;
  }
  write(Stream::out, context.say()("cli.translation.accepted", overlay.name) + "\n");
  return ExitCode::done;
}

/// A new file with room for every text of the base.
ExitCode begin(const Context& context, const fs::path& file, const Authored& authored) {
  const Say say = context.say();
  const engine::SourceText& base = authored.checked.files.front();
  std::vector<Diagnostic> own = authored.checked.diagnostics;
  own.erase(std::remove_if(own.begin(), own.end(),
                           [](const Diagnostic& diagnostic) {
                             return diagnostic.at.file.value != 0 ||
                                    diagnostic.severity != engine::Severity::error;
                           }),
            own.end());
  if (!own.empty()) {
    complain(own, authored.checked.files, context.language);
    return refuse(ExitCode::content,
                  say("cli.translation.not_begun", base.name, errors_in(say, own)))
        .error;
  }
  const std::string bytes = begin_translation(say("cli.translation.skeleton", authored.id),
                                              authored.id, base, authored.texts);
  if (const auto created = context.store.create(file, bytes); !created)
    return refuse(created.error(), context.language).error;
  write(Stream::out, say("cli.translation.begun", engine::path_text(file),
                         counted(say, "cli.translation.texts", authored.texts.size())) +
                         "\n");
  return ExitCode::done;
}

ExitCode look_at(const Context& context, const scoring::Method& method, const fs::path& file) {
  const Say say = context.say();
  const std::string name = engine::path_text(file);
  if (base_of(file) == file)
    return refuse(ExitCode::usage, say("cli.translation.not_one", name)).error;
  const auto authored = load_authored(context.store, file, method, Search::no);
  if (!authored) return refuse(authored.error(), context.language).error;
  if (context.arguments.begin) return begin(context, file, authored.value());
  const CheckedFiles& checked = authored.value().checked;
  const std::size_t place = place_of(checked, file);
  if (place == 0) return refuse(ExitCode::usage, say("cli.translation.not_there", name)).error;

  const std::vector<Diagnostic> own = of_translation(checked, place);
  write(Stream::out, told(checked, own, context.language) + summary(say, name, own) + "\n");
  const bool faulty = has_errors(own);
  if (faulty && context.arguments.accept) complain(say("cli.translation.not_accepted"));
  if (faulty) return ExitCode::content;
  if (!context.arguments.accept) return ExitCode::done;
  return accept(context, file, authored.value(), checked.files[place]);
}

}  // namespace

ExitCode translation(const Context& context) {
  const auto method = load_method(context);
  if (!method) return method.error();
  ExitCode worst = ExitCode::done;
  for (const std::string& operand : context.arguments.operands)
    worst = std::max(worst, look_at(context, *method.value(), path_of(operand)));
  return worst;
}

}  // namespace samtale::ui::terminal
