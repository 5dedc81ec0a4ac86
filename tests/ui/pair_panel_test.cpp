// A call with a makker: the choice on the briefing, the prompt, the sheet, the card afterwards.
#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

struct Size {
  int width, height;
  float scale;
};
constexpr std::array<Size, 6> sizes{{{1920, 1080, 1},
                                     {1280, 800, 1},
                                     {1024, 640, 1},
                                     {1280, 800, 2},
                                     {1024, 640, 2.5F},
                                     {1920, 1080, 2.5F}}};

AppStage::Setting setting_of(const Size& size) {
  AppStage::Setting setting;
  setting.window.width = size.width;
  setting.window.height = size.height;
  setting.window.scale = size.scale;
  return setting;
}

void check_layout(AppStage& stage, const std::string& name) {
  CAPTURE(name);
  stage.window().keep_picture(name);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
}

void open_briefing(AppStage& stage) {
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.rest();
}

std::string first_item(AppStage& stage) {
  return ui::call_view(stage.model()).sheet->items.front().principle;
}

std::vector<std::string> marks(AppStage& stage) {
  const auto& call = *stage.model().call;
  return marks_of(call.session, call.transcript.turns.back().event);
}

void play_to_debrief(AppStage& stage) {
  for (int i = 0; i < 60 && stage.model().screen == Screen::call; ++i) {
    if (stage.model().call->call_over)
      stage.take(ui::action::GoOn{});
    else
      stage.take(ui::action::ChooseReply{ui::call_view(stage.model()).replies.front().id, 0});
  }
  stage.take(ui::action::FinishRating{});
  stage.take(ui::action::SkipNote{});
  stage.work_to_end();
  stage.rest();
  REQUIRE(stage.model().screen == Screen::debrief);
}

}  // namespace

TEST_CASE("two take a call by mouse: the prompt, a reply, a mark, and they swap places") {
  AppStage stage;
  open_briefing(stage);
  REQUIRE(stage.click("briefing/players/pair"));
  CHECK(stage.shows("Makkeren læser borgeren højt"));
  REQUIRE(stage.tab_to("briefing/start"));
  REQUIRE(stage.click("briefing/start"));
  CHECK(stage.shows("makkeren siger, du ramte"));
  CHECK(stage.shows("Makkerens ark"));
  CHECK(stage.window().click("call/sheet/" + first_item(stage)) == Act::disabled);
  REQUIRE(stage.click("call/prompt/go_on"));
  REQUIRE(stage.click("call/reply/stay"));
  CHECK(stage.shows("makkeren siger, du ramte"));
  const std::string item = first_item(stage);
  REQUIRE(stage.click("call/sheet/" + item));
  CHECK(marks(stage) == std::vector<std::string>{item});
  REQUIRE(stage.click("call/sheet/" + item));
  CHECK(marks(stage).empty());
  REQUIRE(stage.click("call/sheet/" + item));
  play_to_debrief(stage);
  REQUIRE(stage.tab_to("debrief/partner/swap"));
  CHECK(stage.shows("Det hørte din makker"));
  REQUIRE(stage.click("debrief/partner/swap"));
  CHECK(stage.model().screen == Screen::briefing);
  CHECK(stage.shows("I har byttet plads"));
  CHECK(stage.model().players == engine::Players::pair);
}

TEST_CASE("two take a call by keyboard alone") {
  AppStage stage;
  open_briefing(stage);
  REQUIRE(stage.tab_to("briefing/players/pair"));
  stage.press(ImGuiKey_Space);
  REQUIRE(stage.model().players == engine::Players::pair);
  REQUIRE(stage.tab_to("briefing/start"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::call);
  stage.press(ImGuiKey_F1);
  CHECK(stage.model().call->session.events.empty());
  stage.press(ImGuiKey_Enter);
  stage.press(ImGuiKey_1);
  REQUIRE(stage.model().call->transcript.turns.size() == 1);
  stage.press(ImGuiKey_F1);
  CHECK(marks(stage) == std::vector<std::string>{first_item(stage)});
  stage.press(ImGuiKey_F1);
  CHECK(marks(stage).empty());
  REQUIRE(stage.tab_to("call/sheet/" + first_item(stage)));
  stage.press(ImGuiKey_Space);
  CHECK(marks(stage).size() == 1);
  // The prompt can be left out, and asked for again.
  stage.press(ImGuiKey_S);
  CHECK(!stage.shows("makkeren siger, du ramte"));
}

TEST_CASE("the makker's sheet has a tab where there is little room, and stays open there") {
  AppStage narrow(setting_of({1024, 640, 1}));
  narrow.take(ui::action::ChoosePlayers{engine::Players::pair});
  open_briefing(narrow);
  narrow.take(ui::action::StartCall{0, {}, 0, {}, engine::Players::pair});
  narrow.rest();
  REQUIRE(narrow.click("call/tab/sheet"));
  CHECK(narrow.shows("Makkerens ark"));
  narrow.take(ui::action::HoldPause{0});
  narrow.rest();
  CHECK(narrow.shows("Makkerens ark"));
  CHECK(narrow.click("call/sheet/" + first_item(narrow)));
}

TEST_CASE("a call with a makker keeps the layout in every size") {
  for (const Size& size : sizes) {
    AppStage stage(setting_of(size));
    const std::string suffix =
        fmt::format("-{}x{}-{:.0f}", size.width, size.height, size.scale * 100);
    stage.take(ui::action::ChoosePlayers{engine::Players::pair});
    open_briefing(stage);
    check_layout(stage, "pair-briefing" + suffix);
    stage.take(ui::action::StartCall{0, {}, 0, {}, engine::Players::pair});
    stage.rest();
    check_layout(stage, "pair-prompt" + suffix);
    stage.take(ui::action::ChooseReply{"stay", 0});
    const ui::SheetView sheet = *ui::call_view(stage.model()).sheet;
    for (const auto& item : sheet.items) stage.take(ui::action::MarkPrinciple{item.principle, 0});
    stage.rest();
    check_layout(stage, "pair-marked" + suffix);
    stage.take(ui::action::ChooseCallTab{4});
    stage.rest();
    check_layout(stage, "pair-sheet" + suffix);
    play_to_debrief(stage);
    REQUIRE(stage.tab_to("debrief/partner/swap"));
    stage.rest();
    check_layout(stage, "pair-debrief" + suffix);
    stage.take(ui::action::SwapPlaces{});
    stage.rest();
    check_layout(stage, "pair-swapped" + suffix);
  }
}
