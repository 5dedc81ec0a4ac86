#include "ui/widgets/graph_view.hpp"

#include <algorithm>
#include <cmath>

namespace samtale::ui::widgets {

namespace {

// Below it names have no room.
constexpr float readable_zoom = 0.55F;
constexpr float reveal_room = 32;  // px at 100 % between a node and the picture's edge

float fitting_zoom(const Ui& ui, const Graph& graph, ImVec2 size) {
  if (graph.whole.w <= 0 || graph.whole.h <= 0) return 1;
  const float fits = std::min(size.x / graph.whole.w, size.y / graph.whole.h) / ui.scale;
  return std::clamp(fits, least_graph_zoom, 1.0F);
}

// Of one axis: the middle that shows [from, to], moved as little as can be.
float revealing(float middle, float half, float from, float to) {
  if (to - from >= 2 * half) return (from + to) / 2;
  return std::clamp(middle, to - half, from + half);
}

}  // namespace

GraphView make_view(const Ui& ui, const Rect& rect, ImVec2 middle, float zoom) {
  GraphView view;
  view.rect = rect;
  view.zoom = zoom;
  view.unit = ui.scale * zoom;
  view.origin = ImVec2(std::round(rect.x + rect.w / 2 - middle.x * view.unit),
                       std::round(rect.y + rect.h / 2 - middle.y * view.unit));
  return view;
}

ImVec2 on_screen(const GraphView& view, ImVec2 point) {
  return {view.origin.x + point.x * view.unit, view.origin.y + point.y * view.unit};
}

Rect on_screen(const GraphView& view, const Rect& rect) {
  const ImVec2 from = on_screen(view, top_left(rect));
  const ImVec2 to = on_screen(view, bottom_right(rect));
  const float x = std::round(from.x);
  const float y = std::round(from.y);
  return {x, y, std::round(to.x) - x, std::round(to.y) - y};
}

ImVec2 in_graph(const GraphView& view, ImVec2 point) {
  return {(point.x - view.origin.x) / view.unit, (point.y - view.origin.y) / view.unit};
}

void fit_graph(const Ui& ui, const Graph& graph, GraphState& state) {
  state.zoom = fitting_zoom(ui, graph, state.size);
  state.middle = centre(graph.whole);
  state.gliding = state.shown;
}

void zoom_graph(GraphState& state, float factor) {
  state.zoom = std::clamp(state.zoom * factor, least_graph_zoom, greatest_graph_zoom);
  state.gliding = true;
}

void reveal_node(const Ui& ui, const Graph& graph, GraphState& state, std::size_t node) {
  if (node >= graph.nodes.size() || state.size.x <= 0) return;
  const float unit = ui.scale * state.zoom;
  const Rect place = inset(graph.nodes[node].place, -reveal_room);
  const ImVec2 before = state.middle;
  state.middle.x = revealing(state.middle.x, state.size.x / unit / 2, place.x, right(place));
  state.middle.y = revealing(state.middle.y, state.size.y / unit / 2, place.y, bottom(place));
  if (state.middle.x != before.x || state.middle.y != before.y) state.gliding = true;
}

void begin_view(const Ui& ui, const Graph& graph, GraphState& state) {
  fit_graph(ui, graph, state);
  if (state.zoom < readable_zoom && !graph.nodes.empty()) {
    state.zoom = readable_zoom;
    state.middle.x = centre(graph.nodes.front().place).x;
    state.middle.y = graph.whole.y + state.size.y / (ui.scale * state.zoom) / 2;
    if (graph.selected) reveal_node(ui, graph, state, *graph.selected);
  }
  state.gliding = false;
  state.shown = true;
}

void hold_view(const Graph& graph, GraphState& state) {
  state.zoom = std::clamp(state.zoom, least_graph_zoom, greatest_graph_zoom);
  state.middle.x = std::clamp(state.middle.x, graph.whole.x, right(graph.whole));
  state.middle.y = std::clamp(state.middle.y, graph.whole.y, bottom(graph.whole));
}

void zoom_around(const GraphView& view, GraphState& state, ImVec2 pointer, float factor) {
  const ImVec2 held = in_graph(view, pointer);
  const float zoom = std::clamp(state.zoom * factor, least_graph_zoom, greatest_graph_zoom);
  const float share = state.zoom / zoom;
  state.middle.x = held.x + (state.middle.x - held.x) * share;
  state.middle.y = held.y + (state.middle.y - held.y) * share;
  state.zoom = zoom;
  state.gliding = false;
}

std::optional<std::size_t> neighbour(const Graph& graph, std::size_t from, Direction direction) {
  const Rect here = graph.nodes[from].place;
  const bool sideways = direction == Direction::left || direction == Direction::right;
  const float sign = direction == Direction::left || direction == Direction::up ? -1.0F : 1.0F;
  std::optional<std::size_t> best;
  float best_along = 0;
  float best_across = 0;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const ImVec2 there = centre(graph.nodes[i].place);
    const float dx = there.x - centre(here).x;
    const float dy = there.y - centre(here).y;
    const float along = sign * (sideways ? dx : dy);
    const float across = std::abs(sideways ? dy : dx);
    // Nodes of a row have one middle, give or take the pixel of an odd height.
    if (sideways ? along <= 0 || across > 2 : along <= 2) continue;
    const bool nearer =
        !best || along < best_along - 2 || (along < best_along + 2 && across < best_across);
    if (!nearer) continue;
    best = i;
    best_along = along;
    best_across = across;
  }
  return best;
}

}  // namespace samtale::ui::widgets
