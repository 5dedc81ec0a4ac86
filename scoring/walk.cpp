#include "scoring/walk.hpp"

#include <algorithm>
#include <limits>

namespace samtale::scoring {
namespace {

using engine::StateGraph;

/// Where a way stands that may become the quickest.
struct Stop {
  std::uint32_t state = 0;
  std::int32_t points = 0;
  std::uint32_t from = StateGraph::none;  // among the stops
  std::uint32_t edge = StateGraph::none;  // none: the next call has begun
};

/// All ways at once, turn by turn; one that can't bring enough any more is left.
class QuickestSearch {
 public:
  QuickestSearch(const engine::Scenario& scenario, const Bounds& bounds, std::int32_t least)
      : scenario_(scenario),
        bounds_(bounds),
        least_(least),
        most_(bounds.graph.states.size(), std::numeric_limits<std::int32_t>::min()) {}

  std::optional<Walk> run() {
    std::vector<std::uint32_t> now, next;
    arrive({0, 0, StateGraph::none, StateGraph::none}, now);
    for (; !now.empty(); now.swap(next), next.clear()) {
      for (std::size_t i = 0; i < now.size(); ++i) {  // pauses add to it
        const std::uint32_t at = now[i];
        if (bounds_.graph.states[stops_[at].state].ending.valid()) {
          if (const auto walk = end(at, now)) return walk;
        } else {
          answer(at, now, next);
        }
      }
    }
    return std::nullopt;
  }

 private:
  void arrive(const Stop& stop, std::vector<std::uint32_t>& into) {
    if (stop.points + bounds_.total[stop.state].best < least_) return;
    if (stop.points <= most_[stop.state]) return;
    most_[stop.state] = stop.points;
    into.push_back(static_cast<std::uint32_t>(stops_.size()));
    stops_.push_back(stop);
  }

  void answer(std::uint32_t at, std::vector<std::uint32_t>& now, std::vector<std::uint32_t>& next) {
    const Stop stop = stops_[at];
    const StateGraph& graph = bounds_.graph;
    for (std::uint32_t e = graph.first_edge[stop.state]; e < graph.first_edge[stop.state + 1]; ++e)
      arrive({graph.edges[e].to, stop.points + bounds_.gained[e], at, e},
             is_pause_that_stays(scenario_, bounds_, {stop.state, e}) ? now : next);
  }

  /// The walk, where the last call has ended.
  std::optional<Walk> end(std::uint32_t at, std::vector<std::uint32_t>& now) {
    const Stop stop = stops_[at];
    const std::int32_t points = stop.points + bounds_.closing_at(stop.state);
    const std::uint32_t begins = bounds_.graph.after_ending[stop.state];
    if (begins != StateGraph::none) {
      arrive({begins, points, at, StateGraph::none}, now);
      return std::nullopt;
    }
    Walk walk;
    walk.points = points;
    for (std::uint32_t back = at; stops_[back].from != StateGraph::none; back = stops_[back].from)
      if (stops_[back].edge != StateGraph::none)
        walk.steps.push_back({stops_[stops_[back].from].state, stops_[back].edge});
    std::reverse(walk.steps.begin(), walk.steps.end());
    walk.turns = static_cast<std::size_t>(std::count_if(
        walk.steps.begin(), walk.steps.end(),
        [&](const WalkStep& step) { return !is_pause_that_stays(scenario_, bounds_, step); }));
    return walk;
  }

  const engine::Scenario& scenario_;
  const Bounds& bounds_;
  std::int32_t least_;
  std::vector<std::int32_t> most_;  // by state: the most points that a way has brought there
  std::vector<Stop> stops_;
};

}  // namespace

bool is_pause_that_stays(const engine::Scenario& scenario, const Bounds& bounds, WalkStep step) {
  return !bounds.graph.edges[step.edge].reply.valid() &&
         scenario.at(bounds.graph.states[step.state].node).pause_ways.empty();
}

Walk walk(const engine::Scenario& scenario, const Bounds& bounds,
          const std::function<std::uint32_t(std::uint32_t)>& choose) {
  const StateGraph& graph = bounds.graph;
  Walk walk;
  std::uint32_t at = graph.states.empty() ? StateGraph::none : 0;
  while (at != StateGraph::none) {
    if (graph.states[at].ending.valid()) {
      walk.points += bounds.closing_at(at);
      at = graph.after_ending[at];
      continue;
    }
    const WalkStep step{at, choose(at)};
    walk.points += bounds.gained[step.edge];
    if (!is_pause_that_stays(scenario, bounds, step)) ++walk.turns;
    walk.steps.push_back(step);
    at = graph.edges[step.edge].to;
  }
  return walk;
}

std::optional<Walk> quickest(const engine::Scenario& scenario, const Bounds& bounds,
                             std::int32_t least_points) {
  if (bounds.graph.states.empty()) return std::nullopt;
  return QuickestSearch(scenario, bounds, least_points).run();
}

std::int32_t points_for(int tenths, Range range) {
  const std::int64_t width = std::int64_t{range.best} - range.worst;
  const std::int64_t above = width * (2 * std::int64_t{tenths} - 1);
  return static_cast<std::int32_t>(range.worst + (above <= 0 ? 0 : (above + 1999) / 2000));
}

std::vector<std::int32_t> best_on_the_way(const Bounds& bounds) {
  const StateGraph& graph = bounds.graph;
  constexpr std::int32_t not_met = std::numeric_limits<std::int32_t>::min();
  std::vector<std::int32_t> best(graph.states.size(), not_met);
  if (!best.empty()) best.front() = 0;
  for (const std::uint32_t at : graph.order) {
    for (std::uint32_t e = graph.first_edge[at]; e < graph.first_edge[at + 1]; ++e) {
      std::int32_t& to = best[graph.edges[e].to];
      to = std::max(to, best[at] + bounds.gained[e]);
    }
    const std::uint32_t next = graph.after_ending[at];
    if (next != StateGraph::none)
      best[next] = std::max(best[next], best[at] + bounds.closing_at(at));
  }
  return best;
}

std::vector<engine::Answer> answers_of(const engine::Scenario& scenario, const Bounds& bounds,
                                       const Walk& walk) {
  std::vector<engine::Answer> answers;
  for (const WalkStep& step : walk.steps)
    answers.push_back(
        answer_of(scenario, bounds.graph.states[step.state], bounds.graph.edges[step.edge]));
  return answers;
}

}  // namespace samtale::scoring
