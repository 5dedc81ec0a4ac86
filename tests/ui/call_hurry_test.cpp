// A citizen who waits only briefly for an answer: off until it is asked for, a line said into the
// silence and nothing else, and no clock on the screen.
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

// What Kurt says after twenty seconds; the call opens in that place.
constexpr const char* into_the_silence = "Hallo? Er der nogen";
constexpr std::int64_t patience = 20'000;

AppStage::Setting hurried() {
  AppStage::Setting setting;
  setting.settings.hurry = true;
  return setting;
}

void start(AppStage& stage, engine::Players players = engine::Players::one) {
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  ui::action::StartCall call{stage.window().now_ms(), {}, 0, {}};
  call.players = players;
  stage.take(call);
  stage.rest();
  REQUIRE(stage.model().screen == Screen::call);
}

std::size_t turns(AppStage& stage) { return stage.model().call->transcript.turns.size(); }

std::vector<std::string> replies(AppStage& stage) {
  std::vector<std::string> ids;
  for (const ui::ReplyView& reply : ui::call_view(stage.model()).replies) ids.push_back(reply.id);
  return ids;
}

}  // namespace

TEST_CASE("nobody is hurried who has not asked for it") {
  AppStage stage;
  start(stage);
  stage.window().sleep(3 * patience);
  CHECK(turns(stage) == 0);
  CHECK_FALSE(stage.shows(into_the_silence));
}

TEST_CASE("the citizen speaks into a long silence, once, and nothing else changes by it") {
  AppStage stage(hurried());
  start(stage);
  const std::vector<std::string> offered = replies(stage);
  const engine::CallState before = stage.model().call->transcript.state;
  stage.window().sleep(patience - 1000);
  CHECK(turns(stage) == 0);
  stage.window().sleep(2000);
  REQUIRE(turns(stage) == 1);
  CHECK(stage.model().call->transcript.turns[0].answer.kind == engine::AnswerKind::silence);
  CHECK(stage.shows(into_the_silence));
  CHECK(stage.shows("Du er stille et øjeblik."));
  CHECK(replies(stage) == offered);
  const engine::CallState& after = stage.model().call->transcript.state;
  CHECK(after.meters == before.meters);
  CHECK(after.node == before.node);
  stage.window().sleep(3 * patience);
  CHECK(turns(stage) == 1);
  stage.press(stage.key_of("stay"));
  CHECK(turns(stage) == 2);
}

TEST_CASE("nothing on the screen tells that time is running") {
  AppStage stage(hurried());
  start(stage);
  const std::vector<std::string> at_first = stage.window().texts();
  stage.window().sleep(patience - 1000);
  CHECK(stage.window().texts() == at_first);
}

TEST_CASE("a silence that has been lived through is not lived through once more") {
  AppStage::Setting setting = hurried();
  setting.settings.calm_motion = false;
  AppStage stage(setting);
  start(stage);
  stage.window().sleep(patience + 1000);
  REQUIRE(turns(stage) == 1);
  stage.window().frames(3);
  CHECK(stage.shows(into_the_silence));
  stage.window().press(stage.key_of("stay"));
  stage.window().frames(40);
  CHECK(turns(stage) == 2);
}

TEST_CASE("time stands still while something else is asked, and begins anew after it") {
  AppStage stage(hurried());
  start(stage);
  SUBCASE("the question before leaving") {
    stage.press(ImGuiKey_Escape);
    stage.window().sleep(2 * patience);
    CHECK(turns(stage) == 0);
    stage.press(ImGuiKey_Escape);
  }
  SUBCASE("a breath") {
    stage.press(ImGuiKey_T);
    stage.window().sleep(2 * patience);
    CHECK(turns(stage) == 0);
    stage.press(ImGuiKey_Enter);
  }
  SUBCASE("the settings") {
    stage.take(ui::action::OpenSettings{});
    stage.window().sleep(2 * patience);
    CHECK(turns(stage) == 0);
    stage.take(ui::action::CloseSettings{});
    stage.rest();
  }
  stage.window().sleep(patience - 1000);
  CHECK(turns(stage) == 0);
  stage.window().sleep(2000);
  CHECK(turns(stage) == 1);
}

TEST_CASE("time that has not run out changes nothing") {
  AppStage stage(hurried());
  start(stage);
  const std::int64_t shown = stage.model().call->offered_at;
  stage.take(ui::action::TimeRanOut{shown + patience - 1});
  CHECK(turns(stage) == 0);
  stage.take(ui::action::TimeRanOut{shown + patience});
  CHECK(turns(stage) == 1);
  stage.take(ui::action::TimeRanOut{shown + 9 * patience});
  CHECK(turns(stage) == 1);
}

TEST_CASE("those who talk it over first are not hurried") {
  for (const engine::Players players : {engine::Players::pair, engine::Players::room}) {
    AppStage stage(hurried());
    start(stage, players);
    CHECK_FALSE(ui::patience(stage.model()));
    stage.window().sleep(2 * patience);
    CHECK(turns(stage) == 0);
  }
}

TEST_CASE("whether citizens hurry is chosen among the settings, and kept") {
  AppStage stage(AppStage::tall());
  stage.show(Screen::settings);
  CHECK(stage.click("settings/hurry/1"));
  CHECK(stage.model().settings.hurry);
  CHECK(ui::decode_settings(ui::encode(stage.model().settings)).hurry);
  CHECK_FALSE(ui::decode_settings("{}").hurry);
  CHECK(stage.click("settings/hurry/0"));
  CHECK_FALSE(stage.model().settings.hurry);
}
