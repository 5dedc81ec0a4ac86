// What is written in a passage: the words that can be read, the links, and what a story format
// (Harlowe, SugarCube and their kin) does there besides, which no call can do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/authoring/twee.hpp"

namespace samtale::engine {

struct TweeLink {
  std::string text;    // what is shown; neither is empty
  std::string target;  // the name of a passage
  std::size_t line = 1;
};

/// What there is in a passage and not in a call.
struct TweeExtra {
  enum class Kind { macro, variable, code, picture, sound, markup };
  Kind kind = Kind::macro;
  std::size_t line = 1;
  std::string what;  // of a macro its name, of a variable too; else empty
};

struct TweeText {
  /// Parted by empty lines, in plain words. A line of nothing but links is no part of them; a link
  /// among words leaves its own.
  std::vector<std::string> paragraphs;
  std::vector<TweeLink> links;
  std::vector<TweeExtra> extras;  // each macro and variable once, code, pictures … once a passage
};

/// Any text, in time that grows with it.
TweeText read_passage(const TweePassage& passage);

/// Without what can't be seen, white space one blank wherever it stands.
std::string plain_words(std::string_view text);

}  // namespace samtale::engine
