#include "ui/widgets/registry.hpp"

#include <doctest/doctest.h>

using namespace samtale::ui::widgets;

TEST_CASE("records stand in the order they were drawn and are found by id until the next frame") {
  Registry registry;
  registry.add({"a", WidgetKind::text, {0, 0, 10, 10}, {0, 0, 100, 100}, "Goddag"});
  registry.add({"b", WidgetKind::button, {0, 20, 10, 10}, {0, 0, 100, 100}, "Svar"});
  REQUIRE(registry.records().size() == 2);
  CHECK(registry.records()[0].label == "Goddag");
  REQUIRE(registry.find("b") != nullptr);
  CHECK(registry.find("b")->label == "Svar");
  CHECK(registry.find("c") == nullptr);
  registry.begin_frame();
  CHECK(registry.records().empty());
  CHECK(registry.find("b") == nullptr);
}

TEST_CASE("the visible part of a record is what its window shows of it") {
  const WidgetRecord record{"a", WidgetKind::button, {0, 90, 10, 20}, {0, 0, 100, 100}, "Svar"};
  CHECK(visible_part(record).h == 10);
}
