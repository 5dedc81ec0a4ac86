// How much is said: words as a listener counts them. Code points: utf8.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace samtale::engine {

/// Runs of letters and digits; apostrophes and hyphens inside a word do not part it. What stands in
/// square brackets ("[borgeren oplyser cpr – vises ikke]") is not said and not counted.
std::size_t word_count(std::string_view text);

/// Without the white space around it.
std::string_view stripped(std::string_view text);

/// As much of a text as a message may quote: a hostile one must not fill the list of messages.
std::string quotable(std::string_view text);

/// "one, another, a third".
template <typename Words>
std::string listed(const Words& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

/// The text's words for has_words: in lower case, a blank before and after each.
std::string words_of(std::string_view text);

/// Whether the words stand in the text one after the other, as whole words, in upper or lower case;
/// what stands between words does not matter. Both as words_of() gives them. Never without a word.
bool has_words(std::string_view text, std::string_view words);

}  // namespace samtale::engine
