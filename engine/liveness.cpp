#include "engine/liveness.hpp"

#include <algorithm>
#include <utility>

#include "engine/answer.hpp"
#include "engine/story_graph.hpp"

namespace samtale::engine {
namespace {

constexpr auto tension = static_cast<std::size_t>(Meter::tension);
constexpr auto heard = static_cast<std::size_t>(Meter::heard);
constexpr auto clarity = static_cast<std::size_t>(Meter::clarity);

/// Every change that an answer may make to a meter, found once: which it is depends on the state,
/// and what that depends on is told apart anyway.
using Changes = std::array<std::vector<int>, meter_count>;

void sort_unique(std::vector<int>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Each of the one plus each of the other.
std::vector<int> sums(const std::vector<int>& some, const std::vector<int>& others) {
  std::vector<int> all;
  for (const int a : some)
    for (const int b : others) all.push_back(a + b);
  sort_unique(all);
  return all;
}

/// What is given in one answer, seen from the state before it.
struct AnswerView {
  std::vector<MoveIndex> moves;
  const MeterChange* instead = nullptr;  // of the moves' own effects
  const std::vector<Assignment>* sets = nullptr;
  bool is_pause = false;
  Changes changes = {};
};

bool certain(const Condition& condition) { return condition.always(); }

class Search {
 public:
  Search(const Scenario& scenario, const Watched& watched)
      : scenario_(scenario), watched_(watched) {
    result_.by_node.resize(scenario.nodes.size());
    result_.by_ending.resize(scenario.calls.size() * scenario.endings.size());
    for (std::size_t r = 0; r < scenario.replies.size(); ++r)
      replies_.push_back(view(scenario.replies[r]));
    pause_ = pause_view();
    arrivals_.resize(scenario.nodes.size());
  }

  Liveness run() {
    // Calls only look forward; within a call, ways back take a few rounds.
    for (bool grown = true; grown;) {
      grown = false;
      for (std::size_t call = scenario_.calls.size(); call-- > 0;) end_of(call, grown);
      for (std::size_t n = scenario_.nodes.size(); n-- > 0;) grow(n, grown);
    }
    return std::move(result_);
  }

 private:
  // --- What an answer may do ---

  AnswerView view(const Reply& reply) const {
    AnswerView answer;
    answer.moves.assign(reply.moves.begin(),
                        reply.moves.begin() + static_cast<std::ptrdiff_t>(
                                                  std::min(reply.moves.size(), Answer::max_moves)));
    if (reply.effects) answer.instead = &*reply.effects;
    answer.sets = &reply.sets;
    find_changes(answer);
    return answer;
  }

  AnswerView pause_view() const {
    AnswerView answer;
    answer.is_pause = true;
    if (scenario_.moves.pause.valid()) answer.moves.push_back(scenario_.moves.pause);
    find_changes(answer);
    return answer;
  }

  void find_changes(AnswerView& answer) const {
    const CitizenModel& model = scenario_.moves.model;
    for (std::size_t m = 0; m < meter_count; ++m) {
      std::vector<int> possible{answer.instead ? (*answer.instead)[m] : 0};
      if (!answer.instead)
        for (const MoveIndex move : answer.moves)
          possible = sums(possible, terms(move, m, answer.is_pause));
      std::vector<int>& changes = answer.changes[m];
      for (const int sum : possible) {
        changes.push_back(sum);
        if (m == clarity && sum > 0) changes.insert(changes.end(), {(sum + 1) / 2, 0});
        if (m != tension || answer.is_pause) continue;
        changes.insert(changes.end(), {sum + model.procedure_tension, sum + model.calm_tension,
                                       sum + model.procedure_tension + model.calm_tension});
      }
      for (int& change : changes) change = std::clamp(change, -model.turn_cap, model.turn_cap);
      sort_unique(changes);
    }
  }

  /// A pause's move counts only where a pause matters.
  std::vector<int> terms(MoveIndex index, std::size_t meter, bool may_be_left_out) const {
    const Move& move = scenario_.moves.moves[index.value];
    std::vector<int> all;
    for (const EffectRow& row : move.effects) all.push_back(row.change[meter]);
    const bool always = !move.effects.empty() && certain(move.effects.back().when);
    if (!always || may_be_left_out) all.push_back(0);
    sort_unique(all);
    return all;
  }

  // --- Backwards ---

  void end_of(std::size_t call, bool& grown) {
    CutSet after{};  // what the next call looks at, of what is carried into it
    if (call + 1 < scenario_.calls.size()) {
      const CutSet& next = arrivals_[scenario_.calls[call + 1].start.value];
      for (const VariableIndex carried : scenario_.carried)
        after[carried.value] = next[carried.value];
    }
    for (std::size_t e = 0; e < scenario_.endings.size(); ++e) {
      CutSet cuts = after;
      if (e < watched_.by_ending.size())
        for (const Condition* when : watched_.by_ending[e]) add(cuts, *when);
      replace(result_.by_ending[call * scenario_.endings.size() + e], cuts, grown);
    }
  }

  void grow(std::size_t n, bool& grown) {
    const Node& node = scenario_.nodes[n];
    CutSet cuts{};
    for (const ReplyIndex index : node.replies) {
      const Reply& reply = scenario_.at(index);
      add(cuts, reply.when);
      add(cuts, before_answer(replies_[index.value], after_ways(node, reply.ways)));
    }
    add(cuts, scenario_.moves.pause_matters);
    cuts[scenario_.paused.value].add(1);  // whether a pause is open
    add(cuts, before_answer(pause_, after_pause(n)));
    replace(result_.by_node[n], cuts, grown);
    arrivals_[n] = before_lines(node, result_.by_node[n]);
  }

  static void replace(CutSet& old, const CutSet& cuts, bool& grown) {
    grown = grown || !(old == cuts);
    old = cuts;
  }

  CutSet after_pause(std::size_t n) const {
    const Node& node = scenario_.nodes[n];
    if (!node.pause_ways.empty()) return after_ways(node, node.pause_ways);
    CutSet cuts = result_.by_node[n];
    cuts[scenario_.paused.value] = {};
    return cuts;
  }

  /// Once the answer has taken effect, before a way is chosen.
  CutSet after_ways(const Node& node, const std::vector<Way>& ways) const {
    CutSet all{};
    for (const Way& way : ways_that_can_be_taken(ways)) {
      CutSet cuts =
          way.ending.valid()
              ? result_.by_ending[node.call.value * scenario_.endings.size() + way.ending.value]
              : arrivals_[way.node.value];
      if (way.ending.valid()) {
        const std::vector<Assignment>& sets = scenario_.at(way.ending).sets;
        for (auto set = sets.rbegin(); set != sets.rend(); ++set) undo(cuts, *set, true);
      }
      cuts[scenario_.paused.value] = {};
      if (way.passages.valid()) {
        Cuts& passages = cuts[way.passages.value];
        passages = passages.before_adding(1, 0, 255);
        passages.add(way.at_most);
      }
      add(all, cuts);
      add(all, way.when);
    }
    return all;
  }

  /// One assignment; gates that decide whether it is made are the caller's. True: it matters.
  static bool undo(CutSet& cuts, const Assignment& assignment, bool is_certain) {
    Cuts& target = cuts[assignment.variable.value];
    if (target.none()) return false;
    const Cuts before = target.before(assignment);
    if (is_certain)
      target = before;
    else
      target.add(before);
    return true;
  }

  /// Assignments in the reverse of their order; what their gates look at goes to `looked_at`, since
  /// that is the state before all of them.
  static bool undo(CutSet& cuts, const std::vector<GatedAssignments>& gated, bool is_certain,
                   CutSet& looked_at) {
    bool any = false;
    for (auto g = gated.rbegin(); g != gated.rend(); ++g) {
      bool matters = false;
      for (auto set = g->sets.rbegin(); set != g->sets.rend(); ++set)
        matters = undo(cuts, *set, is_certain && certain(g->when)) || matters;
      if (matters) add(looked_at, g->when);
      any = any || matters;
    }
    return any;
  }

  /// Before the citizen speaks. A gate that only chooses a text makes nothing live.
  CutSet before_lines(const Node& node, const CutSet& after) const {
    CutSet cuts = after;
    CutSet looked_at{};
    for (std::size_t l = node.lines.size(); l-- > 0;) {
      const Line& line = scenario_.at(node.lines[l]);
      const bool is_certain = certain(line.when) && !line.otherwise;
      bool matters = watched_.lines && !is_certain;
      for (auto set = line.sets.rbegin(); set != line.sets.rend(); ++set)
        matters = undo(cuts, *set, is_certain) || matters;
      for (auto tag = line.tags.rbegin(); tag != line.tags.rend(); ++tag)
        matters =
            undo(cuts, scenario_.moves.tags[tag->value].sets, is_certain, looked_at) || matters;
      if (!matters) continue;
      add(looked_at, line.when);
      if (!line.otherwise) continue;
      for (std::size_t before = 0; before < l; ++before)
        add(looked_at, scenario_.at(node.lines[before]).when);
    }
    add(cuts, looked_at);
    for (auto set = node.on_entry.rbegin(); set != node.on_entry.rend(); ++set)
      undo(cuts, *set, true);
    return cuts;
  }

  CutSet before_answer(const AnswerView& answer, const CutSet& after) const {
    CutSet cuts = after;
    CutSet looked_at{};
    if (answer.sets)
      for (auto set = answer.sets->rbegin(); set != answer.sets->rend(); ++set)
        undo(cuts, *set, true);
    for (auto move = answer.moves.rbegin(); move != answer.moves.rend(); ++move) {
      undo(cuts, scenario_.moves.moves[move->value].sets, !answer.is_pause, looked_at);
      if (move->value < watched_.by_move.size())
        for (const Condition* when : watched_.by_move[move->value]) add(looked_at, *when);
    }
    for (auto move = answer.moves.rbegin(); move != answer.moves.rend(); ++move)
      undo(cuts, scenario_.moves.moves[move->value].mends, !answer.is_pause, looked_at);
    for (const Condition* when : watched_.by_any_answer) add(looked_at, *when);
    for (const VariableIndex variable : scenario_.moves.lasting_a_turn) cuts[variable.value] = {};
    look_at_effects(answer, after, looked_at);
    for (std::size_t m = 0; m < meter_count; ++m) {
      if (after[m].none()) continue;
      Cuts before;
      for (const int change : answer.changes[m]) before.add(after[m].before_adding(change, 0, 100));
      cuts[m] = before;
    }
    add(cuts, looked_at);
    return cuts;
  }

  /// What decides which of the changes is made, as far as they matter.
  void look_at_effects(const AnswerView& answer, const CutSet& after, CutSet& looked_at) const {
    const CitizenModel& model = scenario_.moves.model;
    const bool may_gain = answer.changes[clarity].back() > 0;
    if (!after[clarity].none() && may_gain) {
      looked_at[heard].add(model.half_from);
      looked_at[heard].add(model.whole_from);
      looked_at[tension].add(model.lower_above_tension + 1);
    }
    if (!after[tension].none() && !answer.is_pause) {
      if (model.procedure_tension != 0) looked_at[heard].add(model.procedure_below);
      if (model.calm_tension != 0) looked_at[heard].add(model.calm_above + 1);
    }
    if (answer.instead) return;
    for (const MoveIndex move : answer.moves)
      look_at_rows(scenario_.moves.moves[move.value], after, looked_at);
  }

  /// A row's change as far as it matters: to live meters, and to the drift of tension, which asks
  /// whether anything raised `heard`.
  static MeterChange projected(const MeterChange& change, const CutSet& after) {
    MeterChange result{};
    for (std::size_t m = 0; m < meter_count; ++m)
      if (!after[m].none()) result[m] = change[m];
    if (after[heard].none() && !after[tension].none()) result[heard] = change[heard] > 0 ? 1 : 0;
    return result;
  }

  /// The conditions that decide between rows which differ in something that matters: the last rows
  /// that come to the same as having none of them are left out.
  void look_at_rows(const Move& move, const CutSet& after, CutSet& looked_at) const {
    std::size_t count = move.effects.size();
    MeterChange rest{};
    if (count > 0 && certain(move.effects.back().when))
      rest = projected(move.effects[--count].change, after);
    while (count > 0 && projected(move.effects[count - 1].change, after) == rest) --count;
    for (std::size_t row = 0; row < count; ++row) add(looked_at, move.effects[row].when);
  }

  const Scenario& scenario_;
  const Watched& watched_;
  std::vector<AnswerView> replies_;
  AnswerView pause_;
  std::vector<CutSet> arrivals_;  // before the citizen speaks in a node
  Liveness result_;
};

}  // namespace

Liveness find_liveness(const Scenario& scenario, const Watched& watched) {
  return Search(scenario, watched).run();
}

}  // namespace samtale::engine
