// What only the shell may know: the date, and chance. Both go into actions as values.
#pragma once

#include <string>

#include "ui/app/action.hpp"

namespace samtale::ui::shell {

/// 128 random bits, 32 hex digits.
std::string random_id();

/// Gives a StartCall its id, its seed and its date, and an OpenWorkshop its date; other actions
/// stay as they are. `today` is the date to use, empty: the clock's.
void complete(Action& action, const std::string& today);

}  // namespace samtale::ui::shell
