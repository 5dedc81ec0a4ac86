// The exact search against playing every single way, on scenarios by chance.
#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <vector>

#include <doctest/doctest.h>

#include "engine/embedded.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/state_ways.hpp"
#include "scoring/bounds.hpp"
#include "tests/support/random_story.hpp"
#include "tests/support/scenarios.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::CallState;

constexpr std::size_t stories = 1'000;
/// A story with more ways than can be played in a moment is passed over for another.
constexpr std::uint64_t most_ways = 20'000;

Range nowhere() {
  return {std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::min()};
}

void widen(Range& range, std::int32_t points) {
  range.worst = std::min(range.worst, points);
  range.best = std::max(range.best, points);
}

/// What plain recursion over all ways finds, by the same step.
struct Twin {
  const Rubric& rubric;
  const engine::Scenario& scenario;
  Range total = nowhere();
  std::vector<Range> by_principle;
  std::uint64_t ways = 0;
  std::set<std::uint32_t> nodes, endings, replies;
  std::vector<std::size_t> fewest;  // answers to a node

  Twin(const Rubric& r, const engine::Scenario& s)
      : rubric(r),
        scenario(s),
        by_principle(r.principles.size(), nowhere()),
        fewest(s.nodes.size(), std::numeric_limits<std::size_t>::max()) {
    go(begin_call(scenario, engine::CallIndex{0}, nullptr), {}, 0);
  }

  void go(const CallState& state, Points so_far, std::size_t answers) {
    if (ways > most_ways) return;
    if (state.ending.valid()) {
      endings.insert(state.ending.value);
      so_far += closing_points(rubric, scenario, state);
      const engine::CallIndex next = next_call(scenario, state);
      if (next.valid()) return go(begin_call(scenario, next, &state), so_far, answers);
      ++ways;
      widen(total, so_far.total());
      for (std::size_t p = 0; p < by_principle.size(); ++p)
        widen(by_principle[p], so_far.by_principle[p]);
      return;
    }
    nodes.insert(state.node.value);
    fewest[state.node.value] = std::min(fewest[state.node.value], answers);
    for (const engine::ReplyIndex reply : open_replies(scenario, state)) {
      replies.insert(reply.value);
      take(state, so_far, reply_answer(scenario, reply), answers);
    }
    if (pause_is_open(scenario, state)) take(state, so_far, pause_answer(scenario, state), answers);
  }
  void take(const CallState& state, Points so_far, const engine::Answer& answer,
            std::size_t answers) {
    so_far += points(rubric, scenario, state, answer);
    go(step(scenario, state, answer), so_far, answers + 1);
  }
};

void check_bounds(const Twin& twin, const Bounds& found) {
  REQUIRE(found.exact);
  CHECK(found.overall().best == twin.total.best);
  CHECK(found.overall().worst == twin.total.worst);
  for (std::uint32_t p = 0; p < twin.by_principle.size(); ++p) {
    CHECK(found.overall(PrincipleIndex{p}).best == twin.by_principle[p].best);
    CHECK(found.overall(PrincipleIndex{p}).worst == twin.by_principle[p].worst);
  }
}

void check_reach(const Twin& twin, const engine::StateGraph& graph) {
  std::set<std::uint32_t> nodes, endings, replies;
  for (const CallState& state : graph.states) {
    (state.ending.valid() ? endings : nodes)
        .insert(state.ending.valid() ? state.ending.value : state.node.value);
    for (const engine::ReplyIndex reply : open_replies(twin.scenario, state))
      replies.insert(reply.value);
  }
  CHECK(nodes == twin.nodes);
  CHECK(endings == twin.endings);
  CHECK(replies == twin.replies);
  const engine::WayCount ways = count_ways(twin.scenario, graph);
  CHECK(ways.ways == twin.ways);
  CHECK_FALSE(ways.more);
}

/// Each is played, and comes to its node by as few answers as there can be.
void check_shortest(const Twin& twin, const engine::StateGraph& graph) {
  for (std::uint32_t n = 0; n < twin.scenario.nodes.size(); ++n) {
    const auto way = shortest_way(twin.scenario, graph, engine::NodeIndex{n});
    REQUIRE(way.has_value() == (twin.nodes.count(n) > 0));
    if (!way) continue;
    CHECK(way->size() == twin.fewest[n]);
    CallState state = begin_call(twin.scenario, engine::CallIndex{0}, nullptr);
    for (const engine::Answer& answer : *way) {
      const bool is_pause = answer.kind == engine::AnswerKind::pause;
      CHECK((is_pause ? pause_is_open(twin.scenario, state)
                      : is_open(twin.scenario, state, answer.reply)));
      state = step(twin.scenario, state, answer);
      if (state.ending.valid())
        state = begin_call(twin.scenario, next_call(twin.scenario, state), &state);
    }
    CHECK(state.node.value == n);
  }
}

/// A search that stopped early says nothing that is not true.
void check_cut_off(const Twin& twin, std::size_t states) {
  engine::Exploration exploration(twin.scenario, watched(twin.rubric, twin.scenario), states);
  while (exploration.advance(10)) {
  }
  if (exploration.graph().complete) return;
  const Bounds found = bounds(twin.rubric, twin.scenario, std::move(exploration).take());
  CHECK_FALSE(found.exact);
  CHECK(found.overall().best >= twin.total.best);
  CHECK(found.overall().worst <= twin.total.worst);
  for (std::uint32_t p = 0; p < twin.by_principle.size(); ++p) {
    CHECK(found.overall(PrincipleIndex{p}).best >= twin.by_principle[p].best);
    CHECK(found.overall(PrincipleIndex{p}).worst <= twin.by_principle[p].worst);
  }
}

/// Ways back can make more turns than a call may have.
bool is_only_too_long(const std::vector<engine::Diagnostic>& diagnostics) {
  return std::all_of(diagnostics.begin(), diagnostics.end(), [](const engine::Diagnostic& d) {
    return d.severity != engine::Severity::error || d.code == engine::DiagnosticCode::too_long_call;
  });
}

TEST_CASE("the search agrees with playing every way of a thousand stories by chance") {
  std::size_t played = 0, merged = 0, unmerged = 0, ways = 0;
  for (std::uint64_t seed = 0; played < stories; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::string yaml = random_story(random, shipped_method().moves);
    const engine::LoadedScenario loaded =
        load_scenario({{"random.yaml", yaml}}, shipped_method().moves);
    CAPTURE(yaml);
    if (!loaded.playable) {
      CHECK(is_only_too_long(loaded.diagnostics));
      continue;
    }
    const Rubric rubric = weighed_for(shipped_method().rubric, loaded.scenario);
    const Twin twin(rubric, loaded.scenario);
    if (twin.ways > most_ways) continue;
    ++played;
    ways += twin.ways;
    for (const engine::Merging merging : {engine::Merging::none, engine::Merging::alike}) {
      engine::StateGraph graph =
          engine::explore(loaded.scenario, watched(rubric, loaded.scenario), merging);
      (merging == engine::Merging::none ? unmerged : merged) += graph.states.size();
      check_reach(twin, graph);
      check_shortest(twin, graph);
      check_bounds(twin, bounds(rubric, loaded.scenario, std::move(graph)));
    }
    for (const std::size_t states : {1u, 3u, 10u, 30u}) check_cut_off(twin, states);
  }
  MESSAGE(ways << " ways; " << unmerged << " states, merged " << merged);
  CHECK(3 * merged < 2 * unmerged);
}

}  // namespace
}  // namespace samtale::tests
