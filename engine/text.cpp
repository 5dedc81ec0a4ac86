#include "engine/text.hpp"

#include <utf8proc.h>

namespace samtale::engine {
namespace {

enum class Glyph { letter, joiner, other };

Glyph kind_of(utf8proc_int32_t code_point) {
  if (code_point == '\'' || code_point == '-' || code_point == 0x2019) return Glyph::joiner;
  const utf8proc_category_t category = utf8proc_category(code_point);
  const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
  const bool mark = category == UTF8PROC_CATEGORY_MN;
  const bool digit = category == UTF8PROC_CATEGORY_ND;
  return letter || mark || digit ? Glyph::letter : Glyph::other;
}

}  // namespace

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  int brackets = 0;
  while (!text.empty()) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t read =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                         static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (read <= 0) break;
    text.remove_prefix(static_cast<std::size_t>(read));
    if (code_point == '[') ++brackets;
    if (code_point == ']' && brackets > 0) --brackets;
    const Glyph glyph = brackets > 0 ? Glyph::other : kind_of(code_point);
    if (glyph == Glyph::letter && !inside) ++words;
    inside = glyph == Glyph::letter || (inside && glyph == Glyph::joiner);
  }
  return words;
}

}  // namespace samtale::engine
