// Slet opkaldet: at the end of the page, asked once in its own place.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"

namespace samtale::ui::panels {

void draw_removal(widgets::Ui& ui, Stack& stack, const DebriefView::Removal& view,
                  DebriefPanelState& state, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
