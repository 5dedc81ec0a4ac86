// The Værksted as a trainer operates it: by mouse, and by the keyboard alone.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/panels/workshop/workshop.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

void open_workshop(AppStage& stage) {
  stage.model().screen = Screen::home;
  stage.rest();
  REQUIRE(stage.click("home/workshop"));
}

std::string first_say(AppStage& stage) {
  return "workshop/nodes/" + stage.model().workshop->node + "/replies/0/say";
}

void rest(AppStage& stage) {
  stage.work_to_end();
  stage.rest();
}

}  // namespace

TEST_CASE("from home to the first call that is one's own, by mouse") {
  AppStage stage(AppStage::tall());
  open_workshop(stage);
  REQUIRE(stage.click("workshops/questions"));
  REQUIRE(stage.click("wizard/mood/1"));
  REQUIRE(stage.click("wizard/title"));
  stage.window().type("Min første samtale");
  stage.rest();
  REQUIRE(stage.click("wizard/make"));
  rest(stage);
  REQUIRE(stage.model().screen == Screen::workshop);
  CHECK(stage.shows("Min første samtale"));
  REQUIRE(stage.click(first_say(stage)));
  stage.window().type(" Og så er jeg her.");
  rest(stage);
  CHECK(form_view(stage.model())->replies[0].say.value.find(" Og så er jeg her.") !=
        std::string::npos);
  REQUIRE(stage.click("workshop/save"));
  CHECK(stage.shows("Gemt"));
  REQUIRE(stage.click("workshop/play"));
  CHECK(stage.model().screen == Screen::call);
}

TEST_CASE("Ctrl+S saves, Ctrl+Z takes back and F8 goes from problem to problem, in a field too") {
  AppStage stage;
  stage.show(Screen::workshop);
  const std::string before = stage.model().workshop->document.files()[0].text;
  REQUIRE(stage.click(first_say(stage)));
  stage.window().type("Hov");
  rest(stage);
  CHECK(stage.model().workshop->document.files()[0].text != before);
  stage.window().press(ImGuiMod_Ctrl, ImGuiKey_Z);
  rest(stage);
  CHECK(stage.model().workshop->document.files()[0].text == before);
  stage.window().press(ImGuiMod_Ctrl, ImGuiKey_S);
  rest(stage);
  CHECK_FALSE(is_changed(*stage.model().workshop));
  stage.take(ui::action::WriteField{{"nodes", "monday", "phase"}, "lissen"});
  rest(stage);
  stage.press(ImGuiKey_F8);
  CHECK(stage.model().workshop->node == "monday");
  CHECK(stage.shows("lissen"));
}

TEST_CASE("a click in the picture opens the node in the form, and arrows go on from there") {
  AppStage stage;
  stage.show(Screen::workshop);
  REQUIRE(stage.model().workshop->picture);
  const std::string first = stage.model().workshop->node;
  REQUIRE(stage.click("workshop/graph/node/" + first));
  stage.press(ImGuiKey_DownArrow);
  CHECK(stage.model().workshop->node != first);
  CHECK(stage.shows(ui::shown_id(stage.model().workshop->node)));
}

TEST_CASE("a move is found by writing a part of its name and taken by Enter") {
  AppStage stage(AppStage::tall());
  stage.show(Screen::workshop);
  const std::string reply = "workshop/nodes/" + stage.model().workshop->node + "/replies/0";
  const std::size_t moves = form_view(stage.model())->replies[0].moves.size();
  REQUIRE(stage.click(reply + "/moves/add"));
  CHECK(stage.window().focused() == "workshop/picker/filter");
  stage.window().type("åbent");
  rest(stage);
  stage.press(ImGuiKey_Enter);
  rest(stage);
  CHECK(form_view(stage.model())->replies[0].moves.size() == moves + 1);
}

TEST_CASE("every tab has what it is called, and the source is the same text") {
  AppStage stage;
  stage.show(Screen::workshop);
  REQUIRE(stage.click("workshop/tab/source"));
  CHECK(stage.shows("Hele teksten, som den ligger i filen"));
  REQUIRE(stage.click("workshop/tab/translation"));
  CHECK(stage.shows("Den engelske oversættelse"));
  REQUIRE(stage.click("workshop/tab/analysis"));
  CHECK(stage.shows("Læsbarhed"));
  REQUIRE(stage.click("workshop/tab/form"));
  CHECK(stage.shows("Tilføj en replik"));
}
