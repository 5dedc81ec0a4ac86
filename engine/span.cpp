#include "engine/span.hpp"

#include <algorithm>

#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

/// The byte where the line that holds `byte` begins. A byte order mark belongs to no line: editors
/// hide it.
std::size_t line_begin(std::string_view text, std::size_t byte) {
  const std::size_t before = byte == 0 ? std::string_view::npos : text.rfind('\n', byte - 1);
  if (before != std::string_view::npos) return before + 1;
  return text.substr(0, byte_order_mark.size()) == byte_order_mark ? byte_order_mark.size() : 0;
}

}  // namespace

LineColumn line_column(std::string_view text, std::size_t byte) {
  byte = std::min(byte, text.size());
  const std::size_t begin = line_begin(text, byte);
  LineColumn place;
  place.line += static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n'));
  for (std::size_t at = begin; at < byte;) {
    at += code_point_at(text, at).bytes;
    if (at <= byte) ++place.column;
  }
  return place;
}

std::string_view line_at(std::string_view text, std::size_t byte) {
  byte = std::min(byte, text.size());
  const std::size_t begin = line_begin(text, byte);
  std::size_t end = text.find('\n', std::max(begin, byte));
  if (end == std::string_view::npos) end = text.size();
  if (end > begin && text[end - 1] == '\r') --end;
  return text.substr(begin, end - begin);
}

}  // namespace samtale::engine
