#include "engine/authoring/layout_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>

namespace samtale::engine::layered {

namespace {

std::vector<Way> distinct_ways(const LayoutInput& input) {
  const std::vector<LayoutEdge>& edges = input.edges;
  std::vector<std::uint32_t> sorted(edges.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  const auto key = [&edges](std::uint32_t i) {
    return std::uint64_t{edges[i].from} << 32 | edges[i].to;
  };
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
    return key(a) != key(b) ? key(a) < key(b) : a < b;
  });
  sorted.erase(std::unique(sorted.begin(), sorted.end(),
                           [&](std::uint32_t a, std::uint32_t b) { return key(a) == key(b); }),
               sorted.end());
  std::sort(sorted.begin(), sorted.end());
  std::vector<Way> ways;
  for (const std::uint32_t i : sorted) {
    if (edges[i].from >= input.nodes.size() || edges[i].to >= input.nodes.size()) continue;
    ways.push_back({edges[i].from, edges[i].to, RouteKind::down});
  }
  return ways;
}

class RowFinder {
 public:
  explicit RowFinder(const LayoutInput& input)
      : input_(input),
        size_(static_cast<std::uint32_t>(input.nodes.size())),
        leaving_(size_),
        entering_(size_) {
    rows_.ways = distinct_ways(input);
    rows_.partner.assign(size_, none);
    rows_.in_band.assign(size_, 0);
    for (std::uint32_t w = 0; w < rows_.ways.size(); ++w) {
      leaving_[rows_.ways[w].from].push_back(w);
      entering_[rows_.ways[w].to].push_back(w);
    }
  }

  Rows find() && {
    for (std::uint32_t node = 0; node < size_; ++node) find_detour(node);
    for (Way& way : rows_.ways) way.kind = kind_at_first(way);
    break_circles();
    longest_ways();
    sink_endings();
    return std::move(rows_);
  }

 private:
  std::uint32_t band(std::uint32_t node) const { return input_.nodes[node].band; }
  // Two that stand side by side are one here.
  std::uint32_t head(std::uint32_t node) const {
    const std::uint32_t partner = rows_.partner[node];
    return partner == none ? node : std::min(node, partner);
  }

  // A node that in its band is entered from one other alone and leads back there stands beside it.
  void find_detour(std::uint32_t node) {
    if (rows_.partner[node] != none) return;
    std::uint32_t from = none;
    for (const std::uint32_t w : entering_[node]) {
      const std::uint32_t other = rows_.ways[w].from;
      if (other == node || band(other) != band(node)) continue;
      if (from != none) return;
      from = other;
    }
    if (from == none || rows_.partner[from] != none) return;
    const bool leads_back = std::any_of(leaving_[node].begin(), leaving_[node].end(),
                                        [&](std::uint32_t w) { return rows_.ways[w].to == from; });
    if (!leads_back) return;
    rows_.partner[node] = from;
    rows_.partner[from] = node;
  }

  RouteKind kind_at_first(const Way& way) const {
    if (way.from == way.to) return RouteKind::self;
    if (rows_.partner[way.from] == way.to) return RouteKind::sideways;
    return band(way.to) < band(way.from) ? RouteKind::back : RouteKind::down;
  }

  bool in_one_band(const Way& way) const {
    return way.kind == RouteKind::down && band(way.from) == band(way.to);
  }

  std::vector<std::uint32_t> ways_from(std::uint32_t the_head) const {
    std::vector<std::uint32_t> ways;
    for (const std::uint32_t node : {the_head, rows_.partner[the_head]}) {
      if (node == none) continue;
      for (const std::uint32_t w : leaving_[node]) {
        if (in_one_band(rows_.ways[w])) ways.push_back(w);
      }
    }
    return ways;
  }

  // Depth first in the order of the file: a way to where one comes from leads back. Leaves in
  // `finished_` an order in which every other way leads from a later to an earlier head.
  void break_circles() {
    enum class Seen : std::uint8_t { no, open, finished };
    struct Visit {
      std::uint32_t head;
      std::vector<std::uint32_t> ways;
      std::size_t next;
    };
    std::vector<Seen> seen(size_, Seen::no);
    std::vector<Visit> stack;
    for (std::uint32_t start = 0; start < size_; ++start) {
      if (head(start) != start || seen[start] != Seen::no) continue;
      seen[start] = Seen::open;
      stack.push_back({start, ways_from(start), 0});
      while (!stack.empty()) {
        Visit& visit = stack.back();
        if (visit.next == visit.ways.size()) {
          seen[visit.head] = Seen::finished;
          finished_.push_back(visit.head);
          stack.pop_back();
          continue;
        }
        Way& way = rows_.ways[visit.ways[visit.next++]];
        const std::uint32_t to = head(way.to);
        if (seen[to] == Seen::open) way.kind = RouteKind::back;
        if (seen[to] != Seen::no) continue;
        seen[to] = Seen::open;
        stack.push_back({to, ways_from(to), 0});
      }
    }
  }

  void longest_ways() {
    for (auto it = finished_.rbegin(); it != finished_.rend(); ++it) {
      const std::uint32_t row = rows_.in_band[*it];
      for (const std::uint32_t w : ways_from(*it)) {
        std::uint32_t& below = rows_.in_band[head(rows_.ways[w].to)];
        below = std::max(below, row + 1);
      }
    }
    for (std::uint32_t node = 0; node < size_; ++node) {
      rows_.in_band[node] = rows_.in_band[head(node)];
    }
  }

  void sink_endings() {
    std::vector<std::uint32_t> last(input_.bands, 0);
    for (std::uint32_t node = 0; node < size_; ++node) {
      last[band(node)] = std::max(last[band(node)], rows_.in_band[node]);
    }
    for (std::uint32_t node = 0; node < size_; ++node) {
      const bool ending = input_.nodes[node].kind == LayoutKind::ending;
      if (ending && leaving_[node].empty()) rows_.in_band[node] = last[band(node)];
    }
  }

  const LayoutInput& input_;
  std::uint32_t size_;
  std::vector<std::vector<std::uint32_t>> leaving_, entering_;  // ways by node
  std::vector<std::uint32_t> finished_;
  Rows rows_;
};

}  // namespace

Rows find_rows(const LayoutInput& input) { return RowFinder(input).find(); }

}  // namespace samtale::engine::layered
