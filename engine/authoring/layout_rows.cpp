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

  bool leads(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(leaving_[from].begin(), leaving_[from].end(),
                       [&](std::uint32_t w) { return rows_.ways[w].to == to; });
  }

  // A node that leads back to one that leads to it stands beside that one, unless some other way
  // between the two could lead through its band: whatever else leads to it leads to both.
  void find_detour(std::uint32_t node) {
    if (rows_.partner[node] != none) return;
    for (const std::uint32_t w : entering_[node]) {
      const std::uint32_t from = rows_.ways[w].from;
      if (from >= node || band(from) != band(node) || rows_.partner[from] != none) continue;
      if (!leads(node, from)) continue;
      const bool nothing_between =
          std::all_of(entering_[node].begin(), entering_[node].end(), [&](std::uint32_t other) {
            const std::uint32_t start = rows_.ways[other].from;
            return start == from || start == node || band(start) != band(node) ||
                   leads(start, from);
          });
      if (!nothing_between) continue;
      rows_.partner[node] = from;
      rows_.partner[from] = node;
      return;
    }
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

  // What is on a circle is read from the top: a way to what stands before it in the file leads
  // back. All others lead on, however the file is ordered.
  void break_circles() {
    const std::vector<std::uint32_t> circle = circles();
    for (Way& way : rows_.ways) {
      const std::uint32_t from = head(way.from);
      const std::uint32_t to = head(way.to);
      if (in_one_band(way) && circle[from] == circle[to] && to < from) way.kind = RouteKind::back;
    }
  }

  // By head: the number of the strongly connected part that it belongs to (Tarjan).
  std::vector<std::uint32_t> circles() const {
    struct Visit {
      std::uint32_t head;
      std::vector<std::uint32_t> ways;
      std::size_t next;
    };
    std::vector<std::uint32_t> part(size_, none);
    std::vector<std::uint32_t> number(size_, none);
    std::vector<std::uint32_t> lowest(size_, none);
    std::vector<std::uint32_t> open;
    std::vector<Visit> stack;
    std::uint32_t numbers = 0;
    const auto enter = [&](std::uint32_t node) {
      number[node] = lowest[node] = numbers++;
      open.push_back(node);
      stack.push_back({node, ways_from(node), 0});
    };
    for (std::uint32_t start = 0; start < size_; ++start) {
      if (head(start) != start || number[start] != none) continue;
      enter(start);
      while (!stack.empty()) {
        Visit& visit = stack.back();
        const std::uint32_t at = visit.head;
        if (visit.next < visit.ways.size()) {
          const std::uint32_t to = head(rows_.ways[visit.ways[visit.next++]].to);
          if (number[to] == none) {
            enter(to);
          } else if (part[to] == none) {
            lowest[at] = std::min(lowest[at], number[to]);
          }
          continue;
        }
        stack.pop_back();
        if (!stack.empty()) {
          std::uint32_t& before = lowest[stack.back().head];
          before = std::min(before, lowest[at]);
        }
        if (lowest[at] != number[at]) continue;
        while (part[at] == none) {
          part[open.back()] = at;
          open.pop_back();
        }
      }
    }
    return part;
  }

  // A way back counts the other way round, so that it does lead upwards.
  void longest_ways() {
    std::vector<std::vector<std::uint32_t>> below(size_);
    std::vector<std::uint32_t> waits_for(size_, 0);
    for (const Way& way : rows_.ways) {
      if (band(way.from) != band(way.to)) continue;
      if (way.kind != RouteKind::down && way.kind != RouteKind::back) continue;
      const bool back = way.kind == RouteKind::back;
      const std::uint32_t lower = head(back ? way.from : way.to);
      below[head(back ? way.to : way.from)].push_back(lower);
      ++waits_for[lower];
    }
    std::vector<std::uint32_t> ready;
    for (std::uint32_t node = 0; node < size_; ++node) {
      if (head(node) == node && waits_for[node] == 0) ready.push_back(node);
    }
    while (!ready.empty()) {
      const std::uint32_t at = ready.back();
      ready.pop_back();
      for (const std::uint32_t to : below[at]) {
        rows_.in_band[to] = std::max(rows_.in_band[to], rows_.in_band[at] + 1);
        if (--waits_for[to] == 0) ready.push_back(to);
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
  Rows rows_;
};

}  // namespace

Rows find_rows(const LayoutInput& input) { return RowFinder(input).find(); }

}  // namespace samtale::engine::layered
