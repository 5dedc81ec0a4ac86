// "1 fejl", "2 advarsler": a number with its word.
#pragma once

#include <cstddef>
#include <string>

#include "ui/app/words.hpp"

namespace samtale::ui::terminal {

/// The text `key`.one, or `key`.many with the number in it.
inline std::string counted(const Say& say, const std::string& key, std::size_t count) {
  return count == 1 ? say(key + ".one") : say(key + ".many", count);
}

}  // namespace samtale::ui::terminal
