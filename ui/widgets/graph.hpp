// The nodes and ways of a scenario as a picture one can move in: phases as bands, their names
// always in view; the best and the worst way by colour, width and dashes, each named once on its
// line; marks by shape. Where things lie is the caller's word. Drag, wheel (Shift: sideways), Ctrl
// and wheel, + and - move and zoom. One Tab stop: arrows go to the nearest node in that direction,
// Enter opens it, Home shows the whole, the menu key asks for its menu.
//
// Lengths in a graph are px at 100 %; the text scale and the zoom come on top. Text is 13 px at
// least: where it no longer has room, nodes have no names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class GraphShape : std::uint8_t { node, ending };
enum class GraphProblem : std::uint8_t { none, notice, warning, error };
enum class GraphWay : std::uint8_t { plain, best, worst, best_and_worst };
enum class GraphArrow : std::uint8_t { none, at_end };
enum class Emphasis : std::uint8_t {
  usual,
  quiet,  // there, but not what is asked for: a search, what leads to one node
};

struct GraphNode {
  std::string_view id;    // unique in the graph
  std::string_view name;  // one line, cut where it is too long
  Rect place;
  GraphShape shape = GraphShape::node;
  Emphasis emphasis = Emphasis::usual;
  GraphProblem problem = GraphProblem::none;  // circle, triangle, square
  bool plan_failed = false;                   // a cross
  bool covered = false;                       // a tick
  std::string_view count;                     // "12", at its corner; empty: none
  std::string_view tells;                     // what its marks say, in words; beside the pointer
};

struct GraphEdge {
  std::span<const ImVec2> curve;  // cubic Bézier curves one after the other: 3n + 1 points
  GraphWay way = GraphWay::plain;
  GraphArrow arrow = GraphArrow::none;  // for what does not lead downwards
  Emphasis emphasis = Emphasis::usual;
  std::string_view count;
};

struct GraphBand {
  float top = 0;
  float bottom = 0;  // without height: not drawn
  std::string_view name;
};

struct Graph {
  std::span<const GraphNode> nodes;
  std::span<const GraphEdge> edges;
  std::span<const GraphBand> bands;  // from top to bottom
  Rect whole;                        // everything lies in it
  std::optional<std::size_t> selected;
  std::string_view best_name;   // "bedste vej"
  std::string_view worst_name;  // "dårligste vej"
  std::string_view label;       // of the whole, for the registry
};

inline constexpr float least_graph_zoom = 0.1F;
inline constexpr float greatest_graph_zoom = 2;

// Kept by the caller from frame to frame; the widget changes it.
struct GraphState {
  ImVec2 middle;  // the point of the graph in the middle of the picture
  float zoom = 1;
  bool gliding = false;  // on its way there (140 ms), not there at once
  bool shown = false;    // once: before that, the first frame finds a place to begin
  ImVec2 size;           // of the picture, in screen pixels, as last drawn
};

struct GraphOutcome {
  std::optional<std::size_t> selected;  // by a click or an arrow key
  std::optional<std::size_t> opened;    // by a double click or Enter
  std::optional<std::size_t> context;   // by a right click or the menu key
  std::optional<ImVec2> context_at;     // on the screen; without `context`: between the nodes
};

// Ids: `id` is the whole, `id`/node/NODE a node, `id`/band/1 a band's name, `id`/best and
// `id`/worst the names of the ways.
GraphOutcome graph(Ui& ui, std::string_view id, const Rect& rect, const Graph& graph,
                   GraphState& state);

// With the next frame: the whole of it, no larger than 100 %; nearer or farther by a factor; moved
// as little as shows the node.
void fit_graph(const Ui& ui, const Graph& graph, GraphState& state);
void zoom_graph(GraphState& state, float factor);
void reveal_node(const Ui& ui, const Graph& graph, GraphState& state, std::size_t node);

}  // namespace samtale::ui::widgets
