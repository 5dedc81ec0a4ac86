// The order of the items in each row with few crossings: barycentres, down and up in turn, the best
// order of all that were met is kept. For layout.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/authoring/layout_graph.hpp"

namespace samtale::engine::layered {

class Ordering {
 public:
  /// `graph` gets its order here, and must outlive this.
  explicit Ordering(Graph& graph);

  /// One row further; false when the order is found. Adds to `work` what was looked at.
  bool advance(std::size_t& work);

 private:
  void begin_with_ways();
  void number(std::uint32_t row);
  void sort_row(std::uint32_t row, bool by_upper);
  std::uint64_t crossings_below(std::uint32_t row);
  void end_sweep();
  void turn_pairs();

  Graph& graph_;
  std::vector<std::uint32_t> place_;  // by item: its number in its row
  std::vector<std::vector<std::uint32_t>> best_;
  std::uint64_t fewest_ = 0;
  std::uint64_t crossings_ = 0;
  std::uint32_t sweeps_ = 0;
  std::uint32_t most_sweeps_ = 0;
  std::uint32_t in_vain_ = 0;
  std::uint32_t row_ = 0;
  bool counting_ = true;  // else sorting
  bool done_ = false;
};

}  // namespace samtale::engine::layered
