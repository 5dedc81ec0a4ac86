#include "ui/export/differences_text.hpp"

namespace samtale::ui {

std::string differences_text(const std::vector<scoring::Difference>& differences, const Say& say,
                             const PlainStyle& style) {
  std::string text = heading(say("cli.differences.heading"), style);
  if (differences.empty()) return text + paragraph("  ", say("cli.differences.none"), style);
  for (const scoring::Difference& one : differences) {
    const std::string sentence = message(one, say.language());
    text += paragraph(
        "  ", one.turn == 0 ? sentence : say("cli.differences.turn", one.turn, sentence), style);
  }
  return text;
}

}  // namespace samtale::ui
