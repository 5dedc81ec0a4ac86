// The folder of calls: what must be known first, the folder, and what was counted in it.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/team/folder_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_folder(widgets::Ui& ui, const FolderView& view, FolderPanelState& state,
                 std::vector<Action>& actions);

}  // namespace samtale::ui::panels
