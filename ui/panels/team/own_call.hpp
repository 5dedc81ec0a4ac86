// Egen samtale: the lines, what I want to hear about, and what can be done with it.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/team/own_call_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_own_call(widgets::Ui& ui, const OwnCallView& view, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
