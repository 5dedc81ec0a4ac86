#include "tests/support/session_commands.hpp"

#include <doctest/doctest.h>

#include "tests/support/small_scenario.hpp"

namespace samtale::tests {

using namespace engine;

Session new_session(const Scenario& scenario) {
  Session session;
  session.header = header_for(scenario, 7);
  return session;
}

AnswerCommand reply(EventId after, const char* id) {
  AnswerCommand command;
  command.after = after;
  command.reply = id;
  return command;
}

AnswerCommand pause(EventId after) {
  AnswerCommand command;
  command.after = after;
  command.kind = AnswerKind::pause;
  return command;
}

EventId played(const Scenario& scenario, Session& session, const AnswerCommand& command) {
  const Result<Event, Rejection> event = decide(scenario, session, command);
  REQUIRE(event.ok());
  append(session, event.value());
  return session.events.back().id;
}

EventId noted(Session& session, EventId after) {
  Event event;
  event.id = next_id(session);
  event.after = after;
  event.what = Noted{"her"};
  append(session, event);
  return event.id;
}

}  // namespace samtale::tests
