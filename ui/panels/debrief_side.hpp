// How the citizen felt, beside one's own guess; and the principles, each with what it means.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"

namespace samtale::ui::panels {

void draw_rating_card(widgets::Ui& ui, Stack& stack, const DebriefView& view);
/// A press on a principle opens what it means and where it was seen, below it.
void draw_principles(widgets::Ui& ui, Stack& stack, const DebriefView& view,
                     DebriefPanelState& state, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
