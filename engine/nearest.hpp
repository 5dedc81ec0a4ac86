// "Did you mean ...?": the nearest of a list of known words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace samtale::engine {

/// The candidate at the least Damerau-Levenshtein distance (code points), at most a third of the
/// word's length and at most 3; ties by the order given. Empty if none is near enough.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace samtale::engine
