// What a trainee may do in a call besides answering: say it aloud first, take a breath, take the
// last answer again, change the settings.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

void start(AppStage& stage, engine::Mode mode = engine::Mode::practice) {
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.take(ui::action::ChooseMode{mode});
  stage.take(ui::action::StartCall{0, std::string(32, 'a'), 1, "2026-11-21"});
  stage.rest();
  REQUIRE(stage.model().screen == Screen::call);
}

std::size_t turns(AppStage& stage) { return stage.model().call->transcript.turns.size(); }

}  // namespace

TEST_CASE("said aloud first: the replies come when asked for, turn by turn, until it is put off") {
  AppStage stage;
  start(stage);
  stage.press(ImGuiKey_S);
  CHECK(stage.window().find("call/reply/stay") == nullptr);
  CHECK(stage.shows("Sig med dine egne ord"));
  stage.press(ImGuiKey_1);
  CHECK(turns(stage) == 0);
  CHECK(stage.click("call/prompt/go_on"));
  REQUIRE(stage.click("call/reply/stay"));
  CHECK(turns(stage) == 1);
  CHECK(stage.shows("Sig med dine egne ord"));
  stage.press(ImGuiKey_Enter);
  CHECK_FALSE(stage.shows("Sig med dine egne ord"));
  stage.press(ImGuiKey_1);
  CHECK(turns(stage) == 2);
  CHECK(stage.click("call/prompt/off"));
  CHECK_FALSE(stage.shows("Sig med dine egne ord"));
  stage.press(ImGuiKey_1);
  CHECK(turns(stage) == 3);
  CHECK_FALSE(stage.shows("Sig med dine egne ord"));
}

TEST_CASE("a breath can be taken after a shout, and changes nothing in the call") {
  AppStage stage;
  start(stage);
  REQUIRE(ui::call_view(stage.model()).breath);
  stage.press(ImGuiKey_T);
  CHECK(stage.shows("Ind gennem næsen"));
  CHECK(stage.window().find("call/reply/stay") == nullptr);
  stage.press(ImGuiKey_Enter);
  CHECK(turns(stage) == 0);
  CHECK(stage.model().call->session.events.empty());
  CHECK(stage.click("call/breath"));
  CHECK(stage.click("call/prompt/go_on"));
  CHECK(stage.click("call/reply/stay"));
}

TEST_CASE("with support the last answer is taken again, marked, and the first one is kept") {
  AppStage stage;
  start(stage);
  CHECK(stage.window().find("call/take_again") == nullptr);
  stage.press(stage.key_of("busy"));
  REQUIRE(turns(stage) == 1);
  CHECK(stage.click("call/take_again"));
  CHECK(turns(stage) == 0);
  stage.press(stage.key_of("stay"));
  REQUIRE(turns(stage) == 1);
  CHECK(stage.model().call->session.events.size() == 2);
  CHECK(stage.shows("Taget om"));
  stage.press(ImGuiKey_Z);
  CHECK(turns(stage) == 0);
  CHECK(stage.model().call->session.events.size() == 2);
}

TEST_CASE("on one's own nothing is taken again") {
  AppStage stage;
  start(stage, engine::Mode::test);
  stage.press(ImGuiKey_1);
  REQUIRE(turns(stage) == 1);
  CHECK(stage.window().find("call/take_again") == nullptr);
  stage.press(ImGuiKey_Z);
  CHECK(turns(stage) == 1);
  stage.take(ui::action::TakeAgain{0});
  CHECK(turns(stage) == 1);
}

TEST_CASE("the settings open in the call and lead back into it") {
  AppStage stage;
  start(stage);
  stage.press(ImGuiKey_1);
  CHECK(stage.click("call/settings"));
  REQUIRE(stage.model().screen == Screen::settings);
  CHECK(stage.click("settings/language/1"));
  stage.press(ImGuiKey_Escape);
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(turns(stage) == 1);
  CHECK(stage.shows("What do you say?"));
  CHECK(stage.model().call->session.events.size() == 2);
}

TEST_CASE("where the replies have too little room, a line says that there are more further down") {
  AppStage::Setting setting;
  setting.window.scale = 2;
  AppStage stage(setting);
  start(stage);
  const std::vector<ui::ReplyView> replies = ui::call_view(stage.model()).replies;
  REQUIRE(replies.size() >= 3);
  CHECK(stage.shows("Flere svar længere nede"));
  REQUIRE(stage.tab_to("call/reply/" + replies.back().id));
  stage.rest();
  CHECK_FALSE(stage.shows("Flere svar længere nede"));
  AppStage roomy;
  start(roomy);
  CHECK_FALSE(roomy.shows("længere nede"));
}
