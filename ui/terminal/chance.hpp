// Time and chance, which nothing below the shells may know.
#pragma once

#include <cstdint>
#include <string>

namespace samtale::ui::terminal {

/// Milliseconds of a clock that only goes forward.
std::int64_t now_ms();

/// The local date, YYYY-MM-DD.
std::string today();

/// 128 random bits as 32 hex digits.
std::string random_id();

std::uint64_t random_seed();

}  // namespace samtale::ui::terminal
