#include "engine/authoring/layout_place.hpp"

#include <algorithm>
#include <limits>

namespace samtale::engine::layered {

namespace {

// Down and up in turn; the last one is upwards, so that a node stands above what it leads to.
constexpr std::uint32_t sweeps = 12;
// What a line is worth to be straight.
constexpr std::int64_t between_bends = 8;
constexpr std::int64_t to_a_bend = 2;
constexpr std::int64_t between_nodes = 1;

struct Wish {
  std::int64_t sum = 0;  // of places, each by its weight
  std::int64_t weight = 0;
};

// Rounded down, also below 0.
std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  const std::int64_t quotient = a / b;
  return a % b < 0 ? quotient - 1 : quotient;
}

std::int64_t weight_of(const Graph& graph, const Segment& segment) {
  const bool upper = graph.items[segment.upper].bend();
  const bool lower = graph.items[segment.lower].bend();
  return upper && lower ? between_bends : (upper || lower ? to_a_bend : between_nodes);
}

// Where one neighbour would have it.
struct Pull {
  std::int64_t x;
  std::int64_t weight;
};

// The weighted median of the pulls, so that some line is straight; the mean of the two in the
// middle where there are two. Without any it wishes to stay. Places count from `before`.
Wish wish_of(std::vector<Pull>& pulls, std::int64_t here, std::int64_t before) {
  if (pulls.empty()) return {here - before, 1};
  std::sort(pulls.begin(), pulls.end(), [](const Pull& a, const Pull& b) { return a.x < b.x; });
  std::int64_t whole = 0;
  for (const Pull& pull : pulls) whole += pull.weight;
  std::int64_t part = 0;
  std::size_t middle = 0;
  while (2 * (part + pulls[middle].weight) < whole) part += pulls[middle++].weight;
  const bool between = 2 * (part + pulls[middle].weight) == whole;
  const std::int64_t next = pulls[between ? middle + 1 : middle].x;
  return {whole * (floor_divide(pulls[middle].x + next, 2) - before), whole};
}

// The nondecreasing places nearest to the wishes.
std::vector<std::int64_t> nearest_in_order(const std::vector<Wish>& wishes) {
  struct Block {
    Wish wish;
    std::size_t size;
  };
  std::vector<Block> blocks;
  const auto mean = [](const Wish& wish) { return floor_divide(wish.sum, wish.weight); };
  for (const Wish& wish : wishes) {
    blocks.push_back({wish, 1});
    while (blocks.size() > 1 && mean(blocks[blocks.size() - 2].wish) >= mean(blocks.back().wish)) {
      const Block last = blocks.back();
      blocks.pop_back();
      blocks.back().wish.sum += last.wish.sum;
      blocks.back().wish.weight += last.wish.weight;
      blocks.back().size += last.size;
    }
  }
  std::vector<std::int64_t> places;
  for (const Block& block : blocks) places.insert(places.end(), block.size, mean(block.wish));
  return places;
}

}  // namespace

int back_port(const Graph& graph, std::uint32_t node) { return graph.widths[node] / 4; }

Placing::Placing(const Graph& graph)
    : graph_(graph), x_(graph.items.size(), 0), place_(graph.items.size(), 0) {
  for (const std::vector<std::uint32_t>& row : graph_.order) {
    int x = 0;
    for (std::uint32_t i = 0; i < row.size(); ++i) {
      if (i > 0) x += apart(graph_.items[row[i - 1]], graph_.items[row[i]]);
      x_[row[i]] = x;
      place_[row[i]] = i;
    }
    for (const std::uint32_t item : row) x_[item] -= x / 2;
  }
  done_ = graph_.order.empty();
}

void Placing::place_row(std::uint32_t row, bool by_upper) {
  const std::vector<std::uint32_t>& order = graph_.order[row];
  std::vector<Wish> wishes;
  std::int64_t before = 0;  // how far right of the first one it must lie at least
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::uint32_t item = order[k];
    if (k > 0) before += apart(graph_.items[order[k - 1]], graph_.items[item]);
    std::vector<Pull> pulls;
    const std::vector<std::uint32_t>& first = by_upper ? graph_.first_up : graph_.first_down;
    const std::vector<std::uint32_t>& list = by_upper ? graph_.up : graph_.down;
    for (std::uint32_t i = first[item]; i < first[item + 1]; ++i) {
      const Segment& segment = graph_.segments[list[i]];
      const std::uint32_t other = by_upper ? segment.upper : segment.lower;
      const std::uint32_t other_node = by_upper ? segment.upper_node : segment.lower_node;
      const std::uint32_t own_node = by_upper ? segment.lower_node : segment.upper_node;
      pulls.push_back(
          {x_[other] + node_offset(graph_, other, other_node) - node_offset(graph_, item, own_node),
           weight_of(graph_, segment)});
    }
    wishes.push_back(wish_of(pulls, x_[item], before));
  }
  const std::vector<std::int64_t> places = nearest_in_order(wishes);
  before = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0) before += apart(graph_.items[order[i - 1]], graph_.items[order[i]]);
    x_[order[i]] = static_cast<int>(places[i] + before);
  }
}

// Where the line that comes to a trunk's bend from outside begins.
int Placing::source_of(const Trunk& trunk, std::uint32_t bend) const {
  const std::vector<std::uint32_t>& first = trunk.back ? graph_.first_down : graph_.first_up;
  if (first[bend] == first[bend + 1]) return x_[bend];
  const Segment& segment =
      graph_.segments[trunk.back ? graph_.down[first[bend]] : graph_.up[first[bend]]];
  const std::uint32_t item = trunk.back ? segment.lower : segment.upper;
  const std::uint32_t node = trunk.back ? segment.lower_node : segment.upper_node;
  const int port = trunk.back && node != none ? back_port(graph_, node) : 0;
  return x_[item] + node_offset(graph_, item, node) + port;
}

// From the node it leads to outwards, each stretch as long and as straight as there is room.
void Placing::straighten(const Trunk& trunk) {
  if (trunk.empty()) return;
  constexpr int far = std::numeric_limits<int>::max() / 2;
  const std::uint32_t count = trunk.bottom - trunk.top + 1;
  const std::uint32_t to = graph_.item_of[trunk.to];
  int wanted =
      x_[to] + node_offset(graph_, to, trunk.to) + (trunk.back ? back_port(graph_, trunk.to) : 0);
  int least = -far;
  int most = far;
  std::vector<std::uint32_t> stretch;
  const auto settle = [&] {
    // Straight at the far end, where it can't be at the near one.
    if (wanted < least || wanted > most) {
      const int far_end = source_of(trunk, stretch.back());
      wanted = far_end >= least && far_end <= most ? far_end : std::clamp(wanted, least, most);
    }
    for (const std::uint32_t bend : stretch) x_[bend] = wanted;
    stretch.clear();
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t row = trunk.back ? trunk.top + i : trunk.bottom - i;
    const std::uint32_t bend = trunk.item(row);
    const std::vector<std::uint32_t>& order = graph_.order[row];
    const std::uint32_t place = place_[bend];
    const Item& item = graph_.items[bend];
    const int from =
        place == 0 ? -far : x_[order[place - 1]] + apart(graph_.items[order[place - 1]], item);
    const int until = place + 1 == order.size()
                          ? far
                          : x_[order[place + 1]] - apart(item, graph_.items[order[place + 1]]);
    if (std::max(least, from) > std::min(most, until)) {
      settle();
      least = from;
      most = until;
    } else {
      least = std::max(least, from);
      most = std::min(most, until);
    }
    stretch.push_back(bend);
  }
  settle();
}

bool Placing::advance(std::size_t& work) {
  if (done_) return false;
  const auto rows = static_cast<std::uint32_t>(graph_.order.size());
  const bool down = sweep_ % 2 == 0;
  const std::uint32_t row = down ? row_ : rows - 1 - row_;
  place_row(row, down);
  for (const std::uint32_t item : graph_.order[row]) {
    work += 1 + (graph_.first_up[item + 1] - graph_.first_up[item]) +
            (graph_.first_down[item + 1] - graph_.first_down[item]);
  }
  if (++row_ < rows) return true;
  row_ = 0;
  if (++sweep_ < sweeps) return true;
  for (const Trunk& trunk : graph_.trunks) straighten(trunk);
  done_ = true;
  return false;
}

}  // namespace samtale::engine::layered
