// What was done in a call in figures, held against what research has: for trainers at the command
// line. No trainee is shown it.
#pragma once

#include <string>

#include "ui/export/json.hpp"
#include "ui/export/plain_text.hpp"

namespace samtale::ui {

std::string counts_text(const ScoredWay& way, const PlainStyle& style);

}  // namespace samtale::ui
