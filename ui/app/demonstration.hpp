// A call that plays itself, the same every time: for pictures, and for a first look at a screen
// that only a call leads to.
#pragma once

#include <cstdint>

#include "ui/app/effect_runner.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

/// Brings the model to `screen`: to the middle of a call for the call, to its end for what comes
/// after. The best bot answers. `now` is the shell's time; the call began `demonstration_ms`
/// before. False where the scenario is not in the library.
bool demonstrate(AppModel& model, EffectRunner& runner, Screen screen, std::int64_t now);

inline constexpr std::string_view demonstration_scenario = "angry-caller";
inline constexpr std::int64_t demonstration_ms = 134'000;

}  // namespace samtale::ui
