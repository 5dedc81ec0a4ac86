#include "engine/language.hpp"

#include <doctest/doctest.h>

using samtale::engine::code;
using samtale::engine::Language;
using samtale::engine::language_from;
using samtale::engine::LocalText;

TEST_CASE("a language is known by its code and no other word") {
  CHECK(language_from(code(Language::da)) == Language::da);
  CHECK(language_from(code(Language::en)) == Language::en);
  CHECK(code(Language::da) == "da");
  CHECK_FALSE(language_from("DA"));
  CHECK_FALSE(language_from("dansk"));
  CHECK_FALSE(language_from(""));
}

TEST_CASE("a text that is not translated is shown as it was written") {
  const LocalText both{"Goddag", "Hello"};
  CHECK(both.in(Language::da) == "Goddag");
  CHECK(both.in(Language::en) == "Hello");
  const LocalText danish{"Goddag", ""};
  CHECK(danish.in(Language::en) == "Goddag");
  const LocalText english{"", "Hello"};
  CHECK(english.in(Language::da) == "Hello");
  CHECK_FALSE(danish.empty());
  CHECK(LocalText{}.empty());
}
