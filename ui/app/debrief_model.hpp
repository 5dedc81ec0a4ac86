// What the debrief is made from, found once and not in each frame: the report of the way that is
// looked at, the ways there are, and what else could have been answered.
#pragma once

#include "ui/app/model.hpp"

namespace samtale::ui {

/// `call` has its bounds, and its scenario is scored.
DebriefModel debrief_of(const CallModel& call);

/// The turn whose other answers are shown: the selected one, else the suggested one.
std::size_t what_if_turn(const DebriefModel& debrief);
void find_untaken(const CallModel& call, DebriefModel& debrief);

/// Where a way is looked at. The scored one ends where it is scored, also where more was recorded
/// after it.
engine::EventId tip_of(const CallModel& call, const std::vector<engine::WaySummary>& ways,
                       std::size_t way);

}  // namespace samtale::ui
