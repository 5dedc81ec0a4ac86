// Fælles spil on a projector: the citizen's line, what could be said, the countdown, the hands. One
// thing to do at a time, by keys that a presenter's remote has too: Space, Page Down and Enter go
// on, Page Up goes back, the full stop (and B, while it is no reply's letter) blanks the screen.
//
//   room_parts   the bar, the foot, the dots, the dark screen
//   room_count   the rows of replies and the hands
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/room_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_room(widgets::Ui& ui, const RoomView& view, RoomPanelState& state,
               std::vector<Action>& actions);

}  // namespace samtale::ui::panels
