// The nodes and ways of a scenario as a picture one can move in: phases as bands, their names
// always in view; the best and the worst way by colour, width and dashes, each named once on its
// line; marks by shape. Where things lie is the caller's word: nodes are not moved by hand, since a
// picture that somebody has tidied up and one that follows the text can't both be true. Drag, wheel
// (Shift: sideways), Ctrl and wheel, + and - move and zoom. A way is drawn from the handle below
// the selected node to another node. One Tab stop: arrows go to the nearest node in that direction,
// Enter opens it, Home shows the whole, the menu key asks for its menu; letters and Backspace, by
// which ways are followed, and Insert and Delete are told to the caller.
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
  quiet,   // out of date as a whole
  dimmed,  // there, but not what is asked for: a search, what leads to one node. Words still at
           // 4.5:1, lines at 3:1
  strong,  // of lines: what is asked for
};

struct GraphNode {
  std::string_view id;          // unique in the graph
  std::string_view name;        // in as many lines as there is room for, cut where it is too long
  std::string_view words = {};  // below the name, where the zoom gives them room
  Rect place;
  GraphShape shape = GraphShape::node;
  Emphasis emphasis = Emphasis::usual;
  GraphProblem problem = GraphProblem::none;  // circle, triangle, square
  bool plan_failed = false;                   // a cross
  bool covered = false;                       // a tick
  bool found = false;                         // a thick border
  bool may_lead = false;                      // with a handle to draw ways from, when selected
  std::string_view count;                     // "12", at its corner; empty: none
  std::string_view tells;                     // what its marks say, in words; beside the pointer
};

struct GraphEdge {
  std::span<const ImVec2> curve;  // cubic Bézier curves one after the other: 3n + 1 points
  GraphWay way = GraphWay::plain;
  GraphArrow arrow = GraphArrow::none;  // for what does not lead downwards
  Emphasis emphasis = Emphasis::usual;
  std::string_view count;
  float width = 0;  // px at 100 %, by what was counted; 0: as its way is drawn
};

struct GraphBand {
  float top = 0;
  float bottom = 0;  // without height: not drawn
  std::string_view name;
};

enum class GraphWheel : std::uint8_t {
  over_it,
  with_keyboard  // in a page that scrolls: the page's, until the graph was clicked or tabbed to
};

struct Graph {
  std::span<const GraphNode> nodes;
  std::span<const GraphEdge> edges;
  std::span<const GraphBand> bands;  // from top to bottom
  Rect whole;                        // everything lies in it
  std::optional<std::size_t> selected;
  std::string_view best_name;         // "bedste vej"
  std::string_view worst_name;        // "dårligste vej"
  std::string_view label;             // of the whole, for the registry
  std::string_view handle_name = {};  // what the handle is for
  GraphWheel wheel = GraphWheel::over_it;
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
  std::optional<std::size_t> drawing_from;  // a node, while a way is being drawn from its handle
};

struct GraphOutcome {
  std::optional<std::size_t> selected;  // by a click or an arrow key
  std::optional<std::size_t> opened;    // by a double click or Enter
  std::optional<std::size_t> context;   // by a right click or the menu key
  std::optional<ImVec2> context_at;     // on the screen; without `context`: between the nodes
  std::optional<std::size_t> connect_from, connect_to;  // a way was drawn between them
  char letter = 0;                                      // 'A' to 'Z', whichever case was typed
  bool back = false, add = false, remove = false;       // Backspace, Insert, Delete
};

// Ids: `id` is the whole, `id`/node/NODE a node, `id`/handle that of the selected node, `id`/band/1
// a band's name, `id`/best and `id`/worst the names of the ways.
GraphOutcome graph(Ui& ui, std::string_view id, const Rect& rect, const Graph& graph,
                   GraphState& state);

// With the next frame: the whole of it, no larger than 100 %; nearer or farther by a factor; moved
// as little as shows the node.
void fit_graph(const Ui& ui, const Graph& graph, GraphState& state);
void zoom_graph(GraphState& state, float factor);
void reveal_node(const Ui& ui, const Graph& graph, GraphState& state, std::size_t node);

}  // namespace samtale::ui::widgets
