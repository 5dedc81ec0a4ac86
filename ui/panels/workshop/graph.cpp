// The picture of the scenario, by the graph widget.

#include <string>
#include <vector>

#include "ui/panels/workshop/drawn_graph.hpp"
#include "ui/panels/workshop/graph_parts.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr float least_picture = 180;  // px at 100 %

/// The places that the one in the form can be connected with, in the place of the picture.
void draw_connection_picker(Ui& ui, const Rect& rect, const WorkshopView& view,
                            WorkshopPanelState& state, std::vector<Action>& actions) {
  Stack stack = begin_page(ui, "workshop/graph/picker", rect, 560, view.picker->heading);
  stack.y += space(ui, 16);
  draw_picker(ui, stack, *view.picker, state, actions);
  end_scroll(ui, stack.y + space(ui, 16));
}

void take_outcome(Ui& ui, const GraphOutcome& outcome, const StoryGraphView& view,
                  WorkshopPanelState& state, std::vector<Action>& actions) {
  const auto chosen = outcome.opened ? outcome.opened : outcome.selected;
  if (chosen) {
    state.in_graph = view.nodes[*chosen].id;
    actions.emplace_back(action::SelectPlace{view.nodes[*chosen].id});
  }
  if (outcome.opened) actions.emplace_back(action::ChooseWorkshopTab{WorkshopTab::form});
  if (outcome.connect_from)
    actions.emplace_back(action::AskToConnect{view.nodes[*outcome.connect_from].id,
                                              view.nodes[*outcome.connect_to].id});
  for (const auto& [letter, to] : view.letters)
    if (letter == outcome.letter) actions.emplace_back(action::FollowWay{to});
  if (outcome.back) actions.emplace_back(action::FollowBack{});
  if (outcome.add) actions.emplace_back(action::AddNode{});
  if (outcome.remove) actions.emplace_back(action::RemovePlace{});
  if (outcome.add || outcome.remove) request_focus(ui, "workshop/graph");
}

}  // namespace

void draw_graph(Ui& ui, const Rect& rect, const WorkshopView& view, WorkshopPanelState& state,
                std::vector<Action>& actions) {
  const bool asks = view.graph.connecting.has_value();
  if (view.picker && view.picker_connects)
    draw_connection_picker(ui, rect, view, state, actions);
  else if (asks)
    draw_connecting(ui, rect, *view.graph.connecting, state, actions);
  state.connecting = asks;
  if (asks || (view.picker && view.picker_connects)) return;
  const DrawnGraph drawn(view.graph);
  // Where what stands above would leave it no room, all of the page scrolls.
  const float bar = space(ui, 16);
  const float needed = graph_top_height(ui, view.graph, rect.w) + px(ui, least_picture);
  const bool scrolls = needed > rect.h;
  Rect picture = rect;
  if (scrolls) {
    const ScrollView scroll =
        begin_scroll(ui, "workshop/graph/page", {rect.x, rect.y, rect.w - bar, rect.h},
                     {ScrollAnchor::top, ScrollKeys::focused, view.graph.label});
    picture = {rect.x, scroll.origin.y, rect.w - bar,
               graph_top_height(ui, view.graph, rect.w - bar) + px(ui, least_picture)};
  }
  draw_graph_tools(ui, picture, view.graph, drawn.graph, state, actions);
  draw_graph_ways(ui, picture, view.graph, actions);
  draw_graph_links(ui, picture, view.graph, actions);
  const std::size_t shown = view.graph.selected.value_or(view.graph.nodes.size());
  const bool moved =
      shown < view.graph.nodes.size() && view.graph.nodes[shown].id != state.in_graph;
  if (moved && state.graph.shown) reveal_node(ui, drawn.graph, state.graph, shown);
  if (moved) state.in_graph = view.graph.nodes[shown].id;
  const GraphOutcome outcome = graph(ui, "workshop/graph", picture, drawn.graph, state.graph);
  if (scrolls) end_scroll(ui, bottom(picture));
  take_outcome(ui, outcome, view.graph, state, actions);
}

}  // namespace samtale::ui::panels
