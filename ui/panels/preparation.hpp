// Forbered en rigtig samtale: fields to write in, a page to print, and one question before what has
// been written is gone.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/preparation_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_preparation(widgets::Ui& ui, const PreparationView& view, PreparationPanelState& state,
                      std::vector<Action>& actions);

}  // namespace samtale::ui::panels
