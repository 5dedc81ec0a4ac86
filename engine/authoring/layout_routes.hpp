// The curves of the ways between nodes that have their places. Between two rows nothing stands, so
// a curve bends there alone; through a row it goes straight. For layout.cpp.
#pragma once

#include <vector>

#include "engine/authoring/layout.hpp"
#include "engine/authoring/layout_graph.hpp"

namespace samtale::engine::layered {

/// One for each of the graph's ways; `x` are the middles by item, `nodes` the places by node.
std::vector<LayoutRoute> find_routes(const Graph& graph, const std::vector<int>& x,
                                     const std::vector<LayoutPlace>& nodes);

}  // namespace samtale::engine::layered
