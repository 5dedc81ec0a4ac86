// What is noted beside the answers of a call that is not taken alone: hands before an answer, marks
// after it.
#include <doctest/doctest.h>

#include "engine/session.hpp"
#include "tests/support/session_commands.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

EventId counted(Session& session, EventId after, int hands) {
  const EventId id = next_id(session);
  append(session, {id, after, 0, HandsCounted{"call", "opening", {{"stay", hands}}, {}}});
  return id;
}

EventId marked(Session& session, EventId after, const char* principle, bool taken_back = false) {
  const EventId id = next_id(session);
  append(session, {id, after, 0, Marked{principle, taken_back}});
  return id;
}

}  // namespace

TEST_CASE("an answer finds the hands that were last counted before it") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  CHECK(hands_before(session, root_event) == nullptr);
  counted(session, root_event, 3);
  counted(session, root_event, 5);
  const EventId first = played(scenario, session, pause(root_event));
  REQUIRE(hands_before(session, first) != nullptr);
  CHECK(hands_before(session, first)->replies[0].hands == 5);
  const EventId second = played(scenario, session, reply(first, "stay"));
  CHECK(hands_before(session, second) == nullptr);
}

TEST_CASE("an answer in another way keeps to the hands counted for it") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  const EventId note = counted(session, root_event, 3);
  const EventId first = played(scenario, session, reply(note, "stay"));
  counted(session, note, 8);
  const EventId other = played(scenario, session, reply(note, "busy"));
  CHECK(hands_before(session, first)->replies[0].hands == 3);
  CHECK(hands_before(session, other)->replies[0].hands == 8);
  CHECK(hands_before(session, 99) == nullptr);
}

TEST_CASE("marks belong to the answer that they come after, and can be taken back") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  const EventId first = played(scenario, session, pause(root_event));
  const EventId mark = marked(session, first, "listen");
  marked(session, mark, "pause");
  marked(session, first, "listen", true);
  CHECK(marks_of(session, first) == std::vector<std::string>{"pause"});
  marked(session, first, "listen");
  CHECK(marks_of(session, first) == std::vector<std::string>{"pause", "listen"});
  const EventId second = played(scenario, session, reply(mark, "stay"));
  CHECK(marks_of(session, second).empty());
  CHECK(answer_at(session, second) == second);
  CHECK(answer_at(session, mark) == first);
}

TEST_CASE("hands and marks move nothing in the call") {
  const Scenario scenario = small_scenario();
  Session bare = new_session(scenario);
  const EventId first = played(scenario, bare, pause(root_event));
  Session noted = bare;
  counted(noted, first, 4);
  marked(noted, first, "listen");
  CHECK(same(state_after(scenario, noted, latest_tip(noted)),
             state_after(scenario, bare, latest_tip(bare))));
}
