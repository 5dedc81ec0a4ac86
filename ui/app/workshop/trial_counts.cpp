#include "ui/app/workshop/trial_counts.hpp"

#include <algorithm>
#include <set>

namespace samtale::ui {
namespace {

const std::string& place_id(const engine::Scenario& scenario, std::size_t place) {
  const std::size_t nodes = scenario.nodes.size();
  return place < nodes ? scenario.nodes[place].id : scenario.endings[place - nodes].id;
}

bool is_ending(const engine::Scenario& scenario, const std::string& id) {
  return std::any_of(scenario.endings.begin(), scenario.endings.end(),
                     [&](const engine::Ending& ending) { return ending.id == id; });
}

}  // namespace

SharedWayCounts random_counts(const WorkshopFindings& findings) {
  const scoring::Coverage& coverage = findings.coverage;
  if (coverage.calls == 0) return nullptr;
  const engine::Scenario& scenario = findings.of->scenario();
  auto counts = std::make_shared<WayCounts>();
  counts->calls = static_cast<std::size_t>(coverage.calls);
  for (std::size_t place = 0; place < coverage.calls_at.size(); ++place)
    if (coverage.calls_at[place] > 0)
      counts->places[place_id(scenario, place)] = coverage.calls_at[place];
  for (const auto& [step, calls] : coverage.steps)
    counts->ways[{place_id(scenario, step.first), place_id(scenario, step.second)}] = calls;
  return counts;
}

SharedWayCounts plan_counts(const PlansRun& run) {
  const engine::Scenario& scenario = run.of->scenario();
  auto counts = std::make_shared<WayCounts>();
  for (const PlanOutcome& one : run.outcomes) {
    ++counts->calls;
    const std::vector<std::string>& way = one.run.way;
    for (const std::string& id : std::set<std::string>(way.begin(), way.end()))
      ++counts->places[id];
    std::set<std::pair<std::string, std::string>> steps;
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
      // From an ending the next call begins; a pause may have left the call where it was.
      if (way[i] != way[i + 1] && !is_ending(scenario, way[i])) steps.emplace(way[i], way[i + 1]);
    for (const auto& step : steps) ++counts->ways[step];
  }
  return counts;
}

}  // namespace samtale::ui
