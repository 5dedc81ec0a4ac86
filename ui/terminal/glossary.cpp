#include "ui/app/glossary.hpp"

#include "ui/export/library_json.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {
namespace {

std::string entry_text(const GlossaryEntry& entry, const PlainStyle& style) {
  return paragraph("  ", entry.name, style) + paragraph("      ", entry.text, style);
}

/// All of them, under a heading for each kind.
std::string whole_text(const std::vector<GlossaryEntry>& entries, const Say& say,
                       const PlainStyle& style) {
  std::string text;
  for (std::size_t e = 0; e < entries.size(); ++e) {
    if (e == 0 || entries[e].kind != entries[e - 1].kind) {
      const std::string kind(id(entries[e].kind));
      text += (e == 0 ? "" : "\n") + heading(say("cli.glossary." + kind), style);
    }
    text += entry_text(entries[e], style);
  }
  return text;
}

}  // namespace

ExitCode glossary(const Context& context) {
  const auto method = load_method(context);
  if (!method) return method.error();
  const std::vector<GlossaryEntry> all = ui::glossary(
      *method.value(), load_glossary(context.store, context.arguments.scenario_folders).terms,
      context.language);
  std::string word;
  for (const std::string& operand : context.arguments.operands)
    word += (word.empty() ? "" : " ") + operand;
  const Found found = word.empty() ? Found{all, {}} : look_up(all, word);
  const Say say = context.say();
  if (found.entries.empty()) {
    std::string text = say("cli.glossary.unknown", word);
    if (!found.near.empty()) text += " " + say("cli.did_you_mean", found.near);
    complain(text);
    return ExitCode::usage;
  }
  if (context.arguments.format == Format::json) {
    write(Stream::out, glossary_json(found.entries));
  } else if (word.empty()) {
    write(Stream::out, whole_text(found.entries, say, context.console.style));
  } else {
    for (const GlossaryEntry& entry : found.entries)
      write(Stream::out, entry_text(entry, context.console.style));
  }
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
