#include "scoring/coverage.hpp"

#include <set>

#include "scoring/bots.hpp"

namespace samtale::scoring {
namespace {

using engine::Scenario;
using engine::StateGraph;

/// The place that a state stands in; an ended one in its ending.
std::uint32_t place_of(const Scenario& scenario, const engine::CallState& state) {
  if (state.ending.valid())
    return static_cast<std::uint32_t>(scenario.nodes.size()) + state.ending.value;
  return state.node.value;
}

std::size_t places(const Scenario& scenario) {
  return scenario.nodes.size() + scenario.endings.size();
}

}  // namespace

Walk by_chance(const Scenario& scenario, const Bounds& bounds, std::uint64_t seed) {
  const StateGraph& graph = bounds.graph;
  std::uint16_t turn = 0;
  const auto choose = [&](std::uint32_t at) {
    const std::uint32_t first = graph.first_edge[at];
    std::uint32_t open = graph.first_edge[at + 1] - first;
    if (!graph.edges[first + open - 1].reply.valid()) --open;  // the pause stands last
    return first + static_cast<std::uint32_t>(
                       drawn(seed, turn++, scenario.at(graph.states[at].node).id, open));
  };
  return walk(scenario, bounds, choose);
}

Coverage begin_coverage(const Scenario& scenario, const Bounds& bounds) {
  const StateGraph& graph = bounds.graph;
  Coverage coverage;
  coverage.calls_at.resize(places(scenario));
  coverage.fewest.resize(places(scenario));
  if (graph.states.empty()) return coverage;
  std::vector<bool> known(graph.states.size());
  std::vector<std::uint32_t> now{0}, next;
  known[0] = true;
  for (std::uint32_t answers = 0; !now.empty(); ++answers, now.swap(next), next.clear())
    for (std::size_t i = 0; i < now.size(); ++i) {  // the next call begins without an answer
      const std::uint32_t at = now[i];
      auto& fewest = coverage.fewest[place_of(scenario, graph.states[at])];
      if (!fewest) fewest = answers;
      const auto meet = [&](std::uint32_t to, std::vector<std::uint32_t>& into) {
        if (to != StateGraph::none && !known[to]) {
          known[to] = true;
          into.push_back(to);
        }
      };
      if (at < graph.after_ending.size()) meet(graph.after_ending[at], now);
      for (std::uint32_t e = graph.first_edge[at]; e < graph.first_edge[at + 1]; ++e)
        meet(graph.edges[e].to, next);
    }
  return coverage;
}

void add_calls(const Scenario& scenario, const Bounds& bounds, std::uint64_t count,
               Coverage& coverage) {
  const StateGraph& graph = bounds.graph;
  if (graph.states.empty() || !bounds.exact) return;
  std::vector<bool> met;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken;
  for (std::uint64_t i = 0; i < count; ++i) {
    const Walk call = by_chance(scenario, bounds, coverage.calls++);
    met.assign(places(scenario), false);
    taken.clear();
    for (const WalkStep& step : call.steps) {
      const std::uint32_t from = place_of(scenario, graph.states[step.state]);
      const std::uint32_t to = place_of(scenario, graph.states[graph.edges[step.edge].to]);
      met[from] = met[to] = true;
      if (from != to) taken.insert({from, to});
    }
    for (const auto& step : taken) ++coverage.steps[step];
    for (std::size_t place = 0; place < met.size(); ++place)
      if (met[place]) ++coverage.calls_at[place];
  }
}

}  // namespace samtale::scoring
