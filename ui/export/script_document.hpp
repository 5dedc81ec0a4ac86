// The facilitator's script of a team's meeting, as a page to hold in one's hand: what to say, what
// to read aloud, and when, while the screen shows nothing but the room's question. It speaks of the
// call and never of who took it: no name, no mark, no order of merit.
#pragma once

#include <string>

#include "scoring/debrief/script.hpp"
#include "ui/app/model.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

/// `model` has a call with a turn and its debrief. `question`: what the owner of the call wants to
/// hear about; empty: what the call's file has of it, else the usual one.
Document script_document(const AppModel& model, const scoring::MeetingScript& script,
                         const std::string& question);

/// The question that the owner wrote in the call's file, the last of them; empty: none.
std::string owners_question(const engine::Session& session);

}  // namespace samtale::ui
