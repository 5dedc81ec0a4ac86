// Every step of a meeting on walls of several sizes.
#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/meeting_stage.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingStep;
using ui::Screen;

namespace {

void check_layout(AppStage& stage, const std::string& name) {
  CAPTURE(name);
  stage.rest();
  stage.window().keep_picture(name);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
}

}  // namespace

TEST_CASE("where a page is longer than the wall, up and down move it and cut nothing in half") {
  AppStage stage(on_the_wall(1280, 560));
  begin_meeting(stage);
  to_others(stage);
  stage.press(ImGuiKey_A);
  REQUIRE(step(stage) == MeetingStep::what_if);
  const auto whole_rows = [&] {
    std::size_t rows = 0;
    for (const auto& item : stage.window().ui().registry.records())
      if (item.id.rfind("meeting/reply/", 0) == 0 && item.id.find("/did") == std::string::npos) {
        const bool cut = item.rect.y < item.clip.y + item.clip.h - 1 &&
                         item.rect.y + item.rect.h > item.clip.y + item.clip.h + 1;
        CAPTURE(item.id);
        CHECK_FALSE(cut);
        ++rows;
      }
    return rows;
  };
  CHECK(whole_rows() > 0);
  REQUIRE(stage.shows("Mere længere nede"));
  for (int i = 0; i < 12 && stage.shows("Mere længere nede"); ++i) {
    stage.press(ImGuiKey_DownArrow);
    stage.rest();
    whole_rows();
  }
  CHECK_FALSE(stage.shows("Mere længere nede"));
  CHECK(step(stage) == MeetingStep::what_if);
  stage.press(ImGuiKey_UpArrow);
  stage.rest();
  CHECK(stage.shows("Mere længere nede"));
  stage.press(ImGuiKey_V);
  REQUIRE(step(stage) == MeetingStep::ways);
  stage.press(ImGuiKey_DownArrow);
  stage.press(ImGuiKey_UpArrow);
  CHECK(step(stage) == MeetingStep::ways);
}

TEST_CASE("every step of a meeting keeps the layout in every size, theme and language") {
  struct Size {
    int width, height, percent;
  };
  constexpr std::array<Size, 4> sizes{
      {{1920, 1080, 100}, {1280, 800, 100}, {1024, 640, 100}, {1920, 1080, 250}}};
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    for (const Size& size : sizes) {
      AppStage::Setting setting = on_the_wall(size.width, size.height, size.percent);
      setting.settings.language = language;
      if (language == engine::Language::en) setting.settings.theme = ui::ThemeChoice::contrast;
      AppStage stage(setting);
      begin_meeting(stage);
      const std::string suffix = fmt::format("-{}-{}x{}-{}", engine::code(language), size.width,
                                             size.height, size.percent);
      check_layout(stage, "meeting-question" + suffix);
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-turn" + suffix);
      stage.take(ui::action::ToggleNote{});
      check_layout(stage, "meeting-note" + suffix);
      stage.take(ui::action::ToggleNote{});
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-answered" + suffix);
      while (step(stage) != MeetingStep::alone) stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-alone" + suffix);
      count_hands(stage);
      check_layout(stage, "meeting-shown" + suffix);
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-why" + suffix);
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-others" + suffix);
      stage.take(ui::action::ToggleSentences{});
      stage.take(ui::action::WriteMeeting{
          ui::MeetingText::sentences, "Fire gange. Fortæl.\nJeg bliver her.", meeting(stage).turn});
      check_layout(stage, "meeting-sentences" + suffix);
      stage.take(ui::action::ToggleSentences{});
      stage.rest();
      stage.press(ImGuiKey_A);
      check_layout(stage, "meeting-what-if" + suffix);
      stage.take(ui::action::GoToStep{MeetingStep::ways});
      check_layout(stage, "meeting-ways" + suffix);
      stage.take(ui::action::TogglePicture{});
      check_layout(stage, "meeting-picture" + suffix);
      stage.take(ui::action::GoToStep{MeetingStep::agree});
      check_layout(stage, "meeting-agree" + suffix);
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-worked" + suffix);
      stage.take(ui::action::CloseMeeting{});
      check_layout(stage, "meeting-closed" + suffix);
    }
  }
}
