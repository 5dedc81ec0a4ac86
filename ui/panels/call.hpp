// The call: the citizen, the conversation, what can be said now, the card and the notepad. Three
// columns where there is room; less room puts the right column behind a strip, still less makes
// tabs of everything.
//
//   call_flow          what waits and what fades, from frame to frame
//   call_bar           the bar on top, the tabs
//   call_citizen       face, name, clock, meters
//   call_conversation  what has been said
//   call_foot          the replies; at the end the way on; the question before leaving
//   call_side          card and notepad
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_call(widgets::Ui& ui, const CallView& view, const SettingsView::Choices& language,
               CallPanelState& state, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
