#include "ui/app/untaken_view.hpp"

#include <algorithm>

#include "scoring/untaken.hpp"
#include "ui/app/reach_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

using engine::ReplyIndex;
using scoring::Reach;

int hands_for(const engine::HandsCounted& hands, const engine::Scenario& scenario,
              ReplyIndex reply) {
  if (!reply.valid()) return hands.pause.value_or(0);
  for (const auto& counted : hands.replies)
    if (counted.reply == scenario.at(reply).id) return counted.hands;
  return 0;
}

const scoring::Sibling* strongest_other(const scoring::TurnReport& turn,
                                        const engine::HandsCounted& hands,
                                        const engine::Scenario& scenario) {
  const scoring::Sibling* strongest = nullptr;
  int most = 0;
  for (const scoring::Sibling& sibling : turn.siblings) {
    const int count = hands_for(hands, scenario, sibling.reply);
    const bool opens = sibling.reach == Reach::opened;
    if (count > most || (count > 0 && count == most && opens)) {
      most = count;
      strongest = &sibling;
    }
  }
  return strongest;
}

/// Shares of the hands in thousandths; what would have opened more comes first.
int weight(const DividedTurn& turn, int all) {
  const bool better = turn.other_did == Reach::opened && turn.taken_did != Reach::opened;
  return turn.other_hands * 1000 / std::max(1, all) + (better ? 1000 : 0);
}

UntakenView::Side side_of(const engine::Scenario& scenario, const engine::Turn& turn,
                          ReplyIndex reply, const Say& say) {
  UntakenView::Side side;
  if (reply.valid()) {
    side.text = say("app.quote", scenario.at(reply).say.in(say.language()));
    side.because = scenario.at(reply).because.in(say.language());
  } else {
    side.text = say("call.pause");
    side.because = scenario.at(turn.before.node).pause_because.in(say.language());
  }
  return side;
}

void add_turn(const CallModel& call, const DividedTurn& divided, const Say& say,
              UntakenView& view) {
  const engine::Scenario& scenario = call.playable->scenario();
  const engine::Turn& turn = call.transcript.turns[divided.turn];
  view.speaker = scenario.at(call_of(scenario, turn.before)).citizen.name.in(say.language());
  for (const engine::LineIndex line : turn.lines)
    view.line += (view.line.empty() ? "" : " ") + scenario.at(line).say.in(say.language());
  if (!view.line.empty()) view.line = say("app.quote", view.line);
  view.taken = side_of(scenario, turn, turn.answer.reply, say);
  view.taken.lead = say("room.taken");
  view.taken.did = reach_words(divided.taken_did, Told::taken, say);
  view.taken.hands = divided.taken_hands;
  view.other = side_of(scenario, turn, divided.other, say);
  view.other.lead = say("room.untaken");
  view.other.did = reach_words(divided.other_did, Told::untaken, say);
  view.other.hands = divided.other_hands;
  view.turn = divided.turn;
  if (divided.other.valid()) view.other_reply = scenario.at(divided.other).id;
}

void add_keys(const Say& say, UntakenView& view) {
  view.home = say("app.home");
  view.title = say("room.untaken_title");
  view.waiting = say("debrief.waiting");
  view.blank = say("room.blank");
  view.blank_key = say("room.blank_key");
  view.play = say("room.play_on");
  view.play_key = say("room.play_key");
  view.forward = say("room.next_place");
  view.forward_key = say("room.space_key");
  view.back = say("room.back");
  view.debrief = say("room.debrief");
  view.debrief_key = say("room.debrief_key");
}

bool has_hands(const engine::Session& session) {
  return std::any_of(session.events.begin(), session.events.end(), [](const engine::Event& event) {
    return std::holds_alternative<engine::HandsCounted>(event.what);
  });
}

}  // namespace

std::vector<DividedTurn> divided_turns(const CallModel& call, const scoring::Report& report) {
  const engine::Scenario& scenario = call.playable->scenario();
  std::vector<std::pair<int, DividedTurn>> weighed;
  for (std::size_t t = 0; t < call.transcript.turns.size() && t < report.turns.size(); ++t) {
    const engine::Turn& turn = call.transcript.turns[t];
    const engine::HandsCounted* hands = hands_before(call.session, turn.event);
    if (!hands) continue;
    const scoring::Sibling* other = strongest_other(report.turns[t], *hands, scenario);
    if (!other) continue;
    DividedTurn divided;
    divided.turn = t;
    divided.other = other->reply;
    divided.taken_hands = hands_for(*hands, scenario, turn.answer.reply);
    divided.other_hands = hands_for(*hands, scenario, other->reply);
    divided.taken_did = scoring::standing(report.turns[t], report.turns[t].regret);
    divided.other_did = scoring::standing(report.turns[t], other->regret);
    int all = hands->pause.value_or(0);
    for (const auto& reply : hands->replies) all += reply.hands;
    weighed.emplace_back(weight(divided, all), divided);
  }
  std::stable_sort(weighed.begin(), weighed.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (weighed.size() > most_divided_turns) weighed.resize(most_divided_turns);
  std::vector<DividedTurn> turns;
  for (const auto& [points, divided] : weighed) turns.push_back(divided);
  std::sort(turns.begin(), turns.end(),
            [](const DividedTurn& a, const DividedTurn& b) { return a.turn < b.turn; });
  return turns;
}

UntakenView untaken_view(const AppModel& model) {
  UntakenView view;
  const Say say(model.settings.language);
  add_keys(say, view);
  if (!model.call || !model.call->room) return view;
  const CallModel& call = *model.call;
  view.subtitle = call.playable->scenario().title.in(say.language());
  view.dark = call.room->blank;
  if (!model.debrief) return view;
  view.ready = true;
  const std::vector<DividedTurn> turns = divided_turns(call, model.debrief->report);
  if (turns.empty()) {
    view.none = say(has_hands(call.session) ? "room.of_one_mind" : "room.uncounted");
    return view;
  }
  const std::size_t place = std::min(call.room->place, turns.size() - 1);
  view.place =
      turns.size() == 1 ? say("room.one_place") : say("room.place", place + 1, turns.size());
  view.has_back = place > 0;
  view.has_forward = place + 1 < turns.size();
  add_turn(call, turns[place], say, view);
  return view;
}

}  // namespace samtale::ui
