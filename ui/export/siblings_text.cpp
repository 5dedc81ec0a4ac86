#include "ui/export/siblings_text.hpp"

#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

const std::string& reach_words(scoring::Reach reach, const Say& say) {
  switch (reach) {
    case scoring::Reach::opened:
      return say("cli.siblings.opened");
    case scoring::Reach::held:
      return say("cli.siblings.held");
    case scoring::Reach::closed:
      return say("cli.siblings.closed");
  }
  return say("cli.siblings.held");
}

const std::string& name_of(const engine::Scenario& scenario, engine::ReplyIndex reply,
                           const Say& say) {
  return reply.valid() ? scenario.at(reply).id : say("cli.siblings.pause");
}

}  // namespace

std::string siblings_text(const ScoredWay& way, const PlainStyle& style) {
  const Say say(way.language);
  const engine::Scenario& scenario = way.playable.scenario();
  std::string text = heading(say("cli.siblings.heading"), style);
  text += paragraph("", say(way.report.exact ? "cli.siblings.exact" : "cli.siblings.bound"), style);
  for (std::size_t t = 0; t < way.report.turns.size(); ++t) {
    const scoring::TurnReport& turn = way.report.turns[t];
    const engine::Turn& played = way.transcript.turns[t];
    text +=
        paragraph("", say("cli.siblings.turn", t + 1, scenario.at(played.before.node).id), style);
    const std::string& given = name_of(scenario, played.answer.reply, say);
    text += paragraph("  ", turn.regret ? say("cli.siblings.given", given, *turn.regret) : given,
                      style);
    for (const scoring::Sibling& sibling : turn.siblings) {
      const std::string& name = name_of(scenario, sibling.reply, say);
      const bool known = sibling.regret && sibling.reach;
      text += paragraph(
          "  - ",
          known ? say("cli.siblings.other", name, *sibling.regret, reach_words(*sibling.reach, say))
                : name,
          style);
    }
  }
  return text;
}

}  // namespace samtale::ui
