// What a run of the program that keeps a user's data begins with, in a window and on a page.
#pragma once

#include "ui/app/effect_runner.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui::shell {

/// Empties what a run that was cut off could not, goes to the first screen, and gives a new
/// installation its id. Model and runner have their data folder and settings.
void begin_own(AppModel& model, EffectRunner& runner);

/// A new installation gets its id, and learns at once whether its folder can be written to.
void save_first_settings(AppModel& model, EffectRunner& runner);

}  // namespace samtale::ui::shell
