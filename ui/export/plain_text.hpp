// Words on paper: text for terminals and plain files, broken at words. Nothing that is drawn
// carries a meaning, so that it can be read aloud as it stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace samtale::ui {

struct PlainStyle {
  enum class Headings { plain, bold };  // bold: by the codes of a terminal
  std::size_t width = 80;               // columns; at least 20 are used
  Headings headings = Headings::plain;
};

/// One line of its own, ended by '\n'.
std::string heading(std::string_view text, const PlainStyle& style);

/// The text broken at words to the style's width, each line ended by '\n'. The first line begins
/// with `lead`, the others stand in as far as it is wide. A line ending in `text` is kept; a word
/// that is too long stands on a line of its own. A dash stays with the word before it.
std::string paragraph(std::string_view lead, std::string_view text, const PlainStyle& style);

}  // namespace samtale::ui
