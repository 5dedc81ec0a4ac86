// The bar over the Tilbageblik: home, the call, and what can be done with it: take it again, make
// Mit samtalekort, save it. What the bar has no room for stands at the top of the page, and so does
// where the saved file lies.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"

namespace samtale::ui::panels {

struct DebriefTopRest {
  std::size_t shown = 0;  // of the buttons, from the right
};

DebriefTopRest draw_debrief_top(widgets::Ui& ui, const widgets::Rect& rect, const DebriefView& view,
                                DebriefPanelState& state, std::vector<Action>& actions);
void draw_debrief_top_rest(widgets::Ui& ui, Stack& stack, const DebriefView& view,
                           const DebriefTopRest& rest, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
