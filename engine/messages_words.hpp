// The tables of words behind messages.hpp, one file a language. A test holds their keys equal.
#pragma once

#include <span>
#include <string_view>

namespace samtale::engine {

/// `key` is a code's name ("unknown-key"), or the name, a dot and the diagnostic's first argument
/// where that decides the words ("yaml-syntax.tab"); the longer key is preferred. {0} {1} {2} stand
/// for the arguments. An empty hint: there is nothing to add.
struct Wording {
  std::string_view key;
  std::string_view message;
  std::string_view hint;
};

/// A word inside a sentence, by what it stands for ("error", "expected.number").
struct Term {
  std::string_view key;
  std::string_view text;
};

struct Words {
  std::span<const Wording> wordings;
  std::span<const Term> terms;
};

Words danish_words();
Words english_words();

}  // namespace samtale::engine
