// What is said while somebody types what looks like it tells who a person is.
#pragma once

#include <string>
#include <string_view>

#include "engine/language.hpp"

namespace samtale::ui {

/// One sentence about the first thing that looks so; empty where nothing does.
std::string personal_data_problem(std::string_view text, engine::Language language);

}  // namespace samtale::ui
