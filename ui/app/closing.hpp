// Before the window closes: what would be gone with it, and how one is asked.
#pragma once

#include <optional>

#include "ui/app/action.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

/// To be asked for after action::PutAway, which keeps what can be kept.
/// What asks first, where something has been written that is kept nowhere or not saved; none where
/// there is nothing, or the question stands there already: closed once more, the window closes.
std::optional<Action> question_before_closing(const AppModel& model);

}  // namespace samtale::ui
