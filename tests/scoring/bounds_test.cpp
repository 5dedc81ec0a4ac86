#include "scoring/bounds.hpp"

#include <algorithm>
#include <limits>

#include <doctest/doctest.h>

#include "scoring/bots.hpp"
#include "tests/scoring/all_ways.hpp"
#include "tests/scoring/small_game.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

TEST_CASE("best and worst are what playing every single way finds") {
  const Game game(small_call());
  REQUIRE(game.bounds.exact);
  const AllWays all(game);
  CHECK(all.ways > 100);
  CHECK(game.bounds.overall().best == all.total.best);
  CHECK(game.bounds.overall().worst == all.total.worst);
  for (std::uint32_t p = 0; p < game.rubric.principles.size(); ++p) {
    CAPTURE(game.rubric.principles[p].id);
    CHECK(game.bounds.overall(PrincipleIndex{p}).best == all.by_principle[p].best);
    CHECK(game.bounds.overall(PrincipleIndex{p}).worst == all.by_principle[p].worst);
  }
}

TEST_CASE("merging states that differ only in what cannot matter changes no bound") {
  for (const engine::Scenario& scenario :
       {scenario_from(small_call()), shipped_scenario("repeat-caller").scenario,
        scenario_from(fixture("valid/gates-and-facts.yaml").text)}) {
    const Rubric rubric = weighed_for(shipped_method().rubric, scenario);
    const Bounds whole =
        bounds(rubric, scenario,
               engine::explore(scenario, watched(rubric, scenario), engine::Merging::none));
    const Bounds merged =
        bounds(rubric, scenario, engine::explore(scenario, watched(rubric, scenario)));
    CHECK(merged.graph.states.size() < whole.graph.states.size());
    CHECK(merged.overall().best == whole.overall().best);
    CHECK(merged.overall().worst == whole.overall().worst);
    for (std::uint32_t p = 0; p < rubric.principles.size(); ++p) {
      CHECK(merged.overall(PrincipleIndex{p}).best == whole.overall(PrincipleIndex{p}).best);
      CHECK(merged.overall(PrincipleIndex{p}).worst == whole.overall(PrincipleIndex{p}).worst);
    }
    // Not only from the opening: from every state that can be reached.
    for (const engine::CallState& state : whole.graph.states) {
      CHECK(merged.from(state).best == whole.from(state).best);
      CHECK(merged.from(state).worst == whole.from(state).worst);
    }
  }
}

TEST_CASE("regret is nought for a best answer and never negative") {
  const Game game(small_call());
  for (std::uint32_t s = 0; s < game.bounds.graph.states.size(); ++s) {
    const engine::CallState& state = game.bounds.graph.states[s];
    if (state.ending.valid()) continue;
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    for (std::uint32_t e = game.bounds.graph.first_edge[s]; e < game.bounds.graph.first_edge[s + 1];
         ++e) {
      const std::int32_t lost = regret(game.rubric, game.scenario, game.bounds, state,
                                       answer_of(game.scenario, state, game.bounds.graph.edges[e]));
      CHECK(lost >= 0);
      least = std::min(least, lost);
    }
    CHECK(least == 0);
  }
}

TEST_CASE("the regrets of a run are what it lacks of the best") {
  const Game game(small_call());
  const Report report =
      game.score({"opening/rules", "pause", "story/feel", "knock/tell", "close/vague"});
  std::int32_t lost = 0;
  for (const TurnReport& turn : report.turns) lost += turn.regret.value();
  CHECK(report.points == game.bounds.overall().best - lost);
}

TEST_CASE("bounds over a graph that is not whole are not called exact") {
  const Game game(small_call());
  engine::Exploration exploration(game.scenario, watched(game.rubric, game.scenario), 5);
  while (exploration.advance(100)) {
  }
  const Bounds part = bounds(game.rubric, game.scenario, std::move(exploration).take());
  CHECK_FALSE(part.exact);
  const Report report =
      scoring::score(game.rubric, game.scenario, game.play({"opening/soothe"}), part);
  CHECK_FALSE(report.overall.has_value());
  CHECK_FALSE(report.turns.front().regret.has_value());
}

TEST_CASE("a circle behind a way that is always open is not walked when the search met its limit") {
  const std::string sound = small_call();
  const std::string way = "because: For tidligt., goto: story }";
  std::string dead = sound;
  REQUIRE(dead.find(way) != std::string::npos);
  dead.replace(dead.find(way), way.size(), "because: For tidligt., goto: [story, opening] }");
  const Rubric& rubric = shipped_method().rubric;
  const Outlook with = find_outlook(rubric, scenario_from(dead));
  const Outlook without = find_outlook(rubric, scenario_from(sound));
  REQUIRE(with.from_node.size() == without.from_node.size());
  for (std::size_t n = 0; n < with.from_node.size(); ++n)
    for (std::size_t i = 0; i < with.from_node[n].size(); ++i) {
      CHECK(with.from_node[n][i].best == without.from_node[n][i].best);
      CHECK(with.from_node[n][i].worst == without.from_node[n][i].worst);
    }
}

TEST_CASE("the best bot reaches the best, the worst bot the worst") {
  const Game game(small_call());
  const auto reached = [&](Bot bot) {
    const auto answers = play(bot, game.rubric, game.scenario, game.bounds, 0);
    return scoring::score(game.rubric, game.scenario, transcript(game.scenario, answers, 0),
                          game.bounds);
  };
  CHECK(reached(Bot::best).points == game.bounds.overall().best);
  CHECK(reached(Bot::best).overall == 1000);
  CHECK(reached(Bot::worst).points == game.bounds.overall().worst);
  CHECK(reached(Bot::worst).overall == 0);
}

TEST_CASE("every shipped scenario has exact bounds that tell a good call from a bad one") {
  for (const std::string& id : shipped_ids()) {
    CAPTURE(id);
    const engine::LoadedScenario loaded = shipped_scenario(id);
    const Rubric rubric = weighed_for(shipped_method().rubric, loaded.scenario);
    const Bounds found = bounds(rubric, loaded.scenario,
                                engine::explore(loaded.scenario, watched(rubric, loaded.scenario)));
    REQUIRE(found.exact);
    CHECK(found.overall().worst < 0);
    CHECK(found.overall().best > 0);
    const auto best =
        transcript(loaded.scenario, play(Bot::best, rubric, loaded.scenario, found, 0), 0);
    const Report report = scoring::score(rubric, loaded.scenario, best, found);
    CHECK(report.level == Level::strong);  // the best way of a shipped scenario is never capped
    CHECK(report.caps.empty());
  }
}

}  // namespace
}  // namespace samtale::tests
