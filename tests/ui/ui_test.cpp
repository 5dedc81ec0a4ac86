#include "ui/widgets/ui.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text_field.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

TEST_CASE("lengths grow with the text scale, spaces half as fast, borders not at all") {
  Ui ui;
  ui.theme = make_theme(ThemeName::light);
  ui.scale = 2;
  CHECK(px(ui, 13) == 26);
  CHECK(space(ui, 8) == 12);
  CHECK(tall(ui, 36) == 44 + 21);
  CHECK(border(ui) == 1);
  ui.theme = make_theme(ThemeName::contrast);
  CHECK(border(ui) == 2);
  ui.motion = Motion::calm;
  CHECK(motion_ms(ui, 400) == 0);
}

TEST_CASE("a one-key shortcut acts, but not while somebody types and not with Ctrl") {
  int pauses = 0;
  std::string words;
  UiHarness harness({400, 300}, [&](Ui& ui) {
    begin_screen(ui, "screen");
    if (shortcut(ui, ImGuiKey_P)) ++pauses;
    text_field(ui, "field", {20, 20}, 200, {"Notat"}, words);
    button(ui, "other", {20, 120, 100, 36}, {"Andet"});
    end_screen(ui);
  });
  harness.press(ImGuiKey_P);
  CHECK(pauses == 1);
  harness.press(ImGuiMod_Ctrl, ImGuiKey_P);
  CHECK(pauses == 1);
  CHECK(harness.click("field") == Act::done);
  harness.press(ImGuiKey_P);
  CHECK(pauses == 1);
  CHECK(harness.click("other") == Act::done);
  harness.press(ImGuiKey_P);
  CHECK(pauses == 2);
}

TEST_CASE(
    "Enter is a shortcut only while no ring is shown, else it presses what the ring is around") {
  int starts = 0;
  int others = 0;
  UiHarness harness({400, 300}, [&](Ui& ui) {
    begin_screen(ui, "screen");
    if (shortcut(ui, ImGuiKey_Enter)) ++starts;
    if (button(ui, "other", {20, 20, 100, 36}, {"Andet"})) ++others;
    end_screen(ui);
  });
  harness.press(ImGuiKey_Enter);
  CHECK(starts == 1);
  CHECK(others == 0);
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "other");
  harness.press(ImGuiKey_Enter);
  CHECK(starts == 1);
  CHECK(others == 1);
}

TEST_CASE("a requested focus is taken without a ring, and the first Tab shows the ring there") {
  bool requested = false;
  UiHarness harness({400, 300}, [&](Ui& ui) {
    begin_screen(ui, "screen");
    if (!requested) request_focus(ui, "second");
    requested = true;
    button(ui, "first", {20, 20, 100, 36}, {"Et"});
    button(ui, "second", {20, 70, 100, 36}, {"To"});
    button(ui, "third", {20, 120, 100, 36}, {"Tre"});
    end_screen(ui);
  });
  CHECK(harness.focused() == "second");
  const auto plain = harness.picture();
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "second");
  CHECK(harness.picture().rgb != plain.rgb);
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "third");
  harness.press(ImGuiMod_Shift, ImGuiKey_Tab);
  CHECK(harness.focused() == "second");
}
