// Dates as people say them.
#pragma once

#include <string>
#include <string_view>

#include "engine/language.hpp"

namespace samtale::ui {

/// "2026-11-21" as "21. november 2026" or "21 November 2026"; what is no date stays as it is.
std::string spoken_date(std::string_view iso, engine::Language language);

}  // namespace samtale::ui
