#include "scoring/untaken.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

std::vector<Untaken> others(const Game& game, const std::vector<std::string_view>& way) {
  const engine::Transcript played = game.play(way);
  const Report report = score(game.rubric, game.scenario, played, game.bounds);
  return untaken(game.rubric, game.scenario, game.bounds, played.turns.back(), report.turns.back());
}

const Untaken& other(const Game& game, const std::vector<Untaken>& all, std::string_view id) {
  for (const Untaken& one : all)
    if (one.reply.valid() ? game.scenario.at(one.reply).id == id : id == "pause") return one;
  FAIL("not open: " << id);
  return all.front();
}

bool names(const Game& game, const std::vector<PrincipleIndex>& all, std::string_view id) {
  return std::find(all.begin(), all.end(), game.index_of(id)) != all.end();
}

TEST_CASE("the ways not taken stand as the siblings do, with what they reach") {
  const Game game(small_call());
  const Report report = game.score({"opening/open"});
  const std::vector<Untaken> all = others(game, {"opening/open"});
  REQUIRE(all.size() == report.turns[0].siblings.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].reply == report.turns[0].siblings[i].reply);
    CHECK(all[i].reach == report.turns[0].siblings[i].reach);
  }
}

TEST_CASE("a way not taken gains what it uses or leaves a chance for, and loses what it does not") {
  const Game game(small_call());
  const std::vector<Untaken> asked = others(game, {"opening/open"});
  const Untaken& soothe = other(game, asked, "soothe");
  CHECK(names(game, soothe.lost, "open_question"));
  CHECK(names(game, soothe.lost, "summarise_confirm"));
  CHECK_FALSE(names(game, soothe.gained, "summarise_confirm"));
  const std::vector<Untaken> soothed = others(game, {"opening/soothe"});
  const Untaken& open = other(game, soothed, "open");
  CHECK(open.gained == soothe.lost);
  CHECK(open.lost == soothe.gained);
}

TEST_CASE("the best answer of a turn opened, the worst closed, and what lies between held") {
  const Game game(small_call());
  const auto given = [](const TurnReport& turn) { return standing(turn, turn.regret); };
  CHECK(given(game.score({"opening/open"}).turns[0]) == Reach::opened);
  CHECK(given(game.score({"opening/soothe"}).turns[0]) == Reach::closed);
  TurnReport turn;
  CHECK_FALSE(given(turn).has_value());
  turn.regret = 0;
  CHECK(given(turn) == Reach::held);  // nothing else was open
  turn.siblings = {{{}, 0, Reach::held}};
  CHECK(given(turn) == Reach::held);  // nor anything better or worse
  turn.regret = 9;
  turn.siblings = {{{}, 0, Reach::opened}, {{}, 5, Reach::opened}, {{}, 9, Reach::held}};
  CHECK(given(turn) == Reach::closed);
  CHECK(standing(turn, 5) == Reach::held);  // better than the worst is not yet good
  CHECK(standing(turn, 0) == Reach::opened);
}

TEST_CASE("where only a bound is known nothing is said of the ways not taken") {
  Game game(small_call());
  game.bounds.exact = false;
  const std::vector<Untaken> all = others(game, {"opening/open"});
  REQUIRE_FALSE(all.empty());
  for (const Untaken& one : all) {
    CHECK_FALSE(one.reach.has_value());
    CHECK(one.gained.empty());
    CHECK(one.lost.empty());
  }
  CHECK_FALSE(standing(game.score({"opening/open"}).turns[0], 0).has_value());
}

}  // namespace
}  // namespace samtale::tests
