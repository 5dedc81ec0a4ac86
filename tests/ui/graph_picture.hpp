// A layout as the graph widget takes it, for pictures, tests and measuring.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/authoring/layout.hpp"
#include "ui/widgets/graph.hpp"

namespace samtale::tests {

struct GraphPicture {
  engine::LayoutInput input;
  engine::Layout layout;
  std::vector<std::string> names;  // by node
  std::vector<std::string> band_names;
  std::vector<std::vector<ImVec2>> curves;
  std::vector<ui::widgets::GraphNode> nodes;  // by the input's order, edges by the layout's
  std::vector<ui::widgets::GraphEdge> edges;
  std::vector<ui::widgets::GraphBand> bands;
  ui::widgets::Graph graph;
  ui::widgets::GraphState state;

  GraphPicture(engine::LayoutInput of, std::vector<std::string> named,
               std::vector<std::string> bands_named);
  // A moved vector keeps its elements where they are, and the spans with them.
  GraphPicture(GraphPicture&&) = default;
  GraphPicture(const GraphPicture&) = delete;

  ui::widgets::GraphNode& node(std::string_view id);
  ui::widgets::GraphEdge& edge(std::string_view from, std::string_view to);
};

// The call of the visual plan: eleven nodes, the best and the worst way, every mark.
GraphPicture skadestuen();
// A story by chance, names as long as authors write them.
GraphPicture chance_story(std::size_t nodes, std::uint64_t seed);

}  // namespace samtale::tests
