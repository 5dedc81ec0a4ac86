#include "scoring/figures.hpp"

#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"
#include "tests/scoring/sound_call.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

std::string ids(const Game& game, const NodeFigures& node) {
  std::string all;
  for (const engine::ReplyIndex reply : node.best)
    all += (all.empty() ? "" : " ") + game.scenario.at(reply).id;
  return all;
}

TEST_CASE("LIX is words to a sentence and long words in a hundred") {
  CHECK(lix({}) == 0);
  CHECK(lix({"Ja."}) == 1);
  CHECK(lix({"Det er et brev. Det kom i dag."}) == 4);
  CHECK(lix({"Sygehuset sendte indkaldelsen."}) == 3 + 67);
  CHECK(lix({"Så … ja, »sådan er det jo,« sagde hun."}) == 8);
  CHECK(lix({"Ja. Nej.", "Nå"}) == 1);
}

TEST_CASE("a share is compared without rounding") {
  const Share share{405, 1000};
  CHECK(share.percent() == 41);
  CHECK(share.above(40));
  CHECK_FALSE(share.above(41));
  CHECK(share.below(41));
  CHECK_FALSE(Share{400, 1000}.above(40));
  CHECK(Share{}.percent() == 0);
}

TEST_CASE("the best replies of a node are found over its states") {
  const Game game(sound_call());
  const Figures all = figures(game.rubric, game.scenario, game.bounds);
  REQUIRE(all.nodes.size() == 7);
  const std::vector<std::string> best{"room", "open", "when", "back", "desk call", "today", "over"};
  for (std::size_t n = 0; n < best.size(); ++n) {
    CAPTURE(game.scenario.nodes[n].id);
    CHECK(ids(game, all.nodes[n]) == best[n]);
    CHECK(all.nodes[n].tells_apart);
    CHECK(all.nodes[n].has_equals == (n == 4));
    CHECK_FALSE(all.nodes[n].all_alike);
    CHECK(all.nodes[n].most_open == 3);
  }
  CHECK(all.compared == 7);
  CHECK(all.with_equals == 1);
  REQUIRE(all.positions.size() == 3);
  CHECK(all.positions[0].percent() == 29);
  CHECK(all.positions[1].percent() == 36);
  CHECK(all.positions[2].percent() == 36);
}

TEST_CASE("replies that are never open together are not held against each other") {
  // `late` is there only where `back` is not, and it is the longer.
  const Game game(
      sound_call_with("id: back, say",
                      "id: late, if: tension > 80, say: \"Det er altså brevet, øjet og det hele i "
                      "den her uge, kan jeg forstå. Passer det?\", moves: [summarises], because: "
                      "Bekræftet., goto: choice }\n      - { id: back, if: tension <= 80, say"));
  const Figures all = figures(game.rubric, game.scenario, game.bounds);
  const NodeFigures& node = all.nodes[3];
  CHECK(node.most_open == 3);
  CHECK(ids(game, node) == "back");
  CHECK(node.open_with[0] == 0b1100);  // `late` with the two others
  CHECK(node.open_with[1] == 0b1100);
  CHECK(node.position_of(game.scenario, node.best.front()) == 0);
}

TEST_CASE("the best way's words, minutes and turns are counted as it is said") {
  const Game game(sound_call());
  const Figures all = figures(game.rubric, game.scenario, game.bounds);
  CHECK(all.best_way.turns == 7);
  CHECK(all.best_way.words == 140);
  CHECK(all.best_way.tenths_of_minutes == 11);  // 140 words at 130 a minute
  CHECK(all.best_way.seconds_to_first == 6);
  CHECK(all.quickest_top == 7);
  CHECK(all.lix == 12);
}

TEST_CASE("where not every state was looked at only the wording is counted") {
  Game game(sound_call());
  engine::Exploration exploration(game.scenario, watched(game.rubric, game.scenario), 1);
  while (exploration.advance(1)) {
  }
  game.bounds = scoring::bounds(game.rubric, game.scenario, std::move(exploration).take());
  const Figures all = figures(game.rubric, game.scenario, game.bounds);
  CHECK(all.nodes.empty());
  CHECK(all.compared == 0);
  CHECK(all.best_way.turns == 0);
  CHECK(all.words > 0);
  CHECK(all.lix == 12);
}

}  // namespace
}  // namespace samtale::tests
