#include "engine/session.hpp"

#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/session_commands.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

std::string refused(const Scenario& scenario, const Session& session, const AnswerCommand& command,
                    Language language) {
  const Result<Event, Rejection> event = decide(scenario, session, command);
  return event ? "" : message(event.error(), language);
}

/// The same answers by step alone, as live play goes.
CallState live(const Scenario& scenario, const Session& session, EventId tip) {
  std::vector<const Answered*> answers;
  for (EventId id = tip; id != root_event; id = session.events[id - 1].after)
    if (const auto* a = std::get_if<Answered>(&session.events[id - 1].what)) answers.push_back(a);
  CallState state = begin_call(scenario, {0}, nullptr);
  for (auto a = answers.rbegin(); a != answers.rend(); ++a) {
    if ((*a)->kind == AnswerKind::reply) {
      for (const ReplyIndex r : open_replies(scenario, state))
        if (scenario.at(r).id == (*a)->reply) {
          state = step(scenario, state, reply_answer(scenario, r));
          break;
        }
    } else {
      state = step(
          scenario, state,
          (*a)->kind == AnswerKind::silence ? silence_answer() : pause_answer(scenario, state));
    }
    if (state.ending.valid() && next_call(scenario, state).valid()) {
      const CallState ended = state;
      state = begin_call(scenario, next_call(scenario, ended), &ended);
    }
  }
  return state;
}

}  // namespace

TEST_CASE("an answer records what was said, offered, answered and how the citizen is afterwards") {
  const Scenario scenario = small_scenario();
  const Session session = new_session(scenario);
  AnswerCommand command = reply(root_event, "stay");
  command.at = 4'000;
  command.milliseconds = 3'500;
  const Result<Event, Rejection> event = decide(scenario, session, command);
  REQUIRE(event.ok());
  CHECK(event.value().id == 1);
  CHECK(event.value().after == root_event);
  CHECK(event.value().at == 4'000);
  const auto& happened = std::get<Answered>(event.value().what);
  CHECK(happened.call == "first");
  CHECK(happened.node == "opening");
  CHECK(happened.lines == std::vector<std::string>{"shouts"});
  CHECK(happened.offered.size() == 2);
  CHECK(happened.kind == AnswerKind::reply);
  CHECK(happened.reply == "stay");
  CHECK(happened.by == "script");
  CHECK(happened.moves == std::vector<std::string>{"hears"});
  CHECK(happened.after == std::array<std::uint8_t, 4>{75, 34, 40, 15});
  CHECK(happened.milliseconds == 3'500);
  CHECK(session.events.empty());
}

TEST_CASE("a time before the beginning or beyond what files can hold is brought within range") {
  const Scenario scenario = small_scenario();
  const Session session = new_session(scenario);
  AnswerCommand command = reply(root_event, "stay");
  command.at = -5;
  command.milliseconds = max_milliseconds + 1;
  const Event event = decide(scenario, session, command).value();
  CHECK(event.at == 0);
  CHECK(std::get<Answered>(event.what).milliseconds == max_milliseconds);
}

TEST_CASE("what cannot be answered is refused in words, in both languages") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  CHECK(refused(scenario, session, reply(root_event, "sum_up"), Language::da) ==
        "Her er der ikke noget svar, der hedder »sum_up«.");
  CHECK(refused(scenario, session, reply(root_event, "sum_up"), Language::en) ==
        "There is no reply called “sum_up” here.");
  CHECK(refused(scenario, session, reply(root_event, "shout"), Language::da) ==
        "Svaret »shout« kan ikke vælges lige nu.");
  CHECK(refused(scenario, session, reply(root_event, "shout"), Language::en) ==
        "The reply “shout” can't be chosen right now.");
  CHECK(refused(scenario, session, reply(1, "stay"), Language::da) ==
        "Det sted i opkaldet findes ikke.");
  CHECK(refused(scenario, session, reply(1, "stay"), Language::en) ==
        "There is no such place in the call.");
  AnswerCommand typed = reply(root_event, "stay");
  typed.kind = AnswerKind::text;
  CHECK(refused(scenario, session, typed, Language::en) == "There is no reply called “stay” here.");

  played(scenario, session, pause(root_event));
  CHECK(refused(scenario, session, pause(1), Language::da) ==
        "Du har holdt pausen. Nu er det dig, der skal sige noget.");
  CHECK(refused(scenario, session, pause(1), Language::en) ==
        "You have held the pause. Now it is your turn to say something.");
  played(scenario, session, reply(1, "stay"));
  played(scenario, session, reply(2, "sum_up"));
  played(scenario, session, reply(3, "thank"));
  CHECK(refused(scenario, session, reply(4, "thank"), Language::da) == "Opkaldet er slut.");
  CHECK(refused(scenario, session, pause(4), Language::en) == "The call is over.");
}

TEST_CASE("a way of another version of the scenario does not go on in this one") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  played(scenario, session, reply(root_event, "stay"));
  Scenario edited = scenario;
  edited.replies[0].id = "remain";
  CHECK(refused(edited, session, reply(1, "ask"), Language::da) ==
        "Opkaldet er spillet med en anden udgave af scenariet og kan ikke fortsætte i denne.");
  CHECK(refused(edited, session, reply(1, "ask"), Language::en) ==
        "The call was played with another version of the scenario and can't go on in this one.");
  CHECK(same(state_after(edited, session, 1), state_after(edited, session, root_event)));
}

TEST_CASE("when a call has ended the next one has begun, with what is carried over") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  played(scenario, session, reply(root_event, "stay"));
  const EventId summed = played(scenario, session, reply(1, "sum_up"));
  const CallState state = state_after(scenario, session, summed);
  CHECK(scenario.at(state.node).id == "again");
  CHECK_FALSE(state.ending.valid());
  CHECK(state.turn == 2);
  CHECK(decide(scenario, session, reply(summed, "thank")).ok());
}

TEST_CASE("an answer after an earlier event starts a new way and leaves the old one whole") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  played(scenario, session, reply(root_event, "stay"));  // 1
  played(scenario, session, reply(1, "sum_up"));         // 2
  played(scenario, session, reply(1, "ask"));            // 3
  played(scenario, session, reply(root_event, "busy"));  // 4
  CHECK(way(session, 2) == SessionWay{1, 2});
  CHECK(way(session, 3) == SessionWay{1, 3});
  CHECK(way(session, 4) == SessionWay{4});
  CHECK(way(session, root_event).empty());
  CHECK(way(session, 5).empty());
  CHECK(latest_tip(session) == 4);
}

TEST_CASE("a note after the last answer moves the tip and one on an earlier turn does not") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  CHECK(latest_tip(session) == root_event);
  CHECK(noted(session, root_event) == 1);
  CHECK(latest_tip(session) == 1);
  played(scenario, session, reply(1, "stay"));    // 2
  played(scenario, session, reply(2, "sum_up"));  // 3
  noted(session, 2);                              // 4
  CHECK(latest_tip(session) == 3);
  noted(session, 3);  // 5
  noted(session, 5);  // 6
  noted(session, 3);  // 7
  CHECK(latest_tip(session) == 6);
}

TEST_CASE("what is scored is the first way that reached the end") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  played(scenario, session, reply(root_event, "stay"));  // 1
  played(scenario, session, reply(1, "sum_up"));         // 2
  CHECK(scored_tip(scenario, session) == 2);
  played(scenario, session, reply(2, "thank"));  // 3: the end
  noted(session, 3);
  played(scenario, session, reply(2, "refuse"));  // 5: another end
  played(scenario, session, reply(1, "ask"));     // 6: on its way
  CHECK(scored_tip(scenario, session) == 3);
}

TEST_CASE("the state after any event is the one that live play had there") {
  const Scenario scenario = small_scenario();
  std::size_t answers = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    const Session session = random_session(scenario, random, 24, Notes::some);
    for (const Event& event : session.events) {
      REQUIRE(same(state_after(scenario, session, event.id), live(scenario, session, event.id)));
      if (std::get_if<Answered>(&event.what)) ++answers;
    }
  }
  CHECK(answers > 1'000);
}
