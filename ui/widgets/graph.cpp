#include "ui/widgets/graph.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <imgui_internal.h>

#include "ui/widgets/graph_drawing.hpp"
#include "ui/widgets/graph_view.hpp"
#include "ui/widgets/item.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr float zoom_step = 1.2F;
constexpr float wheel_step = 60;  // px at 100 % for a notch

struct Place {
  std::string_view id;
  const Graph& graph;
  GraphState& state;
  ImGuiID area;
};

GraphView shown_view(Ui& ui, const Rect& rect, const Place& place) {
  const GraphState& state = place.state;
  const int ms = state.gliding ? motion_ms(ui, duration::panel) : 0;
  const std::string id(place.id);
  return make_view(ui, rect,
                   {ui.animations.approach(id + "#x", state.middle.x, ms),
                    ui.animations.approach(id + "#y", state.middle.y, ms)},
                   ui.animations.approach(id + "#zoom", state.zoom, ms));
}

// What moves the picture by hand begins where it is seen, not where it was gliding to.
void stop_gliding(const GraphView& view, GraphState& state) {
  if (!state.gliding) return;
  state.middle = in_graph(view, centre(view.rect));
  state.zoom = view.zoom;
  state.gliding = false;
}

std::vector<VisibleNode> visible_nodes(const GraphView& view, const Graph& graph) {
  // Marks and counts stand out above a node.
  const Rect around = inset(view.rect, -24);
  std::vector<VisibleNode> nodes;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Rect rect = on_screen(view, graph.nodes[i].place);
    if (overlaps(rect, around)) nodes.push_back({i, rect});
  }
  return nodes;
}

struct Pointed {
  std::optional<std::size_t> node;  // index in the graph
  bool clicked = false;
  bool held = false;
  bool hovered = false;
};

bool was_dragged() {
  const ImGuiIO& io = ImGui::GetIO();
  const float threshold = io.MouseDragThreshold;
  return io.MouseDragMaxDistanceSqr[ImGuiMouseButton_Left] >= threshold * threshold;
}

struct NodeIds {
  std::string id;
  ImGuiID imgui_id = 0;
};

std::vector<NodeIds> ids_of(const Place& place, std::span<const VisibleNode> nodes) {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const std::string folder = std::string(place.id) + "/node/";
  std::vector<NodeIds> ids(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::string_view id = place.graph.nodes[nodes[i].index].id;
    ids[i].id.reserve(folder.size() + id.size());
    ids[i].id.append(folder).append(id);
    ids[i].imgui_id = window.GetID(ids[i].id.data(), ids[i].id.data() + ids[i].id.size());
  }
  return ids;
}

// Only what is under the pointer, or was when the button went down, is an item of Dear ImGui: a
// thousand would cost more than they are drawn for.
Pointed point(const GraphView& view, const Place& place, std::span<const VisibleNode> nodes,
              std::span<const NodeIds> ids) {
  Pointed pointed;
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  std::optional<std::size_t> at;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool active = g.ActiveId == ids[i].imgui_id;
    if (!active && !(contains(view.rect, pointer) && contains(nodes[i].rect, pointer))) continue;
    at = i;
    if (active) break;
  }
  if (!at) return pointed;
  const Rect seen = intersection(nodes[*at].rect, view.rect);
  const ImRect box(top_left(seen), bottom_right(seen));
  const ImGuiID id = ids[*at].imgui_id;
  ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop);
  const bool pressed =
      ImGui::ButtonBehavior(box, id, &pointed.hovered, &pointed.held, ImGuiButtonFlags_NoNavFocus);
  pointed.clicked = pressed && !was_dragged();
  if (pointed.hovered || pointed.held) pointed.node = nodes[*at].index;
  if (pointed.held && g.ActiveIdIsJustActivated) give_focus(place.area, view.rect);
  return pointed;
}

constexpr float handle_box = 24;   // px at 100 %: what can be hit, where rows are far enough apart
constexpr float handle_room = 40;  // px in the graph between two rows

/// A way from the handle of the selected node; to the node under the pointer once it is let go.
void draw_way_by_hand(Ui& ui, const GraphView& view, const Place& place,
                      std::span<const VisibleNode> nodes, GraphOutcome& outcome) {
  const std::optional<std::size_t> from = place.graph.selected;
  const std::optional<std::size_t> drawn_before = place.state.drawing_from;
  place.state.drawing_from.reset();
  if (!from || !place.graph.nodes[*from].may_lead) return;
  const Rect node = on_screen(view, place.graph.nodes[*from].place);
  const float side = std::floor(std::min(px(ui, handle_box), handle_room * view.unit));
  const Rect box{std::round(centre(node).x - side / 2), bottom(node) + 2, side, side};
  const Rect seen = intersection(box, view.rect);
  if (seen.w <= 0 || seen.h <= 0) return;
  const std::string id = std::string(place.id) + "/handle";
  const ImGuiID imgui_id = ImGui::GetCurrentWindow()->GetID(id.data(), id.data() + id.size());
  const ImRect hit(top_left(seen), bottom_right(seen));
  ImGui::ItemAdd(hit, imgui_id, nullptr, ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop);
  bool hovered = false;
  bool held = false;
  ImGui::ButtonBehavior(hit, imgui_id, &hovered, &held, ImGuiButtonFlags_NoNavFocus);
  ui.registry.add({id, WidgetKind::graph_node, box, intersection(view.rect, window_clip()),
                   std::string(place.graph.handle_name), true, false, false, imgui_id});
  const ImVec2 pointer = ImGui::GetIO().MousePos;
  if (held) place.state.drawing_from = from;
  if (!held && drawn_before == from) {
    for (const VisibleNode& one : nodes)
      if (contains(one.rect, pointer) && contains(view.rect, pointer))
        outcome.connect_to = one.index;
    if (outcome.connect_to) outcome.connect_from = from;
  }
  draw_handle(ui, view, centre(box), held ? std::optional(pointer) : std::nullopt, hovered);
  if (hovered && !held) tooltip(ui, place.graph.handle_name);
}

struct Area {
  bool hovered = false;
  bool held = false;
  bool focused = false;
  bool ring = false;
};

Area area_item(Ui& ui, const GraphView& view, const Place& place) {
  Area area;
  const ImRect box(top_left(view.rect), bottom_right(view.rect));
  if (!ImGui::ItemAdd(box, place.area, nullptr, only_by_tab(place.area))) return area;
  if (claim_focus(ui, place.id)) give_focus(place.area, view.rect);
  ImGui::ButtonBehavior(box, place.area, &area.hovered, &area.held);
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  area.focused = g.NavId == place.area;
  area.ring = area.focused && !g.NavDisableHighlight;
  return area;
}

void move_by_dragging(const GraphView& view, GraphState& state) {
  if (!ImGui::IsMouseDragging(ImGuiMouseButton_Left)) return;
  const ImGuiIO& io = ImGui::GetIO();
  stop_gliding(view, state);
  state.middle.x -= io.MouseDelta.x / view.unit;
  state.middle.y -= io.MouseDelta.y / view.unit;
}

void move_by_wheel(const Ui& ui, const GraphView& view, const Place& place) {
  const ImGuiIO& io = ImGui::GetIO();
  GraphState& state = place.state;
  // Else what the graph lies in would scroll as well.
  ImGui::SetKeyOwner(ImGuiKey_MouseWheelX, place.area);
  ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, place.area);
  if (io.MouseWheel == 0 && io.MouseWheelH == 0) return;
  stop_gliding(view, state);
  if (io.KeyCtrl) {
    const float factor = io.MouseWheel > 0 ? zoom_step : 1 / zoom_step;
    if (io.MouseWheel != 0) zoom_around(view, state, io.MousePos, factor);
    return;
  }
  const float step = wheel_step * ui.scale / view.unit;
  state.middle.x -= (io.KeyShift ? io.MouseWheel : io.MouseWheelH) * step;
  state.middle.y -= (io.KeyShift ? 0 : io.MouseWheel) * step;
}

bool pressed(ImGuiKey key, ImGuiID owner) {
  // Owned, so that Dear ImGui's navigation does not take it too.
  ImGui::SetKeyOwner(key, owner);
  return ImGui::IsKeyPressed(key, owner, ImGuiInputFlags_Repeat);
}

std::optional<std::size_t> moved_selection(const Place& place) {
  constexpr std::array<std::pair<ImGuiKey, Direction>, 4> arrows{
      {{ImGuiKey_LeftArrow, Direction::left},
       {ImGuiKey_RightArrow, Direction::right},
       {ImGuiKey_UpArrow, Direction::up},
       {ImGuiKey_DownArrow, Direction::down}}};
  std::optional<std::size_t> to;
  const std::optional<std::size_t> from = place.graph.selected;
  for (const auto& [key, direction] : arrows) {
    if (!pressed(key, place.area) || place.graph.nodes.empty()) continue;
    to = from ? neighbour(place.graph, *from, direction) : 0;
  }
  return to;
}

void use_keys(const Ui& ui, const GraphView& view, const Place& place, GraphOutcome& outcome) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.WantTextInput) return;
  if (const std::optional<std::size_t> to = moved_selection(place)) {
    outcome.selected = to;
    reveal_node(ui, place.graph, place.state, *to);
  }
  if (pressed(ImGuiKey_Home, place.area)) fit_graph(ui, place.graph, place.state);
  outcome.back = pressed(ImGuiKey_Backspace, place.area);
  outcome.add = pressed(ImGuiKey_Insert, place.area);
  outcome.remove = pressed(ImGuiKey_Delete, place.area);
  // By the sign and not by the key, which lies elsewhere on every keyboard.
  for (const ImWchar sign : io.InputQueueCharacters) {
    if (sign == '+') zoom_graph(place.state, zoom_step);
    if (sign == '-') zoom_graph(place.state, 1 / zoom_step);
    if (sign >= 'a' && sign <= 'z') outcome.letter = static_cast<char>('A' + (sign - 'a'));
    if (sign >= 'A' && sign <= 'Z') outcome.letter = static_cast<char>(sign);
  }
  const bool enter =
      pressed(ImGuiKey_Enter, place.area) || pressed(ImGuiKey_KeypadEnter, place.area);
  if (!place.graph.selected) return;
  if (enter) outcome.opened = place.graph.selected;
  const bool menu =
      pressed(ImGuiKey_Menu, place.area) || (io.KeyShift && pressed(ImGuiKey_F10, place.area));
  if (!menu) return;
  outcome.context = place.graph.selected;
  outcome.context_at = on_screen(view, centre(place.graph.nodes[*place.graph.selected].place));
}

void take_clicks(const Pointed& pointed, bool area_hovered, GraphOutcome& outcome) {
  const ImGuiIO& io = ImGui::GetIO();
  if (pointed.clicked) {
    outcome.selected = pointed.node;
    if (io.MouseClickedLastCount[ImGuiMouseButton_Left] >= 2) outcome.opened = pointed.node;
  }
  if ((area_hovered || pointed.hovered) && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
    outcome.context = pointed.node;
    outcome.context_at = io.MousePos;
  }
}

void record_nodes(Ui& ui, const GraphView& view, const Place& place,
                  std::span<const VisibleNode> nodes, std::vector<NodeIds> ids) {
  const Rect clip = intersection(view.rect, window_clip());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!overlaps(nodes[i].rect, clip)) continue;
    const GraphNode& node = place.graph.nodes[nodes[i].index];
    std::string label(node.name);
    if (!node.tells.empty()) label.append(" · ").append(node.tells);
    ui.registry.add({std::move(ids[i].id), WidgetKind::graph_node, nodes[i].rect, clip,
                     std::move(label), true, false, place.graph.selected == nodes[i].index,
                     ids[i].imgui_id});
  }
}

void draw(Ui& ui, const GraphView& view, const Place& place, std::span<const VisibleNode> nodes,
          const Pointed& pointed) {
  const Graph& graph = place.graph;
  draw_bands(ui, view, graph);
  draw_edges(ui, view, graph);
  draw_edge_counts(ui, view, graph);
  // Nodes lie above the names of phases while they have names themselves.
  const bool names_first = view.zoom >= least_zoom_for_extras;
  if (names_first) draw_band_names(ui, place.id, view, graph);
  for (const VisibleNode& node : nodes) {
    float hover = 0;
    if (pointed.node == node.index) {
      const std::string id(graph.nodes[node.index].id);
      hover = ui.animations.approach(std::string(place.id) + "/" + id + "#hover",
                                     pointed.hovered ? 1 : 0, motion_ms(ui, duration::hover));
    }
    draw_node(ui, view, graph.nodes[node.index], node.rect, graph.selected == node.index, hover);
  }
  if (!names_first) draw_band_names(ui, place.id, view, graph);
  draw_way_names(ui, place.id, view, graph, nodes);
}

void explain(Ui& ui, const GraphView& view, const Graph& graph, const Pointed& pointed) {
  if (!pointed.node || !pointed.hovered || pointed.held) return;
  const GraphNode& node = graph.nodes[*pointed.node];
  std::string words;
  if (!shows_whole_name(ui, view, node, on_screen(view, node.place))) words = node.name;
  if (!node.words.empty()) words.append(words.empty() ? "" : "\n").append(node.words);
  if (!node.tells.empty()) words.append(words.empty() ? "" : "\n").append(node.tells);
  tooltip(ui, words);
}

}  // namespace

GraphOutcome graph(Ui& ui, std::string_view id, const Rect& rect, const Graph& graph,
                   GraphState& state) {
  GraphOutcome outcome;
  state.size = ImVec2(rect.w, rect.h);
  if (!state.shown) begin_view(ui, graph, state);
  const ImGuiID area_id = ImGui::GetCurrentWindow()->GetID(id.data(), id.data() + id.size());
  const Place place{id, graph, state, area_id};
  const GraphView view = shown_view(ui, rect, place);
  const std::vector<VisibleNode> nodes = visible_nodes(view, graph);
  std::vector<NodeIds> ids = ids_of(place, nodes);
  const Pointed pointed = point(view, place, nodes, ids);
  const Area area = area_item(ui, view, place);
  ui.registry.add({std::string(id), WidgetKind::graph, rect, window_clip(),
                   std::string(graph.label), true, area.focused, false, place.area});
  record_nodes(ui, view, place, nodes, std::move(ids));

  ImGui::PushClipRect(top_left(rect), bottom_right(rect), true);
  draw(ui, view, place, nodes, pointed);
  draw_way_by_hand(ui, view, place, nodes, outcome);
  if (area.ring) focus_ring(ui, inset(rect, 5), radius::button);
  ImGui::PopClipRect();

  take_clicks(pointed, area.hovered, outcome);
  if (area.focused) use_keys(ui, view, place, outcome);
  if (area.held || pointed.held) move_by_dragging(view, state);
  const bool takes_wheel = graph.wheel == GraphWheel::over_it || area.focused;
  if (takes_wheel && (area.hovered || pointed.hovered)) move_by_wheel(ui, view, place);
  hold_view(graph, state);
  explain(ui, view, graph, pointed);
  return outcome;
}

}  // namespace samtale::ui::widgets
