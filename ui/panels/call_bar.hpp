// Over the call: what it is and how to leave it. Where there is little room: who is on the line and
// for how long, the language, the pause, the way out, and the tabs.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// The places of the call's tabs, as CallView::tabs and AppModel::call_tab count them.
namespace call_tab {
inline constexpr std::size_t conversation = 0;
inline constexpr std::size_t citizen = 1;
inline constexpr std::size_t card = 2;
inline constexpr std::size_t notepad = 3;
inline constexpr std::size_t sheet = 4;
}  // namespace call_tab

void draw_call_bar(widgets::Ui& ui, widgets::Rect& body, const CallView& view,
                   const SettingsView::Choices& language, std::vector<Action>& actions);

/// Takes its height, one row or two, off the top of `body`, the tabs with it.
void draw_compact_bar(widgets::Ui& ui, widgets::Rect& body, const CallView& view,
                      const SettingsView::Choices& language, const CallPanelState& state,
                      std::vector<Action>& actions);

/// A strip of tabs, written downwards. A second press closes what the first one opened.
void draw_side_strip(widgets::Ui& ui, widgets::Rect strip, const CallView& view,
                     std::vector<Action>& actions);

}  // namespace samtale::ui::panels
