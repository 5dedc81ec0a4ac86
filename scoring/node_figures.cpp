#include <algorithm>

#include "engine/utf8.hpp"
#include "scoring/figures_parts.hpp"

namespace samtale::scoring {
namespace {

using engine::CallState;
using engine::Node;
using engine::ReplyIndex;
using engine::Scenario;
using engine::StateGraph;

constexpr std::size_t places = engine::max_replies_a_node;

/// What the states of a node add up to.
struct Tally {
  std::array<std::size_t, places> best{};                       // states in which it is
  std::array<std::array<std::size_t, places>, places> ranks{};  // of those: among the open ones
  std::size_t with_equals = 0;
  std::size_t alike = 0;
};

class NodeCounter {
 public:
  NodeCounter(const Scenario& scenario, const Bounds& bounds)
      : scenario_(scenario), bounds_(bounds), tallies_(scenario.nodes.size()) {
    nodes_.resize(scenario.nodes.size());
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) nodes_[n].node = {n};
    place_.resize(scenario.replies.size());
    for (const Node& node : scenario.nodes)
      for (std::size_t p = 0; p < node.replies.size(); ++p) place_[node.replies[p].value] = p;
  }

  std::vector<NodeFigures> run() {
    const StateGraph& graph = bounds_.graph;
    for (std::uint32_t s = 0; s < graph.states.size(); ++s)
      if (!graph.states[s].ending.valid()) count(s);
    for (NodeFigures& node : nodes_) settle(node);
    return std::move(nodes_);
  }

 private:
  void count(std::uint32_t state) {
    const StateGraph& graph = bounds_.graph;
    std::array<std::size_t, places> open{};
    std::array<std::int32_t, places> reach{};
    std::size_t count = 0;
    for (std::uint32_t e = graph.first_edge[state]; e < graph.first_edge[state + 1]; ++e) {
      if (!graph.edges[e].reply.valid()) continue;
      open[count] = place_[graph.edges[e].reply.value];
      reach[count++] = bounds_.gained[e] + bounds_.total[graph.edges[e].to].best;
    }
    if (count < 2) return;
    const std::uint32_t at = graph.states[state].node.value;
    NodeFigures& node = nodes_[at];
    Tally& tally = tallies_[at];
    ++node.states;
    node.most_open = std::max(node.most_open, count);
    std::uint32_t all = 0;
    for (std::size_t i = 0; i < count; ++i) all |= 1u << open[i];
    const std::int32_t top =
        *std::max_element(reach.begin(), reach.begin() + static_cast<std::ptrdiff_t>(count));
    std::size_t winners = 0;
    for (std::size_t i = 0; i < count; ++i) {
      node.open_with[open[i]] |= all & ~(1u << open[i]);
      if (reach[i] != top) continue;
      ++winners;
      ++tally.best[open[i]];
      ++tally.ranks[open[i]][i];
    }
    if (winners == count) ++tally.alike;
    if (winners > 1 && winners < count) ++tally.with_equals;
  }

  void settle(NodeFigures& node) const {
    if (node.states == 0) return;
    const Tally& tally = tallies_[node.node.value];
    const auto& replies = scenario_.at(node.node).replies;
    const std::size_t most = *std::max_element(tally.best.begin(), tally.best.end());
    const std::size_t least = std::min(most, node.states / 2 + 1);
    std::uint32_t chosen = 0, beside = 0;
    for (std::size_t p = 0; p < replies.size(); ++p) {
      const auto& ranks = tally.ranks[p];
      node.position[p] =
          static_cast<std::size_t>(std::max_element(ranks.begin(), ranks.end()) - ranks.begin());
      if (tally.best[p] < least) continue;
      node.best.push_back(replies[p]);
      chosen |= 1u << p;
      beside |= node.open_with[p];
    }
    node.tells_apart = (beside & ~chosen) != 0;
    node.has_equals = node.tells_apart && tally.with_equals * 2 > node.states;
    node.all_alike = tally.alike == node.states;
  }

  const Scenario& scenario_;
  const Bounds& bounds_;
  std::vector<NodeFigures> nodes_;
  std::vector<Tally> tallies_;
  std::vector<std::size_t> place_;  // by ReplyIndex: in its node
};

std::size_t place_of(const Scenario& scenario, const NodeFigures& node, ReplyIndex reply) {
  const auto& replies = scenario.at(node.node).replies;
  return static_cast<std::size_t>(std::find(replies.begin(), replies.end(), reply) -
                                  replies.begin());
}

/// More of it than every other reply that can be chosen instead.
template <class Size>
bool outdoes(const Scenario& scenario, const NodeFigures& node, ReplyIndex reply,
             const Size& size) {
  const auto& replies = scenario.at(node.node).replies;
  const std::uint32_t others = node.open_with[place_of(scenario, node, reply)];
  for (std::size_t p = 0; p < replies.size(); ++p)
    if ((others >> p & 1u) != 0 && size(replies[p]) >= size(reply)) return false;
  return true;
}

}  // namespace

std::vector<NodeFigures> node_figures(const Scenario& scenario, const Bounds& bounds) {
  return NodeCounter(scenario, bounds).run();
}

bool outdoes_in_length(const Scenario& scenario, const NodeFigures& node, ReplyIndex reply) {
  return outdoes(scenario, node, reply,
                 [&](ReplyIndex r) { return engine::count_code_points(scenario.at(r).say.da); });
}

bool outdoes_in_moves(const Scenario& scenario, const NodeFigures& node, ReplyIndex reply) {
  return outdoes(scenario, node, reply, [&](ReplyIndex r) { return scenario.at(r).moves.size(); });
}

std::size_t NodeFigures::position_of(const Scenario& scenario, ReplyIndex reply) const {
  return position[place_of(scenario, *this, reply)];
}

void add_shares(const Scenario& scenario, Figures& into) {
  std::vector<std::size_t> wide(places, 0);  // nodes with so many positions, by the last of them
  std::vector<Share> positions(places);
  for (const NodeFigures& node : into.nodes) {
    if (!node.tells_apart) continue;
    ++into.compared;
    into.with_equals += node.has_equals ? 1u : 0u;
    for (std::size_t p = 0; p < node.most_open; ++p) ++wide[p];
    const auto each = Share::unit / static_cast<std::uint32_t>(node.best.size());
    for (const ReplyIndex best : node.best) {
      if (outdoes_in_length(scenario, node, best)) into.longest_best.part += each;
      if (outdoes_in_moves(scenario, node, best)) into.most_moves_best.part += each;
      positions[node.position_of(scenario, best)].part += each;
    }
  }
  const auto whole = static_cast<std::uint32_t>(into.compared) * Share::unit;
  into.longest_best.whole = into.most_moves_best.whole = whole;
  for (std::size_t p = 0; p < places && into.compared > 0; ++p) {
    if (wide[p] * 2 < into.compared) break;
    into.positions.push_back({positions[p].part, whole});
  }
}

}  // namespace samtale::scoring
