// Places around what was there before: nodes that stayed in their row keep theirs, new ones get the
// nearest free place to where they wish to be, lines go where there is room. For layout.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/authoring/layout.hpp"
#include "engine/authoring/layout_graph.hpp"

namespace samtale::engine::layered {

/// What is known of the items from the layout before.
struct Known {
  static constexpr int nowhere = -0x7fffffff;
  std::vector<int> x;             // by item: its middle before, or nowhere
  std::vector<bool> in_same_row;  // by item
  bool any = false;
};
/// `graph` has its nodes as single items.
Known what_is_known(const LayoutInput& input, const Graph& graph, const Layout& before);

class Keeping {
 public:
  /// `graph` must outlive this.
  Keeping(const Graph& graph, Known known);

  /// One row, or one of them for its lines, further; false when all is placed. Adds to `work` what
  /// was looked at.
  bool advance(std::size_t& work);
  /// Middles, by item.
  std::vector<int> take() && { return std::move(x_); }

 private:
  void keep_nodes(std::uint32_t row);
  void add_nodes(std::uint32_t row);
  void add_bends(const Trunk& trunk);
  bool is_free(std::uint32_t item, int x) const;
  int nearest_free(std::uint32_t item, int wanted) const;
  int wish_of(std::uint32_t item) const;
  void put(std::uint32_t item, int x);

  const Graph& graph_;
  Known known_;
  std::vector<int> x_;
  std::vector<bool> placed_;
  std::vector<std::vector<std::uint32_t>> there_;  // by row: items that have their place
  std::size_t next_ = 0;                           // rows, rows again, trunks
};

}  // namespace samtale::engine::layered
