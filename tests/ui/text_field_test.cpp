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

  UiHarness::Screen screen() {
    return [this](Ui& ui) {
      begin_screen(ui, "screen");
      const TextFieldOutcome outcome = text_field(ui, "field", {20, 20}, 300, field, value);
      changes += outcome.changed ? 1 : 0;
      submissions += outcome.submitted ? 1 : 0;
      button(ui, "after", {20, 200, 100, 36}, {"Gem"});
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
