// A scenario with what was found out about it, for those who tell of it.
#pragma once

#include <cstdint>

#include "scoring/analysis.hpp"
#include "ui/app/library.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

struct Analysed {
  SharedPlayable playable;
  scoring::Analysis analysis;     // empty where the scenario is not scored
  std::uint64_t search_us = 0;    // how long the search took, in microseconds
  std::int64_t milliseconds = 0;  // how long all of it took
};

}  // namespace samtale::ui
