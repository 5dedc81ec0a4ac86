// A story's picture as the graph widget takes it: for whoever shows one.
#pragma once

#include <vector>

#include "ui/app/workshop/graph_view.hpp"
#include "ui/widgets/graph.hpp"

namespace samtale::ui::panels {

/// What the widget is given, and the points that it looks at. The view must outlive it.
struct DrawnGraph {
  explicit DrawnGraph(const StoryGraphView& view);
  DrawnGraph(const DrawnGraph&) = delete;
  DrawnGraph& operator=(const DrawnGraph&) = delete;

  std::vector<widgets::GraphNode> nodes;
  std::vector<std::vector<ImVec2>> curves;
  std::vector<widgets::GraphEdge> edges;
  std::vector<widgets::GraphBand> bands;
  widgets::Graph graph;
};

}  // namespace samtale::ui::panels
