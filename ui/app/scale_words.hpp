// The citizen's state in words: no figure is ever shown to a trainee.
#pragma once

#include <string>

#include "engine/scenario.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// "slet ikke", "lidt", "noget", "meget".
std::string amount(int value, const Say& say);
/// "stiger", "falder", "uændret"; changes under 2 are none.
std::string trend(int change, const Say& say);
/// Two sentences on how the citizen seems: how the last line was said, and how open they are.
std::string impression(const engine::CallState& state, engine::Voice voice, const Say& say);

std::string meter_name(engine::Meter meter, const Say& say);

}  // namespace samtale::ui
