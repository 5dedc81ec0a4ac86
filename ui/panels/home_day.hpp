// Dagens program on the home screen: the days of a course, and the calls of the chosen one in their
// order.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/home_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

void draw_day(widgets::Ui& ui, Stack& stack, const DayCard& day, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
