// The shipped method's rules about what came before and where, one by one.
#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"
#include "tests/support/chain_call.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

/// Answers `go` in every node; the points that the last of them brings for the principle.
int last_points(std::string_view principle, const std::vector<ChainNode>& nodes,
                std::string_view stage = "none") {
  const Game game(chain_call(stage, "agreement", nodes));
  const std::vector<engine::Answer> all = game.answers(ways_of(nodes.size()));
  const engine::Transcript played = transcript(game.scenario, all, 0);
  const engine::Turn& last = played.turns.back();
  const Points found = points(game.rubric, game.scenario, last.before, last.answer);
  return found.by_principle[game.index_of(principle).value];
}

/// The points of the call's end for the principle.
int end_points(std::string_view principle, std::string_view stage, std::string_view kind,
               const std::vector<ChainNode>& nodes) {
  const Game game(chain_call(stage, kind, nodes));
  const engine::CallState end = game.play(ways_of(nodes.size())).turns.back().after;
  REQUIRE(end.ending.valid());
  return closing_points(game.rubric, game.scenario, end)
      .by_principle[game.index_of(principle).value];
}

std::vector<std::string> caps_of(std::string_view stage, std::string_view kind,
                                 const std::vector<ChainNode>& nodes) {
  const Game game(chain_call(stage, kind, nodes));
  std::vector<std::string> ids;
  for (const CapHit& hit : game.score(ways_of(nodes.size())).caps)
    ids.push_back(game.rubric.caps[hit.cap].id);
  return ids;
}

TEST_CASE("the same feeling again pays nothing, and naming one in a calm node costs") {
  const ChainNode named{"listen", "feeling", "names_feeling"};
  CHECK(last_points("acknowledge_feelings", {named}) == 2 * 7);
  CHECK(last_points("acknowledge_feelings", {named, {"listen", "", "names_feeling"}}) == 0);
  CHECK(last_points("acknowledge_feelings", {named, {"listen", "calm", "names_feeling"}}) ==
        -1 * 7);
  CHECK(last_points("acknowledge_feelings", {{"listen", "", "names_feeling"}}) == -1 * 7);
  // A new feeling is named gladly once more, a third time pays nothing.
  CHECK(last_points("acknowledge_feelings", {named, named}) == 2 * 7);
  CHECK(last_points("acknowledge_feelings", {named, named, named}) == 0);
}

TEST_CASE("the third closed question in a row costs in the listening phase only") {
  const ChainNode closed{"listen", "", "asks_closed"};
  CHECK(last_points("open_question", {closed, closed}) == 0);
  CHECK(last_points("open_question", {closed, closed, closed}) == -2 * 8);
  CHECK(last_points("open_question", {closed, closed, {"agree", "", "asks_closed"}}) == 0);
  const ChainNode open{"listen", "", "asks_open"};
  CHECK(last_points("open_question", {closed, closed, open, closed}) == 0);
}

TEST_CASE("open questions, summaries, thanks, pauses and the card pay a limited number of times") {
  const ChainNode open{"listen", "", "asks_open"};
  CHECK(last_points("open_question", {open, open, open}) == 2 * 8);
  CHECK(last_points("open_question", {open, open, open, open}) == 0);
  const ChainNode sum{"listen", "", "summarises"};
  CHECK(last_points("summarise_confirm", {open, sum}) == 3 * 9);
  CHECK(last_points("summarise_confirm", {open, sum, sum}) == 0);
  const ChainNode thanks{"agree", "", "thanks"};
  CHECK(last_points("thank", {thanks}) == 2 * 4);
  CHECK(last_points("thank", {thanks, thanks}) == 0);
  const ChainNode pause{"listen", "feeling", "holds_pause"};
  CHECK(last_points("pause", {pause, pause}) == 2 * 4);
  CHECK(last_points("pause", {pause, pause, pause}) == 0);
  const ChainNode card{"rules", "", "follows_card"};
  CHECK(last_points("common_workflow", {card, card}) == 3 * 2);
  CHECK(last_points("common_workflow", {card, card, card}) == 0);
}

TEST_CASE("a message that is repeated again costs more") {
  const ChainNode pressed{"rules", "", "presses_message"};
  CHECK(last_points("pull_not_push", {pressed}) == -2 * 4);
  CHECK(last_points("pull_not_push", {pressed, pressed}) == -3 * 4);
}

TEST_CASE("of two moves for one principle in a reply the better one pays, costs add up") {
  CHECK(last_points("listen", {{"listen", "", "stays_on_line, lets_talk"}}) == 2 * 6);
  CHECK(last_points("listen", {{"listen", "", "lets_talk, stays_on_line"}}) == 2 * 6);
  CHECK(last_points("listen", {{"listen", "", "stays_on_line"}}) == 1 * 6);
  CHECK(last_points("pull_not_push", {{"listen", "", "admits_own_side, asks_worry"}}) == 2 * 4);
  CHECK(last_points("pull_not_push", {{"listen", "", "orders, blames"}}) == -4 * 4);
  CHECK(last_points("listen", {{"listen", "", "lets_talk, takes_floor"}}) == 0);
}

TEST_CASE("a method that does not count only the best of two moves adds them up") {
  Game game(chain_call("none", "agreement", {{"listen", "", "stays_on_line, lets_talk"}}));
  game.rubric.same_principle = Together::all;
  const engine::Transcript played = game.play({"n1/go"});
  const engine::Turn& turn = played.turns.front();
  CHECK(points(game.rubric, game.scenario, turn.before, turn.answer).total() == (1 + 2) * 6);
}

TEST_CASE(
    "a new feeling that is passed by while the agreement is made costs, earlier it does not") {
  CHECK(last_points("phase_order", {{"agree", "feeling", "makes_agreement"}}) == -1 * 5);
  CHECK(last_points("phase_order", {{"options", "feeling", "offers_choice"}}) == 0);
  CHECK(last_points("phase_order", {{"agree", "", "makes_agreement"}}) == 0);
  CHECK(last_points("phase_order", {{"agree", "feeling", "makes_agreement, names_feeling"}}) == 0);
}

TEST_CASE("after a no to the knock the rules are announced, and then they may be told") {
  const ChainNode heard{"listen", "", "asks_open"}, sum{"listen", "", "summarises"},
      knock{"rules", "", "knocks"}, no{"rules", "refuses_knock", "announces"},
      ground{"rules", "", "gives_ground"};
  CHECK(last_points("knock", {heard, sum, knock, no}) == 2 * 5);
  CHECK(last_points("neutral_clear_decision", {heard, sum, knock, no, ground}) == 3 * 4);
  CHECK(last_points("knock", {heard, sum, knock, no, ground}) == 0);
  // Told in spite of the no, without a word before.
  CHECK(last_points("knock", {heard, sum, knock, {"rules", "refuses_knock", "gives_ground"}}) ==
        -2 * 5);
}

TEST_CASE("a threat that is not answered costs, a boundary against plain anger costs no points") {
  CHECK(last_points("set_boundary", {{"listen", "threat", "lets_talk"}}) == -3 * 2);
  CHECK(last_points("set_boundary", {{"listen", "threat", "sets_boundary"}}) == 3 * 2);
  CHECK(last_points("set_boundary", {{"listen", "threat", "hangs_up"}}) == 3 * 2);
  CHECK(last_points("set_boundary", {{"listen", "", "sets_boundary"}}) == 0);
}

TEST_CASE("after the decision the ground and the way to complain belong to the call") {
  const ChainNode nothing{"agree", "yes", "makes_agreement"};
  CHECK(end_points("neutral_clear_decision", "after_decision", "agreement", {nothing}) ==
        -(1 + 1) * 4);
  CHECK(end_points("neutral_clear_decision", "none", "agreement", {nothing}) == 0);
  CHECK(end_points("neutral_clear_decision", "after_decision", "citizen_left", {nothing}) == 0);
  const ChainNode told{"rules", "", "gives_ground, tells_complaint_right"};
  CHECK(end_points("neutral_clear_decision", "after_decision", "agreement", {told}) == 0);
  const std::string_view slots = "agreed_who, agreed_what, agreed_when";
  CHECK(caps_of("after_decision", "agreement", {{"agree", "yes", "gives_ground", slots}}) ==
        std::vector<std::string>{"complaint_not_told"});
  CHECK(
      caps_of("after_decision", "agreement", {{"agree", "yes", "tells_complaint_right", slots}}) ==
      std::vector<std::string>{"ground_not_given"});
}

TEST_CASE("before the decision the citizen's own side is read back and confirmed") {
  const ChainNode open{"listen", "", "asks_open"}, sum{"listen", "", "summarises"};
  CHECK(end_points("neutral_clear_decision", "before_decision", "handed_over", {open}) == -2 * 4);
  CHECK(end_points("neutral_clear_decision", "before_decision", "handed_over", {open, sum}) == 0);
  CHECK(caps_of("before_decision", "handed_over", {open}) ==
        std::vector<std::string>{"side_not_confirmed"});
  CHECK(caps_of("before_decision", "handed_over", {open, sum}).empty());
}

TEST_CASE("relief without an agreement costs, and each slot of an agreement pays") {
  const std::string_view all = "agreed_who, agreed_what, agreed_when";
  CHECK(end_points("close_with_agreement", "none", "agreement", {{"agree", "", "thanks"}}) ==
        -2 * 11);
  CHECK(end_points("close_with_agreement", "none", "agreement",
                   {{"agree", "yes", "thanks", all}}) == 4 * 11);
  CHECK(end_points("close_with_agreement", "none", "boundary", {{"agree", "", "thanks"}}) == 0);
}

}  // namespace
}  // namespace samtale::tests
