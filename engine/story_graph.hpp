// The ways of a scenario as a graph of nodes, conditions left aside: for checks, not for play.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/scenario.hpp"

namespace samtale::engine {

/// Up to the first that is always open: no call ever comes to those behind it. Whoever walks the
/// ways of a story walks these.
std::span<const Way> ways_that_can_be_taken(const std::vector<Way>& ways);

/// Exactly one of node and ending is valid. `at_most` 0 = as often as one likes. `way` lives in the
/// scenario.
struct StoryEdge {
  NodeIndex node;
  EndingIndex ending;
  int at_most = 0;
  const Way* way = nullptr;
};

struct StoryGraph {
  std::vector<std::vector<StoryEdge>> from;  // by NodeIndex; ways that can't be taken are left out
};

StoryGraph story_graph(const Scenario& scenario);

/// By NodeIndex: whether some way leads there from `start`.
std::vector<bool> reachable_nodes(const StoryGraph& graph, NodeIndex start);

struct StoryCircle {
  NodeIndex from;  // the node of the way that closes the circle
  const Way* way = nullptr;
};
/// Ways that lead back without `at_most`, one for each circle found; none = every call ends.
std::vector<StoryCircle> endless_circles(const StoryGraph& graph, NodeIndex start);

/// The greatest number of answers from `start` to an ending, for a graph without endless circles.
/// Less than or equal to `enough` is not told apart. Never too great: where counted passages make
/// the search too long, the longest way found so far is given, and what is longer than 99 is 99.
std::size_t longest_call(const StoryGraph& graph, NodeIndex start, std::size_t enough);

}  // namespace samtale::engine
