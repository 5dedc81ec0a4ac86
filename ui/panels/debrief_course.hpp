// The course of Uro and Tillid over the turns, and what was said in the turn that is chosen.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"

namespace samtale::ui::panels {

/// Where the turns do not fit side by side, the chart scrolls sideways.
void draw_course(widgets::Ui& ui, Stack& stack, const DebriefView& view, DebriefPanelState& state,
                 std::vector<Action>& actions);

}  // namespace samtale::ui::panels
