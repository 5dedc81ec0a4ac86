#include "tests/support/ui_harness.hpp"

#include <doctest/doctest.h>

#include "ui/widgets/button.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/wrapped_text.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

TEST_CASE("a click is refused where a person could not make it") {
  int clicks = 0;
  UiHarness harness({400, 300}, [&clicks](Ui& ui) {
    begin_screen(ui, "screen");
    clicks += button(ui, "open", {20, 20, 100, 36}, {"Svar"}) ? 1 : 0;
    Button closed{"Gem"};
    closed.availability = Availability::disabled;
    clicks += button(ui, "closed", {20, 70, 100, 36}, closed) ? 1 : 0;
    clicks += button(ui, "outside", {380, 120, 100, 36}, {"Ude"}) ? 1 : 0;
    clicks += button(ui, "above", {20, 170, 100, 36}, {"Øverst"}) ? 1 : 0;
    clicks += button(ui, "below", {40, 175, 100, 36}, {"Underst"}) ? 1 : 0;
    text(ui, "words", {200, 20}, 100, "Goddag");
    const ScrollView view = begin_scroll(ui, "area", {200, 170, 150, 60});
    clicks +=
        button(ui, "far", {view.origin.x, view.origin.y + 200, 100, 36}, {"Langt nede"}) ? 1 : 0;
    end_scroll(ui, view.origin.y + 240);
    end_screen(ui);
  });
  CHECK(harness.click("nothing") == Act::not_found);
  CHECK(harness.click("words") == Act::passive);
  CHECK(harness.click("closed") == Act::disabled);
  CHECK(harness.click("outside") == Act::hidden);
  CHECK(harness.click("far") == Act::hidden);
  CHECK(harness.click("below") == Act::covered);
  CHECK(clicks == 0);
  CHECK(harness.click("open") == Act::done);
  CHECK(clicks == 1);
}

TEST_CASE("only text that can be seen is on the screen") {
  UiHarness harness({400, 300}, [](Ui& ui) {
    begin_screen(ui, "screen");
    text(ui, "near", {20, 20}, 300, "Jeg kan høre det");
    text(ui, "far", {20, 400}, 300, "Langt nede");
    end_screen(ui);
  });
  CHECK(harness.shows("kan høre"));
  CHECK_FALSE(harness.shows("Langt nede"));
  CHECK(harness.texts() == std::vector<std::string>{"Jeg kan høre det"});
}
