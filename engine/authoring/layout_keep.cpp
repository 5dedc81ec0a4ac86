#include "engine/authoring/layout_keep.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/authoring/layout_place.hpp"

namespace samtale::engine::layered {

Known what_is_known(const LayoutInput& input, const Graph& graph, const Layout& before) {
  Known known;
  known.x.assign(graph.items.size(), Known::nowhere);
  known.in_same_row.assign(graph.items.size(), false);
  std::map<std::string_view, const LayoutPlace*> places;
  for (const LayoutPlace& place : before.nodes) places.emplace(place.id, &place);
  using Pass = std::tuple<std::string_view, bool, std::uint32_t, std::uint32_t>;
  std::map<Pass, int> passes;
  for (const LayoutPass& pass : before.passes) {
    passes.emplace(Pass{pass.to, pass.back, pass.band, pass.row}, pass.x);
  }
  for (std::uint32_t i = 0; i < graph.items.size(); ++i) {
    const Item& item = graph.items[i];
    const Row& row = graph.rows[item.row];
    if (item.bend()) {
      const Trunk& trunk = graph.trunks[item.trunk];
      const auto found =
          passes.find(Pass{input.nodes[trunk.to].id, trunk.back, row.band, row.in_band});
      if (found == passes.end()) continue;
      known.x[i] = found->second;
      known.in_same_row[i] = true;
      continue;
    }
    const auto found = places.find(input.nodes[item.left].id);
    if (found == places.end()) continue;
    const LayoutPlace& place = *found->second;
    places.erase(found);
    known.any = true;
    known.x[i] = place.x + place.width / 2;
    known.in_same_row[i] = place.band == row.band && place.row == row.in_band;
  }
  return known;
}

Keeping::Keeping(const Graph& graph, Known known)
    : graph_(graph),
      known_(std::move(known)),
      x_(graph.items.size(), 0),
      placed_(graph.items.size(), false),
      there_(graph.rows.size()) {}

void Keeping::put(std::uint32_t item, int x) {
  x_[item] = x;
  placed_[item] = true;
  there_[graph_.items[item].row].push_back(item);
}

// A node that has grown wider than the room beside it looks for a place with the new ones.
void Keeping::keep_nodes(std::uint32_t row) {
  std::vector<std::uint32_t> kept;
  for (const std::uint32_t item : graph_.order[row]) {
    if (!graph_.items[item].bend() && known_.in_same_row[item]) kept.push_back(item);
  }
  std::stable_sort(kept.begin(), kept.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return known_.x[a] < known_.x[b]; });
  for (const std::uint32_t item : kept) {
    const int x = known_.x[item];
    if (!there_[row].empty()) {
      const std::uint32_t left = there_[row].back();
      const int needed = apart(graph_.items[left], graph_.items[item]) - node_gap / 2;
      if (x - x_[left] < needed) continue;
    }
    put(item, x);
  }
}

// The mean of where its neighbours lie, or right of the row where it has none.
int Keeping::wish_of(std::uint32_t item) const {
  std::int64_t sum = 0;
  std::int64_t count = 0;
  const auto add = [&](std::uint32_t other) {
    if (!placed_[other]) return;
    sum += x_[other];
    ++count;
  };
  for (std::uint32_t s = graph_.first_up[item]; s < graph_.first_up[item + 1]; ++s) {
    add(graph_.segments[graph_.up[s]].upper);
  }
  for (std::uint32_t s = graph_.first_down[item]; s < graph_.first_down[item + 1]; ++s) {
    add(graph_.segments[graph_.down[s]].lower);
  }
  if (count > 0) return static_cast<int>(sum / count);
  int rightmost = 0;
  for (const std::uint32_t other : there_[graph_.items[item].row]) {
    rightmost = std::max(rightmost, x_[other]);
  }
  return rightmost;
}

bool Keeping::is_free(std::uint32_t item, int x) const {
  const std::vector<std::uint32_t>& there = there_[graph_.items[item].row];
  return std::all_of(there.begin(), there.end(), [&](std::uint32_t other) {
    return std::abs(x - x_[other]) >= apart(graph_.items[item], graph_.items[other]);
  });
}

int Keeping::nearest_free(std::uint32_t item, int wanted) const {
  if (is_free(item, wanted)) return wanted;
  std::vector<std::pair<int, int>> taken;  // open intervals of its middle
  for (const std::uint32_t other : there_[graph_.items[item].row]) {
    const int distance = apart(graph_.items[item], graph_.items[other]);
    taken.emplace_back(x_[other] - distance, x_[other] + distance);
  }
  std::sort(taken.begin(), taken.end());
  int best = taken.front().first;
  int end = taken.front().first;  // nothing is free between here and the first one's beginning
  for (const auto& [from, until] : taken) {
    if (from >= end) {
      // Free from `end` to `from`.
      for (const int edge : {end, from}) {
        if (std::abs(edge - wanted) < std::abs(best - wanted)) best = edge;
      }
    }
    end = std::max(end, until);
  }
  return std::abs(end - wanted) < std::abs(best - wanted) ? end : best;
}

void Keeping::add_nodes(std::uint32_t row) {
  // First those that were elsewhere, in their order; then the new ones.
  std::vector<std::uint32_t> moved;
  std::vector<std::uint32_t> added;
  for (const std::uint32_t item : graph_.order[row]) {
    if (graph_.items[item].bend() || placed_[item]) continue;
    (known_.x[item] == Known::nowhere ? added : moved).push_back(item);
  }
  std::stable_sort(moved.begin(), moved.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return known_.x[a] < known_.x[b]; });
  for (const std::uint32_t item : moved) put(item, nearest_free(item, known_.x[item]));
  for (const std::uint32_t item : added) put(item, nearest_free(item, wish_of(item)));
}

// From the node it leads to outwards, so that a new line goes as straight as it can.
void Keeping::add_bends(const Trunk& trunk) {
  if (trunk.empty()) return;
  int wanted = x_[graph_.item_of[trunk.to]] + (trunk.back ? back_port(graph_, trunk.to) : 0);
  for (std::uint32_t i = 0; i <= trunk.bottom - trunk.top; ++i) {
    const std::uint32_t bend = trunk.item(trunk.back ? trunk.top + i : trunk.bottom - i);
    const int before = known_.x[bend];
    put(bend, nearest_free(bend, before == Known::nowhere ? wanted : before));
    wanted = x_[bend];
  }
}

bool Keeping::advance(std::size_t& work) {
  const std::size_t rows = graph_.rows.size();
  if (next_ >= 2 * rows + graph_.trunks.size()) return false;
  if (next_ < rows) {
    keep_nodes(static_cast<std::uint32_t>(next_));
    work += graph_.order[next_].size() + 1;
  } else if (next_ < 2 * rows) {
    add_nodes(static_cast<std::uint32_t>(next_ - rows));
    work += graph_.order[next_ - rows].size() + 1;
  } else {
    const Trunk& trunk = graph_.trunks[next_ - 2 * rows];
    add_bends(trunk);
    for (std::uint32_t row = trunk.top; !trunk.empty() && row <= trunk.bottom; ++row) {
      work += there_[row].size();
    }
    ++work;
  }
  return ++next_ < 2 * rows + graph_.trunks.size();
}

}  // namespace samtale::engine::layered
