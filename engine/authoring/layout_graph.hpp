// What stands in the rows of a layout: nodes, and the bends of lines that pass a row. Made once
// from the input; the order and the places of a row's items are found afterwards. For layout.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/authoring/layout.hpp"

namespace samtale::engine::layered {

inline constexpr std::uint32_t none = 0xffffffffu;

// Distances in px at 100 %.
inline constexpr int node_gap = 24;   // between two nodes of a row
inline constexpr int pair_gap = 40;   // between two that lead to each other: room for the line
inline constexpr int bend_room = 14;  // between a line and a node that it passes
inline constexpr int bend_gap = 10;   // between two lines that pass a row
inline constexpr int row_gap = 44;    // from one row's bottom to the next one's top
inline constexpr int band_top = 34;   // from a band's top to its first row: room for its name
inline constexpr int band_bottom = 18;
inline constexpr int margin = 24;

/// A node, two nodes side by side that lead to each other, or a bend.
struct Item {
  std::uint32_t row = 0;  // from the top of all
  int width = 0;
  std::uint32_t left = none;   // node; none: a bend
  std::uint32_t right = none;  // node, of a pair
  std::uint32_t trunk = none;  // of a bend

  bool bend() const { return left == none; }
};

/// The bends of all lines that lead to one node in one direction, one a row, next to each other in
/// `items` from top to bottom. Without rows where no line is that long.
struct Trunk {
  std::uint32_t to = none;  // node
  bool back = false;
  std::uint32_t top = none;
  std::uint32_t bottom = 0;
  std::uint32_t first = none;  // item of the top row

  bool empty() const { return top == none; }
  std::uint32_t item(std::uint32_t row) const { return first + (row - top); }
};

/// Part of a line between two rows that follow each other.
struct Segment {
  std::uint32_t upper = none;  // items
  std::uint32_t lower = none;
  std::uint32_t upper_node = none;  // where it is tied to; none: a bend
  std::uint32_t lower_node = none;
};

struct Way {
  std::uint32_t from = none;
  std::uint32_t to = none;
  RouteKind kind = RouteKind::down;
};

struct Row {
  std::uint32_t band = 0;
  std::uint32_t in_band = 0;
  int height = 0;
  int top = 0;  // y
};

struct Graph {
  std::vector<Way> ways;
  std::vector<Row> rows;
  std::vector<LayoutBand> bands;
  std::vector<Item> items;
  std::vector<std::uint32_t> item_of;  // by node
  std::vector<Trunk> trunks;           // two a node: down, back
  std::vector<Segment> segments;
  std::vector<int> widths;                        // by node
  std::vector<std::vector<std::uint32_t>> order;  // by row: items from left to right
  // Neighbours of an item: indices into `segments`, from first[i] to first[i + 1].
  std::vector<std::uint32_t> first_up, up;
  std::vector<std::uint32_t> first_down, down;

  const Trunk& trunk(std::uint32_t node, bool back) const {
    return trunks[std::size_t{2} * node + (back ? 1 : 0)];
  }
};

enum class Pairs : std::uint8_t {
  joined,  // an item of their own
  single,  // each node an item
};
/// `input` with its bands and sizes within their ranges.
Graph build_graph(const LayoutInput& input, Pairs pairs);

/// From an item's middle to the middle of its node; 0 for a bend.
int node_offset(const Graph& graph, std::uint32_t item, std::uint32_t node);

/// Least distance between the middles of two neighbours in a row.
int apart(const Item& a, const Item& b);

}  // namespace samtale::engine::layered
