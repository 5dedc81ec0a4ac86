// A call as plain text, before it and while it goes on: made from the same views as the panels, so
// that both shells say the same.
#pragma once

#include <cstddef>
#include <string>

#include "ui/app/briefing_view.hpp"
#include "ui/app/call_view.hpp"
#include "ui/export/plain_text.hpp"

namespace samtale::ui {

/// Who rings, who you are, what lies on the table, what the call trains.
std::string briefing_text(const BriefingView& view, const PlainStyle& style);

/// What lies on the table, alone; empty where nothing does.
std::string table_text(const BriefingView& view, const PlainStyle& style);

/// What has been said from bubble `first` (from 0) on. The trainee's turns are numbered, as the
/// debrief speaks of them.
std::string bubbles_text(const CallView& view, std::size_t first, engine::Language language,
                         const PlainStyle& style);

/// How the citizen seems now, in a sentence and by the four meters; no figure.
std::string citizen_text(const CallView& view, const PlainStyle& style);

/// The question and the replies, numbered.
std::string replies_text(const CallView& view, const PlainStyle& style);

/// For the trainer: every reply that is closed now, and what its gate lacks; empty where none is.
std::string explained_text(const AppModel& model, const PlainStyle& style);

/// The card of the phase, where the mode has one, and the notepad.
std::string support_text(const CallView& view, const PlainStyle& style);

}  // namespace samtale::ui
