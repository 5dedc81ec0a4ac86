// The middle of the meeting's screen. What gives way first where it is short of room is the size of
// the replies, then that of the citizen's line; then it scrolls, with a sign that there is more: by
// up and down a block at a time, and nothing is cut in half at its foot.
// Only for ui/panels/meeting/.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/meeting/meeting_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// Returns whether there is more than has room.
bool draw_meeting_content(widgets::Ui& ui, const widgets::Rect& body, const MeetingView& view,
                          MeetingPanelState& state, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
