// The citizen's own rating goes by how the call was, not by who was right in the case.
#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

/// A decision that stands against the citizen, or one that is given up: by the scenario's own flag.
struct Course {
  Rating rating{};
  bool citizen_got_it = false;
};

Course course(const std::vector<std::string_view>& way) {
  const Game game(fixture("scoring/a-no-and-a-yes.yaml").text);
  const Report report = game.score(way);
  REQUIRE(report.finished);
  const engine::CallState end = game.play(way).turns.back().after;
  Course result{report.rating, false};
  for (const engine::ScenarioVariable& v : game.scenario.variables)
    if (v.variable.id == "given_up") result.citizen_got_it = read(end, v.variable.index) == 1;
  return result;
}

const std::vector<std::string_view> heard_and_refused{"opening/greet", "story/feel", "more/sum",
                                                      "asked/knock",   "why/ground", "close/agree"};
const std::vector<std::string_view> brushed_off_and_granted{
    "opening/number", "story/calm", "more/twist", "asked/tell", "why/granted", "close/bye"};

TEST_CASE("a no can be rated high by the citizen who was heard") {
  const Course no = course(heard_and_refused);
  CHECK_FALSE(no.citizen_got_it);
  for (std::size_t item = 0; item < rating_items; ++item) {
    CAPTURE(item);
    CHECK(no.rating[item] >= 4);
  }
}

TEST_CASE("a yes can be rated low by the citizen who was brushed off") {
  const Course yes = course(brushed_off_and_granted);
  CHECK(yes.citizen_got_it);
  for (std::size_t item = 0; item < rating_items; ++item) {
    CAPTURE(item);
    CHECK(yes.rating[item] <= 1);
  }
}

}  // namespace
}  // namespace samtale::tests
