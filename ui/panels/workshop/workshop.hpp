// A scenario that is being written: the form beside the graph, the source, the analysis, and below
// them what is wrong.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/workshop/view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_workshop(widgets::Ui& ui, const WorkshopView& view, WorkshopPanelState& state,
                   std::vector<Action>& actions);

}  // namespace samtale::ui::panels
