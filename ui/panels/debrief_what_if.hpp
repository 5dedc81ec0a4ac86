// Hvad nu hvis: what was said in a turn, and the answers that were open beside it. Each of them
// goes on with the call from there.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

void draw_what_if(widgets::Ui& ui, Stack& stack, const DebriefView::WhatIf& view,
                  std::vector<Action>& actions);

}  // namespace samtale::ui::panels
