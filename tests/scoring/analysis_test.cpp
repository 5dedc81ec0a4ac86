#include "scoring/analysis.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

/// With one piece of its text replaced.
std::string small_call_with(const std::string& piece, const std::string& replacement) {
  std::string yaml = small_call();
  const std::size_t at = yaml.find(piece);
  REQUIRE(at != std::string::npos);
  return yaml.replace(at, piece.size(), replacement);
}

Analysis analysis_of(const Game& game) { return analyse(game.rubric, game.scenario, game.bounds); }

TEST_CASE("an analysis has the bounds and the states of the exact search") {
  const Game game(small_call());
  const Analysis analysis = analysis_of(game);
  CHECK(analysis.exact);
  CHECK(analysis.states == game.bounds.graph.states.size());
  CHECK(analysis.range.best == game.bounds.overall().best);
  CHECK(analysis.range.worst == game.bounds.overall().worst);
  CHECK(analysis.pass == 600);
  REQUIRE(analysis.principles.size() == game.rubric.principles.size());
  for (const PrincipleRange& one : analysis.principles) {
    CHECK(one.range.best == game.bounds.overall(one.principle).best);
    CHECK(one.range.worst == game.bounds.overall(one.principle).worst);
  }
}

TEST_CASE("every ending of a sound scenario is reached and nothing is left over") {
  const Analysis analysis = analysis_of(Game(small_call()));
  REQUIRE(analysis.endings.size() == 2);
  for (const EndingReach& reach : analysis.endings) CHECK(reach.reachable == true);
  CHECK(analysis.unreachable.empty());
}

TEST_CASE("a reply that no state opens is found over the states, not over the ways") {
  const Game game(
      small_call_with("because: For tidligt.,", "because: For tidligt., if: heard >= 90,"));
  CHECK(analysis_of(game).unreachable == std::vector<std::string>{"opening/rules"});
}

TEST_CASE("a node and an ending that no state leads to are told of, a node without its replies") {
  // Nobody can be heard that much there, and the only other way to `gone` leads through `lost`.
  std::string yaml =
      small_call_with("goto: gone }", "goto: [{ if: heard >= 99, to: lost }, story] }");
  const std::string back = "goto: [{ to: story, at_most: 1 }, gone] }";
  yaml.replace(yaml.find(back), back.size(), "goto: knock }");
  const std::string lost =
      "  lost: { phase: listen, citizen: [{ say: Nå. }], replies: [{ id: bye, say: Farvel., goto: "
      "gone }] }\n";
  const Game game(yaml.insert(yaml.find("  knock:"), lost));
  const Analysis analysis = analysis_of(game);
  CHECK(analysis.unreachable == std::vector<std::string>{"lost"});
  CHECK(analysis.endings[0].reachable == true);
  CHECK(analysis.endings[1].reachable == false);
}

TEST_CASE("nothing is called unreachable where not every state was looked at") {
  Game game(small_call());
  engine::Exploration exploration(game.scenario, watched(game.rubric, game.scenario), 1);
  while (exploration.advance(1)) {
  }
  game.bounds = scoring::bounds(game.rubric, game.scenario, std::move(exploration).take());
  const Analysis analysis = analysis_of(game);
  CHECK_FALSE(analysis.exact);
  CHECK(analysis.unreachable.empty());
  for (const EndingReach& reach : analysis.endings) CHECK(reach.reachable != false);
  for (const auto& bot : analysis.bots) CHECK_FALSE(bot.has_value());
  CHECK_FALSE(analysis.random_mean.has_value());
  CHECK(analysis.figures.nodes.empty());
  CHECK(analysis.figures.best_way.turns == 0);
}

TEST_CASE("bots are reported as their calls are scored") {
  const Game game(small_call());
  const Analysis analysis = analysis_of(game);
  for (std::size_t b = 0; b < mindless_bots.size(); ++b) {
    const auto answers = play(mindless_bots[b], game.rubric, game.scenario, game.bounds, 0);
    const Report report =
        score(game.rubric, game.scenario, transcript(game.scenario, answers, 0), game.bounds);
    CHECK(analysis.bots[b] == report.overall);
  }
  std::int64_t sum = 0;
  for (std::uint64_t seed = 0; seed < random_calls; ++seed) {
    const auto answers = play(Bot::random, game.rubric, game.scenario, game.bounds, seed);
    const Report report =
        score(game.rubric, game.scenario, transcript(game.scenario, answers, 0), game.bounds);
    sum += report.overall.value_or(0);
  }
  REQUIRE(analysis.random_mean.has_value());
  CHECK(*analysis.random_mean == (sum + 500) / 1000);
}

TEST_CASE("a scenario in which the first reply is always the best one smells of it") {
  const Analysis analysis = analysis_of(Game(small_call()));
  REQUIRE(analysis.bots[0].has_value());
  REQUIRE(*analysis.bots[0] >= analysis.pass);
  const auto first =
      std::find_if(analysis.smells.begin(), analysis.smells.end(),
                   [](const Smell& smell) { return smell.code == SmellCode::first_wins; });
  REQUIRE(first != analysis.smells.end());
  for (std::size_t b = 0; b < analysis.bots.size(); ++b) {
    const bool smells =
        std::any_of(analysis.smells.begin(), analysis.smells.end(),
                    [&](const Smell& smell) { return static_cast<std::size_t>(smell.code) == b; });
    CHECK(smells == (*analysis.bots[b] >= analysis.pass));
  }
}

}  // namespace
}  // namespace samtale::tests
