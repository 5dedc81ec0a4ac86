#include "scoring/analysis.hpp"

#include <utility>

#include "scoring/coverage.hpp"
#include "scoring/walk.hpp"

namespace samtale::scoring {
namespace {

using engine::CallState;
using engine::ReplyIndex;
using engine::Scenario;
using engine::StateGraph;

/// What the states of a graph lead to and offer, by index.
struct Met {
  std::vector<bool> nodes, replies, endings;
};

Met met_in(const Scenario& scenario, const StateGraph& graph) {
  Met met;
  met.nodes.resize(scenario.nodes.size());
  met.replies.resize(scenario.replies.size());
  met.endings.resize(scenario.endings.size());
  for (const CallState& state : graph.states) {
    if (state.ending.valid()) {
      met.endings[state.ending.value] = true;
      continue;
    }
    met.nodes[state.node.value] = true;
    for (const ReplyIndex reply : open_replies(scenario, state)) met.replies[reply.value] = true;
  }
  return met;
}

std::vector<std::string> unmet(const Scenario& scenario, const Met& met) {
  std::vector<std::string> ids;
  for (std::size_t n = 0; n < scenario.nodes.size(); ++n) {
    const engine::Node& node = scenario.nodes[n];
    if (!met.nodes[n]) {
      ids.push_back(node.id);  // its replies go with it
      continue;
    }
    for (const ReplyIndex reply : node.replies)
      if (!met.replies[reply.value]) ids.push_back(node.id + "/" + scenario.at(reply).id);
  }
  return ids;
}

/// The points of a call in which a bot gives every answer.
std::int32_t played_by(Bot bot, const Rubric& rubric, const Scenario& scenario,
                       const Bounds& bounds) {
  const StateGraph& graph = bounds.graph;
  const auto choose = [&](std::uint32_t at) {
    const engine::Answer answer = answer_of(bot, rubric, scenario, bounds, graph.states[at], 0);
    std::uint32_t edge = graph.first_edge[at];
    while (graph.edges[edge].reply != answer.reply) ++edge;
    return edge;
  };
  return walk(scenario, bounds, choose).points;
}

std::optional<Tenths> random_mean(const Scenario& scenario, const Bounds& bounds) {
  std::int64_t sum = 0;
  for (std::uint64_t seed = 0; seed < random_calls; ++seed) {
    const auto overall = share(by_chance(scenario, bounds, seed).points, bounds.overall());
    if (!overall) return std::nullopt;
    sum += *overall;
  }
  constexpr auto calls = static_cast<std::int64_t>(random_calls);
  return static_cast<Tenths>((sum * 2 + calls) / (2 * calls));
}

}  // namespace

Analysis analyse(const Rubric& rubric, const Scenario& scenario, const Bounds& bounds) {
  Analysis analysis;
  analysis.exact = bounds.exact;
  analysis.states = bounds.graph.states.size();
  analysis.ways = count_ways(scenario, bounds.graph);
  analysis.range = bounds.overall();
  analysis.pass = pass_of(rubric) * 10;

  const Met met = met_in(scenario, bounds.graph);
  for (std::uint32_t e = 0; e < scenario.endings.size(); ++e) {
    EndingReach reach{engine::EndingIndex{e}, std::nullopt};
    if (met.endings[e] || bounds.exact) reach.reachable = met.endings[e];
    analysis.endings.push_back(reach);
  }
  if (bounds.exact) analysis.unreachable = unmet(scenario, met);
  for (std::uint32_t p = 0; p < rubric.principles.size(); ++p)
    analysis.principles.push_back({PrincipleIndex{p}, bounds.overall(PrincipleIndex{p})});

  analysis.figures = figures(rubric, scenario, bounds);
  Scent scent{rubric, scenario, bounds, analysis.figures, {}, {}};
  if (bounds.exact) {
    for (std::size_t b = 0; b < mindless_bots.size(); ++b)
      scent.mindless[b] = analysis.bots[b] =
          share(played_by(mindless_bots[b], rubric, scenario, bounds), analysis.range);
    scent.mindless.back() = analysis.random_mean = random_mean(scenario, bounds);
  }
  for (const EndingReach& reach : analysis.endings) scent.reachable.push_back(reach.reachable);
  for (Smell& smell : find_smells(scent))
    (smell.answer.empty() ? analysis.smells : analysis.answered).push_back(std::move(smell));
  analysis.idle_answers = idle_answers(scenario, analysis.answered);
  return analysis;
}

}  // namespace samtale::scoring
