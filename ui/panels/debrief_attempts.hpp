// The first time against now: how the citizen felt, and what was used one time and not the other.
#pragma once

#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

void draw_attempts(widgets::Ui& ui, Stack& stack, const DebriefView::Attempts& view);

}  // namespace samtale::ui::panels
