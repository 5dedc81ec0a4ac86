// Which way leads down, back or sideways, and which row of its band each node stands in. For
// layout_graph.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/authoring/layout.hpp"
#include "engine/authoring/layout_graph.hpp"

namespace samtale::engine::layered {

struct Rows {
  std::vector<Way> ways;               // each pair of nodes once, by the first of its edges
  std::vector<std::uint32_t> partner;  // by node: whom it stands beside, or none
  std::vector<std::uint32_t> in_band;  // by node
};

/// Bands are within their range.
Rows find_rows(const LayoutInput& input);

}  // namespace samtale::engine::layered
