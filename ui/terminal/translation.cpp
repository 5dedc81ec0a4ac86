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

void show(const Context& context, const std::string& name, const CheckedFiles& checked,
          const std::vector<Diagnostic>& own) {
  const Say say = context.say();
  std::string text;
  for (const Diagnostic& diagnostic : own)
    text += report(diagnostic, checked.files, context.language) + "\n";
  text +=
      say("cli.translation.summary", name,
          counted(say, "cli.translation.missing", count(own, DiagnosticCode::translation_missing)),
          counted(say, "cli.translation.stale", count(own, DiagnosticCode::translation_stale)));
  write(Stream::out, text + "\n");
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

ExitCode look_at(const Context& context, const scoring::Method& method, const fs::path& file) {
  const auto authored = load_authored(context.store, file, method, Search::no);
  if (!authored) return refuse(authored.error(), context.language).error;
  const CheckedFiles& checked = authored.value().checked;
  const std::size_t place = place_of(checked, file);
  if (place == 0)
    return refuse(ExitCode::usage,
                  context.say()("cli.translation.not_one", engine::path_text(file)))
        .error;
  const std::vector<Diagnostic> own = of_translation(checked, place);
  const engine::SourceText& overlay = checked.files[place];
  show(context, overlay.name, checked, own);
  if (has_errors(own)) return ExitCode::content;
  if (!context.arguments.accept) return ExitCode::done;
  return accept(context, file, authored.value(), overlay);
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
