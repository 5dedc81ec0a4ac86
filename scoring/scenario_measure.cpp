#include <algorithm>

#include "engine/explore.hpp"
#include "scoring/bots.hpp"
#include "scoring/scenario_differences.hpp"
#include "scoring/walk.hpp"

namespace samtale::scoring {
namespace {

using engine::Scenario;

std::vector<ScenarioMeasure::Step> best_way(const Rubric& rubric, const Scenario& scenario,
                                            const Bounds& bounds) {
  std::vector<ScenarioMeasure::Step> steps;
  const auto choose = [&](std::uint32_t at) {
    const engine::CallState& state = bounds.graph.states[at];
    const engine::Answer answer = answer_of(Bot::best, rubric, scenario, bounds, state, 0);
    const std::string& node = scenario.at(state.node).id;
    if (answer.reply.valid())
      steps.push_back({node + "/" + scenario.at(answer.reply).id, scenario.at(answer.reply).say});
    else
      steps.push_back({node + "/pause", {}});
    std::uint32_t edge = bounds.graph.first_edge[at];
    while (bounds.graph.edges[edge].reply != answer.reply) ++edge;
    return edge;
  };
  walk(scenario, bounds, choose);
  return steps;
}

}  // namespace

ScenarioMeasure measure(const Rubric& rubric, const Scenario& scenario) {
  if (is_sensitive(scenario)) return unscored(scenario);
  const Bounds known =
      bounds(rubric, scenario, engine::explore(scenario, watched(rubric, scenario)));
  return measure(rubric, scenario, known, analyse(rubric, scenario, known));
}

ScenarioMeasure unscored(const Scenario& scenario) {
  ScenarioMeasure measured;
  measured.minutes = scenario.minutes;
  return measured;
}

ScenarioMeasure measure(const Rubric& rubric, const Scenario& scenario, const Bounds& known,
                        const Analysis& analysis) {
  ScenarioMeasure measured = unscored(scenario);
  measured.scored = true;
  measured.exact = analysis.exact;
  measured.range = analysis.range;
  measured.pass = analysis.pass;
  std::copy(analysis.bots.begin(), analysis.bots.end(), measured.bots.begin());
  measured.bots.back() = analysis.random_mean;
  for (const PrincipleRange& one : analysis.principles)
    measured.principles.emplace_back(rubric.at(one.principle).id, one.range);
  if (analysis.exact) measured.best_way = best_way(rubric, scenario, known);
  return measured;
}

bool same_way(const ScenarioMeasure& then, const ScenarioMeasure& now) {
  return std::equal(then.best_way.begin(), then.best_way.end(), now.best_way.begin(),
                    now.best_way.end(),
                    [](const auto& was, const auto& is) { return was.id == is.id; });
}

}  // namespace samtale::scoring
