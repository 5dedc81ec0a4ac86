// The meeting on a projector, read at four metres: the owner's question above, one thing in the
// middle, the excerpt's turns below. Nothing of the program stands there that is not of the
// meeting. By the keys of a presenter's remote: Space, Enter, Page Down, Right and Down go on, Page
// Up, Left and Up go back; the full stop (and B, while it is no reply's letter) blanks the screen,
// Escape ends the meeting on a black one.
//
//   content  what stands in the middle, by step
//   parts    the question, the citizen's state, the turns as a line
//   fields   what was agreed, to be written
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/meeting/meeting_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_meeting(widgets::Ui& ui, const MeetingView& view, MeetingPanelState& state,
                  std::vector<Action>& actions);

}  // namespace samtale::ui::panels
