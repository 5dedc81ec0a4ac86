// How much a test does that has no end of its own: little every day, all in `./check full`.
#pragma once

#include <cstddef>
#include <cstdlib>

namespace samtale::tests {

/// `./check full` sets SAMTALE_THOROUGH.
inline bool thorough() { return std::getenv("SAMTALE_THOROUGH") != nullptr; }
inline std::size_t rounds(std::size_t usual, std::size_t all) { return thorough() ? all : usual; }

}  // namespace samtale::tests
