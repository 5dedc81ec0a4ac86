// Where calls come by chance, and how far away each place is.
#include "scoring/coverage.hpp"

#include <doctest/doctest.h>

#include "engine/state_ways.hpp"
#include "scoring/bots.hpp"
#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

TEST_CASE("random calls are counted by place and step as they are played") {
  const Game game(small_call());
  constexpr std::uint64_t calls = 40;
  scoring::Coverage coverage = begin_coverage(game.scenario, game.bounds);
  add_calls(game.scenario, game.bounds, calls / 2, coverage);
  add_calls(game.scenario, game.bounds, calls / 2, coverage);
  CHECK(coverage.calls == calls);

  std::vector<std::uint32_t> by_play(game.scenario.nodes.size() + game.scenario.endings.size());
  for (std::uint64_t seed = 0; seed < calls; ++seed) {
    const auto answers = play(scoring::Bot::random, game.rubric, game.scenario, game.bounds, seed);
    const engine::Transcript transcript = engine::transcript(game.scenario, answers, 0);
    std::vector<bool> met(by_play.size());
    for (const engine::Turn& turn : transcript.turns) met[turn.before.node.value] = true;
    REQUIRE(transcript.state.ending.valid());
    met[game.scenario.nodes.size() + transcript.state.ending.value] = true;
    for (std::size_t place = 0; place < met.size(); ++place)
      if (met[place]) ++by_play[place];
  }
  CHECK(coverage.calls_at == by_play);
  // Every call comes to one ending, by one step.
  std::uint32_t into_endings = 0;
  for (const auto& [step, count] : coverage.steps)
    if (step.second >= game.scenario.nodes.size()) into_endings += count;
  CHECK(into_endings == calls);
}

TEST_CASE("the fewest answers to a place are those of the shortest way to it") {
  const Game game(small_call());
  const scoring::Coverage coverage = begin_coverage(game.scenario, game.bounds);
  CHECK(coverage.calls == 0);
  for (std::uint32_t n = 0; n < game.scenario.nodes.size(); ++n) {
    const auto way = shortest_way(game.scenario, game.bounds.graph, engine::NodeIndex{n});
    REQUIRE(coverage.fewest[n].has_value() == way.has_value());
    if (way) CHECK(*coverage.fewest[n] == way->size());
  }
}

}  // namespace
}  // namespace samtale::tests
