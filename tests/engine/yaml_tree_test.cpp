#include "engine/yaml_tree.hpp"

#include <doctest/doctest.h>

using namespace samtale::engine;

TEST_CASE("a value is found by its key, and nothing by another") {
  YamlValue map;
  map.kind = YamlKind::map;
  map.entries.push_back({"say", {}, {}});
  map.entries.push_back({"goto", {}, {}});
  map.entries[1].value.text = "tells";
  REQUIRE(map.find("goto") != nullptr);
  CHECK(map.find("goto")->text == "tells");
  CHECK(map.find("Goto") == nullptr);
  CHECK(YamlValue{}.find("say") == nullptr);
}
