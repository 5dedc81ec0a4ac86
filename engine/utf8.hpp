// Walking through bytes that claim to be UTF-8. Every function takes any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace samtale::engine {

/// One code point as it stands in a text. A byte that belongs to no valid sequence counts as one
/// code point of its own, shown as U+FFFD, the way editors do.
struct CodePoint {
  std::uint32_t value = 0xFFFD;
  std::size_t bytes = 1;
  bool valid = false;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// `at` lies inside the text.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// The first byte that is not UTF-8 (overlong forms and surrogates are not); npos if all is well.
std::size_t first_invalid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);

/// Nothing for a value that is no code point.
std::string encode_utf8(std::uint32_t value);

/// C0 and C1 and DEL: what has no look and no business in a text. Tab and line breaks are among
/// them; callers that allow those ask first.
constexpr bool is_control(std::uint32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0);
}

}  // namespace samtale::engine
