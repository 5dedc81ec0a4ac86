#include "engine/authoring/layout_order.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace samtale::engine::layered {

namespace {

constexpr std::uint32_t give_up_after = 4;  // sweeps without fewer crossings

// Fewer sweeps where each is long.
std::uint32_t sweeps_for(const Graph& graph) {
  const std::size_t one = graph.items.size() + graph.segments.size() + 1;
  return static_cast<std::uint32_t>(std::clamp<std::size_t>(1'200'000 / one, 4, 24));
}

}  // namespace

Ordering::Ordering(Graph& graph)
    : graph_(graph),
      place_(graph.items.size(), 0),
      fewest_(std::numeric_limits<std::uint64_t>::max()),
      most_sweeps_(sweeps_for(graph)) {
  begin_with_ways();
}

// Depth first along the ways, so that what follows each other stands below each other.
void Ordering::begin_with_ways() {
  std::vector<bool> seen(graph_.items.size(), false);
  std::vector<std::vector<std::uint32_t>> order(graph_.order.size());
  std::vector<std::uint32_t> stack;
  for (const std::vector<std::uint32_t>& row : graph_.order) {
    for (const std::uint32_t start : row) {
      stack.push_back(start);
      while (!stack.empty()) {
        const std::uint32_t item = stack.back();
        stack.pop_back();
        if (seen[item]) continue;
        seen[item] = true;
        order[graph_.items[item].row].push_back(item);
        for (std::uint32_t i = graph_.first_down[item + 1]; i > graph_.first_down[item]; --i) {
          stack.push_back(graph_.segments[graph_.down[i - 1]].lower);
        }
      }
    }
  }
  graph_.order = std::move(order);
  for (std::uint32_t row = 0; row < graph_.order.size(); ++row) number(row);
}

void Ordering::number(std::uint32_t row) {
  std::uint32_t place = 0;
  for (const std::uint32_t item : graph_.order[row]) place_[item] = place++;
}

// Items without neighbours on that side keep their places; the others share the rest by the mean
// place of their neighbours.
void Ordering::sort_row(std::uint32_t row, bool by_upper) {
  struct Wish {
    std::uint64_t mean;
    std::uint32_t place;
    std::uint32_t item;
  };
  std::vector<std::uint32_t>& order = graph_.order[row];
  const std::vector<std::uint32_t>& first = by_upper ? graph_.first_up : graph_.first_down;
  const std::vector<std::uint32_t>& list = by_upper ? graph_.up : graph_.down;
  std::vector<Wish> wishes;
  for (const std::uint32_t item : order) {
    const std::uint32_t count = first[item + 1] - first[item];
    if (count == 0) continue;
    std::uint64_t sum = 0;
    for (std::uint32_t i = first[item]; i < first[item + 1]; ++i) {
      const Segment& segment = graph_.segments[list[i]];
      sum += place_[by_upper ? segment.upper : segment.lower];
    }
    wishes.push_back({(sum << 16) / count, place_[item], item});
  }
  // Equal ones change their places in every other pair of sweeps, which leads out of dead ends.
  const bool turned = sweeps_ % 4 >= 2;
  std::sort(wishes.begin(), wishes.end(), [turned](const Wish& a, const Wish& b) {
    if (a.mean != b.mean) return a.mean < b.mean;
    return turned ? a.place > b.place : a.place < b.place;
  });
  std::size_t next = 0;
  for (std::uint32_t& item : order) {
    if (first[item + 1] > first[item]) item = wishes[next++].item;
  }
  number(row);
}

// Pairs of segments in the wrong order, by a binary indexed tree over the lower row.
std::uint64_t Ordering::crossings_below(std::uint32_t row) {
  if (row + 1 >= graph_.order.size()) return 0;
  std::vector<std::uint32_t> tree(graph_.order[row + 1].size() + 1, 0);
  std::vector<std::uint32_t> ends;
  std::uint64_t found = 0;
  std::uint64_t before = 0;
  for (const std::uint32_t item : graph_.order[row]) {
    ends.clear();
    for (std::uint32_t i = graph_.first_down[item]; i < graph_.first_down[item + 1]; ++i) {
      ends.push_back(place_[graph_.segments[graph_.down[i]].lower] + 1);
    }
    for (const std::uint32_t end : ends) {
      std::uint64_t not_right = 0;
      for (std::uint32_t i = end; i > 0; i -= i & (~i + 1)) not_right += tree[i];
      found += before - not_right;
    }
    for (const std::uint32_t end : ends) {
      for (std::uint32_t i = end; i < tree.size(); i += i & (~i + 1)) ++tree[i];
    }
    before += ends.size();
  }
  return found;
}

void Ordering::end_sweep() {
  if (crossings_ < fewest_) {
    fewest_ = crossings_;
    best_ = graph_.order;
    in_vain_ = 0;
  } else {
    ++in_vain_;
  }
  crossings_ = 0;
  done_ = fewest_ == 0 || in_vain_ >= give_up_after || sweeps_ >= most_sweeps_;
  if (!done_) return;
  graph_.order = std::move(best_);
  for (std::uint32_t row = 0; row < graph_.order.size(); ++row) number(row);
  turn_pairs();
}

// Of two side by side, the one whose neighbours lie further left stands left.
void Ordering::turn_pairs() {
  for (std::uint32_t item = 0; item < graph_.items.size(); ++item) {
    Item& pair = graph_.items[item];
    if (pair.right == none) continue;
    std::uint64_t sum[2] = {0, 0};
    std::uint64_t count[2] = {0, 0};
    const auto add = [&](std::uint32_t node, std::uint32_t other) {
      const std::size_t side = node == pair.left ? 0 : 1;
      const std::size_t size = graph_.order[graph_.items[other].row].size();
      sum[side] += (std::uint64_t{place_[other]} * 2 + 1) * 10'000 / size;
      ++count[side];
    };
    for (std::uint32_t i = graph_.first_up[item]; i < graph_.first_up[item + 1]; ++i) {
      const Segment& segment = graph_.segments[graph_.up[i]];
      add(segment.lower_node, segment.upper);
    }
    for (std::uint32_t i = graph_.first_down[item]; i < graph_.first_down[item + 1]; ++i) {
      const Segment& segment = graph_.segments[graph_.down[i]];
      add(segment.upper_node, segment.lower);
    }
    if (count[0] == 0 || count[1] == 0) continue;
    if (sum[0] * count[1] > sum[1] * count[0]) std::swap(pair.left, pair.right);
  }
}

bool Ordering::advance(std::size_t& work) {
  const auto rows = static_cast<std::uint32_t>(graph_.order.size());
  if (done_ || rows == 0) return false;
  const bool down = sweeps_ % 2 == 0;
  const std::uint32_t row = counting_ || down ? row_ : rows - 1 - row_;
  if (counting_) {
    crossings_ += crossings_below(row);
  } else {
    sort_row(row, down);
  }
  for (const std::uint32_t item : graph_.order[row]) {
    work += 1 + (graph_.first_up[item + 1] - graph_.first_up[item]);
  }
  if (++row_ < rows) return true;
  row_ = 0;
  if (counting_) {
    end_sweep();
  } else {
    ++sweeps_;
  }
  counting_ = !counting_;
  return !done_;
}

}  // namespace samtale::engine::layered
