// The ways through a call that people speak of by number: which one a line means, and what there
// is.
#pragma once

#include <string>
#include <vector>

#include "engine/ways.hpp"
#include "ui/export/debrief_text.hpp"
#include "ui/terminal/context.hpp"
#include "ui/terminal/live_call.hpp"

namespace samtale::ui::terminal {

/// Which of the ways, from 0: that of `--way`, else the scored one. Refused where there is no such
/// way.
Loaded<std::size_t> chosen_way(const Context& context, const std::vector<engine::WaySummary>& ways);

/// Looks at that way.
void stand_at_way(CallModel& call, const std::vector<engine::WaySummary>& ways, std::size_t way);

/// A line a way: its number, turns and, unless only what was said is told, its ending; which one is
/// scored and which one is `shown`. Empty where there is but one.
std::string ways_text(const engine::Scenario& scenario, const std::vector<engine::WaySummary>& ways,
                      std::size_t shown, WayDetail detail, const Say& say, const PlainStyle& style);

}  // namespace samtale::ui::terminal
