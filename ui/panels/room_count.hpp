// The replies that a room can raise its hands for: all rows alike, as tall as the tallest. While
// hands are counted each row has a button for one fewer and one more; once all are counted, the
// hands.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/room_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/fonts.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

float room_rows_height(const widgets::Ui& ui, const RoomView& view, float width,
                       widgets::TextSize size);
/// Draws them from `at`. What was pressed comes as actions.
void draw_room_rows(widgets::Ui& ui, ImVec2 at, float width, const RoomView& view,
                    widgets::TextSize size, RoomPanelState& state, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
