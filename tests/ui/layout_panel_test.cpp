// Every screen in every size: nothing cut off, nothing covered, all of it within reach.
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/debrief_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

struct Size {
  int width, height;
  float scale;
};

constexpr std::array<Size, 8> sizes{{{1280, 800, 1},
                                     {1024, 640, 1},
                                     {1024, 700, 1},
                                     {860, 640, 1},
                                     {1920, 1080, 1.5F},
                                     {1280, 800, 1.25F},
                                     {1280, 800, 2},
                                     {1024, 700, 2.5F}}};

AppStage::Setting setting_of(const Size& size, engine::Language language) {
  AppStage::Setting setting;
  setting.window.width = size.width;
  setting.window.height = size.height;
  setting.window.scale = size.scale;
  setting.settings.language = language;
  return setting;
}

void check_layout(AppStage& stage, const std::string& name) {
  CAPTURE(name);
  stage.window().keep_picture(name);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
}

const char* word(Screen screen) {
  switch (screen) {
    case Screen::welcome:
      return "welcome";
    case Screen::home:
      return "home";
    case Screen::briefing:
      return "briefing";
    case Screen::call:
      return "call";
    case Screen::rating:
      return "rating";
    case Screen::note:
      return "note";
    case Screen::untaken:
      return "untaken";
    case Screen::debrief:
      return "debrief";
    case Screen::own_card:
      return "card";
    case Screen::preparation:
      return "preparation";
    case Screen::settings:
      return "settings";
    case Screen::workshops:
      return "workshops";
    case Screen::workshop:
      return "workshop";
    case Screen::meeting_preparation:
      return "meeting-preparation";
    case Screen::meeting:
      return "meeting";
    case Screen::minutes:
      return "minutes";
    case Screen::folder:
      return "folder";
    case Screen::own_call:
      return "own-call";
  }
  return "";
}

}  // namespace

TEST_CASE("no screen cuts off, covers or hides anything in any size and language") {
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    for (const Size& size : sizes) {
      for (const Screen screen :
           {Screen::welcome, Screen::home, Screen::briefing, Screen::call, Screen::rating,
            Screen::note, Screen::debrief, Screen::own_card, Screen::preparation, Screen::settings,
            Screen::workshops, Screen::workshop, Screen::meeting_preparation, Screen::meeting,
            Screen::minutes, Screen::folder, Screen::own_call}) {
        AppStage stage(setting_of(size, language));
        stage.show(screen);
        check_layout(stage, fmt::format("{}-{}-{}x{}-{:.0f}", word(screen), engine::code(language),
                                        size.width, size.height, size.scale * 100));
      }
    }
  }
}

TEST_CASE("every tab of the call, its end and the question before leaving keep the layout") {
  for (const Size& size : sizes) {
    AppStage stage(setting_of(size, engine::Language::da));
    const std::string suffix =
        fmt::format("-{}x{}-{:.0f}", size.width, size.height, size.scale * 100);
    stage.show(Screen::call);
    for (std::size_t tab = 1; tab < 4; ++tab) {
      stage.take(ui::action::ChooseCallTab{tab});
      stage.rest();
      check_layout(stage, fmt::format("tab{}{}", tab, suffix));
    }
    stage.press(ImGuiKey_Escape);
    check_layout(stage, "leaving-tab" + suffix);
    stage.take(ui::action::ChooseCallTab{0});
    stage.rest();
    check_layout(stage, "leaving" + suffix);
    stage.press(ImGuiKey_Escape);
    while (!stage.model().call->call_over)
      stage.take(ui::action::ChooseReply{ui::call_view(stage.model()).replies.front().id, 0});
    stage.rest();
    check_layout(stage, "end" + suffix);
    CHECK(stage.window().find("call/end/go_on") != nullptr);
    stage.take(ui::action::ChooseCallTab{3});
    stage.rest();
    check_layout(stage, "end-tab" + suffix);
    CHECK(stage.window().find("call/end/go_on") != nullptr);
  }
}

TEST_CASE("a call that is not kept, told scenes and a silence under way keep the layout") {
  for (const Size& size : sizes) {
    AppStage::Setting setting = setting_of(size, engine::Language::da);
    setting.settings.calm_motion = false;
    AppStage stage(setting);
    const std::string suffix =
        fmt::format("-{}x{}-{:.0f}", size.width, size.height, size.scale * 100);
    stage.store().faults.read_only = true;
    stage.take(ui::action::OpenBriefing{"repeat-caller"});
    stage.take(ui::action::StartCall{stage.window().now_ms(), {}, 0, {}});
    stage.rest();
    CHECK(stage.window().find("call/saving") != nullptr);
    check_layout(stage, "unsaved" + suffix);
    stage.window().press(ImGuiKey_P);
    stage.window().frames(60);
    check_layout(stage, "silence" + suffix);
    for (int i = 0; i < 60 && !stage.model().call->transcript.finished; ++i) {
      if (stage.model().call->call_over) {
        stage.take(ui::action::GoOn{});
        stage.rest();
        check_layout(stage, fmt::format("next-call-{}{}", i, suffix));
      } else {
        stage.take(ui::action::ChooseReply{ui::call_view(stage.model()).replies.front().id, 0});
      }
    }
  }
}

TEST_CASE("on one's own there is the conversation and the notepad, and nothing else") {
  for (const Size& size : sizes) {
    AppStage stage(setting_of(size, engine::Language::da));
    stage.take(ui::action::ChooseMode{engine::Mode::test});
    stage.show(Screen::call);
    check_layout(stage,
                 fmt::format("alone-{}x{}-{:.0f}", size.width, size.height, size.scale * 100));
    CHECK(stage.window().find("call/face") == nullptr);
    CHECK(stage.window().find("call/clock") != nullptr);
    CHECK(stage.window().find("call/meter/1") == nullptr);
    CHECK(stage.window().find("call/card/title") == nullptr);
  }
}

TEST_CASE("the home screen with calls of one's own keeps the layout") {
  for (const Size& size : sizes) {
    AppStage stage(setting_of(size, engine::Language::da));
    for (const std::string scenario : {"angry-caller", "repeat-caller"}) {
      stage.take(ui::action::OpenBriefing{scenario});
      stage.take(ui::action::StartCall{});
      stage.take(ui::action::HoldPause{});
      stage.take(ui::action::GoHome{});
    }
    stage.rest();
    CHECK(stage.window().find("home/resume") != nullptr);
    check_layout(stage,
                 fmt::format("home-calls-{}x{}-{:.0f}", size.width, size.height, size.scale * 100));
  }
}

TEST_CASE("the Tilbageblik on three calls in a row keeps the layout") {
  for (const Size& size : sizes) {
    AppStage stage(setting_of(size, engine::Language::da));
    stage.take(ui::action::OpenBriefing{"repeat-caller"});
    stage.take(ui::action::StartCall{});
    for (int i = 0; i < 200 && stage.model().screen == Screen::call; ++i) {
      if (stage.model().call->call_over) {
        stage.take(ui::action::GoOn{});
      } else {
        stage.take(ui::action::ChooseReply{ui::call_view(stage.model()).replies.front().id, 0});
      }
    }
    stage.take(ui::action::FinishRating{});
    stage.take(ui::action::SkipNote{});
    stage.work_to_end();
    stage.rest();
    REQUIRE(stage.model().debrief.has_value());
    check_layout(stage, fmt::format("debrief-three-{}x{}-{:.0f}", size.width, size.height,
                                    size.scale * 100));
  }
}

TEST_CASE("the pages to write on keep the layout when they are full, warn and ask") {
  const std::string much(
      "Hun hedder noget, og hendes nummer er 010203-4567. Vi blev enige om, at jeg skriver til "
      "lægen i dag, at hun finder brevet frem, og at vi taler sammen igen torsdag inden klokken "
      "tolv. Det hele er skrevet ned, og hun har fået det læst op.");
  for (const Size& size : sizes) {
    AppStage stage(setting_of(size, engine::Language::da));
    const std::string suffix =
        fmt::format("-{}x{}-{:.0f}", size.width, size.height, size.scale * 100);
    stage.show(Screen::note);
    stage.take(ui::action::WriteNote{ui::action::NotePart::facts, much + "\n" + much});
    stage.take(ui::action::AnswerThreat{true});
    stage.rest();
    check_layout(stage, "note-full" + suffix);
    stage.take(ui::action::FinishNote{0});
    stage.take(ui::action::SaveDebrief{});
    stage.rest();
    check_layout(stage, "debrief-saved" + suffix);
    stage.take(ui::action::OpenOwnCard{});
    for (std::size_t i = 0; i < 3; ++i) stage.take(ui::action::WriteOwnCard{i, much});
    stage.rest();
    check_layout(stage, "card-full" + suffix);
    stage.take(ui::action::CloseOwnCard{});
    stage.take(ui::action::GoHome{});
    stage.rest();
    check_layout(stage, "home-card" + suffix);
    stage.take(ui::action::OpenPreparation{});
    stage.take(ui::action::WritePreparation{ui::PreparationPart::fear, much});
    stage.take(ui::action::LeavePreparation{});
    stage.rest();
    check_layout(stage, "preparation-leaving" + suffix);
  }
}

TEST_CASE("the Tilbageblik with several ways and a first time keeps the layout") {
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    for (const Size& size : sizes) {
      // The other language where room is least.
      if (language == engine::Language::en && size.scale < 2) continue;
      AppStage stage(setting_of(size, language));
      stage.play("angry-caller", {"busy"});
      stage.take(ui::action::GoHome{});
      stage.play("angry-caller", {"busy"});
      const auto panel = ui::debrief_view(stage.model()).what_if;
      stage.take(ui::action::TakeOther{panel.turn, panel.others.front().reply, 0});
      stage.play_on();
      stage.take(ui::action::ToggleCourse{engine::Meter::heard});
      stage.take(ui::action::SelectTurn{0});
      stage.rest();
      REQUIRE(ui::debrief_view(stage.model()).two_ways.has_value());
      REQUIRE(ui::debrief_view(stage.model()).attempts.has_value());
      const std::string name = fmt::format("debrief-ways-{}-{}x{}-{:.0f}", engine::code(language),
                                           size.width, size.height, size.scale * 100);
      // The whole page, a window at a time.
      std::vector<std::string> before;
      for (int page = 0; page < 60 && before != stage.window().texts(); ++page) {
        check_layout(stage, fmt::format("{}-{}", name, page));
        before = stage.window().texts();
        stage.press(ImGuiKey_PageDown);
      }
      CHECK(stage.window().find("debrief/remove") != nullptr);
    }
  }
}
