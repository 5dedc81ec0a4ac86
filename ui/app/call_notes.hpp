// What stands on paper about a call: the notepad that fills itself, and what the trainee writes
// down afterwards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct CallNote {
  std::string text;
  bool fresh = false;  // new since the last answer
};

/// Of the call that goes on, or the last one that was taken; each said once.
struct CallNotes {
  std::vector<CallNote> known, promised;
};
CallNotes call_notes(const CallModel& call, engine::Language language);
/// The same of a way to its tip.
CallNotes call_notes(const engine::Scenario& scenario, const engine::Transcript& transcript,
                     engine::Language language);

/// The note that the trainee chose in the last call itself, where its scenario has one: it is not
/// asked for again.
std::optional<std::string> note_in_call(const CallModel& call, engine::Language language);

/// What was written down at the end of this way; none where nothing was.
std::optional<AfterNote> recorded_note(const engine::Session& session, engine::EventId tip);

/// The events that keep what has been written in `call.note` since it was begun, in order; none
/// where nobody has written in it.
std::vector<engine::Event> note_events(const CallModel& call, std::int64_t at);

/// What the note after the call begins with: what was written before; else facts and agreement from
/// the notepad, a line each, where the call had no note of its own.
AfterNote begun_note(const CallModel& call, engine::Language language);

}  // namespace samtale::ui
