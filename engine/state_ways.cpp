#include "engine/state_ways.hpp"

#include <algorithm>
#include <deque>
#include <limits>

namespace samtale::engine {
namespace {

/// How a state was first come to: from which, by which edge (none: the next call began).
struct Step {
  std::uint32_t from = StateGraph::none;
  std::uint32_t edge = StateGraph::none;
  bool seen = false;
};

std::vector<Answer> answers_to(const Scenario& scenario, const StateGraph& graph,
                               const std::vector<Step>& steps, std::uint32_t at) {
  std::vector<Answer> answers;
  for (; steps[at].from != StateGraph::none; at = steps[at].from)
    if (steps[at].edge != StateGraph::none)
      answers.push_back(
          answer_of(scenario, graph.states[steps[at].from], graph.edges[steps[at].edge]));
  std::reverse(answers.begin(), answers.end());
  return answers;
}

/// Breadth first; what costs no answer comes first.
template <class IsGoal>
std::optional<std::vector<Answer>> search(const Scenario& scenario, const StateGraph& graph,
                                          const IsGoal& is_goal) {
  if (graph.states.empty()) return std::nullopt;
  std::vector<Step> steps(graph.states.size());
  std::deque<std::uint32_t> open{0};
  steps[0].seen = true;
  while (!open.empty()) {
    const std::uint32_t at = open.front();
    open.pop_front();
    if (is_goal(graph.states[at])) return answers_to(scenario, graph, steps, at);
    const std::uint32_t next = graph.after_ending[at];
    if (next != StateGraph::none && !steps[next].seen) {
      steps[next] = {at, StateGraph::none, true};
      open.push_front(next);
    }
    for (std::uint32_t e = graph.first_edge[at]; e < graph.first_edge[at + 1]; ++e) {
      const std::uint32_t to = graph.edges[e].to;
      if (steps[to].seen) continue;
      steps[to] = {at, e, true};
      open.push_back(to);
    }
  }
  return std::nullopt;
}

constexpr std::uint64_t most_ways = std::numeric_limits<std::uint64_t>::max();

}  // namespace

std::optional<std::vector<Answer>> shortest_way(const Scenario& scenario, const StateGraph& graph,
                                                NodeIndex node) {
  return search(scenario, graph, [&](const CallState& state) {
    return !state.ending.valid() && state.node == node;
  });
}

std::optional<std::vector<Answer>> shortest_way(const Scenario& scenario, const StateGraph& graph,
                                                EndingIndex ending) {
  return search(scenario, graph, [&](const CallState& state) { return state.ending == ending; });
}

WayCount count_ways(const Scenario& scenario, const StateGraph& graph) {
  std::vector<std::uint64_t> ways(graph.states.size(), 0);
  bool more = false;
  const auto add = [&](std::uint64_t& to, std::uint64_t count) {
    more = more || count > most_ways - to;
    to = count > most_ways - to ? most_ways : to + count;
  };
  for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
    const std::uint32_t next = graph.after_ending[*at];
    if (finished(scenario, graph.states[*at])) ways[*at] = 1;
    if (next != StateGraph::none) add(ways[*at], ways[next]);
    for (std::uint32_t e = graph.first_edge[*at]; e < graph.first_edge[*at + 1]; ++e)
      add(ways[*at], ways[graph.edges[e].to]);
  }
  return {ways.empty() ? 0 : ways.front(), more};
}

}  // namespace samtale::engine
