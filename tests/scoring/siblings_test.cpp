// What else could have been answered, and what the way taken closed off.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

const Sibling& sibling(const Game& game, const TurnReport& turn, std::string_view id) {
  for (const Sibling& one : turn.siblings)
    if (one.reply.valid() ? game.scenario.at(one.reply).id == id : id == "pause") return one;
  FAIL("no sibling " << id);
  return turn.siblings.front();
}

TEST_CASE("each turn tells of the other open answers, by id, the pause last") {
  const Game game(small_call());
  const Report report = game.score({"opening/open", "story/sum"});
  REQUIRE(report.turns.size() == 2);
  std::vector<std::string> ids;
  for (const Sibling& one : report.turns[0].siblings)
    ids.push_back(one.reply.valid() ? game.scenario.at(one.reply).id : "pause");
  CHECK(ids == std::vector<std::string>{"rules", "soothe", "pause"});
  CHECK(report.turns[1].siblings.size() == 3);
}

TEST_CASE("a sibling's regret is what it would have cost itself") {
  const Game game(small_call());
  const Report taken = game.score({"opening/open"}), other = game.score({"opening/rules"});
  CHECK(sibling(game, taken.turns[0], "rules").regret == other.turns[0].regret);
  CHECK(sibling(game, other.turns[0], "open").regret == taken.turns[0].regret);
}

TEST_CASE("a sibling opens, holds or closes what the answer given made possible") {
  const Game game(small_call());
  const TurnReport asked = game.score({"opening/open"}).turns[0];
  CHECK(sibling(game, asked, "soothe").reach == Reach::closed);
  CHECK(sibling(game, asked, "rules").reach == Reach::closed);
  const TurnReport soothed = game.score({"opening/soothe"}).turns[0];
  CHECK(sibling(game, soothed, "open").reach == Reach::opened);
  CHECK(sibling(game, soothed, "rules").reach == Reach::opened);
  // Two pauses pay, and there are two more moments for one.
  CHECK(sibling(game, asked, "pause").reach == Reach::held);
  const TurnReport ground =
      game.score({"opening/open", "story/sum", "knock/ask", "told/ground"}).turns[3];
  CHECK(sibling(game, ground, "pause").reach == Reach::held);
}

TEST_CASE("whether a sibling opens or closes is told by the regrets of both") {
  const Game game(small_call());
  for (const TurnReport& turn :
       game.score({"opening/rules", "story/feel", "knock/tell", "close/vague"}).turns) {
    for (const Sibling& one : turn.siblings) {
      const int difference = one.regret.value() - turn.regret.value();
      CHECK((one.reach == Reach::opened) == (difference < 0));
      CHECK((one.reach == Reach::closed) == (difference > 0));
    }
  }
}

TEST_CASE("a principle is closed off in the turn after which it cannot come any more") {
  const Game game(small_call());
  const Report gone = game.score({"opening/soothe"});
  for (const char* id : {"acknowledge_feelings", "close_with_agreement", "summarise_confirm"}) {
    CAPTURE(id);
    CHECK(game.of(gone, id).closed_off == 1);
  }
  // It was offered in this very turn: missed, not closed off.
  CHECK_FALSE(game.of(gone, "open_question").closed_off.has_value());
  CHECK(game.of(gone, "open_question").missed == 1);
  // The ground is said at once, and so the right to complain has no place any more.
  const Report told = game.score({"opening/open", "story/sum", "knock/tell", "close/agree"});
  CHECK_FALSE(game.of(told, "summarise_confirm").closed_off.has_value());
  CHECK_FALSE(game.of(told, "neutral_clear_decision").closed_off.has_value());
}

TEST_CASE("where only a bound is known nothing is said of what could have been reached") {
  const Game game(small_call());
  engine::Exploration exploration(game.scenario, watched(game.rubric, game.scenario), 5);
  while (exploration.advance(100)) {
  }
  const Bounds part = bounds(game.rubric, game.scenario, std::move(exploration).take());
  const Report report =
      scoring::score(game.rubric, game.scenario, game.play({"opening/soothe"}), part);
  CHECK_FALSE(report.exact);
  REQUIRE(report.turns[0].siblings.size() == 3);
  for (const Sibling& one : report.turns[0].siblings) {
    CHECK_FALSE(one.regret.has_value());
    CHECK_FALSE(one.reach.has_value());
  }
  for (const PrincipleReport& principle : report.principles)
    CHECK_FALSE(principle.closed_off.has_value());
}

TEST_CASE("a principle that was only broken has no score, and its evidence stands") {
  const Game game(small_call());
  const PrincipleReport order = game.of(game.score({"opening/rules", "story/sum"}), "phase_order");
  CHECK(order.opportunities == 0);
  CHECK(order.against == 1);
  CHECK_FALSE(order.score.has_value());
  REQUIRE(order.evidence.size() == 2);
  CHECK(order.evidence[0].finding.source == Finding::Source::rule);
  CHECK(order.evidence[1].finding.source == Finding::Source::repair);
  CHECK(order.evidence[1].mistake == 1);
}

}  // namespace
}  // namespace samtale::tests
