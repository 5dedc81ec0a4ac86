#include "engine/span.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace samtale::engine;

namespace {

std::string place(std::string_view text, std::size_t byte) {
  const LineColumn at = line_column(text, byte);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace

TEST_CASE("lines and columns count from one, columns in code points") {
  const std::string text = "æøå\nx: blåbær\n";
  CHECK(place(text, 0) == "1:1");
  CHECK(place(text, 2) == "1:2");
  CHECK(place(text, 6) == "1:4");
  CHECK(place(text, 7) == "2:1");
  CHECK(place(text, text.find("r\n")) == "2:9");
  CHECK(place("", 0) == "1:1");
}

TEST_CASE("a place past the end is after the last character") {
  CHECK(place("ab", 2) == "1:3");
  CHECK(place("ab", 99) == "1:3");
  CHECK(place("ab\n", 99) == "2:1");
}

TEST_CASE("a place inside a character is that character's") { CHECK(place("aå b", 2) == "1:2"); }

TEST_CASE("a byte order mark belongs to no line") {
  const std::string text = "\xEF\xBB\xBFid: x\nb";
  CHECK(place(text, 3) == "1:1");
  CHECK(place(text, 5) == "1:3");
  CHECK(place(text, 0) == "1:1");
  CHECK(line_at(text, 0) == "id: x");
  CHECK(line_at(text, 4) == "id: x");
  CHECK(line_at(text, text.size()) == "b");
}

TEST_CASE("a line is given without its line ending, whichever kind") {
  const std::string text = "first\r\nsecond\n\nlast";
  CHECK(line_at(text, 0) == "first");
  CHECK(line_at(text, 6) == "first");
  CHECK(line_at(text, 7) == "second");
  CHECK(line_at(text, 13) == "second");
  CHECK(line_at(text, 14).empty());
  CHECK(line_at(text, 99) == "last");
  CHECK(line_at("", 5).empty());
}

TEST_CASE("bytes that are not UTF-8 count one column each") {
  CHECK(place("a\xE5\xE6z", 3) == "1:4");
}
