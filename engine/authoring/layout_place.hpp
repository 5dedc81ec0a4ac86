// The places of a row's items from left to right. For layout.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/authoring/layout_graph.hpp"

namespace samtale::engine::layered {

/// Places everything anew: each row in its order, as near as the distances allow to what its
/// neighbours wish (least squares, by the pool of adjacent violators), down and up in turn.
class Placing {
 public:
  /// `graph` has its order, and must outlive this.
  explicit Placing(const Graph& graph);

  /// One row further; false when all is placed. Adds to `work` what was looked at.
  bool advance(std::size_t& work);
  /// Middles, by item.
  std::vector<int> take() && { return std::move(x_); }

 private:
  void place_row(std::uint32_t row, bool by_upper);
  void straighten(const Trunk& trunk);
  int source_of(const Trunk& trunk, std::uint32_t bend) const;

  const Graph& graph_;
  std::vector<int> x_;
  std::vector<std::uint32_t> place_;  // by item: its number in its row
  std::uint32_t sweep_ = 0;
  std::uint32_t row_ = 0;
  bool done_ = false;
};

/// Where a line that leads back is tied to a node, from its middle.
int back_port(const Graph& graph, std::uint32_t node);

}  // namespace samtale::engine::layered
