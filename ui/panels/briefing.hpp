// Before the call: who you are, what lies on the table, what this call trains, and how to take it.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/briefing_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_briefing(widgets::Ui& ui, const BriefingView& view, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
