// What stands around the middle of the meeting's screen. Only for ui/panels/meeting/.
#pragma once

#include <optional>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/meeting/meeting_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// The owner's question and the clock, above a rule. Takes its height off the top of `body`.
void draw_question(widgets::Ui& ui, widgets::Rect& body, const MeetingView& view);

/// The citizen's state as one slim line, its right end at `right_x`, where there is room beside
/// words of `taken` px; else a line of its own below. The height of that line; 0: beside.
float band_height(const widgets::Ui& ui, const MeetingView& view, float width, float taken);
void draw_band(widgets::Ui& ui, const widgets::Rect& line, const MeetingView& view);

/// The turns of the excerpt on one straight line: each is a button, one press from its turn.
float marks_height(const widgets::Ui& ui, const MeetingView& view);
void draw_marks(widgets::Ui& ui, const widgets::Rect& strip, const MeetingView& view,
                std::vector<Action>& actions);

}  // namespace samtale::ui::panels
