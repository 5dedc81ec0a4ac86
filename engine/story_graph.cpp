#include "engine/story_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace samtale::engine {
namespace {

void add_edges(const std::vector<Way>& ways, std::vector<StoryEdge>& edges) {
  for (const Way& way : ways_that_can_be_taken(ways)) {
    const bool known = std::any_of(edges.begin(), edges.end(), [&](const StoryEdge& e) {
      return e.at_most == 0 && way.at_most == 0 && e.node == way.node && e.ending == way.ending;
    });
    if (!known) edges.push_back({way.node, way.ending, way.at_most, &way});
  }
}

/// A walk through the graph without recursion, since a hostile one is deep.
struct Visit {
  NodeIndex node;
  std::size_t next_edge = 0;
};

enum class Mark : std::uint8_t { unseen, open, closed };

/// Depth first over the edges that have no limit; `on_back` is called for each that leads to a node
/// of the path, `on_close` for each node when all behind it is closed.
template <class OnBack, class OnClose>
void walk_unlimited(const StoryGraph& graph, NodeIndex start, std::vector<Mark>& marks,
                    OnBack on_back, OnClose on_close) {
  if (marks[start.value] != Mark::unseen) return;
  std::vector<Visit> path{{start}};
  marks[start.value] = Mark::open;
  while (!path.empty()) {
    const NodeIndex at = path.back().node;
    const std::vector<StoryEdge>& edges = graph.from[at.value];
    if (path.back().next_edge == edges.size()) {
      marks[at.value] = Mark::closed;
      on_close(at);
      path.pop_back();
      continue;
    }
    const StoryEdge& edge = edges[path.back().next_edge++];
    if (edge.at_most != 0 || !edge.node.valid()) continue;
    if (marks[edge.node.value] == Mark::open) on_back(at, edge);
    if (marks[edge.node.value] != Mark::unseen) continue;
    marks[edge.node.value] = Mark::open;
    path.push_back({edge.node});
  }
}

/// Branch and bound: `bound` of a node is what lies before it if every counted passage that is left
/// could still be used. Without counted passages it is exact, and the first walk is the longest.
class LongestCall {
 public:
  LongestCall(const StoryGraph& graph, NodeIndex start, std::size_t enough)
      : graph_(graph), best_(enough), from_(graph.from.size()), unlimited_(graph.from.size(), 0) {
    measure(start);
    prepare(reachable_nodes(graph, start));
  }

  std::size_t find(NodeIndex start) {
    walk(start, 0);
    return best_;
  }

 private:
  static constexpr std::size_t max_length = 99;
  static constexpr std::size_t max_steps = 50'000;

  struct Step {
    const StoryEdge* edge = nullptr;
    std::size_t counter = no_counter;
  };
  static constexpr std::size_t no_counter = static_cast<std::size_t>(-1);

  /// The longest way to an ending over edges without a limit.
  void measure(NodeIndex start) {
    std::vector<Mark> marks(graph_.from.size(), Mark::unseen);
    const auto close = [this](NodeIndex node) {
      for (const StoryEdge& edge : graph_.from[node.value])
        if (edge.at_most == 0)
          unlimited_[node.value] = std::max(unlimited_[node.value], 1 + behind(edge));
    };
    const std::vector<bool> reached = reachable_nodes(graph_, start);
    for (std::uint32_t n = 0; n < graph_.from.size(); ++n)
      if (reached[n])
        walk_unlimited(
            graph_, {n}, marks, [](NodeIndex, const StoryEdge&) {}, close);
  }

  std::size_t behind(const StoryEdge& edge) const {
    return edge.node.valid() ? unlimited_[edge.node.value] : 0;
  }

  void prepare(const std::vector<bool>& reached) {
    for (std::size_t n = 0; n < graph_.from.size(); ++n) {
      if (!reached[n]) continue;
      for (const StoryEdge& edge : graph_.from[n]) {
        Step step{&edge, no_counter};
        if (edge.at_most != 0) {
          step.counter = left_.size();
          left_.push_back(edge.at_most);
          spare_ += static_cast<std::size_t>(edge.at_most) * (1 + behind(edge));
        }
        from_[n].push_back(step);
      }
      std::stable_sort(from_[n].begin(), from_[n].end(), [this](const Step& a, const Step& b) {
        return behind(*a.edge) > behind(*b.edge);
      });
    }
  }

  void walk(NodeIndex node, std::size_t length) {
    best_ = std::max(best_, std::min(length, max_length));
    if (length == max_length || ++steps_ > max_steps) return;
    for (const Step& step : from_[node.value]) {
      const bool counted = step.counter != no_counter;
      if (counted && left_[step.counter] == 0) continue;
      const std::size_t used = counted ? 1 + behind(*step.edge) : 0;
      const std::size_t bound = length + 1 + behind(*step.edge) + spare_ - used;
      if (bound <= best_) continue;
      if (!step.edge->node.valid()) {
        best_ = std::max(best_, length + 1);
        continue;
      }
      if (counted) --left_[step.counter];
      spare_ -= used;
      walk(step.edge->node, length + 1);
      spare_ += used;
      if (counted) ++left_[step.counter];
    }
  }

  const StoryGraph& graph_;
  std::size_t best_;
  std::vector<std::vector<Step>> from_;
  std::vector<std::size_t> unlimited_;
  std::vector<int> left_;  // passages, by counter
  std::size_t spare_ = 0;  // what the passages that are left could add at most
  std::size_t steps_ = 0;
};

}  // namespace

std::span<const Way> ways_that_can_be_taken(const std::vector<Way>& ways) {
  const auto last = std::find_if(ways.begin(), ways.end(), [](const Way& way) {
    return way.when.always() && !way.passages.valid();
  });
  const auto count = static_cast<std::size_t>(last - ways.begin());
  return std::span<const Way>(ways).first(std::min(count + 1, ways.size()));
}

StoryGraph story_graph(const Scenario& scenario) {
  StoryGraph graph;
  graph.from.resize(scenario.nodes.size());
  for (std::size_t n = 0; n < scenario.nodes.size(); ++n) {
    for (const ReplyIndex reply : scenario.nodes[n].replies)
      add_edges(scenario.at(reply).ways, graph.from[n]);
    add_edges(scenario.nodes[n].pause_ways, graph.from[n]);
  }
  return graph;
}

std::vector<bool> reachable_nodes(const StoryGraph& graph, NodeIndex start) {
  std::vector<bool> reached(graph.from.size(), false);
  std::vector<NodeIndex> open{start};
  reached[start.value] = true;
  while (!open.empty()) {
    const NodeIndex at = open.back();
    open.pop_back();
    for (const StoryEdge& edge : graph.from[at.value]) {
      if (!edge.node.valid() || reached[edge.node.value]) continue;
      reached[edge.node.value] = true;
      open.push_back(edge.node);
    }
  }
  return reached;
}

std::vector<StoryCircle> endless_circles(const StoryGraph& graph, NodeIndex start) {
  std::vector<StoryCircle> circles;
  std::vector<Mark> marks(graph.from.size(), Mark::unseen);
  const auto back = [&](NodeIndex from, const StoryEdge& edge) {
    circles.push_back({from, edge.way});
  };
  const std::vector<bool> reached = reachable_nodes(graph, start);
  walk_unlimited(graph, start, marks, back, [](NodeIndex) {});
  for (std::uint32_t n = 0; n < graph.from.size(); ++n)
    if (reached[n]) walk_unlimited(graph, {n}, marks, back, [](NodeIndex) {});
  return circles;
}

std::size_t longest_call(const StoryGraph& graph, NodeIndex start, std::size_t enough) {
  return LongestCall(graph, start, enough).find(start);
}

}  // namespace samtale::engine
