// Næste gang øver jeg: the principles that this call speaks for, as chips to be chosen, and the
// rest where one asks for them.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"

namespace samtale::ui::panels {

void draw_goals(widgets::Ui& ui, Stack& stack, const DebriefView::Goals& view,
                DebriefPanelState& state, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
