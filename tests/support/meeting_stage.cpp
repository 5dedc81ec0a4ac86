#include "tests/support/meeting_stage.hpp"

#include <doctest/doctest.h>

#include "ui/panels/screen.hpp"

namespace samtale::tests {

using ui::MeetingStep;
using ui::Screen;

const std::vector<std::string>& hard_answers() {
  static const std::vector<std::string> answers{"number", "queue", "press_number", "press_queue"};
  return answers;
}

const std::string& owners_words() {
  static const std::string words("Hvor mister jeg ham, og hvad kunne jeg have sagt?");
  return words;
}

const ui::MeetingModel& meeting(AppStage& stage) { return *stage.model().meeting; }

MeetingStep step(AppStage& stage) { return meeting(stage).step; }

const ui::MeetingRecord::Excerpt& excerpt(AppStage& stage) {
  return *meeting(stage).record.excerpt;
}

AppStage::Setting on_the_wall(int width, int height, int percent) {
  ui::AppModel model;
  model.screen = Screen::meeting;
  model.settings.text_percent = percent;
  AppStage::Setting setting;
  setting.window.width = width;
  setting.window.height = height;
  setting.window.scale = static_cast<float>(ui::panels::text_percent(
                             model, {static_cast<float>(width), static_cast<float>(height)})) /
                         100.0F;
  return setting;
}

void prepare_meeting(AppStage& stage) {
  stage.play("angry-caller", hard_answers());
  REQUIRE(stage.model().screen == Screen::debrief);
  stage.take(ui::action::PrepareMeeting{});
  stage.work_to_end();
  REQUIRE(stage.model().screen == Screen::meeting_preparation);
}

std::filesystem::path prepare_after_another(AppStage& stage) {
  stage.play("angry-caller", {"stay"});
  std::filesystem::path other = stage.model().call->saving.file;
  stage.take(ui::action::GoHome{});
  prepare_meeting(stage);
  return other;
}

void start_meeting(AppStage& stage) {
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, owners_words(), 0});
  stage.take(ui::action::AnswerRecognised{false});
  stage.take(ui::action::StartMeeting{stage.window().now_ms()});
  stage.rest();
  REQUIRE(stage.model().screen == Screen::meeting);
}

void begin_meeting(AppStage& stage) {
  prepare_meeting(stage);
  start_meeting(stage);
}

void to_asked_turn(AppStage& stage) {
  for (int i = 0; i < 40 && step(stage) != MeetingStep::alone; ++i) stage.press(ImGuiKey_PageDown);
  REQUIRE(step(stage) == MeetingStep::alone);
}

void count_hands(AppStage& stage) {
  stage.press(ImGuiKey_Space);
  REQUIRE(step(stage) == MeetingStep::counting);
  int hands = 4;
  while (step(stage) == MeetingStep::counting) {
    stage.press(static_cast<ImGuiKey>(ImGuiKey_0 + hands));
    stage.press(ImGuiKey_Enter);
    hands = hands == 4 ? 6 : 1;
  }
  REQUIRE(step(stage) == MeetingStep::shown);
}

void to_others(AppStage& stage) {
  to_asked_turn(stage);
  count_hands(stage);
  stage.press(ImGuiKey_Space);
  REQUIRE(meeting(stage).why);
  stage.press(ImGuiKey_Space);
  REQUIRE(step(stage) == MeetingStep::others);
}

}  // namespace samtale::tests
