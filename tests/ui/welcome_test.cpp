// The first start, a lent machine, the course's code, one's goals.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/user_folder.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Keeping;
using ui::Screen;

namespace {

void start(AppStage& stage) {
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.take(ui::action::StartCall{0, {}, 0, {}});
  stage.rest();
  REQUIRE(stage.model().screen == Screen::call);
}

std::size_t files_in(AppStage& stage, const std::string& folder) {
  const auto names = stage.store().list("/data/" + folder);
  return names ? names.value().size() : 0;
}

}  // namespace

TEST_CASE("the first start asks for little, says what is kept, and leads home") {
  AppStage stage;
  stage.model().screen = Screen::welcome;
  stage.rest();
  CHECK(stage.shows("Kun du kan læse det."));
  CHECK(stage.shows("/data"));
  CHECK(stage.click("welcome/language/1"));
  CHECK(stage.shows("Welcome to Øvelinjen"));
  CHECK(stage.click("welcome/language/0"));
  CHECK(stage.click("welcome/keep"));
  CHECK(stage.model().screen == Screen::home);
  CHECK(stage.model().settings.keeping == Keeping::keep);
  CHECK(stage.window().find("home/next_participant") == nullptr);
}

TEST_CASE("a kaldenavn is typed at the first start and stands in the calls that follow") {
  AppStage stage;
  stage.model().screen = Screen::welcome;
  stage.rest();
  REQUIRE(stage.click("welcome/alias"));
  stage.window().type("Solsort");
  stage.rest();
  CHECK(stage.model().settings.alias == "Solsort");
  stage.window().type(" 010203-4567");
  stage.rest();
  CHECK(stage.shows("Det ligner et cpr-nummer. Skriv det ikke her."));
  stage.take(ui::action::SetAlias{"Solsort"});
  stage.take(ui::action::ChooseKeeping{Keeping::keep});
  start(stage);
  const auto& events = stage.model().call->session.events;
  REQUIRE(events.size() == 1);
  const auto* alias = std::get_if<engine::AliasSet>(&events.front().what);
  REQUIRE(alias != nullptr);
  CHECK(alias->alias == "Solsort");
}

TEST_CASE("the first start says what the program is, and home greets whoever has a kaldenavn") {
  AppStage stage;
  stage.model().screen = Screen::welcome;
  stage.rest();
  CHECK(stage.shows("Her øver du svære samtaler"));
  stage.take(ui::action::ChooseKeeping{Keeping::keep});
  stage.rest();
  CHECK(stage.shows("øv den svære borgersamtale"));
  stage.take(ui::action::SetAlias{"Solsort"});
  stage.rest();
  CHECK(stage.shows("Hej, Solsort"));
}

TEST_CASE("on a lent machine the next participant finds nothing of the one before") {
  AppStage stage;
  stage.take(ui::action::ChooseKeeping{Keeping::forget});
  stage.take(ui::action::SetAlias{"Solsort"});
  stage.take(ui::action::ToggleGoal{"listen"});
  start(stage);
  CHECK(files_in(stage, "unkept") == 1);
  CHECK(files_in(stage, "calls") == 0);
  stage.take(ui::action::GoHome{});
  stage.rest();
  CHECK(stage.model().files.size() == 1);
  REQUIRE(stage.tab_to("home/next_participant"));
  CHECK(stage.click("home/next_participant"));
  CHECK(stage.model().screen == Screen::welcome);
  CHECK(files_in(stage, "unkept") == 0);
  CHECK(stage.model().settings.alias.empty());
  CHECK(stage.model().settings.goals.empty());
  CHECK(stage.model().files.empty());
}

TEST_CASE("what is not to be kept is gone when the program ends, and what is kept stays") {
  AppStage stage;
  stage.take(ui::action::ChooseKeeping{Keeping::keep});
  start(stage);
  stage.take(ui::action::GoHome{});
  stage.take(ui::action::ChooseKeeping{Keeping::forget});
  start(stage);
  stage.take(ui::action::Quit{});
  CHECK(files_in(stage, "unkept") == 0);
  CHECK(files_in(stage, "calls") == 1);
}

TEST_CASE("a call that another window is in the middle of is left alone") {
  AppStage stage;
  stage.take(ui::action::ChooseKeeping{Keeping::forget});
  start(stage);
  std::vector<ui::Action> outcomes;
  ui::EffectRunner other(stage.store(), "/data");
  other.run(ui::effect::ClearFolder{ui::unkept_folder("/data")}, outcomes);
  CHECK(files_in(stage, "unkept") == 1);
}

TEST_CASE("a course's code gives everybody the same order of replies") {
  const auto seed_with = [](const std::string& code) {
    AppStage stage;
    stage.take(ui::action::SetCourseCode{code});
    start(stage);
    return stage.model().call->session.header.seed;
  };
  CHECK(seed_with("ravn") == seed_with("RAVN"));
  CHECK(seed_with("ravn") != seed_with("ugle"));
  CHECK(seed_with("") == 1);
  CHECK(seed_with("rav") == 1);
}

TEST_CASE("a code takes four letters and nothing else") {
  AppStage stage;
  stage.take(ui::action::SetCourseCode{"r2a-vnen"});
  CHECK(stage.model().settings.course_code == "RAVN");
}

TEST_CASE("one or two goals are chosen before a call and stand on the front page") {
  AppStage stage;
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.rest();
  CHECK(stage.click("briefing/goal/listen"));
  CHECK(stage.click("briefing/goal/summarise_confirm"));
  CHECK(stage.click("briefing/goal/close_with_agreement"));
  CHECK(stage.model().settings.goals ==
        std::vector<std::string>{"summarise_confirm", "close_with_agreement"});
  CHECK(stage.click("briefing/goal/summarise_confirm"));
  stage.press(ImGuiKey_Escape);
  CHECK(stage.shows("Det øver jeg"));
  CHECK(stage.model().settings.goals == std::vector<std::string>{"close_with_agreement"});
}

TEST_CASE("what a user has set comes back from the file") {
  ui::Settings settings;
  settings.keeping = Keeping::forget;
  settings.alias = "Sol»sort«";
  settings.course_code = "RAVN";
  settings.goals = {"listen", "knock"};
  const ui::Settings read = ui::decode_settings(ui::encode(settings));
  CHECK(read.keeping == Keeping::forget);
  CHECK(read.alias == settings.alias);
  CHECK(read.course_code == "RAVN");
  CHECK(read.goals == settings.goals);
  CHECK(ui::decode_settings(R"({"goals":["a","b","c"],"keeping":"no"})").goals.size() == 2);
}
