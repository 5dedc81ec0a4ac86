#include "ui/widgets/text_field.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"
#include "ui/widgets/button.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

namespace {

struct Form {
  TextField field{"Notat"};
  std::string value;
  int changes = 0;
  int submissions = 0;
  float height = 0;

  UiHarness::Screen screen() {
    return [this](Ui& ui) {
      begin_screen(ui, "screen");
      const TextFieldOutcome outcome = text_field(ui, "field", {20, 20}, 300, field, value);
      changes += outcome.changed ? 1 : 0;
      submissions += outcome.submitted ? 1 : 0;
      height = outcome.height;
      button(ui, "after", {20, 240, 100, 36}, {"Gem"});
      end_screen(ui);
    };
  }
};

}  // namespace

TEST_CASE("what is typed arrives, æøå and quotes too") {
  Form form;
  UiHarness harness({400, 300}, form.screen());
  CHECK(harness.click("field") == Act::done);
  harness.type("Rødgrød på »Åen«");
  CHECK(form.value == "Rødgrød på »Åen«");
  CHECK(form.changes > 0);
  CHECK(harness.find("field")->focused);
  harness.press(ImGuiKey_Backspace);
  CHECK(form.value == "Rødgrød på »Åen");
}

TEST_CASE("Enter hands in a single line and starts a new line in several") {
  Form form;
  {
    UiHarness harness({400, 300}, form.screen());
    harness.click("field");
    harness.type("Ja");
    harness.press(ImGuiKey_Enter);
    CHECK(form.submissions == 1);
    CHECK(form.value == "Ja");
  }
  form.field.lines = FieldLines::several;
  form.value.clear();
  UiHarness harness({400, 300}, form.screen());
  harness.click("field");
  harness.type("Ja");
  harness.press(ImGuiKey_Enter);
  harness.type("Nej");
  CHECK(form.value == "Ja\nNej");
  CHECK(form.submissions == 1);
}

TEST_CASE("Tab goes into a field and out of it again, for one line and for several") {
  for (const FieldLines lines : {FieldLines::one, FieldLines::several}) {
    Form form;
    form.field.lines = lines;
    UiHarness harness({400, 300}, form.screen());
    harness.press(ImGuiKey_Tab);
    CHECK(harness.focused() == "field");
    harness.type("a");
    CHECK(form.value == "a");
    harness.press(ImGuiKey_Tab);
    CHECK(harness.focused() == "after");
    CHECK(form.value == "a");
  }
}

TEST_CASE("a disabled field takes neither click nor focus") {
  Form form;
  form.field.availability = Availability::disabled;
  UiHarness harness({400, 300}, form.screen());
  CHECK(harness.click("field") == Act::disabled);
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "after");
  harness.type("a");
  CHECK(form.value.empty());
}

TEST_CASE("an error is a text below the field and counted in its height") {
  Form form;
  UiHarness harness({400, 300}, form.screen());
  const float plain = text_field_height(harness.ui(), form.field, 300);
  form.field.error = "Skriv mindst én linje.";
  harness.frame();
  CHECK(harness.shows("Skriv mindst én linje."));
  CHECK(text_field_height(harness.ui(), form.field, 300) > plain + 18);
  CHECK(harness.find("field/error")->rect.y >= bottom(harness.find("field")->rect));
}

TEST_CASE("a requested focus opens the field for typing") {
  Form form;
  UiHarness harness({400, 300}, form.screen());
  request_focus(harness.ui(), "field");
  harness.frames(3);
  harness.type("straks");
  CHECK(form.value == "straks");
}

TEST_CASE("a text of several lines wraps, and the field grows with it to six and then scrolls") {
  Form form;
  form.field.lines = FieldLines::several;
  form.field.visible_lines = 1;
  UiHarness harness({400, 300}, form.screen());
  harness.frame();
  const float empty = form.height;
  harness.click("field");
  harness.type("Brevet kom først i går, og hun har ikke sovet siden. Hun vil gerne klage.");
  harness.frames(2);
  const float wrapped = form.height;
  CHECK(wrapped > empty + 18);
  CHECK(form.value.find('\n') == std::string::npos);
  for (int line = 0; line < 12; ++line) harness.press(ImGuiKey_Enter);
  harness.frames(2);
  const float six = form.height;
  harness.press(ImGuiKey_Enter);
  harness.frames(2);
  CHECK(form.height == six);
  CHECK(text_field_height(harness.ui(), form.field, 300, form.value) == six);
}

TEST_CASE("Escape leaves a field, and what has been written stays") {
  for (const FieldLines lines : {FieldLines::one, FieldLines::several}) {
    Form form;
    form.field.lines = lines;
    UiHarness harness({400, 300}, form.screen());
    harness.click("field");
    harness.type("Ja");
    harness.press(ImGuiKey_Escape);
    CHECK(form.value == "Ja");
    harness.type("Nej");
    CHECK(form.value == "Ja");
  }
}

TEST_CASE("Ctrl+Enter hands in a field of several lines") {
  Form form;
  form.field.lines = FieldLines::several;
  UiHarness harness({400, 300}, form.screen());
  harness.click("field");
  harness.type("Ja");
  harness.press(ImGuiMod_Ctrl, ImGuiKey_Enter);
  CHECK(form.submissions == 1);
  CHECK(form.value == "Ja");
}

TEST_CASE("where Enter hands in a field of several lines, Shift+Enter makes one") {
  Form form;
  form.field.lines = FieldLines::several;
  form.field.enter = FieldEnter::submits;
  UiHarness harness({400, 300}, form.screen());
  harness.click("field");
  harness.type("Ja");
  harness.press(ImGuiMod_Shift, ImGuiKey_Enter);
  CHECK(form.submissions == 0);
  harness.press(ImGuiKey_Enter);
  CHECK(form.submissions == 1);
  CHECK(form.value == "Ja\n");
}

TEST_CASE("a text is taken back, cut, pasted and put together again by keys") {
  Form form;
  form.field.lines = FieldLines::several;
  UiHarness harness({400, 300}, form.screen());
  harness.click("field");
  harness.type("ærø ");
  harness.type("øen");
  harness.press(ImGuiMod_Ctrl, ImGuiKey_Z);
  CHECK(form.value == "ærø ");
  harness.press(ImGuiMod_Ctrl, ImGuiKey_Y);
  CHECK(form.value == "ærø øen");
  harness.press(ImGuiMod_Ctrl, ImGuiKey_A);
  harness.press(ImGuiMod_Ctrl, ImGuiKey_X);
  CHECK(form.value.empty());
  harness.press(ImGuiMod_Ctrl, ImGuiKey_V);
  harness.press(ImGuiMod_Ctrl, ImGuiKey_V);
  CHECK(form.value == "ærø øenærø øen");
  harness.press(ImGuiKey_Home);
  harness.press(ImGuiMod_Shift, ImGuiKey_RightArrow);
  harness.press(ImGuiKey_Delete);
  CHECK(form.value == "rø øenærø øen");
  harness.press(ImGuiMod_Ctrl, ImGuiKey_Backspace);
  CHECK(form.value == "rø øenærø øen");
  harness.press(ImGuiKey_End);
  harness.press(ImGuiMod_Ctrl, ImGuiKey_Backspace);
  CHECK(form.value == "rø øenærø ");
}

TEST_CASE("Up and Down go by the lines that are seen") {
  Form form;
  form.field.lines = FieldLines::several;
  UiHarness harness({400, 300}, form.screen());
  harness.click("field");
  harness.type("en");
  harness.press(ImGuiKey_Enter);
  harness.type("to");
  harness.press(ImGuiKey_UpArrow);
  harness.type("!");
  CHECK(form.value == "en!\nto");
  harness.press(ImGuiKey_DownArrow);
  harness.press(ImGuiKey_DownArrow);
  harness.type("?");
  CHECK(form.value == "en!\nto?");
}

TEST_CASE("a line break that is pasted into a single line becomes a space") {
  Form form;
  UiHarness harness({400, 300}, form.screen());
  harness.click("field");
  ImGui::SetClipboardText("en\nto\r\n");
  harness.press(ImGuiMod_Ctrl, ImGuiKey_V);
  CHECK(form.value == "en to ");
}

TEST_CASE("the mouse puts the caret where it is pressed and takes a word at two presses") {
  Form form;
  form.value = "Hun ringer";
  UiHarness harness({400, 300}, form.screen());
  harness.frame();
  const Rect box = harness.find("field")->rect;
  harness.move_pointer(box.x + 14, box.y + box.h / 2);
  for (int press = 0; press < 2; ++press) {
    harness.io().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    harness.io().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    harness.settle();
  }
  harness.type("Du");
  CHECK(form.value == "Du ringer");
}
