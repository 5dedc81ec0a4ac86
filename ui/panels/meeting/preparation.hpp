// The owner's preparation of a meeting: one page, read and answered from the top, on a screen that
// nobody else looks at. The button that begins the meeting stands below it.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/meeting/preparation_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_meeting_preparation(widgets::Ui& ui, const MeetingPreparationView& view,
                              std::vector<Action>& actions);

}  // namespace samtale::ui::panels
