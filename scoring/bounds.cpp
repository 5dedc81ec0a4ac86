#include "scoring/bounds.hpp"

#include <algorithm>
#include <utility>

namespace samtale::scoring {
namespace {

using engine::CallState;
using engine::StateGraph;

/// The backward pass. A row is the whole's range, then one for each principle.
class BackwardPass {
 public:
  BackwardPass(const Rubric& rubric, const engine::Scenario& scenario, Bounds& bounds)
      : rubric_(rubric), scenario_(scenario), bounds_(bounds) {
    bounds_.principles = rubric.principles.size();
    bounds_.total.resize(bounds_.graph.states.size());
    bounds_.by_principle.resize(bounds_.graph.states.size() * bounds_.principles);
    bounds_.chances.resize(bounds_.graph.states.size());
    bounds_.gained.resize(bounds_.graph.edges.size());
  }

  void run() {
    if (!bounds_.graph.complete) guess();
    const std::vector<std::uint32_t>& order = bounds_.graph.order;
    for (auto at = order.rbegin(); at != order.rend(); ++at) settle(*at);
  }

 private:
  /// What was not expanded may bring whatever lies ahead of its node.
  void guess() {
    const Outlook outlook = find_outlook(rubric_, scenario_);
    for (std::size_t at = bounds_.graph.expanded; at < bounds_.graph.states.size(); ++at) {
      const CallState& state = bounds_.graph.states[at];
      RangeRow row = state.ending.valid() ? outlook.after_call[call_of(scenario_, state).value]
                                          : outlook.from_node[state.node.value];
      if (state.ending.valid()) {
        const Points closing = closing_points(rubric_, scenario_, state);
        move(row[0], closing.total());
        for (std::size_t p = 0; p < bounds_.principles; ++p)
          move(row[p + 1], closing.by_principle[p]);
      }
      bounds_.total[at] = row[0];
      std::copy(
          row.begin() + 1, row.end(),
          bounds_.by_principle.begin() + static_cast<std::ptrdiff_t>(at * bounds_.principles));
    }
  }

  static void move(Range& range, std::int32_t by) {
    range.worst += by;
    range.best += by;
  }

  void settle(std::uint32_t at) {
    const StateGraph& graph = bounds_.graph;
    if (at >= graph.expanded) return;
    const CallState& state = graph.states[at];
    if (state.ending.valid()) {
      take(at, closing_points(rubric_, scenario_, state), graph.after_ending[at], true);
      return;
    }
    for (std::uint32_t e = graph.first_edge[at]; e < graph.first_edge[at + 1]; ++e) {
      const engine::StateEdge& edge = graph.edges[e];
      const engine::Answer answer = answer_of(scenario_, state, edge);
      const Points worth = points(rubric_, scenario_, state, answer);
      bounds_.gained[e] = worth.total();
      take(at, worth, edge.to, e == graph.first_edge[at]);
      bounds_.chances[at] |= carried(rubric_, scenario_, state, answer);
    }
  }

  /// Considers going on from `at` to `to`, which gains `gained`.
  void take(std::uint32_t at, const Points& gained, std::uint32_t to, bool first) {
    const bool last = to == StateGraph::none;
    if (!last) bounds_.chances[at] |= bounds_.chances[to];
    widen(bounds_.total[at], gained.total(), last ? Range{} : bounds_.total[to], first);
    for (std::size_t p = 0; p < bounds_.principles; ++p) {
      widen(bounds_.by_principle[at * bounds_.principles + p], gained.by_principle[p],
            last ? Range{} : bounds_.by_principle[to * bounds_.principles + p], first);
    }
  }

  static void widen(Range& range, std::int32_t gained, Range rest, bool first) {
    const Range way{gained + rest.worst, gained + rest.best};
    range.worst = first ? way.worst : std::min(range.worst, way.worst);
    range.best = first ? way.best : std::max(range.best, way.best);
  }

  const Rubric& rubric_;
  const engine::Scenario& scenario_;
  Bounds& bounds_;
};

}  // namespace

Range Bounds::overall() const { return total.empty() ? Range{} : total.front(); }

Range Bounds::overall(PrincipleIndex principle) const {
  return by_principle.empty() ? Range{} : by_principle[principle.value];
}

std::int32_t Bounds::closing_at(std::uint32_t state) const {
  const std::uint32_t next = graph.after_ending[state];
  return total[state].best - (next == StateGraph::none ? 0 : total[next].best);
}

bool Bounds::knows(const CallState& state) const { return graph.find(state) != StateGraph::none; }

Range Bounds::from(const CallState& state) const {
  const std::uint32_t at = graph.find(state);
  return at == StateGraph::none ? Range{} : total[at];
}

PrincipleSet Bounds::chances_from(const CallState& state) const {
  const std::uint32_t at = graph.find(state);
  return at == StateGraph::none ? 0 : chances[at];
}

engine::Watched watched(const Rubric& rubric, const engine::Scenario& scenario) {
  engine::Watched watched;
  watched.by_move.resize(rubric.moves.size());
  for (std::size_t move = 0; move < rubric.moves.size(); ++move)
    for (const PayRow& row : rubric.moves[move].pays) watched.by_move[move].push_back(&row.when);
  for (const MistakeKind& kind : rubric.repair.kinds)
    for (const MoveIndex move : kind.by) watched.by_move[move.value].push_back(&kind.open);
  for (const OrderRule& rule : rubric.rules) {
    if (rule.on.empty()) watched.by_any_answer.push_back(&rule.when);
    for (const MoveIndex move : rule.on) watched.by_move[move.value].push_back(&rule.when);
  }
  watched.by_ending.resize(scenario.endings.size());
  for (std::size_t ending = 0; ending < scenario.endings.size(); ++ending)
    for (const ClosingRule& rule : rubric.closing)
      if (concerns(rule.scope, scenario, scenario.endings[ending].kind))
        watched.by_ending[ending].push_back(&rule.scope.when);
  return watched;
}

Bounds bounds(const Rubric& rubric, const engine::Scenario& scenario, StateGraph graph) {
  Bounds result;
  result.exact = graph.complete;
  result.graph = std::move(graph);
  BackwardPass(rubric, scenario, result).run();
  return result;
}

std::int32_t regret(const Rubric& rubric, const engine::Scenario& scenario, const Bounds& bounds,
                    const CallState& before, const engine::Answer& answer) {
  const CallState after = step(scenario, before, answer);
  if (!bounds.exact || !bounds.knows(before) || !bounds.knows(after)) return -1;
  return bounds.from(before).best -
         (points(rubric, scenario, before, answer).total() + bounds.from(after).best);
}

}  // namespace samtale::scoring
