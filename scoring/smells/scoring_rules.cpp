// What is scored in a way that nobody meant.
#include <algorithm>
#include <limits>
#include <utility>

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

/// A reply on the worst way, and by how much the next worse would be better there.
struct WorstStep {
  ReplyIndex reply;
  std::int32_t gap = 0;
};

/// Without pauses: one can be held before anything, however bad.
std::vector<WorstStep> worst_way(const Scent& scent) {
  const Bounds& bounds = scent.bounds;
  const StateGraph& graph = bounds.graph;
  std::vector<WorstStep> way;
  walk(scent.scenario, bounds, [&](std::uint32_t state) {
    const std::uint32_t first = graph.first_edge[state];
    std::vector<std::pair<std::int32_t, std::uint32_t>> reach;  // points, edge
    for (std::uint32_t e = first; e < graph.first_edge[state + 1]; ++e)
      if (graph.edges[e].reply.valid())
        reach.emplace_back(bounds.gained[e] + bounds.total[graph.edges[e].to].worst, e);
    if (reach.empty()) return first;
    std::sort(reach.begin(), reach.end());
    if (reach.size() > 1)
      way.push_back({graph.edges[reach[0].second].reply, reach[1].first - reach[0].first});
    return reach[0].second;
  });
  return way;
}

bool is_trained(const Scent& scent, PrincipleIndex principle) {
  const auto& trains = scent.scenario.trains;
  return std::find(trains.begin(), trains.end(), scent.rubric.at(principle).id) != trains.end();
}

/// The most that each principle can get on ways on which no answer costs anything.
class CleanWays {
 public:
  static constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();

  explicit CleanWays(const Scent& scent)
      : scent_(scent),
        reached_(scent.bounds.graph.states.size(), false),
        most_(scent.bounds.graph.states.size()),
        best_(scent.rubric.principles.size(), none) {}

  std::vector<std::int32_t> run() {
    if (!reached_.empty()) reached_.front() = true;
    for (const std::uint32_t at : scent_.bounds.graph.order)
      if (reached_[at]) leave(at);
    return std::move(best_);
  }

 private:
  void leave(std::uint32_t at) {
    const StateGraph& graph = scent_.bounds.graph;
    const engine::CallState& state = graph.states[at];
    if (state.ending.valid()) {
      const Points closing = closing_points(scent_.rubric, scent_.scenario, state);
      if (graph.after_ending[at] != StateGraph::none) {
        arrive(at, closing, graph.after_ending[at]);
      } else {
        for (std::size_t p = 0; p < best_.size(); ++p)
          best_[p] = std::max(best_[p], most_[at].by_principle[p] + closing.by_principle[p]);
      }
      return;
    }
    for (std::uint32_t e = graph.first_edge[at]; e < graph.first_edge[at + 1]; ++e) {
      const Points worth = points(scent_.rubric, scent_.scenario, state,
                                  answer_of(scent_.scenario, state, graph.edges[e]));
      const auto& all = worth.by_principle;
      if (std::none_of(all.begin(), all.end(), [](std::int32_t p) { return p < 0; }))
        arrive(at, worth, graph.edges[e].to);
    }
  }

  void arrive(std::uint32_t from, const Points& gained, std::uint32_t to) {
    for (std::size_t p = 0; p < best_.size(); ++p) {
      const std::int32_t sum = most_[from].by_principle[p] + gained.by_principle[p];
      std::int32_t& most = most_[to].by_principle[p];
      most = reached_[to] ? std::max(most, sum) : sum;
    }
    reached_[to] = true;
  }

  const Scent& scent_;
  std::vector<bool> reached_;
  std::vector<Points> most_;  // by state, by principle on its own
  std::vector<std::int32_t> best_;
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
    nose.tell(SmellCode::long_wins, {as_is(figures.best_way.turns), as_is(figures.quickest_top)});
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
    if (!is_much(step.gap)) continue;
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
    if (rubric.principles[p].weight == 0) continue;  // the scenario has said so
    const Range range = nose.scent.bounds.overall(PrincipleIndex{p});
    if (range.best <= 0) nose.tell(SmellCode::never_scored, {rubric.principles[p].name});
  }
}

void look_at_maxima(const Nose& nose) {
  const int limit = nose.limit(SmellLimit::clean_maximum);
  const std::vector<std::int32_t> clean = CleanWays(nose.scent).run();
  for (std::uint32_t p = 0; p < clean.size(); ++p) {
    const Range range = nose.scent.bounds.overall(PrincipleIndex{p});
    if (range.best <= 0 || clean[p] == CleanWays::none) continue;
    // What only mends a mistake does not come into play on a good way, and the report says so.
    if (clean[p] <= 0 && !is_trained(nose.scent, PrincipleIndex{p})) continue;
    const auto reached = share(clean[p], range);
    if (reached && *reached < limit * 10)
      nose.tell(SmellCode::maximum_needs_poor,
                {nose.scent.rubric.principles[p].name, as_is(*reached / 10)});
  }
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
        nose.tell(SmellCode::best_is_capped,
                  {cap.why, as_is(scent.scenario.at(turn.after.ending).id)});
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
      nose.tell(SmellCode::closed_only, NodeIndex{n}, {}, {as_is(node.replies.size())});
  }
}

}  // namespace samtale::scoring
