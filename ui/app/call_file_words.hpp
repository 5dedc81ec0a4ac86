// What tells the calls of a list apart.
#pragma once

#include <string>
#include <string_view>

#include "ui/app/model.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// With support or without, as a key of the words.
std::string_view mode_key(engine::Mode mode);
/// "21. november 2026 · Anden gang · Med støtte · Med en makker": what tells calls with the same
/// title apart. Which time it was goes by whoever took the call, and is said where there are more.
std::string call_detail(const AppModel& model, const CallFile& file, const Say& say);

}  // namespace samtale::ui
