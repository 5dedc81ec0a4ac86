// The Værksted's first page: one's own scenarios, and what a new one can begin from.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/workshop/list_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_workshops(widgets::Ui& ui, const WorkshopsView& view, WorkshopsPanelState& state,
                    std::vector<Action>& actions);

}  // namespace samtale::ui::panels
