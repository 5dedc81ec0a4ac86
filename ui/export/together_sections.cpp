#include "ui/export/together_sections.hpp"

#include <algorithm>

#include "ui/app/partner_view.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

/// The reply's words; its id where the scenario has no such reply any more.
std::string said(const engine::Scenario& scenario, const engine::Turn& turn, const std::string& id,
                 const Say& say) {
  for (const engine::ReplyIndex reply : scenario.at(turn.before.node).replies)
    if (scenario.at(reply).id == id)
      return say("app.quote", scenario.at(reply).say.in(say.language()));
  return id;
}

Section hands_section(const CallModel& call, const Say& say) {
  Section section{say("export.hands"), {}, {}};
  const engine::Scenario& scenario = call.playable->scenario();
  for (std::size_t t = 0; t < call.transcript.turns.size(); ++t) {
    const engine::Turn& turn = call.transcript.turns[t];
    const engine::HandsCounted* hands = hands_before(call.session, turn.event);
    if (!hands) continue;
    Table table{{say("export.hands_reply"), say("export.hands_count"), say("export.hands_taken")},
                {}};
    const auto row = [&](const std::string& words, int count, bool taken) {
      table.rows.push_back({words, std::to_string(count), taken ? say("export.hands_yes") : ""});
    };
    const engine::ReplyIndex taken = turn.answer.reply;
    for (const auto& reply : hands->replies)
      row(said(scenario, turn, reply.reply, say), reply.hands,
          taken.valid() && scenario.at(taken).id == reply.reply);
    if (hands->pause) row(say("call.pause"), *hands->pause, !taken.valid());
    section.parts.push_back({say("export.hands_turn", t + 1), {std::move(table)}, {}});
  }
  return section;
}

Section partner_section(const PartnerView& view) {
  Section section{view.heading, {Paragraph{view.none}}, {}};
  Facts facts;
  for (const PartnerView::Row& row : view.rows) {
    std::string names;
    for (const std::string& name : row.principles) names += (names.empty() ? "" : ", ") + name;
    facts.facts.push_back({row.turn + " " + row.said, names});
  }
  if (!facts.facts.empty()) section.blocks.emplace_back(std::move(facts));
  return section;
}

}  // namespace

std::vector<Section> together_sections(const AppModel& model) {
  std::vector<Section> sections;
  if (!model.call) return sections;
  const Say say(model.settings.language);
  if (model.call->session.header.players == engine::Players::room) {
    Section hands = hands_section(*model.call, say);
    if (!hands.parts.empty()) sections.push_back(std::move(hands));
  }
  const PartnerView partner = partner_view(model);
  if (partner.shown) sections.push_back(partner_section(partner));
  return sections;
}

}  // namespace samtale::ui
