#include "engine/text.hpp"

#include <cstdint>
#include <string>

#include <utf8proc.h>

#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

constexpr std::string_view white_space = " \t\r\n";

enum class Glyph { letter, joiner, other };

Glyph kind_of(utf8proc_int32_t code_point) {
  if (code_point == '\'' || code_point == '-' || code_point == 0x2019) return Glyph::joiner;
  const utf8proc_category_t category = utf8proc_category(code_point);
  const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
  const bool mark = category == UTF8PROC_CATEGORY_MN;
  const bool digit = category == UTF8PROC_CATEGORY_ND;
  return letter || mark || digit ? Glyph::letter : Glyph::other;
}

/// Takes the next code point off the text; 0 at its end, and where it is no text.
utf8proc_int32_t take(std::string_view& text) {
  utf8proc_int32_t code_point = 0;
  const utf8proc_ssize_t read =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  if (read <= 0) return 0;
  text.remove_prefix(static_cast<std::size_t>(read));
  return code_point;
}

}  // namespace

std::string words_of(std::string_view text) {
  std::string words = " ";
  while (!text.empty()) {
    const utf8proc_int32_t code_point = take(text);
    if (code_point == 0) break;
    const Glyph glyph = kind_of(code_point);
    const bool inside = words.back() != ' ';
    if (glyph == Glyph::letter || (glyph == Glyph::joiner && inside))
      words += encode_utf8(static_cast<std::uint32_t>(utf8proc_tolower(code_point)));
    else if (inside)
      words += ' ';
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

bool has_words(std::string_view text, std::string_view words) {
  return words.size() > 1 && text.find(words) != std::string_view::npos;
}

std::string_view stripped(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

std::string quotable(std::string_view text) {
  constexpr std::size_t most = 80;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80u) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  int brackets = 0;
  while (!text.empty()) {
    const utf8proc_int32_t code_point = take(text);
    if (code_point == 0) break;
    if (code_point == '[') ++brackets;
    if (code_point == ']' && brackets > 0) --brackets;
    const Glyph glyph = brackets > 0 ? Glyph::other : kind_of(code_point);
    if (glyph == Glyph::letter && !inside) ++words;
    inside = glyph == Glyph::letter || (inside && glyph == Glyph::joiner);
  }
  return words;
}

}  // namespace samtale::engine
