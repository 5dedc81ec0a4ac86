#include "engine/authoring/layout_routes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

#include "engine/authoring/layout_place.hpp"

namespace samtale::engine::layered {

namespace {

// Handles of 45 % of the height, as the curves have in the plan of the interface.
int handle(int height) { return height * 45 / 100; }

class Curve {
 public:
  explicit Curve(LayoutPoint from) : points_{from} {}

  // Straight on, up or down.
  void pass_to(int y) {
    const LayoutPoint from = points_.back();
    if (y == from.y) return;
    if (last_is_straight_) points_.resize(points_.size() - 3);
    const LayoutPoint begin = points_.back();
    const int third = (y - begin.y) / 3;
    add({begin.x, begin.y + third}, {begin.x, y - third}, {begin.x, y});
    last_is_straight_ = true;
  }
  // From one row to the next: leaves and arrives upright.
  void bend_to(LayoutPoint to) {
    const LayoutPoint from = points_.back();
    if (to.x == from.x) return pass_to(to.y);
    const int reach = handle(to.y - from.y);
    add({from.x, from.y + reach}, {to.x, to.y - reach}, to);
  }
  void add(LayoutPoint one, LayoutPoint two, LayoutPoint to) {
    for (const LayoutPoint point : {one, two, to}) points_.push_back(point);
    last_is_straight_ = false;
  }

  std::vector<LayoutPoint> take() && { return std::move(points_); }

 private:
  std::vector<LayoutPoint> points_;
  bool last_is_straight_ = false;
};

class Router {
 public:
  Router(const Graph& graph, const std::vector<int>& x, const std::vector<LayoutPlace>& nodes)
      : graph_(graph), x_(x), nodes_(nodes), middles_(graph.rows.size()) {
    for (std::uint32_t i = 0; i < graph.items.size(); ++i) {
      if (!graph.items[i].bend()) continue;
      middles_[graph.items[i].row].insert(x[i]);
    }
    for (std::uint32_t i = 0; i < nodes.size(); ++i) middles_[row_of(i)].insert(middle(nodes[i]));
  }

  LayoutRoute route(const Way& way) const {
    LayoutRoute route{way.from, way.to, way.kind, {}};
    switch (way.kind) {
      case RouteKind::down:
        route.curve = down(way);
        break;
      case RouteKind::back:
        route.curve = back(way);
        break;
      case RouteKind::sideways:
        route.curve = sideways(way);
        break;
      case RouteKind::self:
        route.curve = loop(nodes_[way.from]);
        break;
    }
    return route;
  }

 private:
  static int middle(const LayoutPlace& node) { return node.x + node.width / 2; }
  std::uint32_t row_of(std::uint32_t node) const { return graph_.items[graph_.item_of[node]].row; }
  int top_of(std::uint32_t row) const { return graph_.rows[row].top; }
  int bottom_of(std::uint32_t row) const { return top_of(row) + graph_.rows[row].height; }

  std::vector<LayoutPoint> down(const Way& way) const {
    const LayoutPlace& from = nodes_[way.from];
    const LayoutPlace& to = nodes_[way.to];
    const std::uint32_t last = row_of(way.to);
    Curve curve({middle(from), from.y + from.height});
    curve.pass_to(bottom_of(row_of(way.from)));
    for (std::uint32_t row = row_of(way.from) + 1; row < last; ++row) {
      curve.bend_to({x_[graph_.trunk(way.to, false).item(row)], top_of(row)});
      curve.pass_to(bottom_of(row));
    }
    curve.bend_to({middle(to), top_of(last)});
    curve.pass_to(to.y);
    return std::move(curve).take();
  }

  std::vector<LayoutPoint> back(const Way& way) const {
    const LayoutPlace& from = nodes_[way.from];
    const LayoutPlace& to = nodes_[way.to];
    const std::uint32_t last = row_of(way.to);
    Curve curve({middle(from) + back_port(graph_, way.from), from.y});
    curve.pass_to(top_of(row_of(way.from)));
    for (std::uint32_t row = row_of(way.from) - 1; row > last; --row) {
      curve.bend_to({x_[graph_.trunk(way.to, true).item(row)], bottom_of(row)});
      curve.pass_to(top_of(row));
    }
    curve.bend_to({middle(to) + back_port(graph_, way.to), bottom_of(last)});
    curve.pass_to(to.y + to.height);
    return std::move(curve).take();
  }

  bool something_between(std::uint32_t row, int left, int right) const {
    const std::set<int>& middles = middles_[row];
    const auto next = middles.upper_bound(left);
    return next != middles.end() && *next < right;
  }

  std::vector<LayoutPoint> sideways(const Way& way) const {
    const LayoutPlace& from = nodes_[way.from];
    const LayoutPlace& to = nodes_[way.to];
    const std::uint32_t row = row_of(way.from);
    const bool rightwards = middle(from) < middle(to);
    const int y = top_of(row) + graph_.rows[row].height / 2;
    if (!something_between(row, std::min(middle(from), middle(to)),
                           std::max(middle(from), middle(to)))) {
      const LayoutPoint begin{rightwards ? from.x + from.width : from.x, y};
      const LayoutPoint end{rightwards ? to.x : to.x + to.width, y};
      const int third = (end.x - begin.x) / 3;
      return {begin, {begin.x + third, y}, {end.x - third, y}, end};
    }
    const int floor = bottom_of(row);
    const int depth = row_gap * 2 / 3;
    Curve curve({middle(from), from.y + from.height});
    curve.pass_to(floor);
    curve.add({middle(from), floor + depth}, {middle(to), floor + depth}, {middle(to), floor});
    curve.pass_to(to.y + to.height);
    return std::move(curve).take();
  }

  static std::vector<LayoutPoint> loop(const LayoutPlace& node) {
    constexpr int reach = 16;  // three quarters of it stand out: less than bend_room
    const int x = node.x + node.width;
    const int from = node.y + node.height / 4;
    const int to = node.y + node.height * 3 / 4;
    return {{x, from}, {x + reach, from}, {x + reach, to}, {x, to}};
  }

  const Graph& graph_;
  const std::vector<int>& x_;
  const std::vector<LayoutPlace>& nodes_;
  std::vector<std::set<int>> middles_;  // by row, of nodes and bends
};

}  // namespace

std::vector<LayoutRoute> find_routes(const Graph& graph, const std::vector<int>& x,
                                     const std::vector<LayoutPlace>& nodes) {
  const Router router(graph, x, nodes);
  std::vector<LayoutRoute> routes;
  routes.reserve(graph.ways.size());
  for (const Way& way : graph.ways) routes.push_back(router.route(way));
  return routes;
}

}  // namespace samtale::engine::layered
