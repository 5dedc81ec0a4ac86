#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "engine/check.hpp"
#include "engine/story_graph.hpp"

namespace samtale::engine {
namespace {

bool gives(const std::vector<Assignment>& sets, VariableIndex flag) {
  return std::any_of(sets.begin(), sets.end(),
                     [&](const Assignment& set) { return set.variable == flag && set.value > 0; });
}

bool gives(const std::vector<GatedAssignments>& gated, VariableIndex flag) {
  return std::any_of(gated.begin(), gated.end(),
                     [&](const GatedAssignments& sets) { return gives(sets.sets, flag); });
}

bool gives(const Move& move, VariableIndex flag) {
  return gives(move.sets, flag) || gives(move.mends, flag);
}

/// Where one legal item may have been given. Nothing is taken back here and every condition may
/// hold, so that what has not been given surely has not.
class GivenItem {
 public:
  GivenItem(const Scenario& scenario, const StoryGraph& graph, VariableIndex flag)
      : scenario_(scenario),
        graph_(graph),
        flag_(flag),
        is_carried_(std::find(scenario.carried.begin(), scenario.carried.end(), flag) !=
                    scenario.carried.end()),
        before_(scenario.nodes.size(), false) {
    for (std::uint32_t n = 0; n < scenario.nodes.size(); ++n) find_givers({n});
    while (!open_.empty()) {
      const NodeIndex node = open_.back();
      open_.pop_back();
      for (const StoryEdge& edge : graph_.from[node.value]) enter(node, edge.node, edge.ending);
    }
  }

  /// When the call leaves the node. The citizen's next line counts, since their yes may be what
  /// gives it.
  bool by_the_end_of(NodeIndex node) const {
    const auto& edges = graph_.from[node.value];
    return before_[node.value] || by_answers(node) ||
           std::any_of(edges.begin(), edges.end(), [&](const StoryEdge& edge) {
             return edge.node.valid() && by_lines(edge.node);
           });
  }

  bool is_carried() const { return is_carried_; }

 private:
  bool by_lines(NodeIndex node) const {
    const std::vector<LineIndex>& lines = scenario_.at(node).lines;
    return std::any_of(lines.begin(), lines.end(), [&](LineIndex index) {
      const Line& line = scenario_.at(index);
      return gives(line.sets, flag_) ||
             std::any_of(line.tags.begin(), line.tags.end(), [&](TagIndex tag) {
               return gives(scenario_.moves.tags[tag.value].sets, flag_);
             });
    });
  }

  bool by_move(MoveIndex move) const { return gives(scenario_.moves.moves[move.value], flag_); }

  bool by_reply(const Reply& reply) const {
    return gives(reply.sets, flag_) || std::any_of(reply.moves.begin(), reply.moves.end(),
                                                   [&](MoveIndex move) { return by_move(move); });
  }

  bool by_pause(const Node& node) const {
    const MoveIndex pause = scenario_.moves.pause;
    return node.form == Form::speech && pause.valid() && by_move(pause);
  }

  bool by_answers(NodeIndex index) const {
    const Node& node = scenario_.at(index);
    return by_pause(node) ||
           std::any_of(node.replies.begin(), node.replies.end(),
                       [&](ReplyIndex reply) { return by_reply(scenario_.at(reply)); });
  }

  void find_givers(NodeIndex index) {
    const Node& node = scenario_.at(index);
    if (by_lines(index)) mark(index);
    for (const ReplyIndex reply : node.replies)
      if (by_reply(scenario_.at(reply))) follow(index, scenario_.at(reply).ways);
    if (!by_pause(node)) return;
    mark(index);  // the call may stay
    follow(index, node.pause_ways);
  }

  void follow(NodeIndex from, const std::vector<Way>& ways) {
    for (const Way& way : ways_that_can_be_taken(ways)) enter(from, way.node, way.ending);
  }

  void enter(NodeIndex from, NodeIndex node, EndingIndex ending) {
    if (node.valid()) mark(node);
    if (!ending.valid() || !is_carried_) return;
    const std::size_t next = scenario_.at(from).call.value + std::size_t{1};
    if (next < scenario_.calls.size()) mark(scenario_.calls[next].start);
  }

  void mark(NodeIndex node) {
    if (before_[node.value]) return;
    before_[node.value] = true;
    open_.push_back(node);
  }

  const Scenario& scenario_;
  const StoryGraph& graph_;
  VariableIndex flag_;
  bool is_carried_;
  std::vector<bool> before_;  // by NodeIndex: may be given once the citizen has spoken there
  std::vector<NodeIndex> open_;
};

std::vector<bool> reached_nodes(const Scenario& scenario, const StoryGraph& graph) {
  std::vector<bool> all(scenario.nodes.size(), false);
  for (const Call& call : scenario.calls) {
    const std::vector<bool> reached = reachable_nodes(graph, call.start);
    for (std::size_t n = 0; n < all.size(); ++n) all[n] = all[n] || reached[n];
  }
  return all;
}

/// With what is to be done about it: where an earlier call gives the item, it need only be carried.
std::vector<std::string> arguments_for(const Scenario& scenario, const GivenItem& given,
                                       NodeIndex node, const LegalItem& item) {
  for (std::uint32_t n = 0; n < scenario.nodes.size() && !given.is_carried(); ++n)
    if (scenario.nodes[n].call < scenario.at(node).call && given.by_the_end_of({n}))
      return {"carry", scenario.at(node).id, item.id, variable_at(scenario, item.flag).id};
  std::string givers;
  const auto add = [&](const std::string& id) { givers += (givers.empty() ? "" : ", ") + id; };
  for (const Move& move : scenario.moves.moves)
    if (gives(move, item.flag)) add(move.id);
  for (const LineTag& tag : scenario.moves.tags)
    if (gives(tag.sets, item.flag)) add(tag.id);
  return {"move", scenario.at(node).id, item.id, std::move(givers)};
}

}  // namespace

void check_due(const Scenario& scenario, const StoryGraph& graph, Reading& reading) {
  const std::vector<bool> reached = reached_nodes(scenario, graph);
  for (std::uint32_t i = 0; i < scenario.moves.items.size(); ++i) {
    const LegalItem& item = scenario.moves.items[i];
    const auto place = [&](const Node& node) {
      return std::find(node.due.begin(), node.due.end(), ItemIndex{i}) - node.due.begin();
    };
    const auto is_due = [&](const Node& node) {
      return place(node) < static_cast<std::ptrdiff_t>(node.due.size());
    };
    // One of the other stage doesn't belong here, which has been told.
    const bool belongs =
        std::find(item.stages.begin(), item.stages.end(), scenario.stage) != item.stages.end();
    if (!belongs || std::none_of(scenario.nodes.begin(), scenario.nodes.end(), is_due)) continue;
    const GivenItem given(scenario, graph, item.flag);
    for (std::uint32_t n = 0; n < scenario.nodes.size(); ++n) {
      const Node& node = scenario.nodes[n];
      if (!reached[n] || !is_due(node) || given.by_the_end_of({n})) continue;
      reading.report(DiagnosticCode::due_never_given,
                     node.due_at[static_cast<std::size_t>(place(node))],
                     arguments_for(scenario, given, {n}, item), Severity::warning);
    }
  }
}

}  // namespace samtale::engine
