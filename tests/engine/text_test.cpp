#include "engine/text.hpp"

#include <doctest/doctest.h>

namespace samtale::tests {
namespace {

using engine::has_words;
using engine::word_count;
using engine::words_of;

TEST_CASE("words are runs of letters and digits") {
  CHECK(word_count("") == 0);
  CHECK(word_count("Fire gange. Det er jo også for galt.") == 8);
  CHECK(word_count("… Okay – »inden middag«?") == 3);
  CHECK(word_count("kl. 10 i morgen") == 4);
}

TEST_CASE("an apostrophe or a hyphen inside a word does not part it") {
  CHECK(word_count("It's a call-back") == 3);
  CHECK(word_count("cpr-nummer - tak") == 2);
}

TEST_CASE("what stands in brackets is not said") {
  CHECK(word_count("Ja. [borgeren oplyser cpr – vises ikke] Det er mit.") == 4);
  CHECK(word_count("[ikke lukket") == 0);
}

TEST_CASE("words are found as whole words, one after the other, in any case") {
  const auto says = [](std::string_view text, std::string_view phrase) {
    return has_words(words_of(text), words_of(phrase));
  };
  CHECK(says("Ja, goddag, nu er det fjerde gang!", "Fjerde gang"));
  CHECK(says("ÆGGET er »rødt«, ikke?", "ægget er rødt"));
  CHECK(says("Inger's brev", "inger's"));
  CHECK_FALSE(says("Fjerdegang", "fjerde"));
  CHECK_FALSE(says("gang fjerde", "fjerde gang"));
  CHECK_FALSE(says("Ja.", "…"));
  CHECK_FALSE(says("", ""));
}

}  // namespace
}  // namespace samtale::tests
