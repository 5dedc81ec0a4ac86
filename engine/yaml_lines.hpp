// Lines of a YAML text as an author sees them: for telling of a fault and for reading over it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace samtale::engine {

/// A line without its indentation and without the blanks behind its last character. All three lie
/// in the text.
struct YamlLine {
  std::size_t begin = 0;  // of the indentation
  std::size_t first = 0;  // the first character that is not blank
  std::size_t end = 0;

  std::string_view in(std::string_view text) const { return text.substr(first, end - first); }
  /// Of the first character, in bytes from 0.
  std::size_t indent() const { return first - begin; }
};

YamlLine line_around(std::string_view text, std::size_t at);
/// The nearest above and below that is not empty; a comment is one for `before` only.
std::optional<YamlLine> line_before(std::string_view text, const YamlLine& line);
std::optional<YamlLine> line_after(std::string_view text, const YamlLine& line);

/// The first character behind the dashes of a list's item; without one, of the line.
std::size_t after_dashes(std::string_view text, const YamlLine& line);

/// Nothing goes on on the next line: it begins a key or an item that does not stand deeper than
/// what the line begins with, or there is none.
bool ends_with_line(std::string_view text, const YamlLine& line);

}  // namespace samtale::engine
