#include "engine/authoring/layout.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"
#include "tests/support/random_graph.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

LayoutInput graph_of(const std::vector<std::uint32_t>& bands,
                     const std::vector<LayoutEdge>& edges) {
  LayoutInput input;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    LayoutNode node;
    node.id = std::string(1, static_cast<char>('a' + i));
    node.band = bands[i];
    input.nodes.push_back(node);
    input.bands = std::max(input.bands, bands[i] + 1);
  }
  input.edges = edges;
  return input;
}

bool overlap(const LayoutPlace& a, const LayoutPlace& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// Points of the curve, sixteen of each part.
std::vector<std::pair<double, double>> samples(const LayoutRoute& route) {
  std::vector<std::pair<double, double>> points;
  for (std::size_t i = 0; i + 3 < route.curve.size(); i += 3) {
    for (int step = 0; step <= 16; ++step) {
      const double t = step / 16.0;
      const double u = 1 - t;
      const double weights[4] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
      double x = 0;
      double y = 0;
      for (std::size_t k = 0; k < 4; ++k) {
        x += weights[k] * route.curve[i + k].x;
        y += weights[k] * route.curve[i + k].y;
      }
      points.emplace_back(x, y);
    }
  }
  return points;
}

bool strictly_inside(const LayoutPlace& node, std::pair<double, double> point) {
  const double slack = 0.01;
  return point.first > node.x + slack && point.first < node.x + node.width - slack &&
         point.second > node.y + slack && point.second < node.y + node.height - slack;
}

// Everything that holds of each layout. Nodes by rows, so that thousands stay quick.
void check_whole(const LayoutInput& input, const Layout& layout) {
  REQUIRE(layout.nodes.size() == input.nodes.size());
  REQUIRE(layout.bands.size() == input.bands);
  std::vector<const LayoutPlace*> by_place;
  for (const LayoutPlace& node : layout.nodes) {
    const LayoutBand& band = layout.bands[node.band];
    const bool in_band = node.y >= band.top && node.y + node.height <= band.bottom;
    const bool in_whole =
        node.x >= layout.left && node.x + node.width <= layout.left + layout.width;
    if (!in_band || !in_whole) FAIL_CHECK("outside its band: " << node.id);
    by_place.push_back(&node);
  }
  std::sort(by_place.begin(), by_place.end(), [](const LayoutPlace* a, const LayoutPlace* b) {
    return std::pair{a->band, a->row} != std::pair{b->band, b->row}
               ? std::pair{a->band, a->row} < std::pair{b->band, b->row}
               : a->x < b->x;
  });
  for (std::size_t i = 1; i < by_place.size(); ++i) {
    const LayoutPlace& a = *by_place[i - 1];
    const LayoutPlace& b = *by_place[i];
    if (overlap(a, b)) FAIL_CHECK("overlap: " << a.id << " " << b.id);
    const bool next_row = a.band != b.band || a.row != b.row;
    if (next_row && a.band == b.band && b.row != a.row + 1) FAIL_CHECK("an empty row");
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> asked;
  for (const LayoutEdge& edge : input.edges) {
    if (edge.from < input.nodes.size() && edge.to < input.nodes.size())
      asked.insert({edge.from, edge.to});
  }
  CHECK(layout.routes.size() == asked.size());
  for (const LayoutRoute& route : layout.routes) {
    asked.erase({route.from, route.to});
    REQUIRE(route.curve.size() >= 4);
    REQUIRE(route.curve.size() % 3 == 1);
    for (const auto& point : samples(route)) {
      for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
        if (i == route.from || i == route.to) continue;
        if (strictly_inside(layout.nodes[i], point)) {
          FAIL_CHECK(layout.nodes[route.from].id << " to " << layout.nodes[route.to].id
                                                 << " passes behind " << layout.nodes[i].id);
        }
      }
    }
  }
  CHECK(asked.empty());
}

bool same(const Layout& a, const Layout& b) {
  const auto same_place = [](const LayoutPlace& x, const LayoutPlace& y) {
    return x.id == y.id && x.band == y.band && x.row == y.row && x.x == y.x && x.y == y.y;
  };
  const auto same_route = [](const LayoutRoute& x, const LayoutRoute& y) {
    return x.from == y.from && x.to == y.to && x.kind == y.kind && x.curve == y.curve;
  };
  return a.left == b.left && a.width == b.width && a.height == b.height &&
         std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(), b.nodes.end(), same_place) &&
         std::equal(a.routes.begin(), a.routes.end(), b.routes.begin(), b.routes.end(), same_route);
}

const LayoutPlace* find(const Layout& layout, const std::string& id) {
  for (const LayoutPlace& node : layout.nodes) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

// How many nodes moved although they stayed in their row.
int moved_in_their_row(const Layout& before, const Layout& after) {
  int moved = 0;
  for (const LayoutPlace& node : after.nodes) {
    const LayoutPlace* old = find(before, node.id);
    if (old == nullptr || old->band != node.band || old->row != node.row) continue;
    const bool same_height = before.bands[old->band].top == after.bands[node.band].top;
    if (old->x != node.x || (same_height && old->y != node.y)) ++moved;
  }
  return moved;
}

int in_their_row(const Layout& before, const Layout& after) {
  int stayed = 0;
  for (const LayoutPlace& node : after.nodes) {
    const LayoutPlace* old = find(before, node.id);
    if (old != nullptr && old->band == node.band && old->row == node.row) ++stayed;
  }
  return stayed;
}

LayoutInput without(const LayoutInput& input, std::uint32_t gone) {
  LayoutInput rest = input;
  rest.nodes.erase(rest.nodes.begin() + static_cast<std::ptrdiff_t>(gone));
  rest.edges.clear();
  for (LayoutEdge edge : input.edges) {
    if (edge.from == gone || edge.to == gone) continue;
    if (edge.from > gone) --edge.from;
    if (edge.to > gone) --edge.to;
    rest.edges.push_back(edge);
  }
  return rest;
}

}  // namespace

TEST_CASE("a layout of nothing, of one node and of nodes without ways") {
  const Layout nothing = lay_out({});
  CHECK(nothing.nodes.empty());
  CHECK(nothing.width == 0);
  CHECK(nothing.height == 0);
  const LayoutInput one = graph_of({0}, {});
  const Layout placed = lay_out(one);
  check_whole(one, placed);
  CHECK(placed.width == 124 + 48);
  CHECK(placed.height == placed.bands[0].bottom);
  const LayoutInput alone = graph_of({0, 0, 0, 1}, {});
  const Layout apart = lay_out(alone);
  check_whole(alone, apart);
  CHECK(apart.nodes[0].y == apart.nodes[2].y);
}

TEST_CASE("ways lead downwards, a row further each, and phases lie below each other") {
  const LayoutInput input = graph_of({0, 0, 0, 1, 1}, {{0, 1}, {1, 2}, {0, 2}, {2, 4}, {0, 3}});
  const Layout layout = lay_out(input);
  check_whole(input, layout);
  CHECK(layout.nodes[0].row == 0);
  CHECK(layout.nodes[1].row == 1);
  CHECK(layout.nodes[2].row == 2);
  CHECK(layout.nodes[3].row == 0);
  CHECK(layout.bands[1].top == layout.bands[0].bottom);
  for (const LayoutRoute& route : layout.routes) {
    CHECK(route.kind == RouteKind::down);
    CHECK(route.curve.front().y < route.curve.back().y);
  }
}

TEST_CASE("a way back is known as one, and on a circle the order of the file says which it is") {
  const LayoutInput input = graph_of({0, 0, 0, 1}, {{0, 1}, {1, 2}, {2, 0}, {3, 1}, {2, 3}});
  const Layout layout = lay_out(input);
  check_whole(input, layout);
  CHECK(layout.nodes[0].row == 0);
  CHECK(layout.nodes[2].row == 2);
  CHECK(layout.routes[2].kind == RouteKind::back);
  CHECK(layout.routes[3].kind == RouteKind::back);
  CHECK(layout.routes[3].curve.front().y > layout.routes[3].curve.back().y);
  // First round the other way: the second is where the file has it.
  const LayoutInput round = graph_of({0, 0, 0}, {{0, 2}, {2, 1}, {1, 2}, {0, 1}});
  CHECK(lay_out(round).nodes[1].row == lay_out(round).nodes[2].row);
  const LayoutInput longer = graph_of({0, 0, 0, 0}, {{0, 3}, {3, 1}, {1, 2}, {2, 3}});
  CHECK(lay_out(longer).nodes[3].row == 2);
  CHECK(lay_out(longer).routes[1].kind == RouteKind::back);
}

TEST_CASE("without a circle the order of the file says nothing") {
  const LayoutInput input = graph_of({0, 0, 0}, {{2, 1}, {1, 0}});
  const Layout layout = lay_out(input);
  CHECK(layout.nodes[2].row == 0);
  CHECK(layout.nodes[0].row == 2);
  CHECK(layout.routes[0].kind == RouteKind::down);
}

TEST_CASE("a detour stands beside the node that it leaves and comes back to, the line straight") {
  const LayoutInput input = graph_of({0, 0, 0, 0}, {{0, 1}, {1, 2}, {2, 1}, {1, 3}});
  const Layout layout = lay_out(input);
  check_whole(input, layout);
  CHECK(layout.nodes[1].y == layout.nodes[2].y);
  CHECK(layout.nodes[3].row == 2);
  for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
    CHECK(layout.routes[i].kind == RouteKind::sideways);
    REQUIRE(layout.routes[i].curve.size() == 4);
    CHECK(layout.routes[i].curve.front().y == layout.routes[i].curve.back().y);
    CHECK(std::abs(layout.routes[i].curve.front().x - layout.routes[i].curve.back().x) == 40);
  }
}

TEST_CASE(
    "several ways between the same two are one, a loop stays at its node, a way to nowhere is left "
    "out") {
  const LayoutInput input = graph_of({0, 0}, {{0, 1}, {0, 1}, {1, 1}, {0, 7}, {9, 1}});
  const Layout layout = lay_out(input);
  check_whole(input, layout);
  REQUIRE(layout.routes.size() == 2);
  CHECK(layout.routes[1].kind == RouteKind::self);
  for (const LayoutPoint point : layout.routes[1].curve) {
    CHECK(point.x >= layout.nodes[1].x + layout.nodes[1].width);
  }
}

TEST_CASE("endings stand in the last row of their band") {
  LayoutInput input = graph_of({0, 0, 0, 0}, {{0, 1}, {1, 2}, {0, 3}});
  input.nodes[3].kind = LayoutKind::ending;
  const Layout layout = lay_out(input);
  check_whole(input, layout);
  CHECK(layout.nodes[3].row == 2);
}

TEST_CASE("lines that lead far to one node pass a row in one place") {
  const LayoutInput input =
      graph_of({0, 0, 0, 0, 1}, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {0, 4}, {1, 4}});
  const Layout layout = lay_out(input);
  check_whole(input, layout);
  CHECK(layout.passes.size() == 3);
}

TEST_CASE("a tree has no crossings, each parent in the middle of its children") {
  const LayoutInput input =
      graph_of({0, 0, 0, 0, 0, 0, 0}, {{0, 2}, {0, 1}, {1, 6}, {2, 3}, {2, 4}, {1, 5}});
  const Layout layout = lay_out(input);
  check_whole(input, layout);
  const auto middle = [&](std::size_t i) { return layout.nodes[i].x + layout.nodes[i].width / 2; };
  CHECK(std::abs(2 * middle(0) - middle(1) - middle(2)) <= 4);
  CHECK(std::abs(2 * middle(1) - middle(5) - middle(6)) <= 4);
  CHECK(std::abs(2 * middle(2) - middle(3) - middle(4)) <= 4);
  CHECK((middle(1) < middle(2)) == (middle(5) < middle(3)));
}

TEST_CASE("graphs by chance keep every rule of a layout, at first and after any change") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    Random random(seed + 1000);
    const std::size_t nodes = random.below(50);
    const auto bands = static_cast<std::uint32_t>(1 + random.below(6));
    const LayoutInput input = any_graph(nodes, random.below(120), bands, seed);
    const Layout layout = lay_out(input);
    check_whole(input, layout);
    // A wholly other graph whose nodes have some of the ids.
    const LayoutInput other = any_graph(random.below(50), random.below(120), bands, seed + 500);
    check_whole(other, lay_out(other, &layout));
  }
}

TEST_CASE("the same input gives the same layout, by whatever steps it is made") {
  for (const std::size_t nodes : {std::size_t{5}, std::size_t{60}, std::size_t{200}}) {
    const LayoutInput input = story_graph_of(nodes, nodes);
    const Layout whole = lay_out(input);
    LayoutJob job(input);
    int steps = 0;
    while (job.advance(1)) ++steps;
    CHECK(job.done());
    CHECK(steps > 20);
    const Layout by_steps = std::move(job).take();
    CHECK(same(whole, by_steps));
    CHECK(same(lay_out(input, &whole), lay_out(input, &by_steps)));
  }
}

TEST_CASE("what is laid out again without a change stays as it is") {
  const LayoutInput input = story_graph_of(60, 3);
  const Layout before = lay_out(input);
  const Layout after = lay_out(input, &before);
  CHECK(same(before, after));
}

TEST_CASE("where one node of sixty comes or goes, all others keep their places in their rows") {
  int stayed = 0;
  int all = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const LayoutInput input = story_graph_of(60, seed);
    const Layout before = lay_out(input);
    for (std::uint32_t gone = 1; gone < 60; gone += 7) {
      CAPTURE(gone);
      const LayoutInput less = without(input, gone);
      const Layout removed = lay_out(less, &before);
      check_whole(less, removed);
      CHECK(moved_in_their_row(before, removed) == 0);
      const Layout added = lay_out(input, &removed);
      check_whole(input, added);
      CHECK(moved_in_their_row(removed, added) == 0);
      stayed += in_their_row(before, removed);
      all += 59;
    }
  }
  // The rows themselves follow the ways: few nodes have another one.
  CHECK(stayed * 10 > all * 8);
}

TEST_CASE("a new node takes the free place nearest to what leads to it") {
  LayoutInput input = graph_of({0, 0, 0}, {{0, 1}, {0, 2}});
  const Layout before = lay_out(input);
  LayoutNode node;
  node.id = "new";
  input.nodes.push_back(node);
  input.edges.push_back({0, 3});
  const Layout after = lay_out(input, &before);
  check_whole(input, after);
  CHECK(moved_in_their_row(before, after) == 0);
  CHECK(after.nodes[3].row == 1);
  // Beside the two that stand there, with the usual gap.
  const int left = std::min(after.nodes[1].x, after.nodes[2].x);
  const int right = std::max(after.nodes[1].x, after.nodes[2].x);
  CHECK((after.nodes[3].x == right + 148 || after.nodes[3].x == left - 148));
}

TEST_CASE("a new detour whose neighbours stand close has a line below the row") {
  LayoutInput input = graph_of({0, 0, 0, 0}, {{0, 1}, {0, 2}, {0, 3}});
  const Layout before = lay_out(input);
  LayoutNode node;
  node.id = "detour";
  input.nodes.push_back(node);
  // From the one in the middle.
  std::uint32_t middle = 1;
  for (std::uint32_t i = 1; i < 4; ++i) {
    int left = 0;
    for (std::uint32_t k = 1; k < 4; ++k) left += before.nodes[k].x < before.nodes[i].x ? 1 : 0;
    if (left == 1) middle = i;
  }
  input.edges.push_back({middle, 4});
  input.edges.push_back({4, middle});
  const Layout after = lay_out(input, &before);
  check_whole(input, after);
  CHECK(moved_in_their_row(before, after) == 0);
  const LayoutRoute& line = after.routes[3];
  CHECK(line.kind == RouteKind::sideways);
  CHECK(line.curve.front().y == after.nodes[4].y + 36);
}

TEST_CASE("a thousand nodes are laid out whole, and so are many ways in a single band") {
  const LayoutInput story = story_graph_of(1000, 7);
  check_whole(story, lay_out(story));
  LayoutInput tangle = any_graph(120, 500, 1, 11);
  check_whole(tangle, lay_out(tangle));
  const LayoutInput row = any_graph(1000, 0, 1, 12);
  check_whole(row, lay_out(row));
}

TEST_CASE("sizes and bands that nobody means are taken into their ranges") {
  LayoutInput input = graph_of({0, 3}, {{0, 1}});
  input.bands = 0;
  input.nodes[0].width = -5;
  input.nodes[1].height = 1'000'000;
  const Layout layout = lay_out(input);
  REQUIRE(layout.bands.size() == 1);
  CHECK(layout.nodes[0].width == 1);
  CHECK(layout.nodes[1].height == 4000);
  CHECK(layout.nodes[1].band == 0);
}
