#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/debrief_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using engine::Meter;
using ui::DebriefView;
using ui::Screen;

TEST_CASE("the chart shows two courses at most: a third puts the oldest out") {
  AppStage stage;
  stage.show(Screen::debrief);
  CHECK(stage.shows("Uro og Tillid gennem samtalen"));
  CHECK(stage.click("debrief/chart/show/heard"));
  CHECK(stage.model().courses == std::vector<Meter>{Meter::trust, Meter::heard});
  CHECK(stage.shows("Tillid og Føler sig hørt gennem samtalen"));
  stage.window().keep_picture("debrief-chart-blue");
  CHECK(stage.click("debrief/chart/show/clarity"));
  CHECK(stage.shows("Føler sig hørt og Overblik gennem samtalen"));
  stage.window().keep_picture("debrief-chart-blue-2");
  CHECK(stage.window().find("debrief/chart/show/clarity")->selected);
  CHECK_FALSE(stage.window().find("debrief/chart/show/tension")->selected);
}

TEST_CASE("one course can be looked at alone, and the last one stays") {
  AppStage stage;
  stage.show(Screen::debrief);
  CHECK(stage.click("debrief/chart/show/trust"));
  CHECK(stage.shows("Uro gennem samtalen"));
  CHECK(stage.click("debrief/chart/show/tension"));
  CHECK(stage.model().courses == std::vector<Meter>{Meter::tension});
  const DebriefView view = debrief_view(stage.model());
  CHECK(view.courses.size() == 1);
  CHECK(view.course_chips.size() == engine::meter_count);
}

TEST_CASE("a principle's evidence leads to its turn with one press") {
  AppStage::Setting setting;
  setting.window.height = 2000;
  AppStage stage(setting);
  stage.play("angry-caller", {"busy"});
  const DebriefView view = debrief_view(stage.model());
  std::size_t row = 0;
  while (row < view.principles.size() && view.principles[row].turns.empty()) ++row;
  REQUIRE(row < view.principles.size());
  const std::size_t turn = view.principles[row].turns.front();
  const std::string id = "debrief/principle/" + std::to_string(row + 1);
  CHECK(stage.click(id));
  const std::string evidence = id + "/turn/" + std::to_string(turn + 1);
  REQUIRE(stage.window().find(evidence) != nullptr);
  CHECK(stage.window().find(evidence)->label == "Replik " + std::to_string(turn + 1));
  CHECK(stage.click(evidence));
  CHECK(stage.model().debrief->selected_turn == turn);
  CHECK(stage.window().focused() == "debrief/chart/turn/" + std::to_string(turn + 1));
}
