#include "engine/yaml_tree.hpp"

#include <array>
#include <utility>

#include <doctest/doctest.h>

using namespace samtale::engine;

namespace {

YamlValue say_and_goto() {
  std::array<YamlEntry, 2> entries{YamlEntry{"say", {}, {}},
                                   YamlEntry{"goto", {}, YamlValue(YamlKind::scalar, "tells")}};
  return {entries, false};
}

}  // namespace

TEST_CASE("a value is found by its key, and nothing by another") {
  const YamlValue map = say_and_goto();
  REQUIRE(map.find("goto") != nullptr);
  CHECK(map.find("goto")->text() == "tells");
  CHECK(map.find("Goto") == nullptr);
  CHECK(YamlValue{}.find("say") == nullptr);
}

TEST_CASE("a value has the parts of its own kind and of no other") {
  const YamlValue map = say_and_goto();
  CHECK(map.kind() == YamlKind::map);
  CHECK(map.entries().size() == 2);
  CHECK(map.items().empty());
  CHECK(map.text().empty());
  std::array<YamlValue, 2> parts{YamlValue(YamlKind::scalar, "a"), YamlValue(YamlKind::null, "~")};
  const YamlValue list(parts, true);
  CHECK(list.kind() == YamlKind::list);
  CHECK(list.in_brackets());
  REQUIRE(list.items().size() == 2);
  CHECK(list.items()[1].kind() == YamlKind::null);
  CHECK(list.items()[1].text() == "~");
  CHECK(list.entries().empty());
}

TEST_CASE("a value that is moved takes its parts along and leaves nothing") {
  YamlValue map = say_and_goto();
  map.at = {FileIndex{2}, 3, 9};
  map.set_lost({FileIndex{2}, 9, 12});
  YamlValue moved = std::move(map);
  CHECK(moved.entries().size() == 2);
  CHECK(moved.at.end == 9);
  CHECK(moved.lost().begin == 9);
  CHECK(moved.lost().file == FileIndex{2});
  YamlValue other = say_and_goto();
  other = std::move(moved);
  CHECK(other.find("say") != nullptr);
  other = YamlValue();
  CHECK(other.kind() == YamlKind::null);
  CHECK(other.entries().empty());
}

TEST_CASE("a map can be shortened, and nothing else") {
  YamlValue map = say_and_goto();
  map.shorten(1);
  CHECK(map.entries().size() == 1);
  CHECK(map.find("goto") == nullptr);
  YamlValue text(YamlKind::scalar, "tells");
  text.shorten(0);
  CHECK(text.text() == "tells");
}
