// Source files as they were read, and places in them. Every diagnostic points here, and the
// workshop patches text by these byte spans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/index.hpp"

namespace samtale::engine {

/// A file's name as a user knows it (for messages) and its bytes (for parsing and carets).
struct SourceText {
  std::string name;
  std::string text;
};

/// Bytes [begin, end) of a file.
struct SourceSpan {
  FileIndex file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Both from 1; the column counts code points, not bytes, so that it agrees with editors.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// `byte` past the end gives the place after the last character.
LineColumn line_column(std::string_view text, std::size_t byte);

/// The whole line that holds `byte`, without its line ending.
std::string_view line_at(std::string_view text, std::size_t byte);

}  // namespace samtale::engine
