#include "engine/ways.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"
#include "tests/support/session_commands.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

/// "tip:turns", with "!" where the end was reached and "*" for the scored one.
std::vector<std::string> shown(const Scenario& scenario, const Session& session) {
  std::vector<std::string> all;
  for (const WaySummary& way : ways(scenario, session))
    all.push_back(std::to_string(way.tip) + ":" + std::to_string(way.turns) +
                  (way.ending.valid() ? "!" : "") + (way.scored ? "*" : ""));
  return all;
}

}  // namespace

TEST_CASE("a session without an answer has no way") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  CHECK(ways(scenario, session).empty());
  noted(session, root_event);
  CHECK(ways(scenario, session).empty());
  CHECK(scored_way({}) == 0);
}

TEST_CASE("ways are numbered as they were begun, and notes begin none") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  const EventId stay = played(scenario, session, reply(root_event, "stay"));
  const EventId note = noted(session, stay);
  const EventId first_end = played(scenario, session, pause(note));
  CHECK(shown(scenario, session) == std::vector<std::string>{"3:2*"});
  const EventId summed = played(scenario, session, reply(stay, "sum_up"));
  const EventId busy = played(scenario, session, reply(root_event, "busy"));
  CHECK(shown(scenario, session) == std::vector<std::string>{"3:2", "4:2", "5:1*"});
  // The second way is gone on with, and is the first to reach the end.
  const EventId thanked = played(scenario, session, reply(summed, "thank"));
  CHECK(shown(scenario, session) == std::vector<std::string>{"3:2", "6:3!*", "5:1"});
  CHECK(scored_way(ways(scenario, session)) == 1);
  CHECK(busy < thanked);
  CHECK(first_end < busy);
}

TEST_CASE("whatever is played, the ways end where nothing follows and the scored one is there") {
  const Scenario scenario = small_scenario();
  Random random(11);
  for (int run = 0; run < 200; ++run) {
    const Session session = random_session(scenario, random, 12, Notes::some);
    const std::vector<WaySummary> all = ways(scenario, session);
    std::size_t scored = 0;
    for (const WaySummary& one : all) {
      scored += one.scored ? 1 : 0;
      REQUIRE(one.tip > root_event);
      CHECK(std::holds_alternative<Answered>(session.events[one.tip - 1].what));
      for (const Event& event : session.events) {
        if (!std::holds_alternative<Answered>(event.what)) continue;
        const SessionWay path = way(session, event.id);
        const bool further =
            path.back() != one.tip && std::find(path.begin(), path.end(), one.tip) != path.end();
        CHECK_FALSE(further);
      }
    }
    CHECK(scored == (all.empty() ? 0 : 1));
  }
}
