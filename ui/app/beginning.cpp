#include "ui/app/beginning.hpp"

namespace samtale::ui {

std::string beginning_of(std::string_view text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return std::string(text);
  std::size_t end = text.rfind(' ', most_bytes);
  if (end == std::string_view::npos || end == 0) {
    end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;
  }
  while (end > 0 && (text[end - 1] == ',' || text[end - 1] == '.')) --end;
  return std::string(text.substr(0, end)) + " …";
}

}  // namespace samtale::ui
