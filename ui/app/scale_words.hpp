// The citizen's state in words: no figure is ever shown to a trainee.
#pragma once

#include <cstddef>
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

/// Which of the three parts of a call the phase belongs to: 0 the beginning, 1 listening, 2 the
/// agreement.
std::size_t part_of(engine::Phase phase);

std::string meter_name(engine::Meter meter, const Say& say);

}  // namespace samtale::ui
