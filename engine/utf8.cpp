#include "engine/utf8.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include <utf8proc.h>

namespace samtale::engine {
namespace {

/// Of each byte of eight: whether it is no letter or sign of ASCII.
constexpr std::uint64_t high_bits = 0x8080808080808080u;

/// The next byte at or after `at` that is no ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  std::uint64_t eight = 0;
  for (; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    if ((eight & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  const std::string_view rest = text.substr(at, 4);
  utf8proc_int32_t value = -1;
  const utf8proc_ssize_t bytes =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                       static_cast<utf8proc_ssize_t>(rest.size()), &value);
  if (bytes <= 0 || value < 0) return {};
  return {static_cast<std::uint32_t>(value), static_cast<std::size_t>(bytes), true};
}

std::size_t first_invalid_utf8(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid) return at;
    at += point.bytes;
  }
  return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes) ++count;
  return count;
}

std::string encode_utf8(std::uint32_t value) {
  if (!utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(value))) return {};
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t count =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes.data());
  return std::string(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

}  // namespace samtale::engine
