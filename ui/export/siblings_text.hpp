// What else could have been said in each turn of a call, and what it would have made possible, with
// points: for trainers at the command line. No trainee is shown it.
#pragma once

#include <string>

#include "ui/export/json.hpp"
#include "ui/export/plain_text.hpp"

namespace samtale::ui {

std::string siblings_text(const ScoredWay& way, const PlainStyle& style);

}  // namespace samtale::ui
