#include "engine/authoring/layout_graph.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/authoring/layout_rows.hpp"

namespace samtale::engine::layered {

namespace {

class Builder {
 public:
  Builder(const LayoutInput& input, Pairs pairs)
      : input_(input), pairs_(pairs), found_(find_rows(input)) {}

  Graph build() && {
    graph_.ways = found_.ways;
    for (const LayoutNode& node : input_.nodes) graph_.widths.push_back(node.width);
    make_rows();
    make_node_items();
    make_trunks();
    for (const Way& way : graph_.ways) tie(way);
    list_neighbours();
    return std::move(graph_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(input_.nodes.size()); }
  std::uint32_t row_of(std::uint32_t node) const {
    return first_row_[input_.nodes[node].band] + found_.in_band[node];
  }

  void make_rows() {
    std::vector<std::uint32_t> count(input_.bands, 0);
    for (std::uint32_t node = 0; node < size(); ++node) {
      std::uint32_t& rows = count[input_.nodes[node].band];
      rows = std::max(rows, found_.in_band[node] + 1);
    }
    for (std::uint32_t band = 0; band < input_.bands; ++band) {
      first_row_.push_back(static_cast<std::uint32_t>(graph_.rows.size()));
      for (std::uint32_t i = 0; i < count[band]; ++i) graph_.rows.push_back({band, i, 1, 0});
    }
    for (std::uint32_t node = 0; node < size(); ++node) {
      int& height = graph_.rows[row_of(node)].height;
      height = std::max(height, input_.nodes[node].height);
    }
    graph_.order.resize(graph_.rows.size());
    place_rows(count);
  }

  void place_rows(const std::vector<std::uint32_t>& count) {
    int y = 0;
    for (std::uint32_t band = 0; band < input_.bands; ++band) {
      LayoutBand place{y, y};
      if (count[band] > 0) y += band_top;
      for (std::uint32_t i = 0; i < count[band]; ++i) {
        Row& row = graph_.rows[first_row_[band] + i];
        if (i > 0) y += row_gap;
        row.top = y;
        y += row.height;
      }
      if (count[band] > 0) y += band_bottom;
      place.bottom = y;
      graph_.bands.push_back(place);
    }
  }

  std::uint32_t add(Item item) {
    const auto index = static_cast<std::uint32_t>(graph_.items.size());
    graph_.order[item.row].push_back(index);
    graph_.items.push_back(item);
    return index;
  }

  void make_node_items() {
    graph_.item_of.assign(size(), none);
    for (std::uint32_t node = 0; node < size(); ++node) {
      if (graph_.item_of[node] != none) continue;
      const std::uint32_t partner = pairs_ == Pairs::joined ? found_.partner[node] : none;
      Item item{row_of(node), graph_.widths[node], node, partner, none};
      if (partner != none) item.width += pair_gap + graph_.widths[partner];
      graph_.item_of[node] = add(item);
      if (partner != none) graph_.item_of[partner] = graph_.item_of[node];
    }
  }

  void make_trunks() {
    graph_.trunks.resize(std::size_t{2} * size());
    for (std::uint32_t node = 0; node < size(); ++node) {
      graph_.trunks[std::size_t{2} * node] = {node, false, none, 0, none};
      graph_.trunks[std::size_t{2} * node + 1] = {node, true, none, 0, none};
    }
    for (const Way& way : graph_.ways) stretch(way);
    for (std::uint32_t t = 0; t < graph_.trunks.size(); ++t) fill(t);
  }

  void stretch(const Way& way) {
    if (way.kind != RouteKind::down && way.kind != RouteKind::back) return;
    const bool back = way.kind == RouteKind::back;
    const std::uint32_t upper = row_of(back ? way.to : way.from);
    const std::uint32_t lower = row_of(back ? way.from : way.to);
    if (lower - upper < 2) return;
    Trunk& trunk = graph_.trunks[std::size_t{2} * way.to + (back ? 1 : 0)];
    trunk.top = trunk.empty() ? upper + 1 : std::min(trunk.top, upper + 1);
    trunk.bottom = std::max(trunk.bottom, lower - 1);
  }

  void fill(std::uint32_t index) {
    Trunk& trunk = graph_.trunks[index];
    if (trunk.empty()) return;
    for (std::uint32_t row = trunk.top; row <= trunk.bottom; ++row) {
      const std::uint32_t bend = add({row, 0, none, none, index});
      if (row == trunk.top) {
        trunk.first = bend;
      } else {
        graph_.segments.push_back({bend - 1, bend, none, none});
      }
    }
    const std::uint32_t to = graph_.item_of[trunk.to];
    if (trunk.back) {
      graph_.segments.push_back({to, trunk.first, trunk.to, none});
    } else {
      graph_.segments.push_back({trunk.item(trunk.bottom), to, none, trunk.to});
    }
  }

  // From the node that a way leaves to the next row.
  void tie(const Way& way) {
    if (way.kind != RouteKind::down && way.kind != RouteKind::back) return;
    const bool back = way.kind == RouteKind::back;
    const std::uint32_t from = graph_.item_of[way.from];
    const std::uint32_t row = row_of(way.from);
    const std::uint32_t next = back ? row - 1 : row + 1;
    const bool there = next == row_of(way.to);
    const std::uint32_t other =
        there ? graph_.item_of[way.to] : graph_.trunk(way.to, back).item(next);
    const std::uint32_t other_node = there ? way.to : none;
    if (back) {
      graph_.segments.push_back({other, from, other_node, way.from});
    } else {
      graph_.segments.push_back({from, other, way.from, other_node});
    }
  }

  void list_neighbours() {
    const std::size_t items = graph_.items.size();
    graph_.first_up.assign(items + 1, 0);
    graph_.first_down.assign(items + 1, 0);
    for (const Segment& segment : graph_.segments) {
      ++graph_.first_up[segment.lower + 1];
      ++graph_.first_down[segment.upper + 1];
    }
    for (std::size_t i = 0; i < items; ++i) {
      graph_.first_up[i + 1] += graph_.first_up[i];
      graph_.first_down[i + 1] += graph_.first_down[i];
    }
    graph_.up.resize(graph_.segments.size());
    graph_.down.resize(graph_.segments.size());
    std::vector<std::uint32_t> up = graph_.first_up;
    std::vector<std::uint32_t> down = graph_.first_down;
    for (std::uint32_t s = 0; s < graph_.segments.size(); ++s) {
      graph_.up[up[graph_.segments[s].lower]++] = s;
      graph_.down[down[graph_.segments[s].upper]++] = s;
    }
  }

  const LayoutInput& input_;
  Pairs pairs_;
  Rows found_;
  std::vector<std::uint32_t> first_row_;  // by band
  Graph graph_;
};

}  // namespace

Graph build_graph(const LayoutInput& input, Pairs pairs) { return Builder(input, pairs).build(); }

int node_offset(const Graph& graph, std::uint32_t item, std::uint32_t node) {
  const Item& it = graph.items[item];
  if (node == none || it.right == none) return 0;
  const int inner = it.width / 2 - graph.widths[node] / 2;
  return node == it.left ? -inner : inner;
}

int apart(const Item& a, const Item& b) {
  const int gap = a.bend() ? (b.bend() ? bend_gap : bend_room) : (b.bend() ? bend_room : node_gap);
  return (a.width + 1) / 2 + gap + (b.width + 1) / 2;
}

}  // namespace samtale::engine::layered
