#include "scoring/walk.hpp"

#include <algorithm>
#include <optional>

#include <doctest/doctest.h>

#include "scoring/bots.hpp"
#include "tests/scoring/small_game.hpp"
#include "tests/support/random_call.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

/// Every way to the end, played one by one: the fewest turns among those that are worth enough.
struct FewestTurns {
  const Game& game;
  std::int32_t least;
  std::optional<std::size_t> turns;

  void go(const engine::CallState& state, std::int32_t points, std::size_t so_far) {
    if (state.ending.valid()) {
      points += closing_points(game.rubric, game.scenario, state).total();
      const engine::CallIndex next = next_call(game.scenario, state);
      if (next.valid()) return go(begin_call(game.scenario, next, &state), points, so_far);
      if (points >= least) turns = std::min(turns.value_or(so_far), so_far);
      return;
    }
    const auto take = [&](const engine::Answer& answer, std::size_t turn) {
      go(step(game.scenario, state, answer),
         points + scoring::points(game.rubric, game.scenario, state, answer).total(),
         so_far + turn);
    };
    for (const engine::ReplyIndex reply : open_replies(game.scenario, state))
      take(reply_answer(game.scenario, reply), 1);
    const bool stays = game.scenario.at(state.node).pause_ways.empty();
    if (pause_is_open(game.scenario, state))
      take(pause_answer(game.scenario, state), stays ? 0 : 1);
  }
};

TEST_CASE("the quickest way is the one that playing every way finds") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    const Game game(random_call(seed));
    const Range range = game.bounds.overall();
    for (const int tenths : {0, 600, 850, 1000}) {
      const std::int32_t least = points_for(tenths, range);
      FewestTurns fewest{game, least, {}};
      fewest.go(begin_call(game.scenario, engine::CallIndex{0}, nullptr), 0, 0);
      const auto found = quickest(game.scenario, game.bounds, least);
      REQUIRE(found.has_value() == fewest.turns.has_value());
      if (!found) continue;
      CHECK(found->turns == *fewest.turns);
      CHECK(found->points >= least);
      const auto answers = answers_of(game.scenario, game.bounds, *found);
      const auto played = transcript(game.scenario, answers, 0);
      CHECK(played.finished);
      CHECK(score(game.rubric, game.scenario, played, game.bounds).points == found->points);
    }
  }
}

TEST_CASE("more than can be reached has no way") {
  const Game game(small_call());
  CHECK_FALSE(quickest(game.scenario, game.bounds, game.bounds.overall().best + 1).has_value());
}

TEST_CASE("the points for a share are the fewest that give it") {
  for (const Range range : {Range{-19, 98}, Range{0, 7}, Range{-300, 413}}) {
    for (int tenths = 0; tenths <= 1000; ++tenths) {
      const std::int32_t points = points_for(tenths, range);
      REQUIRE(*share(points, range) >= tenths);
      if (points > range.worst) REQUIRE(*share(points - 1, range) < tenths);
    }
  }
}

TEST_CASE("what ways bring to a state is what the best of them brings") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const Game game(random_call(seed));
    const std::vector<std::int32_t> best = best_on_the_way(game.bounds);
    std::int32_t at_the_end = game.bounds.overall().worst;
    for (std::uint32_t s = 0; s < best.size(); ++s) {
      CHECK(best[s] + game.bounds.total[s].best <= game.bounds.overall().best);
      if (game.bounds.graph.states[s].ending.valid())
        at_the_end = std::max(at_the_end, best[s] + game.bounds.total[s].best);
    }
    CHECK(at_the_end == game.bounds.overall().best);
  }
}

TEST_CASE("a walk by a bot's answers is worth what its call is") {
  const Game game(small_call());
  const Walk first = walk(game.scenario, game.bounds,
                          [&](std::uint32_t state) { return game.bounds.graph.first_edge[state]; });
  const auto answers = play(Bot::first, game.rubric, game.scenario, game.bounds, 0);
  const Report report =
      score(game.rubric, game.scenario, transcript(game.scenario, answers, 0), game.bounds);
  CHECK(first.points == report.points);
  CHECK(first.turns == answers.size());
}

}  // namespace
}  // namespace samtale::tests
