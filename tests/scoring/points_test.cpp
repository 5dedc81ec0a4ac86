#include "scoring/points.hpp"

#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

/// Points of the last answer of a way, by principle id.
int points_of(const Game& game, std::string_view principle,
              const std::vector<std::string_view>& way) {
  const engine::Transcript transcript = game.play(way);
  const engine::Turn& turn = transcript.turns.back();
  const Points found = points(game.rubric, game.scenario, turn.before, turn.answer);
  for (std::size_t p = 0; p < game.rubric.principles.size(); ++p)
    if (game.rubric.principles[p].id == principle) return found.by_principle[p];
  FAIL("no principle " << principle);
  return 0;
}

TEST_CASE("points are sign times strength times the principle's whole weight") {
  const Game game(small_call());
  CHECK(points_of(game, "open_question", {"opening/open"}) == 2 * 8);
  CHECK(points_of(game, "acknowledge_feelings", {"opening/soothe"}) == -3 * 7);
}

TEST_CASE("a scenario may weigh a principle otherwise") {
  std::string yaml = small_call();
  yaml.insert(yaml.find("nodes:"), "weights: { open_question: 3 }\n");
  CHECK(points_of(Game(yaml), "open_question", {"opening/open"}) == 2 * 3);
}

TEST_CASE("rules before a confirmed summary and without a knock cost for both") {
  const Game game(small_call());
  CHECK(points_of(game, "phase_order", {"opening/rules"}) == -2 * 5);
  CHECK(points_of(game, "knock", {"opening/rules"}) == -2 * 5);
  // The rules as such are required, never punished: they pay nothing here.
  CHECK(points_of(game, "neutral_clear_decision", {"opening/rules"}) == 0);
}

TEST_CASE("after a summary and a knock the ground pays and no rule is broken") {
  const Game game(small_call());
  const std::vector<std::string_view> way{"opening/open", "story/sum", "knock/ask", "told/ground"};
  CHECK(points_of(game, "neutral_clear_decision", way) == 3 * 4);
  CHECK(points_of(game, "phase_order", way) == 0);
  CHECK(points_of(game, "knock", way) == 0);
}

TEST_CASE("naming a feeling that nobody showed costs") {
  const Game game(small_call());
  CHECK(points_of(game, "acknowledge_feelings", {"opening/open", "story/feel"}) == 2 * 7);
  std::string calm = small_call();
  const std::string tag = ", tags: [feeling]";
  for (std::size_t at = calm.find(tag); at != std::string::npos; at = calm.find(tag))
    calm.erase(at, tag.size());
  CHECK(points_of(Game(calm), "acknowledge_feelings", {"opening/open", "story/feel"}) == -1 * 7);
}

TEST_CASE("a pause pays after a feeling and nothing elsewhere") {
  const Game game(small_call());
  CHECK(points_of(game, "pause", {"pause"}) == 2 * 4);
  CHECK(points_of(game, "pause", {"opening/rules", "story/sum", "pause"}) == 0);
}

TEST_CASE("an agreement pays by its slots when the call ends") {
  const Game game(small_call());
  const auto closing = [&](const std::vector<std::string_view>& way) {
    const engine::CallState end = game.play(way).turns.back().after;
    REQUIRE(end.ending.valid());
    return closing_points(game.rubric, game.scenario, end).total();
  };
  // Who, what, when and yes at 11 each; how to complain was left out.
  CHECK(closing({"opening/open", "story/feel", "knock/tell", "close/agree"}) == 4 * 11 - 4);
  // The yes alone; no agreement at all; and the feeling is still open.
  CHECK(closing({"opening/open", "story/sum", "knock/tell", "close/vague"}) == 11 - 2 * 11 - 4 - 7);
  // The citizen left: nothing of the agreement came into play.
  CHECK(closing({"opening/soothe"}) == -7);
}

TEST_CASE("the sums of the search and the findings of the report are the same") {
  const Game game(small_call());
  for (std::uint32_t s = 0; s < game.bounds.graph.states.size(); ++s) {
    const engine::CallState& state = game.bounds.graph.states[s];
    for (std::uint32_t e = game.bounds.graph.first_edge[s]; e < game.bounds.graph.first_edge[s + 1];
         ++e) {
      const engine::Answer answer = answer_of(game.scenario, state, game.bounds.graph.edges[e]);
      std::int32_t sum = 0;
      for (const Finding& finding : findings(game.rubric, game.scenario, state, answer)) {
        CHECK(finding.points != 0);
        sum += finding.points;
      }
      CHECK(sum == points(game.rubric, game.scenario, state, answer).total());
    }
  }
}

}  // namespace
}  // namespace samtale::tests
