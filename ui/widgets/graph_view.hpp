// From a graph's lengths to screen pixels, and where its view may go. For graph.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "ui/widgets/graph.hpp"

namespace samtale::ui::widgets {

struct GraphView {
  Rect rect;       // on the screen
  ImVec2 origin;   // where the graph's (0, 0) is, in whole pixels
  float unit = 1;  // screen pixels of one px
  float zoom = 1;
};

GraphView make_view(const Ui& ui, const Rect& rect, ImVec2 middle, float zoom);
ImVec2 on_screen(const GraphView& view, ImVec2 point);
Rect on_screen(const GraphView& view, const Rect& rect);  // whole pixels
ImVec2 in_graph(const GraphView& view, ImVec2 point);

// The first view: the whole, or where that would be too small to read, its beginning.
void begin_view(const Ui& ui, const Graph& graph, GraphState& state);
// The middle stays in the graph.
void hold_view(const Graph& graph, GraphState& state);
// Nearer or farther, with the point under the pointer where it is.
void zoom_around(const GraphView& view, GraphState& state, ImVec2 pointer, float factor);

enum class Direction : std::uint8_t { left, right, up, down };
// Left and right: the next in the row; up and down: the nearest in the next row there is, so that
// arrows come to every node. Nothing where there is none.
std::optional<std::size_t> neighbour(const Graph& graph, std::size_t from, Direction direction);

}  // namespace samtale::ui::widgets
