#include "scoring/outlook.hpp"

#include <algorithm>
#include <initializer_list>

#include "engine/story_graph.hpp"

namespace samtale::scoring {
namespace {

using engine::Node;
using engine::Scenario;
using engine::Way;

void add(RangeRow& to, const RangeRow& row) {
  for (std::size_t i = 0; i < to.size(); ++i) {
    to[i].worst += row[i].worst;
    to[i].best += row[i].best;
  }
}

void widen(RangeRow& to, const RangeRow& row, bool first) {
  for (std::size_t i = 0; i < to.size(); ++i) {
    to[i].worst = first ? row[i].worst : std::min(to[i].worst, row[i].worst);
    to[i].best = first ? row[i].best : std::max(to[i].best, row[i].best);
  }
}

class Search {
 public:
  Search(const Rubric& rubric, const Scenario& scenario) : rubric_(rubric), scenario_(scenario) {
    for (const engine::Reply& reply : scenario.replies)
      replies_.push_back(worth(reply.moves, true));
    if (scenario.moves.pause.valid()) pause_ = worth({scenario.moves.pause}, false);
    pause_.resize(width());
    for (Range& range : pause_) range = {std::min(range.worst, 0), std::max(range.best, 0)};
    for (const engine::Ending& ending : scenario.endings) endings_.push_back(closing(ending));
  }

  Outlook run() {
    outlook_.from_node.assign(scenario_.nodes.size(), RangeRow(width()));
    outlook_.after_call.assign(scenario_.calls.size(), RangeRow(width()));
    for (std::size_t call = scenario_.calls.size(); call-- > 0;) {
      if (call + 1 < scenario_.calls.size())
        outlook_.after_call[call] = outlook_.from_node[scenario_.calls[call + 1].start.value];
      // Ways that are not counted make no circle, so that each round comes to an end.
      const std::size_t passages = passages_of(call);
      for (std::size_t left = 0; left <= passages; ++left) {
        with_fewer_ = outlook_.from_node;
        while (look_further(call, left > 0)) {
        }
      }
    }
    return std::move(outlook_);
  }

 private:
  std::size_t width() const { return rubric_.principles.size() + 1; }

  void count(RangeRow& row, PrincipleIndex principle, std::initializer_list<int> strengths) const {
    const auto [least, greatest] = std::minmax(strengths);
    const int weight = rubric_.at(principle).weight;
    for (const std::size_t i : {std::size_t{0}, std::size_t{principle.value} + 1}) {
      row[i].worst += std::min(least * weight, greatest * weight);
      row[i].best += std::max(least * weight, greatest * weight);
    }
  }

  RangeRow worth(const std::vector<MoveIndex>& moves, bool spoken) const {
    RangeRow row(width());
    for (const MoveIndex index : moves) {
      const MoveWorth& move = rubric_.moves[index.value];
      int least = move.strength, greatest = move.strength;
      for (const PayRow& pay : move.pays) {
        least = std::min(least, pay.strength);
        greatest = std::max(greatest, pay.strength);
      }
      // Another move may be the one that counts.
      const auto alike = std::count_if(moves.begin(), moves.end(), [&](MoveIndex other) {
        return rubric_.moves[other.value].principle == move.principle;
      });
      if (rubric_.same_principle == Together::best && alike > 1) least = std::min(least, 0);
      count(row, move.principle, {least, greatest});
    }
    const auto has_any = [&](const std::vector<MoveIndex>& of) {
      return std::find_first_of(moves.begin(), moves.end(), of.begin(), of.end()) != moves.end();
    };
    for (const OrderRule& rule : rubric_.rules)
      if (rule.on.empty() ? spoken && !has_any(rule.unless) : has_any(rule.on))
        count(row, rule.principle, {0, rule.strength});
    for (const MistakeKind& kind : rubric_.repair.kinds) {
      if (!has_any(kind.by)) continue;
      row[0].best += paid_back(rubric_, kind);
      row[kind.principle.value + 1].best += paid_back(rubric_, kind);
    }
    return row;
  }

  RangeRow closing(const engine::Ending& ending) const {
    RangeRow row(width());
    for (const ClosingRule& rule : rubric_.closing)
      if (concerns(rule.scope, scenario_, ending.kind))
        count(row, rule.principle, {0, rule.strength});
    return row;
  }

  /// How many counted passages a call has room for.
  std::size_t passages_of(std::size_t call) const {
    std::size_t passages = 0;
    for (std::size_t n = 0; n < scenario_.nodes.size(); ++n) {
      const Node& node = scenario_.nodes[n];
      if (node.call.value != call) continue;
      for (const engine::ReplyIndex reply : node.replies)
        passages += counted(scenario_.at(reply).ways);
      passages += counted(node.pause_ways);
    }
    return passages;
  }

  static std::size_t counted(const std::vector<Way>& ways) {
    std::size_t passages = 0;
    for (const Way& way : ways)
      if (way.passages.valid()) passages += static_cast<std::size_t>(way.at_most);
    return passages;
  }

  /// One answer more; false when nothing has changed any more. Behind a counted passage there is
  /// one passage less left.
  bool look_further(std::size_t call, bool passages_left) {
    bool grown = false;
    for (std::size_t n = scenario_.nodes.size(); n-- > 0;) {
      const Node& node = scenario_.nodes[n];
      if (node.call.value != call) continue;
      RangeRow row(width());
      bool first = true;
      const auto consider = [&](const RangeRow& gained, const std::vector<Way>& ways) {
        for (const Way& way : engine::ways_that_can_be_taken(ways)) {
          if (way.passages.valid() && !passages_left) continue;
          RangeRow whole = gained;
          add(whole, pause_);
          add(whole, behind(way, call));
          widen(row, whole, first);
          first = false;
        }
      };
      for (const engine::ReplyIndex reply : node.replies)
        consider(replies_[reply.value], scenario_.at(reply).ways);
      consider(pause_, node.pause_ways);
      RangeRow& known = outlook_.from_node[n];
      for (std::size_t i = 0; i < row.size(); ++i)
        grown = grown || row[i].worst != known[i].worst || row[i].best != known[i].best;
      known = row;
    }
    return grown;
  }

  RangeRow behind(const Way& way, std::size_t call) const {
    if (way.node.valid())
      return (way.passages.valid() ? with_fewer_ : outlook_.from_node)[way.node.value];
    RangeRow row = endings_[way.ending.value];
    add(row, outlook_.after_call[call]);
    return row;
  }

  const Rubric& rubric_;
  const Scenario& scenario_;
  std::vector<RangeRow> replies_;
  RangeRow pause_;
  std::vector<RangeRow> endings_;
  Outlook outlook_;
  std::vector<RangeRow> with_fewer_;
};

}  // namespace

Outlook find_outlook(const Rubric& rubric, const Scenario& scenario) {
  return Search(rubric, scenario).run();
}

}  // namespace samtale::scoring
