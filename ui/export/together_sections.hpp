// What a call that was not taken alone says more: the hands of a room turn by turn, or what a
// makker marked. Sections of the Tilbageblik's document.
#pragma once

#include <vector>

#include "ui/app/model.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

/// Of the way that `model.call` shows; empty for a call taken alone.
std::vector<Section> together_sections(const AppModel& model);

}  // namespace samtale::ui
