#include "ui/widgets/chart.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

namespace {

constexpr std::array<float, 4> tension{0.9F, 0.6F, 0.5F, 0.5F};
constexpr std::array<float, 4> trust{0.1F, 0.2F, 0.4F, 0.5F};

struct Course {
  std::array<ChartCourse, 2> courses{{{"Uro", CourseLook::solid_circle, Token::warm, tension},
                                      {"Tillid", CourseLook::dashed_square, Token::blue, trust}}};
  std::array<ChartPhase, 2> phases{
      {{0, 0, "Kom godt i gang"}, {1, 3, "Lyt, spørg og opsummer", true}}};
  Chart chart;
  std::optional<std::size_t> pressed;

  Course() {
    chart.courses = courses;
    chart.turns = 4;
    chart.grid = {"slet ikke", "noget", "meget"};
    chart.phases = phases;
    chart.turn_word = "Replik";
  }
  Course(const Course&) = delete;

  UiHarness::Screen screen() {
    return [this](Ui& ui) {
      begin_screen(ui, "screen");
      if (const auto turn = samtale::ui::widgets::chart(ui, "chart", {20, 20, 700, 240}, chart)) {
        pressed = turn;
        chart.selected = turn;
      }
      end_screen(ui);
    };
  }
};

}  // namespace

TEST_CASE("a click anywhere in a turn's column chooses the turn") {
  Course course;
  UiHarness harness({800, 400}, course.screen());
  CHECK(harness.find("chart/turn/3")->label == "Replik 3");
  CHECK(harness.click("chart/turn/3") == Act::done);
  CHECK(course.pressed == 2);
  CHECK(harness.find("chart/turn/3")->selected);
}

TEST_CASE("the chart is one Tab stop, arrows go from turn to turn, Enter chooses") {
  Course course;
  course.chart.selected = 1;
  UiHarness harness({800, 400}, course.screen());
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "chart/turn/2");
  harness.press(ImGuiKey_RightArrow);
  CHECK(harness.focused() == "chart/turn/3");
  harness.press(ImGuiKey_RightArrow);
  CHECK(harness.focused() == "chart/turn/4");
  harness.press(ImGuiKey_Enter);
  CHECK(course.pressed == 3);
}

TEST_CASE("names of courses that end in one place are pushed apart") {
  Course course;
  UiHarness harness({800, 400}, course.screen());
  const float apart =
      harness.find("chart/course/1")->rect.y - harness.find("chart/course/2")->rect.y;
  CHECK(std::abs(apart) >= 18);
}

TEST_CASE("the words of a turning point stand right of its rule, or left of it past 60 per cent") {
  Course course;
  course.chart.turning = TurningPoint{1, "Vendepunktet", "»Fortæl.«"};
  UiHarness harness({800, 400}, course.screen());
  const auto middle_of_turn = [&](const char* id) { return centre(harness.find(id)->rect).x; };
  CHECK(harness.find("chart/turning")->rect.x > middle_of_turn("chart/turn/2"));
  course.chart.turning->turn = 3;
  harness.frame();
  CHECK(right(harness.find("chart/turning")->rect) < middle_of_turn("chart/turn/4"));
}

TEST_CASE("several calls have their headings below the phases, each below its turns") {
  Course course;
  const std::array<ChartPhase, 2> calls{{{0, 1, "Opkald 1, kl. 8.05"}, {2, 3, "Opkald 2"}}};
  UiHarness harness({800, 400}, course.screen());
  const float plain = harness.find("chart/phase/1")->rect.y;
  CHECK_FALSE(harness.shows("Opkald 2"));
  course.chart.calls = calls;
  harness.frame();
  CHECK(harness.shows("Opkald 1, kl. 8.05"));
  const Rect second = harness.find("chart/call/2")->rect;
  CHECK(second.y >= bottom(harness.find("chart/phase/1")->rect));
  CHECK(harness.find("chart/phase/1")->rect.y < plain);
  CHECK(centre(second).x > centre(harness.find("chart/turn/3")->rect).x);
  CHECK(centre(second).x < centre(harness.find("chart/turn/4")->rect).x);
}

TEST_CASE("phases, grid words and names are texts, and a chart of one turn or none is drawn too") {
  Course course;
  UiHarness harness({800, 400}, course.screen());
  for (const char* words : {"slet ikke", "noget", "meget", "Uro", "Tillid", "Kom godt i gang"}) {
    CHECK(harness.shows(words));
  }
  course.chart.turns = 1;
  harness.frame();
  CHECK(harness.click("chart/turn/1") == Act::done);
  CHECK(course.pressed == 0);
  course.chart.turns = 0;
  harness.frame();
  CHECK(harness.find("chart/turn/1") == nullptr);
}

TEST_CASE("below its least width the turn numbers would touch") {
  Course course;
  UiHarness harness({800, 400}, course.screen());
  CHECK(chart_least_width(harness.ui(), course.chart) < 300);
  course.chart.turns = 20;
  CHECK(chart_least_width(harness.ui(), course.chart) > 500);
}
