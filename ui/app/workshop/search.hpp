// Finding a place by what somebody remembers of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui {

/// The words stand in the text, the last one perhaps only by its beginning; case and signs do not
/// count. Nothing asked for is in every text.
bool matches(std::string_view text, std::string_view words);

/// Nodes and endings with the words in their id, in what the citizen says or thinks there, or in a
/// reply; in file order. None where nothing is asked for.
std::vector<std::string> places_with(const engine::YamlValue& root, std::string_view words);

}  // namespace samtale::ui
