#include "engine/nearest.hpp"

#include <doctest/doctest.h>

using samtale::engine::nearest;

namespace {

const std::vector<std::string> keys = {"replies", "citizen", "phase", "pause", "say"};

}  // namespace

TEST_CASE("a slip of the finger is mended") {
  CHECK(nearest("repies", keys) == "replies");    // left out
  CHECK(nearest("repplies", keys) == "replies");  // doubled
  CHECK(nearest("ctiizen", keys) == "citizen");   // swapped
  CHECK(nearest("fhase", keys) == "phase");       // mistaken
}

TEST_CASE("another word is not taken for a slip") {
  CHECK(nearest("answer", keys).empty());
  CHECK(nearest("", keys).empty());
  CHECK(nearest("so", keys).empty());
  CHECK(nearest("replies", {}).empty());
}

TEST_CASE("at most a third of the letters may differ, and at most three") {
  CHECK(nearest("sey", keys) == "say");
  CHECK(nearest("siy", {"say", "sky"}) == "say");  // the first of two that are as near
  CHECK(nearest("bxxxxfghijkl", {"bcdefghijkl"}).empty());
  CHECK(nearest("bcxxxfghijkl", {"bcdeffghijkl"}) == "bcdeffghijkl");
}

TEST_CASE("letters are counted, not bytes") { CHECK(nearest("blå", {"blæ"}) == "blæ"); }

TEST_CASE("a text is no slip in a word") {
  CHECK(nearest(std::string(1000, 'a'), {std::string(999, 'a')}).empty());
}
