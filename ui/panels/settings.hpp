// What a user can set: language, colours, text size, movement, whether calls are kept and where.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// `sizes` are the text sizes in percent that `view.text_size` names, in the same order.
void draw_settings(widgets::Ui& ui, const SettingsView& view, const std::vector<int>& sizes,
                   SettingsPanelState& state, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
