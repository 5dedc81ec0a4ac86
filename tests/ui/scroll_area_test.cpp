#include "ui/widgets/scroll_area.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/wrapped_text.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

namespace {

struct Page {
  ScrollProps props;
  int lines = 40;
  int buttons = 0;  // after the lines
  bool go_to_end = false;
  ScrollView view;

  UiHarness::Screen screen() {
    return [this](Ui& ui) {
      begin_screen(ui, "screen");
      button(ui, "before", {20, 10, 100, 36}, {"Før"});
      view = begin_scroll(ui, "area", {20, 60, 300, 200}, props);
      float y = view.origin.y;
      for (int i = 1; i <= lines; ++i) {
        y += text(ui, "line/" + std::to_string(i), {view.origin.x, y}, view.width,
                  "Linje " + std::to_string(i));
      }
      for (int i = 1; i <= buttons; ++i) {
        button(ui, "button/" + std::to_string(i), {view.origin.x, y, 100, 36}, {"Knap"});
        y += 44;
      }
      if (go_to_end) scroll_to_end(ui);
      go_to_end = false;
      end_scroll(ui, y);
      button(ui, "after", {20, 280, 100, 36}, {"Efter"});
      end_screen(ui);
    };
  }
};

bool sees(const UiHarness& harness, int line) {
  return harness.shows("Linje " + std::to_string(line));
}

}  // namespace

TEST_CASE("the wheel scrolls what does not fit") {
  Page page;
  UiHarness harness({400, 400}, page.screen());
  CHECK(page.view.overflows);
  CHECK_FALSE(page.view.at_end);
  CHECK_FALSE(sees(harness, 40));
  harness.move_pointer(100, 150);
  for (int i = 0; i < 30; ++i) harness.wheel(-1);
  CHECK(sees(harness, 40));
  CHECK(page.view.at_end);
}

TEST_CASE("an area that overflows is a Tab stop, and keys move it while it has the keyboard") {
  Page page;
  UiHarness harness({400, 400}, page.screen());
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "before");
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "area");
  const float start = page.view.origin.y;
  harness.press(ImGuiKey_DownArrow);
  CHECK(page.view.origin.y == start - 40);
  CHECK(harness.focused() == "area");
  harness.press(ImGuiKey_PageDown);
  CHECK(page.view.origin.y == start - 200);
  harness.press(ImGuiKey_End);
  CHECK(sees(harness, 40));
  harness.press(ImGuiKey_Home);
  CHECK(page.view.origin.y == start);
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "after");
}

TEST_CASE("an area that fits is no Tab stop") {
  Page page;
  page.lines = 3;
  UiHarness harness({400, 400}, page.screen());
  CHECK_FALSE(page.view.overflows);
  harness.press(ImGuiKey_Tab);
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "after");
}

TEST_CASE(
    "with keys always on, Page down scrolls while the keyboard is elsewhere, and moves no focus") {
  Page page;
  page.props.keys = ScrollKeys::always;
  UiHarness harness({400, 400}, page.screen());
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "before");
  const float start = page.view.origin.y;
  harness.press(ImGuiKey_PageDown);
  CHECK(page.view.origin.y == start - 160);
  CHECK(harness.focused() == "before");
  harness.press(ImGuiKey_PageUp);
  CHECK(page.view.origin.y == start);
}

TEST_CASE("Tab brings what it reaches into view, ring and all") {
  Page page;
  page.buttons = 2;
  UiHarness harness({400, 400}, page.screen());
  for (int i = 0; i < 3; ++i) harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "button/1");
  const WidgetRecord* reached = harness.find("button/1");
  CHECK(visible_part(*reached).h == reached->rect.h);
  CHECK(bottom(reached->rect) + 4 <= bottom(reached->clip));
  CHECK(harness.click("button/1") == Act::done);
}

TEST_CASE("a conversation lies at the bottom while it is short") {
  Page page;
  page.props.anchor = ScrollAnchor::bottom;
  page.lines = 2;
  UiHarness harness({400, 400}, page.screen());
  CHECK(bottom(harness.find("line/2")->rect) == doctest::Approx(260));
  page.lines = 3;
  harness.frames(2);
  CHECK(bottom(harness.find("line/3")->rect) == doctest::Approx(260));
}

TEST_CASE("a conversation stays at its end as it grows, unless somebody has scrolled up") {
  Page page;
  page.props.anchor = ScrollAnchor::bottom;
  UiHarness harness({400, 400}, page.screen());
  CHECK(sees(harness, 40));
  page.lines = 45;
  harness.frames(3);
  CHECK(sees(harness, 45));
  CHECK(page.view.at_end);
  harness.move_pointer(100, 150);
  harness.wheel(3);
  CHECK_FALSE(page.view.at_end);
  const float place = page.view.origin.y;
  page.lines = 50;
  harness.frames(3);
  CHECK(page.view.origin.y == place);
  CHECK_FALSE(sees(harness, 50));
  page.go_to_end = true;
  harness.frames(3);
  CHECK(sees(harness, 50));
  CHECK(page.view.at_end);
}
