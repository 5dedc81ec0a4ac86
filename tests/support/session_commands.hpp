// A session that a test plays answer by answer.
#pragma once

#include "engine/session.hpp"

namespace samtale::tests {

engine::Session new_session(const engine::Scenario& scenario);

engine::AnswerCommand reply(engine::EventId after, const char* id);
engine::AnswerCommand pause(engine::EventId after);

/// Plays the command, which must be accepted, and gives the event's id.
engine::EventId played(const engine::Scenario& scenario, engine::Session& session,
                       const engine::AnswerCommand& command);
/// A note after that event; gives its id.
engine::EventId noted(engine::Session& session, engine::EventId after);

}  // namespace samtale::tests
