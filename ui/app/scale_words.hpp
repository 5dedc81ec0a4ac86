// The citizen's state in words: no figure is ever shown to a trainee.
#pragma once

#include <string>

#include "engine/call_state.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// "slet ikke", "lidt", "noget", "meget".
std::string amount(int value, const Say& say);
/// "stiger", "falder", "uændret"; changes under 2 are none.
std::string trend(int change, const Say& say);
/// One or two sentences on how the citizen seems.
std::string impression(const engine::CallState& state, const Say& say);

std::string meter_name(engine::Meter meter, const Say& say);

}  // namespace samtale::ui
