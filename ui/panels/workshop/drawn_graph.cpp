#include "ui/panels/workshop/drawn_graph.hpp"

#include <optional>

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

}  // namespace

DrawnGraph::DrawnGraph(const StoryGraphView& view) {
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
    nodes.push_back(one);
  }
  for (const StoryGraphView::Edge& edge : view.edges) {
    std::vector<ImVec2>& curve = curves.emplace_back();
    for (const engine::LayoutPoint at : *edge.curve) curve.push_back(point(at));
  }
  for (std::size_t i = 0; i < view.edges.size(); ++i) {
    GraphEdge edge;
    edge.curve = curves[i];
    edge.way = way_of(view.edges[i].way);
    edge.arrow = view.edges[i].backwards ? GraphArrow::at_end : GraphArrow::none;
    edge.emphasis = emphasis_of(view, view.edges[i].standing);
    edge.count = view.edges[i].count;
    if (!edge.count.empty()) edge.width = 1.2F + static_cast<float>(view.edges[i].share) * 0.05F;
    edges.push_back(edge);
  }
  for (const StoryGraphView::Band& band : view.bands)
    bands.push_back({static_cast<float>(band.top), static_cast<float>(band.bottom), band.name});
  graph.nodes = nodes;
  graph.edges = edges;
  graph.bands = bands;
  graph.whole = {static_cast<float>(view.left), 0, static_cast<float>(view.width),
                 static_cast<float>(view.height)};
  graph.selected = view.selected;
  graph.best_name = view.best;
  graph.worst_name = view.worst;
  graph.label = view.label;
  graph.handle_name = view.handle;
}

}  // namespace samtale::ui::panels
