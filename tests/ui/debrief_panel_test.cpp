#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/debrief_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

// Something to learn from.
void play_badly(AppStage& stage) { stage.play("angry-caller", {"busy"}); }

}  // namespace

TEST_CASE("a turn is chosen by its column, read below the chart, and passed on by the arrows") {
  AppStage stage;
  stage.show(Screen::debrief);
  CHECK(stage.click("debrief/chart/turn/3"));
  CHECK(stage.model().debrief->selected_turn == 2);
  CHECK(stage.shows("Replik 3"));
  stage.press(ImGuiKey_RightArrow);
  stage.press(ImGuiKey_Enter);
  CHECK(stage.shows("Replik 4"));
}

TEST_CASE("a principle opens what it means, and closes it again") {
  AppStage::Setting setting;
  setting.window.height = 2400;
  AppStage stage(setting);
  stage.show(Screen::debrief);
  const std::string definition = ui::debrief_view(stage.model()).principles.front().definition;
  CHECK_FALSE(stage.shows(definition));
  CHECK(stage.click("debrief/principle/1"));
  CHECK(stage.shows(definition));
  CHECK(stage.click("debrief/principle/1"));
  CHECK_FALSE(stage.shows(definition));
}

TEST_CASE("a principle opens what it came to in this call, with the citizen's answer") {
  AppStage::Setting setting;
  setting.window.height = 2400;
  AppStage stage(setting);
  play_badly(stage);
  const ui::DebriefView view = ui::debrief_view(stage.model());
  std::size_t row = 0;
  while (row < view.principles.size() && view.principles[row].note.empty()) ++row;
  REQUIRE(row < view.principles.size());
  const std::string begins = view.principles[row].note.substr(0, 20);
  CHECK_FALSE(stage.shows(begins));
  CHECK(stage.click("debrief/principle/" + std::to_string(row + 1)));
  CHECK(stage.shows(begins));
  CHECK(layout_faults(stage.window()).empty());
  stage.window().keep_picture("debrief-note");
}

TEST_CASE("the course says in words what turned and how the phases went") {
  AppStage stage;
  stage.show(Screen::debrief);
  const ui::DebriefView view = ui::debrief_view(stage.model());
  REQUIRE(view.course.size() >= 2);
  for (const std::string& sentence : view.course) CHECK(stage.shows(sentence));
}

TEST_CASE("one thing to try leads back to before the line in question") {
  AppStage::Setting setting;
  setting.window.height = 2400;
  AppStage stage(setting);
  play_badly(stage);
  REQUIRE(stage.model().screen == Screen::debrief);
  stage.window().keep_picture("debrief-try");
  const auto one = ui::debrief_view(stage.model()).one_thing;
  REQUIRE(one.has_value());
  CHECK(layout_faults(stage.window()).empty());
  CHECK(stage.click("debrief/try/from_here"));
  CHECK(stage.model().screen == Screen::call);
  CHECK(stage.model().call->transcript.turns.size() == one->turn_index);
}

TEST_CASE("the Tilbageblik shows no percentage and waits in words until it is ready") {
  AppStage stage;
  stage.show(Screen::debrief);
  for (const std::string& text : stage.window().texts())
    CHECK_MESSAGE(text.find('%') == std::string::npos, text);
  stage.model().debrief.reset();
  stage.rest();
  CHECK(stage.shows("Samtalen bliver læst igennem"));
}

TEST_CASE("every part of the Tilbageblik is reached at twice the text size") {
  AppStage::Setting setting;
  setting.window.scale = 2;
  AppStage stage(setting);
  stage.show(Screen::debrief);
  CHECK(stage.shows("Uro og Tillid gennem samtalen"));
  bool worked = false;
  bool rating = false;
  bool principles = false;
  for (int i = 0; i < 30; ++i) {
    worked = worked || stage.shows("Det virkede");
    rating = rating || stage.shows("Sådan oplevede Kurt det");
    principles = principles || stage.shows("kom ikke i spil");
    stage.press(ImGuiKey_PageDown);
  }
  CHECK(worked);
  CHECK(rating);
  CHECK(principles);
}
