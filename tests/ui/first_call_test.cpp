// From the first start to the Tilbageblik: how little it takes.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

TEST_CASE("Enter on a call at home and Enter again takes the phone") {
  AppStage stage;
  stage.show(Screen::home);
  REQUIRE(stage.tab_to("home/day/call/1"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::briefing);
  CHECK(stage.window().focused() == "briefing/start");
  stage.press(ImGuiKey_Enter);
  CHECK(stage.model().screen == Screen::call);
}

TEST_CASE("by mouse alone the Tilbageblik is six clicks away, and one for each answer") {
  AppStage stage;
  stage.show(Screen::welcome);
  int clicks = 0;
  const auto click = [&](const std::string& id) {
    REQUIRE(stage.click(id));
    ++clicks;
  };
  click("welcome/keep");
  click("home/day/call/1");
  click("briefing/start");
  while (!stage.model().call->call_over)
    click("call/reply/" + ui::call_view(stage.model()).replies.front().id);
  const auto answers = static_cast<int>(stage.model().call->transcript.turns.size());
  click("call/end/go_on");
  click("rating/skip");
  click("note/skip");
  stage.work_to_end();
  stage.rest();
  CHECK(stage.model().screen == Screen::debrief);
  CHECK(clicks == 6 + answers);
  MESSAGE(clicks, " clicks, ", answers, " of them answers");
}
