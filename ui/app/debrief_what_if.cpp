#include "scoring/debrief/sentences.hpp"
#include "ui/app/debrief_model.hpp"
#include "ui/app/debrief_parts.hpp"

namespace samtale::ui {
namespace {

using engine::ReplyIndex;

/// More names than these are a list nobody reads.
constexpr std::size_t most_names = 3;

const std::string& because_of(const DebriefSource& source, const engine::Turn& turn,
                              ReplyIndex reply) {
  return reply.valid() ? source.scenario.at(reply).because.in(source.language())
                       : source.scenario.at(turn.before.node).pause_because.in(source.language());
}

std::string names(const DebriefSource& source, const std::vector<engine::PrincipleIndex>& all) {
  std::vector<std::string> some;
  for (const engine::PrincipleIndex index : all)
    if (some.size() < most_names) some.push_back(source.principle(index));
  return scoring::listed(some, source.language());
}

/// What another answer would have made possible; where that is not known, why it is as it is.
std::string possible(const DebriefSource& source, const engine::Turn& turn,
                     const scoring::Untaken& other) {
  using scoring::Reach;
  const Say& say = source.say;
  if (other.reach == Reach::opened && !other.gained.empty())
    return say("debrief.gave_room", names(source, other.gained));
  if (other.reach == Reach::closed && !other.lost.empty())
    return say("debrief.went_without", names(source, other.lost));
  return because_of(source, turn, other.reply);
}

/// How an answer that was not given would have stood among all of them.
std::string would_words(scoring::Reach reach, const Say& say) {
  switch (reach) {
    case scoring::Reach::opened:
      return say("debrief.would_open");
    case scoring::Reach::held:
      return say("debrief.would_hold");
    case scoring::Reach::closed:
      return say("debrief.would_close");
  }
  return {};
}

}  // namespace

void add_what_if(const DebriefSource& source, DebriefView& view) {
  const Say& say = source.say;
  DebriefView::WhatIf& panel = view.what_if;
  panel.heading = say("debrief.what_if");
  panel.play_on = say("debrief.play_on");
  panel.turn = what_if_turn(source.debrief);
  const std::size_t number = panel.turn + 1;
  const std::vector<scoring::Untaken>& others = source.debrief.untaken;
  panel.hint = say(others.empty() ? "debrief.what_if_none" : "debrief.what_if_hint", number);

  const engine::Turn& turn = source.transcript.turns[panel.turn];
  const scoring::TurnReport& report = source.debrief.report.turns[panel.turn];
  const auto given = scoring::standing(report, report.regret);
  panel.said.lead = say("debrief.said");
  panel.said.words = source.said(scoring::said(source.scenario, turn, source.language()));
  if (given && !others.empty()) panel.said.word = reach_words(*given, say);
  for (const scoring::Untaken& other : others) {
    DebriefView::WhatIf::Answer answer;
    answer.lead = say("debrief.not_taken");
    if (other.stands) answer.word = would_words(*other.stands, say);
    answer.words = say("debrief.instead_pause");
    if (other.reply.valid()) {
      answer.reply = source.scenario.at(other.reply).id;
      answer.words = source.quoted(source.scenario.at(other.reply).say.in(source.language()));
    }
    answer.detail = possible(source, turn, other);
    panel.others.push_back(std::move(answer));
  }
}

}  // namespace samtale::ui
