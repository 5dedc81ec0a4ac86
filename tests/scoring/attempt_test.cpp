#include "scoring/attempt.hpp"

#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using Ids = std::vector<std::string>;

TEST_CASE("an attempt has the rating and what was used, as the report finds them") {
  const Game game(small_call());
  for (const std::vector<std::string_view>& way :
       {std::vector<std::string_view>{"opening/open", "story/sum", "knock/ask", "told/ground",
                                      "close/agree"},
        {"opening/rules", "story/back", "story/sum", "knock/tell", "close/vague"}}) {
    const Report report = game.score(way);
    Ids shown;
    for (const PrincipleReport& principle : report.principles)
      if (principle.shown > 0) shown.push_back(game.rubric.at(principle.principle).id);
    const Attempt found = attempt(game.rubric, game.scenario, game.play(way));
    CHECK_FALSE(found.used.empty());
    CHECK(found.used == shown);
    CHECK(found.rating == report.rating);
  }
}

TEST_CASE("what one attempt has and another has not keeps its order") {
  CHECK(without({"a", "b", "c", "d"}, {"c", "a"}) == Ids{"b", "d"});
  CHECK(without({"a"}, {"a"}).empty());
  CHECK(without({}, {"a"}).empty());
}

}  // namespace
}  // namespace samtale::tests
