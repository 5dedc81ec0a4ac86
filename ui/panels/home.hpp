// The home screen: the call one is in the middle of, Dagens program, the scenarios, one's own
// calls.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/home_view.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_home(widgets::Ui& ui, const HomeView& view, const SettingsView::Choices& language,
               HomePanelState& state, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
