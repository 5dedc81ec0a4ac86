// What worked, with the exact line; and one thing to try, with a better sentence.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

enum class CardsLie : std::uint8_t { side_by_side, stacked };
void draw_feedback(widgets::Ui& ui, Stack& stack, const DebriefView& view, CardsLie lie,
                   std::vector<Action>& actions);

}  // namespace samtale::ui::panels
