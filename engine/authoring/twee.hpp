// A story made with Twine, as it lies in a file: Twee 3, or a page that Twine 2 has published.
// Only what a passage is and where it stands; what is written in it is twee_passage.hpp's business.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language.hpp"
#include "engine/result.hpp"

namespace samtale::engine {

struct TweePassage {
  std::string name;
  std::vector<std::string> tags;
  std::string text;      // as written; of a page, with its entities decoded
  std::size_t line = 1;  // of the file, where the text begins
};

struct TweeStory {
  std::string title;                  // empty where the file does not say
  std::string start;                  // the name of a passage, or empty
  std::vector<TweePassage> passages;  // in file order; StoryTitle and StoryData are not among them
};

enum class TweeFault { not_utf8, no_story };

/// One sentence.
std::string message(TweeFault fault, Language language);

/// Any bytes, in time that grows with them. A part that ends nowhere ends with the file.
Result<TweeStory, TweeFault> read_twee(std::string_view bytes);

}  // namespace samtale::engine
