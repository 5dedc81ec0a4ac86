// The Tilbageblik: how the call went in words, its course, what worked, one thing to try, how the
// citizen felt, the principles. No figure, mark or percentage.
//
//   debrief_top       the way home and what can be done with it all
//   debrief_course    the chart over the turns and the turn that is read
//   debrief_cards     what worked, one thing to try
//   debrief_side      the citizen's rating, the principles
//   debrief_what_if   the other answers of a turn
//   debrief_ways      the ways through the call, two of them side by side
//   debrief_attempts  the first time and now
//   debrief_note      what was written down after the call
//   debrief_partner   what a makker saw
//   debrief_goals     what to practise next
//   debrief_removal   deleting the call
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_debrief(widgets::Ui& ui, const DebriefView& view, DebriefPanelState& state,
                  std::vector<Action>& actions);

}  // namespace samtale::ui::panels
