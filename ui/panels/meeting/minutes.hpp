// What the meeting came to: to be mended and saved as a page to send round.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/meeting/minutes_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_minutes(widgets::Ui& ui, const MinutesView& view, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
