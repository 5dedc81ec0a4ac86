// "Den vi ikke valgte": one place at a time, what was chosen beside what was not, and one press to
// play on from there with the other.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/untaken_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_untaken(widgets::Ui& ui, const UntakenView& view, RoomPanelState& state,
                  std::vector<Action>& actions);

}  // namespace samtale::ui::panels
