#include <algorithm>

#include "engine/authoring/import_twee.hpp"
#include "engine/authoring/translation_table.hpp"
#include "engine/overlay.hpp"
#include "engine/store/memory_store.hpp"
#include "engine/yaml_fields.hpp"
#include "ui/export/translation_csv.hpp"
#include "ui/terminal/authored.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/counted.hpp"

namespace samtale::ui::terminal {
namespace {

namespace fs = std::filesystem;

/// A scenario is called as its folder; a file of another name as itself. Empty where neither can be
/// an id.
std::string id_for(const fs::path& out) {
  const bool is_scenario = out.filename() == "scenario.yaml";
  const fs::path named = is_scenario ? fs::absolute(out).parent_path().filename() : out.stem();
  const std::string name = engine::path_text(named);
  return engine::is_id(name) ? name : engine::id_of_words(name);
}

std::string told(const engine::ImportedScenario& imported, const Context& context) {
  const Say say = context.say();
  const fs::path& out = context.arguments.out;
  std::string text = say("cli.import.done", engine::path_text(out),
                         counted(say, "cli.import.nodes", imported.nodes),
                         counted(say, "cli.import.replies", imported.replies),
                         counted(say, "cli.import.endings", imported.endings)) +
                     "\n";
  if (!imported.notes.empty())
    text += "\n" + heading(say("cli.import.notes"), context.console.style);
  for (const engine::ImportNote& note : imported.notes)
    text += paragraph("  ", message(note, context.language), context.console.style);
  if (imported.untold > 0)
    text += paragraph("  ", say("cli.import.more", imported.untold), context.console.style);
  return text + "\n" + say("cli.import.next", engine::path_text(out)) + "\n";
}

ExitCode import_story(const Context& context, const std::string& bytes) {
  const auto method = load_method(context);
  if (!method) return method.error();
  const fs::path& out = context.arguments.out;
  const auto imported =
      engine::import_twee(bytes, {id_for(out), context.language}, method.value()->moves);
  if (!imported)
    return refuse(ExitCode::content, message(imported.error(), context.language)).error;
  // What lies there already may be somebody's only copy.
  if (const auto written = context.store.create(out, imported.value().yaml); !written)
    return refuse(written.error(), context.language).error;
  write(Stream::out, told(imported.value(), context));
  return ExitCode::done;
}

// --- A translated table ---

/// The translation among the files that were read with its base; a new one where there is none.
struct Overlay {
  engine::SourceText file;
  bool exists = false;
};

Overlay overlay_of(const Authored& authored, const Context& context) {
  const std::string name = engine::path_text(context.arguments.out);
  const std::vector<engine::SourceText>& files = authored.checked.files;
  const auto found =
      std::find_if(files.begin() + 1, files.end(),
                   [&](const engine::SourceText& file) { return file.name == name; });
  if (found != files.end()) return {*found, true};
  const std::string lead = context.say()("cli.translation.skeleton", authored.id);
  return {{name, begin_translation(lead, authored.id, files.front(), authored.texts)}, false};
}

/// What is wrong in the translation once it is as in `text`; a translation with an error would be
/// left out as a whole.
std::vector<engine::Diagnostic> faults_in(const std::string& text, const Authored& authored,
                                          const scoring::Method& method, const fs::path& out) {
  engine::MemoryStore store;
  const bool written = store.write(base_of(out), authored.checked.files.front().text).ok() &&
                       store.write(out, text).ok();
  const auto again = load_authored(store, out, method, Search::no);
  if (!written || !again) return {};
  std::vector<engine::Diagnostic> faults;
  for (const engine::Diagnostic& one : again.value().checked.diagnostics)
    if (one.severity == engine::Severity::error && one.at.file.value != 0) faults.push_back(one);
  return faults;
}

std::string told(const engine::PatchedTranslation& patched, const Context& context) {
  const Say say = context.say();
  std::string text;
  for (const std::string& key : patched.unknown) text += say("cli.csv.unknown", key) + "\n";
  return text +
         say("cli.csv.done", engine::path_text(context.arguments.out),
             counted(say, "cli.csv.changed", patched.changed.size()),
             counted(say, "cli.csv.accepted", patched.accepted.size())) +
         "\n";
}

ExitCode import_table(const Context& context, const std::string& bytes) {
  const Say say = context.say();
  const fs::path& out = context.arguments.out;
  if (base_of(out) == out)
    return refuse(ExitCode::usage, say("cli.translation.not_one", engine::path_text(out))).error;
  const auto rows = read_translation_csv(bytes);
  if (!rows) return refuse(ExitCode::content, say("cli.csv.not_a_table")).error;
  const auto method = load_method(context);
  if (!method) return method.error();
  const auto read = load_authored(context.store, out, *method.value(), Search::no);
  if (!read) return refuse(read.error(), context.language).error;
  const Authored& authored = read.value();
  const Overlay overlay = overlay_of(authored, context);
  const auto patched = patch_translation(overlay.file, authored.texts, *rows);
  if (!patched) {
    complain(patched.error(), {overlay.file}, context.language);
    return refuse(ExitCode::content, say("cli.csv.refused")).error;
  }
  const auto faults = faults_in(patched.value().text, authored, *method.value(), out);
  if (!faults.empty()) {
    complain(faults, {authored.checked.files.front(), {overlay.file.name, patched.value().text}},
             context.language);
    return refuse(ExitCode::content, say("cli.csv.refused")).error;
  }
  if (!overlay.exists || patched.value().text != overlay.file.text) {
    const auto written = overlay.exists ? context.store.write(out, patched.value().text)
                                        : context.store.create(out, patched.value().text);
    if (!written) return refuse(written.error(), context.language).error;
  }
  write(Stream::out, told(patched.value(), context));
  return ExitCode::done;
}

bool is_table(const fs::path& file) {
  std::string extension = engine::path_text(file.extension());
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return extension == ".csv";
}

}  // namespace

ExitCode import_file(const Context& context) {
  const fs::path file = path_of(context.arguments.operands.front());
  const auto bytes = context.store.read(file);
  if (!bytes) return refuse(bytes.error(), context.language).error;
  return is_table(file) ? import_table(context, bytes.value())
                        : import_story(context, bytes.value());
}

}  // namespace samtale::ui::terminal
