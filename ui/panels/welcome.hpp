// The first start: the language, a kaldenavn for who wants one, and whether calls are kept.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/welcome_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_welcome(widgets::Ui& ui, const WelcomeView& view, WelcomePanelState& state,
                  std::vector<Action>& actions);

}  // namespace samtale::ui::panels
