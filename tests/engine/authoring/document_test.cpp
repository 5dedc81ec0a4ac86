#include "engine/authoring/document.hpp"

#include <doctest/doctest.h>

using namespace samtale::engine;

namespace {

TextEdit edit(std::uint32_t begin, std::uint32_t end, const char* text, std::uint32_t file = 0) {
  return {{FileIndex{file}, begin, end}, text};
}

}  // namespace

TEST_CASE("letters typed in one field are one step of the history") {
  Document document(std::vector<SourceText>{{"a.yaml", "say: "}});
  REQUIRE(document.apply({edit(5, 5, "H")}, "say"));
  REQUIRE(document.apply({edit(6, 6, "e")}, "say"));
  REQUIRE(document.apply({edit(7, 7, "j")}, "say"));
  CHECK(document.files()[0].text == "say: Hej");
  REQUIRE(document.apply({edit(0, 3, "thinks")}, "thinks"));
  document.end_part();
  REQUIRE(document.apply({edit(0, 6, "note")}, "thinks"));
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == "thinks: Hej");
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == "say: Hej");
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == "say: ");
  CHECK_FALSE(document.undo());
  REQUIRE(document.redo());
  CHECK(document.files()[0].text == "say: Hej");
}

TEST_CASE("one step may change several places and files, and what came after it is gone") {
  Document document(std::vector<SourceText>{{"a.yaml", "abcdef"}, {"a.en.yaml", "uvw"}});
  REQUIRE(document.apply({edit(4, 5, "EE"), edit(0, 0, "<"), edit(1, 2, "", 1), edit(2, 3, "")}));
  CHECK(document.files()[0].text == "<abdEEf");
  CHECK(document.files()[1].text == "uw");
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == "abcdef");
  CHECK(document.files()[1].text == "uvw");
  REQUIRE(document.replace(FileIndex{1}, "xyz"));
  CHECK_FALSE(document.can_redo());
  REQUIRE(document.undo());
  CHECK(document.files()[1].text == "uvw");
}

TEST_CASE("an edit outside the text or over another one changes nothing") {
  Document document(std::vector<SourceText>{{"a.yaml", "abc"}});
  const auto revision = document.revision();
  CHECK_FALSE(document.apply({edit(2, 4, "x")}));
  CHECK_FALSE(document.apply({edit(0, 2, "x"), edit(1, 3, "y")}));
  CHECK_FALSE(document.apply({edit(0, 1, "x", 1)}));
  CHECK_FALSE(document.apply({}));
  CHECK_FALSE(document.replace(FileIndex{0}, "abc"));
  CHECK(document.files()[0].text == "abc");
  CHECK(document.revision() == revision);
  CHECK_FALSE(document.can_undo());
}

TEST_CASE("what is typed elsewhere, or on the next line, is a step of its own") {
  Document document(std::vector<SourceText>{{"a.yaml", "one two"}});
  REQUIRE(document.apply({edit(3, 3, "s")}, "source"));
  REQUIRE(document.apply({edit(4, 4, "!")}, "source"));
  REQUIRE(document.apply({edit(0, 0, "-")}, "source"));
  REQUIRE(document.apply({edit(1, 1, "\n")}, "source"));
  REQUIRE(document.apply({edit(2, 2, "x")}, "source"));
  CHECK(document.files()[0].text == "-\nxones! two");
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == "-\nones! two");
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == "ones! two");
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == "one two");
}

TEST_CASE("a translation that comes in takes no step of the history away") {
  Document document(std::vector<SourceText>{{"a.yaml", "x"}});
  REQUIRE(document.apply({edit(0, 1, "y")}));
  CHECK(document.add({"a.en.yaml", "z"}) == FileIndex{1});
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == "x");
  CHECK(document.files()[1].text == "z");
}

TEST_CASE("an edit that puts in what stands there is no step, and takes no Redo away") {
  Document document(std::vector<SourceText>{{"a.yaml", "one two"}});
  REQUIRE(document.apply({edit(0, 3, "1")}));
  REQUIRE(document.undo());
  const auto revision = document.revision();
  CHECK_FALSE(document.apply({edit(0, 3, "one"), edit(4, 7, "two")}));
  CHECK(document.revision() == revision);
  CHECK_FALSE(document.can_undo());
  CHECK(document.can_redo());
  CHECK(document.apply({edit(0, 3, "one"), edit(4, 7, "2")}));
  CHECK(document.files()[0].text == "one 2");
}
