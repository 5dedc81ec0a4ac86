#include "ui/app/debrief_model.hpp"

#include <utility>

namespace samtale::ui {
namespace {

using engine::EventId;
using engine::WaySummary;

/// Which of the ways ends where the call is looked at.
std::optional<std::size_t> way_looked_at(const CallModel& call,
                                         const std::vector<WaySummary>& ways) {
  const EventId last = call.transcript.turns.back().event;
  for (std::size_t w = 0; w < ways.size(); ++w)
    if (ways[w].tip == last || tip_of(call, ways, w) == call.tip) return w;
  return std::nullopt;
}

/// Its place; none where there is nothing to hold it against.
std::optional<std::size_t> way_beside(const std::vector<WaySummary>& ways, std::size_t shown) {
  if (!ways[shown].scored) return scored_way(ways);
  for (std::size_t w = ways.size(); w-- > 0;)
    if (w != shown && ways[w].ending.valid()) return w;
  return std::nullopt;
}

void look_at_ways(const CallModel& call, DebriefModel& debrief) {
  const engine::Scenario& scenario = call.playable->scenario();
  debrief.ways = engine::ways(scenario, call.session);
  debrief.way = way_looked_at(call, debrief.ways);
  if (!debrief.way) return;
  const std::optional<std::size_t> beside = way_beside(debrief.ways, *debrief.way);
  if (!beside) return;
  DebriefModel::Beside other;
  other.way = *beside;
  other.transcript = transcript(scenario, call.session, tip_of(call, debrief.ways, *beside));
  other.report = score(call.playable->rubric, scenario, other.transcript, *call.bounds);
  debrief.beside = std::move(other);
}

void find_suggestion(const CallModel& call, DebriefModel& debrief) {
  // Which turn it is about is the same in both languages.
  const scoring::Feedback feedback =
      scoring::feedback(debrief.report, call.playable->rubric, call.playable->scenario(),
                        call.transcript, *call.bounds, engine::Language::da);
  if (feedback.suggestion) {
    debrief.to_try = feedback.suggestion->principle;
    debrief.suggested_turn = feedback.suggestion->turn - 1;
  } else if (feedback.turning_point) {
    debrief.suggested_turn = feedback.turning_point->turn - 1;
  }
}

}  // namespace

DebriefModel debrief_of(const CallModel& call) {
  DebriefModel debrief;
  debrief.report =
      score(call.playable->rubric, call.playable->scenario(), call.transcript, *call.bounds);
  if (call.transcript.turns.empty()) return debrief;
  look_at_ways(call, debrief);
  find_suggestion(call, debrief);
  find_untaken(call, debrief);
  return debrief;
}

std::size_t what_if_turn(const DebriefModel& debrief) {
  return debrief.selected_turn.value_or(debrief.suggested_turn);
}

void find_untaken(const CallModel& call, DebriefModel& debrief) {
  const std::size_t turn = what_if_turn(debrief);
  debrief.untaken = untaken(call.playable->rubric, call.playable->scenario(), *call.bounds,
                            call.transcript.turns[turn], debrief.report.turns[turn]);
}

EventId tip_of(const CallModel& call, const std::vector<WaySummary>& ways, std::size_t way) {
  const bool scored = ways.empty() || ways[way].scored;
  return scored ? scored_tip(call.playable->scenario(), call.session) : ways[way].tip;
}

}  // namespace samtale::ui
