// The replies of a turn on the meeting's screen: to be thought about, counted, looked at with their
// hands, or played on from; and two ways beside each other. Only for ui/panels/meeting/.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/meeting/meeting_view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/fonts.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

float meeting_rows_height(const widgets::Ui& ui, const MeetingView& view, float width,
                          widgets::TextSize size);
/// From the top of one row to that of the next.
float meeting_row_step(const widgets::Ui& ui, const MeetingView& view, float width,
                       widgets::TextSize size);
void draw_meeting_rows(widgets::Ui& ui, ImVec2 at, float width, const MeetingView& view,
                       widgets::TextSize size, MeetingPanelState& state,
                       std::vector<Action>& actions);

/// Which of the ways stands beside the call; nothing where there is one. The same for both.
void add_ways_choice(widgets::Ui& ui, Stack& stack, const MeetingView::Ways& ways, bool draws,
                     std::vector<Action>& actions);
/// Three columns: what the citizen said, the call, the other way. Measures where it does not draw;
/// the stack moves below it. `tops`: where each row begins is added to it.
void add_ways_table(widgets::Ui& ui, Stack& stack, const MeetingView::Ways& ways,
                    widgets::TextSize size, bool draws, std::vector<float>& tops,
                    std::vector<Action>& actions);

}  // namespace samtale::ui::panels
