// Draws the screen that the application is on. Panels get views and push actions; nothing else
// comes out of them.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// One frame, between ImGui::NewFrame and Render; widgets::begin_frame comes first. Actions carry
/// `ui.now_ms` as their time; what only the shell knows of a StartCall (id, seed, date) is left
/// empty.
void draw_screen(widgets::Ui& ui, const AppModel& model, PanelState& state,
                 std::vector<Action>& actions);

/// Text size in per cent for this screen: the one set, and where a whole room looks on at least
/// what can be read at four metres (28 px of 1920).
int text_percent(const AppModel& model, ImVec2 window);

/// What the settings say of how it is drawn. The text size asks for other fonts: the shell's
/// business.
void apply_settings(widgets::Ui& ui, const Settings& settings);

}  // namespace samtale::ui::panels
