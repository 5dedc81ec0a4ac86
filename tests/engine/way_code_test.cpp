#include "engine/way_code.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/playback.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

std::string fault(const Scenario& scenario, const std::string& code, Language language) {
  const Result<std::vector<Answer>, WayFault> answers = decode_way(scenario, code);
  return answers ? "" : message(answers.error(), language);
}

bool same(const Answer& a, const Answer& b) {
  return a.kind == b.kind && a.reply == b.reply && a.moves == b.moves &&
         a.move_count == b.move_count;
}

}  // namespace

TEST_CASE("a way is its version, the scenario's ids and one character an answer") {
  const Scenario scenario = small_scenario();
  CallState state = begin_call(scenario, {0}, nullptr);
  std::vector<Answer> answers{pause_answer(scenario, state), reply_answer(scenario, {0}),
                              reply_answer(scenario, {4}), reply_answer(scenario, {6})};
  const std::string code = encode_way(scenario, answers);
  CHECK(code.size() == 15);
  CHECK(code.substr(0, 2) == "1-");
  CHECK(code.substr(10) == "-p122");
  CHECK(encode_way(scenario, std::vector<Answer>{}) == code.substr(0, 11));
}

TEST_CASE("every way comes back as it was") {
  const Scenario scenario = small_scenario();
  std::size_t answers = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    Random random(seed);
    const Session session = random_session(scenario, random, 12, Notes::none);
    const Transcript played = transcript(scenario, session, latest_tip(session));
    const Result<std::vector<Answer>, WayFault> read =
        decode_way(scenario, encode_way(scenario, played));
    REQUIRE(read.ok());
    REQUIRE(read.value().size() == played.turns.size());
    for (std::size_t i = 0; i < played.turns.size(); ++i)
      REQUIRE(same(read.value()[i], played.turns[i].answer));
    answers += played.turns.size();
  }
  CHECK(answers > 900);
}

TEST_CASE("the longest legal way is far under what a learning platform keeps") {
  const Scenario scenario = longest_scenario();
  std::vector<Answer> answers;
  std::vector<LineIndex> lines;
  CallState state = opening(scenario, lines);
  while (!finished(scenario, state)) {
    for (const Answer& waits : {silence_answer(), pause_answer(scenario, state)}) {
      answers.push_back(waits);
      state = play(scenario, state, waits).next;
    }
    answers.push_back(reply_answer(scenario, open_replies(scenario, state).back()));
    state = play(scenario, state, answers.back()).next;
  }
  CHECK(answers.size() == 3 * max_calls * max_turns_a_call);
  const std::string code = encode_way(scenario, answers);
  CHECK(code.size() == 11 + answers.size());
  CHECK(code.size() < max_way_code);
  const Result<std::vector<Answer>, WayFault> read = decode_way(scenario, code);
  REQUIRE(read.ok());
  CHECK(read.value().size() == answers.size());
  CHECK(encode_way(scenario, read.value()) == code);
}

TEST_CASE("a way outlives new texts but not new replies") {
  const Scenario scenario = small_scenario();
  const std::string code = encode_way(scenario, {reply_answer(scenario, {1})});
  Scenario reworded = scenario;
  reworded.digest = "other";
  reworded.replies[1].say.da = "Noget andet";
  CHECK(decode_way(reworded, code).ok());
  Scenario extended = scenario;
  extended.replies[1].id = "hurry";
  CHECK(fault(extended, code, Language::da) ==
        "Koden hører til et andet scenarie eller en anden udgave af det.");
  CHECK(fault(extended, code, Language::en) ==
        "The code belongs to another scenario or another version of it.");
}

TEST_CASE("a code that is none, or no longer fits, is refused in words") {
  const Scenario scenario = small_scenario();
  const std::string empty = encode_way(scenario, std::vector<Answer>{});
  for (const std::string& code :
       {std::string(), std::string("1-"), std::string("stay,ask"), "2" + empty.substr(1),
        empty + "0", empty + "x", empty + std::string(1, '\0'), empty + "\xff",
        empty + std::string(max_way_code, '1')}) {
    CHECK(fault(scenario, code, Language::da) ==
          "Koden er ikke et opkald. Er den kopieret helt med?");
    CHECK(fault(scenario, code, Language::en) == "The code is not a call. Was all of it copied?");
  }
  CHECK(fault(scenario, empty + "13", Language::da) ==
        "Koden passer ikke længere til scenariet: svar nummer 2 kan ikke gives dér.");
  CHECK(fault(scenario, empty + "pp", Language::en) ==
        "The code no longer fits the scenario: answer number 2 can't be given there.");
  CHECK(fault(scenario, empty + "3", Language::en) ==
        "The code no longer fits the scenario: answer number 1 can't be given there.");
  CHECK(fault(scenario, empty + "12211", Language::en) ==
        "The code no longer fits the scenario: answer number 4 can't be given there.");
}
