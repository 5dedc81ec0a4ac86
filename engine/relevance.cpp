#include "engine/relevance.hpp"

namespace samtale::engine {
namespace {

constexpr VariableSet bit(std::size_t variable) { return VariableSet{1} << variable; }
constexpr VariableSet bit(Meter meter) { return bit(static_cast<std::size_t>(meter)); }
constexpr VariableSet all_meters = bit(meter_count) - 1;

VariableSet gate_reads(const std::vector<GatedAssignments>& gated) {
  VariableSet reads = 0;
  for (const GatedAssignments& g : gated) reads |= variables_in(g.when);
  return reads;
}

VariableSet way_reads(const std::vector<Way>& ways) {
  VariableSet reads = 0;
  for (const Way& way : ways) {
    reads |= variables_in(way.when);
    if (way.passages.valid()) reads |= bit(way.passages.value);
  }
  return reads;
}

class Reads {
 public:
  Reads(const Scenario& scenario, const Watched& watched) : scenario_(scenario), watched_(watched) {
    find_meters();
  }

  /// What an answer given in this node looks at.
  VariableSet of_node(const Node& node) const {
    VariableSet reads = watched_.by_any_answer | citizen_model();
    for (const ReplyIndex index : node.replies) {
      const Reply& reply = scenario_.at(index);
      reads |= variables_in(reply.when) | way_reads(reply.ways);
      for (const MoveIndex move : reply.moves) reads |= of_move(move);
    }
    reads |= bit(scenario_.paused.value) | variables_in(scenario_.moves.pause_matters) |
             way_reads(node.pause_ways);
    if (scenario_.moves.pause.valid()) reads |= of_move(scenario_.moves.pause);
    return reads;
  }

  /// What the citizen's lines look at when a node is entered.
  VariableSet of_arrival(const Node& node) const {
    VariableSet reads = 0;
    for (const LineIndex index : node.lines) {
      const Line& line = scenario_.at(index);
      reads |= variables_in(line.when);
      for (const TagIndex tag : line.tags)
        reads |= gate_reads(scenario_.moves.tags[tag.value].sets);
    }
    return reads;
  }

 private:
  VariableSet of_move(MoveIndex index) const {
    const Move& move = scenario_.moves.moves[index.value];
    return gate_reads(move.mends) | gate_reads(move.sets) | effect_reads(move) |
           (index.value < watched_.by_move.size() ? watched_.by_move[index.value] : 0);
  }

  VariableSet citizen_model() const {
    VariableSet reads = 0;
    if (meters_ & bit(Meter::clarity)) reads |= bit(Meter::heard) | bit(Meter::tension);
    if (meters_ & bit(Meter::tension)) reads |= bit(Meter::heard);
    return reads;
  }

  /// A row's change as far as it matters.
  MeterChange projected(const MeterChange& change) const {
    MeterChange result{};
    for (std::size_t m = 0; m < meter_count; ++m)
      if (meters_ & bit(m)) result[m] = change[m];
    if (meters_ & bit(Meter::tension)) {  // the drift asks whether anything raised `heard`
      const auto heard = static_cast<std::size_t>(Meter::heard);
      result[heard] = change[heard];
    }
    return result;
  }

  /// The conditions that decide between rows which differ in something that matters: the last rows
  /// that come to the same as having none of them are left out.
  VariableSet effect_reads(const Move& move) const {
    std::size_t count = move.effects.size();
    MeterChange rest{};
    if (count > 0 && move.effects.back().when.always())
      rest = projected(move.effects[--count].change);
    while (count > 0 && projected(move.effects[count - 1].change) == rest) --count;
    VariableSet reads = 0;
    for (std::size_t row = 0; row < count; ++row) reads |= variables_in(move.effects[row].when);
    return reads;
  }

  /// Which meters matter at all: those that a gate looks at, and those that these depend on.
  void find_meters() {
    VariableSet before = 0;
    meters_ = 0;
    do {
      before = meters_;
      VariableSet reads = watched_.by_any_answer | citizen_model();
      for (const VariableSet set : watched_.by_ending) reads |= set;
      for (const Node& node : scenario_.nodes) reads |= of_node(node) | of_arrival(node);
      meters_ = (meters_ | reads) & all_meters;
    } while (meters_ != before);
  }

  const Scenario& scenario_;
  const Watched& watched_;
  VariableSet meters_ = 0;
};

}  // namespace

VariableSet variables_in(const Condition& condition) {
  VariableSet reads = 0;
  for (const ConditionStep& step : condition.steps)
    if (step.kind == ConditionStep::Kind::compare) reads |= bit(step.variable.value);
  return reads;
}

Relevance::Relevance(const Scenario& scenario, const Watched& watched) {
  const Reads reads(scenario, watched);
  by_ending_ = watched.by_ending;
  by_ending_.resize(scenario.endings.size(), 0);
  next_by_call_.assign(scenario.calls.size(), 0);
  VariableSet carried = 0;
  for (const VariableIndex variable : scenario.carried) carried |= bit(variable.value);

  for (const Node& node : scenario.nodes) {
    call_of_node_.push_back(node.call);
    by_node_.push_back(reads.of_node(node));
  }
  // Backwards along the ways until nothing is added. Calls only look forward, so that a few rounds
  // do.
  const auto ahead = [&](const Node& node, const std::vector<Way>& ways) {
    VariableSet set = 0;
    for (const Way& way : ways) {
      if (way.node.valid())
        set |= by_node_[way.node.value] | reads.of_arrival(scenario.at(way.node));
      if (way.ending.valid()) set |= by_ending_[way.ending.value] | next_by_call_[node.call.value];
    }
    return set;
  };
  for (bool grown = true; grown;) {
    grown = false;
    const auto add = [&](VariableSet& to, VariableSet set) {
      grown = grown || (set & ~to) != 0;
      to |= set;
    };
    for (std::size_t call = 0; call + 1 < scenario.calls.size(); ++call) {
      const NodeIndex start = scenario.calls[call + 1].start;
      add(next_by_call_[call],
          carried & (by_node_[start.value] | reads.of_arrival(scenario.at(start))));
    }
    for (std::size_t n = scenario.nodes.size(); n-- > 0;) {
      const Node& node = scenario.nodes[n];
      add(by_node_[n], ahead(node, node.pause_ways));
      for (const ReplyIndex reply : node.replies)
        add(by_node_[n], ahead(node, scenario.at(reply).ways));
    }
  }
}

CallState Relevance::canonical(CallState state) const {
  const VariableSet kept =
      state.ending.valid()
          ? by_ending_[state.ending.value] | next_by_call_[call_of_node_[state.node.value].value]
          : by_node_[state.node.value];
  state.turn = 0;
  for (std::size_t m = 0; m < meter_count; ++m)
    if (!(kept & bit(m))) state.meters[m] = 0;
  for (std::size_t v = 0; v < max_values; ++v)
    if (!(kept & bit(meter_count + v))) state.values[v] = 0;
  return state;
}

}  // namespace samtale::engine
