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
