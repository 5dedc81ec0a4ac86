// What a graph looks like. For graph.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/widgets/graph.hpp"
#include "ui/widgets/graph_view.hpp"

namespace samtale::ui::widgets {

// Below it what only adds (ticks, counts) would lie on top of each other, and is left out.
inline constexpr float least_zoom_for_extras = 0.4F;

struct VisibleNode {
  std::size_t index = 0;
  Rect rect;  // on the screen
};

void draw_bands(Ui& ui, const GraphView& view, const Graph& graph);
// They stay in view, so lines pass below them.
void draw_band_names(Ui& ui, std::string_view id, const GraphView& view, const Graph& graph);
void draw_edges(Ui& ui, const GraphView& view, const Graph& graph);
void draw_edge_counts(Ui& ui, const GraphView& view, const Graph& graph);
// `hover` 0-1.
void draw_node(Ui& ui, const GraphView& view, const GraphNode& node, const Rect& rect,
               bool selected, float hover);
void draw_way_names(Ui& ui, std::string_view id, const GraphView& view, const Graph& graph,
                    std::span<const VisibleNode> nodes);

// `to`: the pointer's place, while a way is being drawn there.
void draw_handle(Ui& ui, const GraphView& view, ImVec2 middle, std::optional<ImVec2> to,
                 bool hovered);

// The middles of what was counted on the ways, in their order, none on another; none where there is
// no room left on the way's beginning.
std::vector<std::optional<ImVec2>> count_middles(const Ui& ui, const GraphView& view,
                                                 const Graph& graph);
// Where a count stands.
Rect count_box(const Ui& ui, ImVec2 middle, std::string_view count);
// Whether the whole name stands in the node.
bool shows_whole_name(const Ui& ui, const GraphView& view, const GraphNode& node, const Rect& rect);
// The ground of what lies at that height.
Token ground_at(const GraphView& view, const Graph& graph, float y);
// A point of part `part` of a curve, `share` (0-1) of its way, on the screen.
ImVec2 point_of_part(const GraphView& view, std::span<const ImVec2> curve, std::size_t part,
                     float share);

}  // namespace samtale::ui::widgets
