#include <algorithm>
#include <set>

#include "engine/messages.hpp"
#include "ui/terminal/authored.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/counted.hpp"

namespace samtale::ui::terminal {
namespace {

namespace fs = std::filesystem;

/// Folders within folders that are looked into.
constexpr int deepest = 6;

bool has_known_name(const fs::path& file) {
  const fs::path name = file.filename();
  for (const char* known : {"scenario.yaml", "method.yaml", "cards.yaml", "playlists.yaml",
                            "glossary.yaml", "templates.yaml"})
    if (name == known) return true;
  return false;
}

/// What is worth checking in a folder: by name, since other YAML may lie there too.
void gather(engine::Store& store, const fs::path& folder, int depth, std::vector<fs::path>& files) {
  if (const auto found = store.list(folder))
    std::copy_if(found.value().begin(), found.value().end(), std::back_inserter(files),
                 has_known_name);
  const auto folders = store.folders(folder);
  if (!folders || depth == 0) return;
  for (const fs::path& inner : folders.value()) gather(store, inner, depth - 1, files);
}

/// What the operands name, each base once; false where one of them names nothing.
bool gather_operands(const Context& context, std::vector<fs::path>& files) {
  bool all = true;
  std::set<fs::path> seen;
  for (const std::string& operand : context.arguments.operands) {
    const fs::path path = path_of(operand);
    std::error_code unknown;
    std::vector<fs::path> found;
    if (fs::is_directory(path, unknown)) {
      gather(context.store, path, deepest, found);
      if (found.empty()) complain(context.say()("cli.check.nothing", operand));
    } else {
      found.push_back(path);
    }
    all = all && !found.empty();
    for (const fs::path& file : found)
      if (seen.insert(base_of(file).lexically_normal()).second) files.push_back(file);
  }
  return all;
}

void write_text(const Context& context, const std::vector<CheckedFiles>& checked) {
  std::string text;
  std::size_t files = 0;
  for (const CheckedFiles& one : checked) {
    files += one.files.size();
    for (const engine::Diagnostic& diagnostic : one.diagnostics)
      text += report(diagnostic, one.files, context.language) + "\n";
  }
  const Say say = context.say();
  const SeverityCounts counts = count_severities(checked);
  text += say("cli.check.summary", counted(say, "cli.check.files", files),
              counted(say, "cli.check.errors", counts.errors),
              counted(say, "cli.check.warnings", counts.warnings));
  if (counts.notes > 0) text += " " + counted(say, "cli.check.notes", counts.notes);
  write(Stream::out, text + "\n");
}

}  // namespace

ExitCode check(const Context& context) {
  const auto method = load_method(context);
  if (!method) return method.error();
  std::vector<fs::path> files;
  bool readable = gather_operands(context, files);
  std::vector<CheckedFiles> checked;
  for (const fs::path& file : files) {
    auto authored =
        load_authored(context.store, file, *method.value(), Search::yes, context.arguments.today);
    if (authored) {
      checked.push_back(std::move(authored).value().checked);
    } else {
      complain(message(authored.error(), context.language));
      readable = false;
    }
  }
  if (context.arguments.format == Format::json)
    write(Stream::out, diagnostics_json(checked, context.language));
  else if (!checked.empty())
    write_text(context, checked);
  if (!readable) return ExitCode::usage;
  return count_severities(checked).errors == 0 ? ExitCode::done : ExitCode::content;
}

}  // namespace samtale::ui::terminal
