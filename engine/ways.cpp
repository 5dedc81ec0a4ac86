#include "engine/ways.hpp"

#include <algorithm>
#include <optional>

#include "engine/playback.hpp"

namespace samtale::engine {
namespace {

/// Where the way to an event stands.
struct Stand {
  CallState state;
  std::size_t turns = 0;
  EndingIndex ending;
  bool placed = true;
  EventId answer = root_event;  // the last one on the way
};

Stand after(const Scenario& scenario, const Stand& before, const Event& event) {
  const auto* recorded = std::get_if<Answered>(&event.what);
  if (!recorded) return before;
  Stand stand = before;
  stand.answer = event.id;
  if (!before.placed) return stand;
  const std::optional<Answer> answer = recorded_answer(scenario, before.state, *recorded);
  stand.placed = answer.has_value();
  if (!answer) return stand;
  const Played played = play(scenario, before.state, *answer);
  stand.state = played.next;
  ++stand.turns;
  if (finished(scenario, played.after)) stand.ending = played.after.ending;
  return stand;
}

}  // namespace

std::vector<WaySummary> ways(const Scenario& scenario, const Session& session) {
  std::vector<LineIndex> lines;
  std::vector<Stand> stands(1);
  stands.front().state = opening(scenario, lines);
  stands.reserve(session.events.size() + 1);
  const EventId tip = scored_tip(scenario, session);
  std::vector<WaySummary> found;
  std::vector<std::size_t> way_of(1, 0);  // by event
  for (const Event& event : session.events) {
    const Stand& before = stands[event.after];
    Stand stand = after(scenario, before, event);
    std::size_t way = way_of[event.after];
    if (stand.answer == event.id) {
      // Where another answer has gone on from there already, a way begins.
      const bool goes_on = before.answer != root_event && found[way].tip == before.answer;
      if (!goes_on) {
        way = found.size();
        found.emplace_back();
      }
      found[way].tip = event.id;
      found[way].turns = stand.turns;
      found[way].ending = stand.ending;
    }
    way_of.push_back(way);
    stands.push_back(stand);
  }
  if (!found.empty()) found[way_of[tip]].scored = true;
  return found;
}

std::size_t scored_way(const std::vector<WaySummary>& ways) {
  const auto scored =
      std::find_if(ways.begin(), ways.end(), [](const WaySummary& way) { return way.scored; });
  return scored == ways.end() ? 0 : static_cast<std::size_t>(scored - ways.begin());
}

}  // namespace samtale::engine
