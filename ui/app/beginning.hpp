// The first words of a longer text, where there is room for no more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace samtale::ui {

/// Whole words up to so many bytes, and "…" in place of what follows and of a comma or full stop
/// before it; of a single word that is longer, its first letters.
std::string beginning_of(std::string_view text, std::size_t most_bytes = 60);

}  // namespace samtale::ui
