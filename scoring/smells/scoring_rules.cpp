// What is scored in a way that nobody meant.
#include <algorithm>
#include <limits>

#include "engine/transcript.hpp"
#include "scoring/smells/rules.hpp"

namespace samtale::scoring {
namespace {

using engine::NodeIndex;
using engine::ReplyIndex;
using engine::StateGraph;

/// Of each state the worst that lies ahead where one reply is never given; where there is nothing
/// else to say, `none`.
class WorstWithout {
 public:
  static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::max() / 2;

  explicit WorstWithout(const Bounds& bounds) : bounds_(bounds) {}

  std::int32_t from_opening(ReplyIndex left_out) {
    const StateGraph& graph = bounds_.graph;
    worst_.assign(graph.states.size(), none);
    for (auto at = graph.order.rbegin(); at != graph.order.rend(); ++at) {
      if (graph.states[*at].ending.valid()) {
        const std::uint32_t next = graph.after_ending[*at];
        const std::int32_t rest = next == StateGraph::none ? 0 : worst_[next];
        worst_[*at] = rest == none ? none : bounds_.closing_at(*at) + rest;
        continue;
      }
      for (std::uint32_t e = graph.first_edge[*at]; e < graph.first_edge[*at + 1]; ++e) {
        const std::int32_t rest = worst_[graph.edges[e].to];
        if (graph.edges[e].reply == left_out || rest == none) continue;
        worst_[*at] = std::min(worst_[*at], bounds_.gained[e] + rest);
      }
    }
    return worst_.front();
  }

 private:
  const Bounds& bounds_;
  std::vector<std::int32_t> worst_;
};

/// Of the worst way, the edge at each state; and by how much the next worse would be better there.
struct WorstStep {
  ReplyIndex reply;
  std::int32_t gap = 0;
};

std::vector<WorstStep> worst_way(const Scent& scent) {
  const Bounds& bounds = scent.bounds;
  const StateGraph& graph = bounds.graph;
  std::vector<WorstStep> way;
  walk(scent.scenario, bounds, [&](std::uint32_t state) {
    std::uint32_t worst = graph.first_edge[state];
    std::int32_t next = WorstWithout::none;
    const auto reach = [&](std::uint32_t e) {
      return bounds.gained[e] + bounds.total[graph.edges[e].to].worst;
    };
    for (std::uint32_t e = worst + 1; e < graph.first_edge[state + 1]; ++e) {
      if (reach(e) < reach(worst)) {
        next = reach(worst);
        worst = e;
      } else {
        next = std::min(next, reach(e));
      }
    }
    if (next != WorstWithout::none)
      way.push_back({graph.edges[worst].reply, next - reach(worst)});
    return worst;
  });
  return way;
}

bool is_trained(const Scent& scent, PrincipleIndex principle) {
  const auto& trains = scent.scenario.trains;
  return std::find(trains.begin(), trains.end(), scent.rubric.at(principle).id) != trains.end();
}

/// Looks for a way on which a principle gets its most and no answer costs anything.
class CleanWay {
 public:
  CleanWay(const Scent& scent, PrincipleIndex principle)
      : scent_(scent), principle_(principle), seen_(scent.bounds.graph.states.size(), false) {}

  bool exists() {
    std::vector<std::uint32_t> ahead{0};
    seen_.front() = true;
    while (!ahead.empty()) {
      const std::uint32_t at = ahead.back();
      ahead.pop_back();
      if (arrives(at, ahead)) return true;
    }
    return false;
  }

 private:
  std::int32_t best(std::uint32_t state) const {
    return scent_.bounds.by_principle[state * scent_.bounds.principles + principle_.value].best;
  }

  void go(std::uint32_t to, std::vector<std::uint32_t>& ahead) {
    if (seen_[to]) return;
    seen_[to] = true;
    ahead.push_back(to);
  }

  /// The last call has ended in `at`; else what lies behind it is to be looked at.
  bool arrives(std::uint32_t at, std::vector<std::uint32_t>& ahead) {
    const StateGraph& graph = scent_.bounds.graph;
    const engine::CallState& state = graph.states[at];
    if (state.ending.valid()) {
      if (graph.after_ending[at] == StateGraph::none) return true;
      go(graph.after_ending[at], ahead);
      return false;
    }
    for (std::uint32_t e = graph.first_edge[at]; e < graph.first_edge[at + 1]; ++e) {
      const std::uint32_t to = graph.edges[e].to;
      if (seen_[to]) continue;
      const Points worth = points(scent_.rubric, scent_.scenario, state,
                                  answer_of(scent_.scenario, state, graph.edges[e]));
      const auto& all = worth.by_principle;
      if (all[principle_.value] + best(to) < best(at)) continue;
      if (std::none_of(all.begin(), all.end(), [](std::int32_t p) { return p < 0; })) go(to, ahead);
    }
    return false;
  }

  const Scent& scent_;
  PrincipleIndex principle_;
  std::vector<bool> seen_;
};

std::vector<MoveIndex> sorted_moves(const engine::Reply& reply) {
  std::vector<MoveIndex> moves = reply.moves;
  std::sort(moves.begin(), moves.end());
  return moves;
}

}  // namespace

void look_at_long_ways(const Nose& nose) {
  const Figures& figures = nose.scent.figures;
  const auto limit = static_cast<std::size_t>(nose.limit(SmellLimit::best_way_length));
  if (figures.quickest_top > 0 && figures.best_way.turns * 100 > figures.quickest_top * limit)
    nose.tell(SmellCode::long_wins, {as_is(figures.best_way.turns),
                                     as_is(figures.quickest_top)});
}

void look_at_worst_way(const Nose& nose) {
  const Range range = nose.scent.bounds.overall();
  const std::int64_t span = std::int64_t{range.best} - range.worst;
  if (span <= 0) return;
  const int limit = nose.limit(SmellLimit::one_reply);
  const auto is_much = [&](std::int64_t points) { return points * 100 > span * limit; };
  WorstWithout worst(nose.scent.bounds);
  std::vector<ReplyIndex> told;
  for (const WorstStep& step : worst_way(nose.scent)) {
    // Without the reply the worst is at most so much better as the next worse is here.
    if (!step.reply.valid() || !is_much(step.gap)) continue;
    if (std::find(told.begin(), told.end(), step.reply) != told.end()) continue;
    told.push_back(step.reply);
    const std::int32_t without = worst.from_opening(step.reply);
    if (without == WorstWithout::none || !is_much(std::int64_t{without} - range.worst)) continue;
    nose.tell(SmellCode::worst_on_one, nose.scent.scenario.at(step.reply).node, step.reply,
              {as_is(static_cast<int>((std::int64_t{without} - range.worst) * 100 / span))});
  }
}

void look_at_alike(const Nose& nose) {
  for (const NodeFigures& node : nose.scent.figures.nodes) {
    const auto& replies = nose.scent.scenario.at(node.node).replies;
    if (!node.all_alike || node.states == 0) continue;
    const auto first = sorted_moves(nose.scent.scenario.at(replies.front()));
    if (std::any_of(replies.begin(), replies.end(), [&](ReplyIndex reply) {
          return sorted_moves(nose.scent.scenario.at(reply)) != first;
        }))
      nose.tell(SmellCode::all_alike, node.node, {});
  }
}

void look_at_never_scored(const Nose& nose) {
  const Rubric& rubric = nose.scent.rubric;
  PrincipleSet carried = 0;
  for (const engine::Reply& reply : nose.scent.scenario.replies)
    for (const MoveIndex move : reply.moves)
      if (rubric.moves[move.value].strength > 0)
        carried |= PrincipleSet{1} << rubric.moves[move.value].principle.value;
  for (std::uint32_t p = 0; p < rubric.principles.size(); ++p) {
    if (!has(carried, PrincipleIndex{p}) && !is_trained(nose.scent, PrincipleIndex{p})) continue;
    const Range range = nose.scent.bounds.overall(PrincipleIndex{p});
    if (range.best <= 0) nose.tell(SmellCode::never_scored, {rubric.principles[p].name});
  }
}

void look_at_maxima(const Nose& nose) {
  const Rubric& rubric = nose.scent.rubric;
  for (std::uint32_t p = 0; p < rubric.principles.size(); ++p)
    if (nose.scent.bounds.overall(PrincipleIndex{p}).best > 0 &&
        !CleanWay(nose.scent, PrincipleIndex{p}).exists())
      nose.tell(SmellCode::maximum_needs_poor, {rubric.principles[p].name});
}

void look_at_caps(const Nose& nose) {
  const Scent& scent = nose.scent;
  const auto way = quickest(scent.scenario, scent.bounds, scent.bounds.overall().best);
  if (!way) return;
  const auto played = transcript(scent.scenario, answers_of(scent.scenario, scent.bounds, *way), 0);
  for (const engine::Turn& turn : played.turns) {
    if (!turn.after.ending.valid()) continue;
    for (const Cap& cap : scent.rubric.caps)
      if (applies(cap.scope, scent.scenario, turn.after))
        nose.tell(SmellCode::best_is_capped, {cap.why, as_is(scent.scenario.at(turn.after.ending).id)});
  }
}

void look_at_because(const Nose& nose) {
  const Scent& scent = nose.scent;
  std::vector<bool> scored(scent.scenario.replies.size(), false);
  for (std::size_t e = 0; e < scent.bounds.gained.size(); ++e)
    if (const ReplyIndex reply = scent.bounds.graph.edges[e].reply;
        reply.valid() && scent.bounds.gained[e] != 0)
      scored[reply.value] = true;
  for (std::uint32_t r = 0; r < scored.size(); ++r) {
    const engine::Reply& reply = scent.scenario.replies[r];
    if (reply.because.empty() && (scored[r] || !reply.moves.empty()))
      nose.tell(SmellCode::no_because, reply.node, ReplyIndex{r});
  }
}

/// For who rings, for safety and for the agreement the narrow question is right.
void look_at_closed_questions(const Nose& nose) {
  const engine::Scenario& scenario = nose.scent.scenario;
  const auto least = static_cast<std::size_t>(nose.limit(SmellLimit::closed_replies));
  const auto is_closed = [&](ReplyIndex reply) {
    const auto& moves = scenario.at(reply).moves;
    return std::any_of(moves.begin(), moves.end(), [&](MoveIndex move) {
      return nose.scent.rubric.moves[move.value].counts == Count::closed_question;
    });
  };
  const auto is_threat = [&](engine::LineIndex line) {
    const auto& tags = scenario.at(line).tags;
    return std::any_of(tags.begin(), tags.end(), [&](engine::TagIndex tag) {
      return scenario.moves.tags[tag.value].id == "threat";
    });
  };
  for (std::uint32_t n = 0; n < scenario.nodes.size(); ++n) {
    const engine::Node& node = scenario.nodes[n];
    if (node.phase == engine::Phase::agree || node.alarm != engine::Alarm::none ||
        !node.due.empty() || node.replies.size() < least ||
        std::any_of(node.lines.begin(), node.lines.end(), is_threat))
      continue;
    if (std::all_of(node.replies.begin(), node.replies.end(), is_closed))
      nose.tell(SmellCode::closed_only, NodeIndex{n}, {},
                {as_is(node.replies.size())});
  }
}

}  // namespace samtale::scoring
