// The picture of the scenario, by the graph widget.

#include <cmath>
#include <string>
#include <vector>

#include "ui/panels/workshop/graph_parts.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

GraphProblem sign_of(const std::optional<engine::Severity>& severity) {
  if (!severity) return GraphProblem::none;
  switch (*severity) {
    case engine::Severity::error:
      return GraphProblem::error;
    case engine::Severity::warning:
      return GraphProblem::warning;
    case engine::Severity::note:
      return GraphProblem::notice;
  }
  return GraphProblem::none;
}

GraphWay way_of(StoryGraphView::Way way) {
  switch (way) {
    case StoryGraphView::Way::plain:
      return GraphWay::plain;
    case StoryGraphView::Way::best:
      return GraphWay::best;
    case StoryGraphView::Way::worst:
      return GraphWay::worst;
    case StoryGraphView::Way::both:
      return GraphWay::best_and_worst;
  }
  return GraphWay::plain;
}

Emphasis emphasis_of(const StoryGraphView& view, Standing standing) {
  if (view.stale) return Emphasis::quiet;
  if (standing == Standing::dimmed) return Emphasis::dimmed;
  return standing == Standing::strong ? Emphasis::strong : Emphasis::usual;
}

ImVec2 point(engine::LayoutPoint at) {
  return {static_cast<float>(at.x), static_cast<float>(at.y)};
}

/// What the widget is given, and the points that it looks at.
struct Drawn {
  std::vector<GraphNode> nodes;
  std::vector<std::vector<ImVec2>> curves;
  std::vector<GraphEdge> edges;
  std::vector<GraphBand> bands;
  Graph graph;
};

void fill_in(const StoryGraphView& view, Drawn& drawn) {
  for (const StoryGraphView::Node& node : view.nodes) {
    GraphNode one;
    one.id = node.id;
    one.name = node.name;
    one.words = node.words;
    one.place = {static_cast<float>(node.x), static_cast<float>(node.y),
                 static_cast<float>(node.width), static_cast<float>(node.height)};
    one.shape = node.is_ending ? GraphShape::ending : GraphShape::node;
    one.emphasis = emphasis_of(view, node.standing);
    one.found = node.found;
    one.may_lead = !node.is_ending && !view.stale;
    one.count = node.count;
    one.problem = sign_of(node.problem);
    one.tells = node.tells;
    drawn.nodes.push_back(one);
  }
  for (const StoryGraphView::Edge& edge : view.edges) {
    std::vector<ImVec2>& curve = drawn.curves.emplace_back();
    for (const engine::LayoutPoint at : *edge.curve) curve.push_back(point(at));
  }
  for (std::size_t i = 0; i < view.edges.size(); ++i) {
    GraphEdge edge;
    edge.curve = drawn.curves[i];
    edge.way = way_of(view.edges[i].way);
    edge.arrow = view.edges[i].backwards ? GraphArrow::at_end : GraphArrow::none;
    edge.emphasis = emphasis_of(view, view.edges[i].standing);
    edge.count = view.edges[i].count;
    if (!edge.count.empty()) edge.width = 1.2F + static_cast<float>(view.edges[i].share) * 0.05F;
    drawn.edges.push_back(edge);
  }
  for (const StoryGraphView::Band& band : view.bands)
    drawn.bands.push_back(
        {static_cast<float>(band.top), static_cast<float>(band.bottom), band.name});
  drawn.graph.nodes = drawn.nodes;
  drawn.graph.edges = drawn.edges;
  drawn.graph.bands = drawn.bands;
  drawn.graph.whole = {static_cast<float>(view.left), 0, static_cast<float>(view.width),
                       static_cast<float>(view.height)};
  drawn.graph.selected = view.selected;
  drawn.graph.best_name = view.best;
  drawn.graph.worst_name = view.worst;
  drawn.graph.label = view.label;
  drawn.graph.handle_name = view.handle;
}

}  // namespace

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
  Drawn drawn;
  fill_in(view.graph, drawn);
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
