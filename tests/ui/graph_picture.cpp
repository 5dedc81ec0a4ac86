#include "tests/ui/graph_picture.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "tests/support/random_graph.hpp"

namespace samtale::tests {

using namespace engine;
using namespace ui::widgets;

namespace {

struct Stop {
  const char* id;
  const char* name;
  std::uint32_t band;
  LayoutKind kind;
};

constexpr std::array<Stop, 11> stops{
    {{"opening", "Telefonen ringer", 0, LayoutKind::node},
     {"letter", "Brevet", 1, LayoutKind::node},
     {"dodged", "Bare smuttet", 1, LayoutKind::node},
     {"hospital", "Skadestuen", 1, LayoutKind::node},
     {"complaint", "Klage", 1, LayoutKind::node},
     {"child", "Den mindste", 1, LayoutKind::node},
     {"paper", "Papiret fra skadestuen, som han ikke har", 1, LayoutKind::node},
     {"summary", "Har jeg det hele?", 1, LayoutKind::node},
     {"options", "To muligheder", 2, LayoutKind::node},
     {"agreed", "Aftale fredag", 3, LayoutKind::ending},
     {"hangs-up", "Lægger på", 3, LayoutKind::ending}}};

constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 17> ways{{{0, 1},
                                                                        {1, 2},
                                                                        {1, 3},
                                                                        {1, 4},
                                                                        {2, 6},
                                                                        {3, 5},
                                                                        {3, 6},
                                                                        {3, 4},
                                                                        {4, 3},
                                                                        {5, 7},
                                                                        {6, 7},
                                                                        {7, 8},
                                                                        {8, 9},
                                                                        {8, 10},
                                                                        {4, 10},
                                                                        {7, 3},
                                                                        {6, 6}}};

LayoutInput input_of_stops() {
  LayoutInput input;
  input.bands = 4;
  for (const Stop& stop : stops) {
    LayoutNode node;
    node.id = stop.id;
    node.band = stop.band;
    node.kind = stop.kind;
    input.nodes.push_back(node);
  }
  for (const auto& [from, to] : ways) input.edges.push_back({from, to});
  return input;
}

ImVec2 point_of(LayoutPoint point) {
  return {static_cast<float>(point.x), static_cast<float>(point.y)};
}

Rect rect_of(const LayoutPlace& place) {
  return {static_cast<float>(place.x), static_cast<float>(place.y), static_cast<float>(place.width),
          static_cast<float>(place.height)};
}

void colour_ways(GraphPicture& picture) {
  const auto best = [&](const char* from, const char* to) {
    picture.edge(from, to).way = GraphWay::best;
  };
  picture.edge("opening", "letter").way = GraphWay::best_and_worst;
  best("letter", "hospital");
  best("hospital", "child");
  best("child", "summary");
  best("summary", "options");
  best("options", "agreed");
  picture.edge("letter", "complaint").way = GraphWay::worst;
  picture.edge("complaint", "hangs-up").way = GraphWay::worst;
}

}  // namespace

GraphPicture::GraphPicture(LayoutInput of, std::vector<std::string> named,
                           std::vector<std::string> bands_named)
    : input(std::move(of)),
      layout(lay_out(input)),
      names(std::move(named)),
      band_names(std::move(bands_named)) {
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
    GraphNode node;
    node.id = input.nodes[i].id;
    node.name = names[i];
    node.place = rect_of(layout.nodes[i]);
    if (input.nodes[i].kind == LayoutKind::ending) node.shape = GraphShape::ending;
    nodes.push_back(node);
  }
  for (const LayoutRoute& route : layout.routes) {
    std::vector<ImVec2> curve;
    for (const LayoutPoint point : route.curve) curve.push_back(point_of(point));
    curves.push_back(std::move(curve));
    GraphEdge edge;
    if (route.kind != RouteKind::down) edge.arrow = GraphArrow::at_end;
    edges.push_back(edge);
  }
  for (std::size_t i = 0; i < edges.size(); ++i) edges[i].curve = curves[i];
  for (std::size_t i = 0; i < layout.bands.size(); ++i) {
    bands.push_back({static_cast<float>(layout.bands[i].top),
                     static_cast<float>(layout.bands[i].bottom), band_names[i]});
  }
  graph.nodes = nodes;
  graph.edges = edges;
  graph.bands = bands;
  graph.whole = {static_cast<float>(layout.left), 0, static_cast<float>(layout.width),
                 static_cast<float>(layout.height)};
  graph.best_name = "bedste vej";
  graph.worst_name = "dårligste vej";
  graph.label = "Grafen";
}

GraphNode& GraphPicture::node(std::string_view id) {
  return *std::find_if(nodes.begin(), nodes.end(),
                       [id](const GraphNode& one) { return one.id == id; });
}

GraphEdge& GraphPicture::edge(std::string_view from, std::string_view to) {
  const auto found =
      std::find_if(layout.routes.begin(), layout.routes.end(), [&](const LayoutRoute& route) {
        return input.nodes[route.from].id == from && input.nodes[route.to].id == to;
      });
  return edges[static_cast<std::size_t>(found - layout.routes.begin())];
}

GraphPicture skadestuen() {
  std::vector<std::string> names;
  for (const Stop& stop : stops) names.emplace_back(stop.name);
  GraphPicture picture(
      input_of_stops(), std::move(names),
      {"Kom godt i gang", "Lyt, spørg og opsummer", "Muligheder", "Lav en aftale og sig tak"});
  colour_ways(picture);
  return picture;
}

GraphPicture chance_story(std::size_t nodes, std::uint64_t seed) {
  LayoutInput input = story_graph_of(nodes, seed);
  constexpr std::array<const char*, 6> words{"Skadestuen",        "Har jeg det hele?",
                                             "Klage over brevet", "Hun tier",
                                             "Regning",           "Tilbage til huslejen"};
  std::vector<std::string> names;
  for (std::size_t i = 0; i < input.nodes.size(); ++i) {
    names.push_back(std::string(words[i % words.size()]) + " " + std::to_string(i));
  }
  return GraphPicture(std::move(input), std::move(names),
                      {"Kom godt i gang", "Lyt, spørg og opsummer", "Regler", "Muligheder",
                       "Lav en aftale og sig tak"});
}

}  // namespace samtale::tests
