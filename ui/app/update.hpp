// The application's only state change.
#pragma once

#include <utility>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/effect.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

struct Updated {
  AppModel model;
  std::vector<Effect> effects;  // to be run in order
};

/// Pure: no clock, no disk. An action that makes no sense in the present state changes nothing.
Updated update(AppModel model, const Action& action);

}  // namespace samtale::ui
