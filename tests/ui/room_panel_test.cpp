// Fælles spil as a trainer runs it: by mouse, by keys alone, in every size and theme.
#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/room_view.hpp"
#include "ui/panels/screen.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::RoomStep;
using ui::Screen;

namespace {

struct Size {
  int width, height;
  int percent;  // the text size set
};

constexpr std::array<Size, 6> sizes{{{1920, 1080, 100},
                                     {1280, 800, 100},
                                     {1024, 640, 100},
                                     {1920, 1080, 250},
                                     {1280, 800, 250},
                                     {1024, 640, 250}}};

void start(AppStage& stage, const std::string& scenario = "angry-caller") {
  stage.take(ui::action::OpenBriefing{scenario});
  stage.take(ui::action::StartCall{stage.window().now_ms(), {}, 0, {}, engine::Players::room});
  stage.rest();
}

RoomStep step(AppStage& stage) { return stage.model().call->room->step; }
std::size_t turns(AppStage& stage) { return stage.model().call->transcript.turns.size(); }

// In the size of a room's screen, as the shell bakes its fonts.
AppStage::Setting setting_of(const Size& size, engine::Language language, ui::ThemeChoice theme) {
  ui::AppModel model;
  model.settings.text_percent = size.percent;
  model.screen = Screen::call;
  model.call.emplace().room.emplace();
  AppStage::Setting setting;
  setting.window.width = size.width;
  setting.window.height = size.height;
  setting.window.scale =
      static_cast<float>(ui::panels::text_percent(
          model, {static_cast<float>(size.width), static_cast<float>(size.height)})) /
      100.0F;
  setting.settings.language = language;
  setting.settings.theme = theme;
  return setting;
}

void check_layout(AppStage& stage, const std::string& name) {
  CAPTURE(name);
  stage.window().keep_picture(name);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
}

// Every step of a turn, the question before leaving, the end and "Den vi ikke valgte".
void check_screens(AppStage& stage, const std::string& suffix) {
  start(stage);
  check_layout(stage, "room-reading" + suffix);
  stage.press(ImGuiKey_Space);
  check_layout(stage, "room-talking" + suffix);
  stage.press(ImGuiKey_Space);
  stage.press(ImGuiKey_4);
  check_layout(stage, "room-counting" + suffix);
  for (const ImGuiKey key : {ImGuiKey_Enter, ImGuiKey_1, ImGuiKey_1, ImGuiKey_Enter, ImGuiKey_2,
                             ImGuiKey_Enter, ImGuiKey_Enter})
    stage.press(key);
  REQUIRE(step(stage) == RoomStep::shown);
  check_layout(stage, "room-shown" + suffix);
  stage.press(ImGuiKey_Escape);
  check_layout(stage, "room-leaving" + suffix);
  stage.press(ImGuiKey_Escape);
  stage.press(ImGuiKey_Enter);
  CHECK(turns(stage) == 1);
  check_layout(stage, "room-answered" + suffix);
}

void play_to_the_end(AppStage& stage) {
  for (int i = 0; i < 400 && stage.model().screen == Screen::call; ++i) {
    if (!stage.model().call->call_over && step(stage) == RoomStep::counting)
      stage.take(ui::action::TypeHands{i % 4});
    if (!stage.model().call->call_over && step(stage) == RoomStep::shown)
      stage.take(ui::action::TakeOption{0, 0});
    else
      stage.take(ui::action::RoomForward{0});
  }
  REQUIRE(stage.model().screen == Screen::untaken);
  stage.work_to_end();
  stage.rest();
}

void play_to_end_of_call(AppStage& stage) {
  for (int i = 0; i < 200 && !stage.model().call->call_over; ++i) {
    if (step(stage) == RoomStep::shown)
      stage.take(ui::action::TakeOption{0, 0});
    else
      stage.take(ui::action::RoomForward{0});
  }
  REQUIRE(stage.model().call->call_over);
  stage.rest();
}

}  // namespace

TEST_CASE("a room plays a turn by mouse") {
  AppStage stage;
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.rest();
  REQUIRE(stage.tab_to("briefing/room"));  // it may be scrolled away
  REQUIRE(stage.click("briefing/room"));
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(stage.shows("nu er det så fjerde gang"));
  CHECK(stage.window().find("call/meter/1") == nullptr);
  CHECK(stage.click("room/forward"));
  const std::string first = ui::call_view(stage.model()).replies[0].id;
  CHECK(stage.window().find("room/reply/" + first) != nullptr);
  CHECK(stage.click("room/countdown_toggle"));
  CHECK(stage.click("room/forward"));
  for (int i = 0; i < 3; ++i) CHECK(stage.click("room/reply/" + first + "/more"));
  CHECK(stage.click("room/reply/" + first + "/fewer"));
  CHECK(stage.shows("talt"));
  CHECK(!stage.shows("2 hænder"));
  REQUIRE(stage.click("room/pause"));
  CHECK(stage.click("room/pause/more"));
  for (int i = 0; i < 8 && step(stage) == RoomStep::counting; ++i)
    REQUIRE(stage.click("room/forward"));
  CHECK(stage.shows("3 hænder"));
  CHECK(stage.click("room/forward"));
  REQUIRE(turns(stage) == 1);
  CHECK(stage.model().call->transcript.turns[0].answer.reply.valid());
  CHECK(stage.click("room/leave"));
  CHECK(stage.click("call/leaving/leave"));
  CHECK(stage.model().screen == Screen::home);
}

TEST_CASE("a room plays a turn by keys alone") {
  AppStage stage;
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.rest();
  REQUIRE(stage.tab_to("briefing/room"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::call);
  REQUIRE(stage.tab_to("room/forward"));
  stage.press(ImGuiKey_Space);
  CHECK(step(stage) == RoomStep::talking);
  stage.press(ImGuiKey_T);
  CHECK(stage.model().call->room->talk_until == 0);
  stage.press(ImGuiKey_PageDown);
  CHECK(step(stage) == RoomStep::counting);
  stage.press(ImGuiKey_1);
  stage.press(ImGuiKey_2);
  stage.press(ImGuiKey_Backspace);
  stage.press(ImGuiKey_4);
  const ui::HandCount& hands = stage.model().call->room->hands;
  CHECK(hands.counts[0] == 14);
  stage.press(ImGuiKey_B);
  CHECK(hands.option == 1);
  stage.press(ImGuiKey_Keypad9);
  CHECK(hands.counts[1] == 9);
  stage.press(ImGuiKey_DownArrow);
  CHECK(hands.option == 2);
  stage.press(ImGuiKey_UpArrow);
  CHECK(hands.option == 1);
  for (int i = 0; i < 8 && step(stage) == RoomStep::counting; ++i) stage.press(ImGuiKey_Enter);
  REQUIRE(step(stage) == RoomStep::shown);
  stage.press(ImGuiKey_PageUp);
  CHECK(step(stage) == RoomStep::counting);
  stage.press(ImGuiKey_Enter);
  const std::string second = ui::call_view(stage.model()).replies[1].id;
  // B, which has shut the screen until now, takes nothing by itself.
  stage.press(ImGuiKey_B);
  CHECK(turns(stage) == 0);
  CHECK(stage.window().focused() == "room/reply/" + second);
  stage.press(ImGuiKey_Enter);
  REQUIRE(turns(stage) == 1);
  const auto& turn = stage.model().call->transcript.turns[0];
  CHECK(stage.model().call->playable->scenario().at(turn.answer.reply).id == second);
}

TEST_CASE("Tab among the replies counts for the one that it comes to") {
  AppStage stage;
  start(stage);
  stage.press(ImGuiKey_Space);
  stage.press(ImGuiKey_Space);
  const std::string third = ui::call_view(stage.model()).replies[2].id;
  REQUIRE(stage.tab_to("room/reply/" + third));
  stage.rest();
  CHECK(stage.model().call->room->hands.option == 2);
  stage.press(ImGuiKey_5);
  CHECK(stage.model().call->room->hands.counts[2] == 5);
}

TEST_CASE("twenty seconds to talk pass by themselves, and not while somebody asks to leave") {
  AppStage stage;
  start(stage);
  stage.press(ImGuiKey_Space);
  CHECK(stage.window().find("room/countdown") != nullptr);
  stage.press(ImGuiKey_Escape);
  const std::int64_t until = stage.window().now_ms() + ui::talk_ms + 500;
  while (stage.window().now_ms() < until) stage.window().frame();
  CHECK(step(stage) == RoomStep::talking);
  stage.press(ImGuiKey_Escape);
  stage.rest();
  CHECK(step(stage) == RoomStep::counting);
}

TEST_CASE("where two are alike Enter takes neither") {
  AppStage stage;
  start(stage);
  for (const ImGuiKey key : {ImGuiKey_Space, ImGuiKey_Space, ImGuiKey_3, ImGuiKey_Enter, ImGuiKey_3,
                             ImGuiKey_Enter, ImGuiKey_Enter, ImGuiKey_Enter})
    stage.press(key);
  REQUIRE(step(stage) == RoomStep::shown);
  CHECK(stage.shows("Vælg med bogstavet"));
  stage.press(ImGuiKey_Enter);
  CHECK(turns(stage) == 0);
  CHECK(step(stage) == RoomStep::shown);  // nor does it go back
  const std::vector<ui::ReplyView> replies = ui::call_view(stage.model()).replies;
  CHECK(stage.window().focused() == "room/reply/" + replies[0].id);
  REQUIRE(stage.tab_to("room/reply/" + replies[1].id));
  stage.press(ImGuiKey_Enter);
  CHECK(turns(stage) == 1);
}

TEST_CASE("how a room's call ended is as large as what was said in it") {
  AppStage stage;
  start(stage);
  play_to_end_of_call(stage);
  const ui::RoomView view = room_view(stage.model());
  REQUIRE(view.end.has_value());
  const auto* outcome = stage.window().find("room/end/outcome");
  REQUIRE(outcome != nullptr);
  CHECK(outcome->label == view.end->outcome);
  CHECK(stage.window().find("room/detail") == nullptr);
  CHECK(outcome->rect.y < 500);
}

TEST_CASE("the screen goes dark by the full stop, and any key brings it back") {
  AppStage stage;
  start(stage);
  stage.press(ImGuiKey_B);
  CHECK(!stage.shows("fjerde gang"));
  stage.press(ImGuiKey_Space);
  CHECK(stage.shows("fjerde gang"));
  CHECK(step(stage) == RoomStep::reading);
  stage.press(ImGuiKey_Period);
  CHECK(stage.window().find("room/dark") != nullptr);
  stage.press(ImGuiKey_Period);
  CHECK(stage.window().find("room/dark") == nullptr);
}

TEST_CASE("the one we did not choose is played on by one press, or left for the Tilbageblik") {
  AppStage stage;
  start(stage);
  play_to_the_end(stage);
  CHECK(stage.shows("Den vi ikke valgte"));
  stage.press(ImGuiKey_PageDown);
  CHECK(stage.model().call->room->place == 1);
  stage.press(ImGuiKey_PageUp);
  CHECK(stage.model().call->room->place == 0);
  stage.press(ImGuiKey_V);
  REQUIRE(stage.model().screen == Screen::call);
  play_to_the_end(stage);
  REQUIRE(stage.click("untaken/debrief"));
  CHECK(stage.model().screen == Screen::debrief);
}

TEST_CASE("text on a room's screen is never less than 28 px of 1920") {
  ui::AppModel model;
  model.screen = Screen::call;
  CHECK(ui::panels::text_percent(model, {1920, 1080}) == 100);
  model.call.emplace().room.emplace();
  CHECK(ui::panels::text_percent(model, {1920, 1080}) == 220);
  CHECK(ui::panels::text_percent(model, {1280, 800}) == 145);
  CHECK(ui::panels::text_percent(model, {640, 480}) == 100);
  CHECK(ui::panels::text_percent(model, {3840, 2160}) == 250);
  model.settings.text_percent = 250;
  CHECK(ui::panels::text_percent(model, {1280, 800}) == 250);
  model.screen = Screen::debrief;
  model.settings.text_percent = 125;
  // The Tilbageblik has far more on it: 28 px is its body text.
  CHECK(ui::panels::text_percent(model, {1920, 1080}) == 190);
  CHECK(ui::panels::text_percent(model, {1280, 800}) == 125);
  model.screen = Screen::settings;
  CHECK(ui::panels::text_percent(model, {1920, 1080}) == 125);
}

TEST_CASE("every step of a room's turn keeps the layout in every size") {
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    for (const Size& size : sizes) {
      AppStage stage(setting_of(size, language, ui::ThemeChoice::light));
      check_screens(stage, fmt::format("-{}-{}x{}-{}", engine::code(language), size.width,
                                       size.height, size.percent));
    }
  }
}

TEST_CASE("a room's screens keep the layout in the dark and the contrast theme") {
  for (const ui::ThemeChoice theme : {ui::ThemeChoice::dark, ui::ThemeChoice::contrast}) {
    for (const Size& size : {sizes[0], sizes[1]}) {
      AppStage stage(setting_of(size, engine::Language::da, theme));
      check_screens(stage, fmt::format("-{}-{}x{}", ui::id(theme), size.width, size.height));
      play_to_the_end(stage);
      check_layout(stage, fmt::format("untaken-{}-{}x{}", ui::id(theme), size.width, size.height));
    }
  }
}

TEST_CASE("the end of a room's call and the one not chosen keep the layout") {
  for (const Size& size : sizes) {
    AppStage stage(setting_of(size, engine::Language::da, ui::ThemeChoice::light));
    const std::string suffix = fmt::format("-{}x{}-{}", size.width, size.height, size.percent);
    start(stage, "repeat-caller");
    for (int i = 0; i < 400 && stage.model().screen == Screen::call; ++i) {
      if (stage.model().call->call_over) {
        stage.rest();
        check_layout(stage, fmt::format("room-end{}-{}", suffix, i));
      }
      if (!stage.model().call->call_over && step(stage) == RoomStep::counting)
        stage.take(ui::action::TypeHands{i % 4});
      if (!stage.model().call->call_over && step(stage) == RoomStep::shown)
        stage.take(ui::action::TakeOption{0, 0});
      else
        stage.take(ui::action::RoomForward{0});
    }
    REQUIRE(stage.model().screen == Screen::untaken);
    stage.work_to_end();
    stage.rest();
    check_layout(stage, "untaken" + suffix);
    stage.press(ImGuiKey_PageDown);
    check_layout(stage, "untaken-second" + suffix);
  }
}
