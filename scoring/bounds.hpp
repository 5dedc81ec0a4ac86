// The best and the worst that can still be reached from every state of a scenario: one backward
// pass over the state graph, for the whole and for each principle on its own.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/explore.hpp"
#include "scoring/outlook.hpp"
#include "scoring/points.hpp"

namespace samtale::scoring {

struct Bounds {
  /// False: the graph is not whole. What can be reached lies within the bounds, but the best and
  /// the worst may lie further in: of what was not looked at, the outlook is taken.
  bool exact = false;
  engine::StateGraph graph;
  std::size_t principles = 0;
  std::vector<Range> total;           // by state
  std::vector<std::int32_t> gained;   // by edge of the graph: what its answer is worth
  std::vector<Range> by_principle;    // state x principle
  std::vector<PrincipleSet> chances;  // by state: what can still be used from there on

  /// From the first call's opening.
  Range overall() const;
  Range overall(PrincipleIndex principle) const;
  /// From `state` on; a state that is not in the graph (an ending included) has none.
  bool knows(const engine::CallState& state) const;
  Range from(const engine::CallState& state) const;
  /// The principles that an answer reachable from `state` carries a move for.
  PrincipleSet chances_from(const engine::CallState& state) const;
  /// What the end of its call is worth in an ended state.
  std::int32_t closing_at(std::uint32_t state) const;
};

/// What the rubric looks at in a state: for the exploration that bounds are computed on. `rubric`
/// must outlive the exploration's construction.
engine::Watched watched(const Rubric& rubric, const engine::Scenario& scenario);

/// `graph` must have been explored with what is `watched`.
Bounds bounds(const Rubric& rubric, const engine::Scenario& scenario, engine::StateGraph graph);

/// best(before) - (points(answer) + best(after)): 0 for a best answer, never negative. -1 where the
/// bounds are not exact.
std::int32_t regret(const Rubric& rubric, const engine::Scenario& scenario, const Bounds& bounds,
                    const engine::CallState& before, const engine::Answer& answer);

}  // namespace samtale::scoring
