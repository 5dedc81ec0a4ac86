// The ways through the call: which one is looked at, and that one beside another from where they
// part.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

void draw_way_chips(widgets::Ui& ui, Stack& stack, const DebriefView::Ways& view,
                    std::vector<Action>& actions);
void draw_two_ways(widgets::Ui& ui, Stack& stack, const DebriefView::TwoWays& view);

}  // namespace samtale::ui::panels
