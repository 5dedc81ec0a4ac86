#include "ui/app/workshop/way_counts.hpp"

#include <set>

#include "engine/step.hpp"

namespace samtale::ui {

std::vector<std::vector<std::string>> places_of(const engine::Scenario& scenario,
                                                const engine::Transcript& transcript) {
  std::vector<std::vector<std::string>> calls;
  bool ended = true;
  for (const engine::Turn& turn : transcript.turns) {
    if (ended) calls.push_back({scenario.at(turn.before.node).id});
    engine::StepTrace trace;
    (void)step(scenario, turn.before, turn.answer, &trace);
    ended = turn.after.ending.valid();
    // A pause may leave the call where it is.
    if (!trace.way) continue;
    calls.back().push_back(ended ? scenario.at(turn.after.ending).id
                                 : scenario.at(turn.after.node).id);
  }
  return calls;
}

void count_call(WayCounts& counts, const engine::Scenario& scenario,
                const engine::Transcript& transcript) {
  std::set<std::string> places;
  std::set<std::pair<std::string, std::string>> ways;
  for (const std::vector<std::string>& call : places_of(scenario, transcript)) {
    places.insert(call.begin(), call.end());
    for (std::size_t i = 0; i + 1 < call.size(); ++i) ways.emplace(call[i], call[i + 1]);
  }
  ++counts.calls;
  for (const std::string& place : places) ++counts.places[place];
  for (const auto& way : ways) ++counts.ways[way];
}

}  // namespace samtale::ui
