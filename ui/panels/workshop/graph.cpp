// The picture of the scenario, by the graph widget.

#include <cmath>
#include <string>
#include <vector>

#include "ui/panels/workshop/parts.hpp"

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
  const Emphasis emphasis = view.stale ? Emphasis::quiet : Emphasis::usual;
  for (const StoryGraphView::Node& node : view.nodes) {
    GraphNode one;
    one.id = node.id;
    one.name = node.name;
    one.place = {static_cast<float>(node.x), static_cast<float>(node.y),
                 static_cast<float>(node.width), static_cast<float>(node.height)};
    one.shape = node.is_ending ? GraphShape::ending : GraphShape::node;
    one.emphasis = emphasis;
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
    edge.emphasis = emphasis;
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
}

}  // namespace

namespace {

/// The heading and what can be done with the whole, in a strip of its own above the picture.
void draw_strip(Ui& ui, const Rect& strip, const WorkshopView& view, const Graph& drawn,
                WorkshopPanelState& state, std::vector<Action>& actions) {
  const Button fit{view.graph.fit, ButtonKind::normal, {}, Icon::none, ButtonSize::small};
  const Button add{view.add_node, ButtonKind::normal, {}, Icon::none, ButtonSize::small};
  const float margin = space(ui, 16);
  const auto place = [&](float right_x, const Button& button) {
    const ImVec2 size = button_size(ui, button);
    return Rect{right_x - size.x, strip.y + std::floor((strip.h - size.y) / 2), size.x, size.y};
  };
  const Rect at_fit = place(right(strip) - margin, fit);
  const Rect at_add = place(at_fit.x - space(ui, 8), add);
  const float room = at_add.x - space(ui, 8) - strip.x - margin;
  const TextStyle heading{TextSize::body, Weight::semibold};
  if (line_width(ui, view.graph.label, heading.size, heading.weight) < room)
    text_in_box(ui, "workshop/graph/heading", {strip.x + margin, strip.y, room, strip.h},
                view.graph.label, heading);
  if (button(ui, "workshop/graph/add", at_add, add)) actions.emplace_back(action::AddNode{});
  if (button(ui, "workshop/graph/fit", at_fit, fit)) fit_graph(ui, drawn, state.graph);
  rule(ui, strip.x, bottom(strip), strip.w);
}

}  // namespace

void draw_graph(Ui& ui, const Rect& rect, const WorkshopView& view, WorkshopPanelState& state,
                std::vector<Action>& actions) {
  Drawn drawn;
  fill_in(view.graph, drawn);
  Rect picture = rect;
  draw_strip(ui, take_top(picture, tall(ui, 44)), view, drawn.graph, state, actions);
  (void)take_top(picture, border(ui));
  const std::size_t shown = view.graph.selected.value_or(view.graph.nodes.size());
  const bool moved =
      shown < view.graph.nodes.size() && view.graph.nodes[shown].id != state.in_graph;
  if (moved && state.graph.shown) reveal_node(ui, drawn.graph, state.graph, shown);
  if (moved) state.in_graph = view.graph.nodes[shown].id;
  const GraphOutcome outcome = graph(ui, "workshop/graph", picture, drawn.graph, state.graph);
  const auto chosen = outcome.opened ? outcome.opened : outcome.selected;
  if (chosen) {
    state.in_graph = view.graph.nodes[*chosen].id;
    actions.emplace_back(action::SelectPlace{view.graph.nodes[*chosen].id});
  }
  if (outcome.opened) actions.emplace_back(action::ChooseWorkshopTab{WorkshopTab::form});
}

}  // namespace samtale::ui::panels
