// Ways through a graph of states: the shortest to a place, and how many there are.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/explore.hpp"

namespace samtale::engine {

/// The fewest answers that lead from the first call's opening to a state in which `node` is to be
/// answered (or `ending` has been reached), ties by the order as written; none where no state that
/// was expanded leads there. To make plans that come to every node.
std::optional<std::vector<Answer>> shortest_way(const Scenario& scenario, const StateGraph& graph,
                                                NodeIndex node);
std::optional<std::vector<Answer>> shortest_way(const Scenario& scenario, const StateGraph& graph,
                                                EndingIndex ending);

/// How many ways there are from the opening to the end of the last call: runs that differ in some
/// answer. Of a graph that is not complete, those that were seen to their end.
struct WayCount {
  std::uint64_t ways = 0;
  bool more = false;  // there are more than can be counted
};
WayCount count_ways(const Scenario& scenario, const StateGraph& graph);

}  // namespace samtale::engine
