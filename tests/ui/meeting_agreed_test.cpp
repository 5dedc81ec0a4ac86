// What a meeting came to: written, kept beside the call, and there when the next one begins.
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/session_log.hpp"
#include "tests/support/meeting_stage.hpp"
#include "ui/app/meeting/minutes_view.hpp"
#include "ui/app/meeting/preparation_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingStep;
using ui::Screen;

TEST_CASE("what was agreed is written by keys, kept, and begins the next meeting") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  for (int i = 0; i < 60 && step(stage) != MeetingStep::agree; ++i)
    stage.take(ui::action::MeetingForward{stage.window().now_ms()});
  stage.rest();
  REQUIRE(stage.window().focused() == "meeting/agreed");
  stage.window().type("Den, der tager telefonen, bliver på.");
  REQUIRE(stage.tab_to("meeting/task/1/who"));
  stage.window().type("LM");
  REQUIRE(stage.tab_to("meeting/task/1/what"));
  stage.window().type("skriver sætningen op");
  REQUIRE(stage.tab_to("meeting/task/1/when"));
  stage.window().type("fredag");
  stage.rest();
  stage.press(ImGuiKey_Escape);  // out of the field
  stage.press(ImGuiKey_Escape);
  REQUIRE(meeting(stage).closed);
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::minutes);
  CHECK(ui::minutes_view(stage.model()).fields.tasks.front().who == "LM");
  REQUIRE(stage.tab_to("minutes/save"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.store().read("/documents/Øvelinjen/moede-2026-02-03.html"));
  CHECK(stage.store().read("/documents/Øvelinjen/moede-2026-02-03.md"));
  stage.take(ui::action::LeaveMinutes{});
  CHECK(stage.model().screen == Screen::home);
  begin_meeting(stage);
  CHECK(step(stage) == MeetingStep::last_time);
  CHECK(stage.shows("Den, der tager telefonen, bliver på."));
  CHECK(stage.shows("LM: skriver sætningen op – fredag"));
  CHECK(stage.click("meeting/kept/no"));
  CHECK(meeting(stage).record.kept == false);
}

namespace {

/// A whole meeting about a new call, on this day.
std::filesystem::path hold(AppStage& stage, const std::string& agreed) {
  begin_meeting(stage);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::agreed, agreed, 0});
  stage.take(ui::action::CloseMeeting{});
  const std::filesystem::path file = meeting(stage).file;
  stage.take(ui::action::GoHome{});
  return file;
}

void prepare_on(AppStage& stage, const std::filesystem::path& file, const std::string& day) {
  stage.take(ui::action::PrepareMeeting{file, false, day});
  stage.work_to_end();
  REQUIRE(stage.model().screen == Screen::meeting_preparation);
}

}  // namespace

TEST_CASE("a meeting that was only begun does not hide what was agreed before it") {
  AppStage stage;
  hold(stage, "Vi bliver på.");
  hold(stage, "");
  prepare_meeting(stage);
  REQUIRE(meeting(stage).last.has_value());
  CHECK(meeting(stage).last->agreed == "Vi bliver på.");
}

TEST_CASE("a second meeting about a call begins anew, and the first one is what was agreed last") {
  AppStage stage;
  const std::filesystem::path file = hold(stage, "Vi bliver på.");
  prepare_on(stage, file, "2026-03-03");
  CHECK(meeting(stage).record.question == owners_words());
  CHECK(meeting(stage).record.agreed.empty());
  REQUIRE(meeting(stage).last.has_value());
  CHECK(meeting(stage).last->agreed == "Vi bliver på.");
  start_meeting(stage);
  CHECK(step(stage) == MeetingStep::last_time);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::agreed, "Vi ringer op.", 0});
  stage.take(ui::action::CloseMeeting{});
  stage.take(ui::action::GoHome{});
  const auto kept = ui::decode_meeting(stage.store().read(ui::meeting_file(file)).value());
  REQUIRE(kept.has_value());
  CHECK(kept->date == "2026-03-03");
  CHECK(kept->agreed == "Vi ringer op.");
  REQUIRE(kept->earlier.size() == 1);
  CHECK(kept->earlier.front().date == "2026-02-03");
  CHECK(kept->earlier.front().agreed == "Vi bliver på.");
}

TEST_CASE("what was agreed can be read and mended before the next meeting, which stays prepared") {
  AppStage stage;
  const std::filesystem::path file = hold(stage, "Vi bliver på.");
  prepare_on(stage, file, "2026-03-03");
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, "Og nu?", 0});
  REQUIRE_FALSE(ui::meeting_preparation_view(stage.model()).minutes_of.empty());
  stage.take(ui::action::OpenMinutes{});
  REQUIRE(stage.model().screen == Screen::minutes);
  CHECK(ui::minutes_view(stage.model()).fields.agreed == "Vi bliver på.");
  stage.take(ui::action::WriteMeeting{ui::MeetingText::agreed, "Vi bliver på. Altid.", 0});
  stage.take(ui::action::LeaveMinutes{});
  const auto kept = ui::decode_meeting(stage.store().read(ui::meeting_file(file)).value());
  REQUIRE(kept.has_value());
  CHECK(kept->date.empty());
  CHECK(kept->question == "Og nu?");
  REQUIRE(kept->earlier.size() == 1);
  CHECK(kept->earlier.front().agreed == "Vi bliver på. Altid.");
}

TEST_CASE("what was agreed about a call in another folder is found from there") {
  AppStage stage;
  const std::filesystem::path file = hold(stage, "");
  const std::filesystem::path first = "/deling/a.samtale", second = "/deling/b.samtale";
  const std::string bytes = stage.store().read(file).value();
  for (const std::filesystem::path& copy : {first, second})
    REQUIRE(stage.store().write(copy, bytes).ok());
  prepare_on(stage, first, "2026-02-03");
  start_meeting(stage);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::agreed, "Vi bliver på.", 0});
  stage.take(ui::action::GoHome{});
  prepare_on(stage, second, "2026-02-10");
  REQUIRE(meeting(stage).last.has_value());
  CHECK(meeting(stage).last->agreed == "Vi bliver på.");
}

TEST_CASE(
    "what another participant's meeting agreed is not told, nor that of a call that is gone") {
  AppStage stage;
  const std::filesystem::path file = hold(stage, "Vi bliver på.");
  stage.model().settings.player = "somebody else";
  prepare_meeting(stage);
  CHECK_FALSE(meeting(stage).last.has_value());
  stage.model().settings.player = "player";
  stage.take(ui::action::GoHome{});
  REQUIRE(stage.store().remove(file).ok());
  prepare_meeting(stage);
  CHECK_FALSE(meeting(stage).last.has_value());
}

TEST_CASE("minutes have the hands of the excerpt and of no turn outside it") {
  AppStage stage;
  begin_meeting(stage);
  to_asked_turn(stage);
  count_hands(stage);
  const std::size_t asked = meeting(stage).turn;
  const std::filesystem::path file = meeting(stage).file;
  stage.take(ui::action::CloseMeeting{});
  stage.take(ui::action::OpenMinutes{});
  CHECK_FALSE(ui::minutes_view(stage.model()).hands.empty());
  stage.take(ui::action::GoHome{});
  prepare_on(stage, file, "2026-02-03");
  stage.take(asked > 2 ? ui::action::ChooseExcerpt{0, 2}
                       : ui::action::ChooseExcerpt{asked + 1, asked + 3});
  REQUIRE_FALSE(ui::is_in(meeting(stage).record, asked));
  stage.take(ui::action::OpenMinutes{});
  REQUIRE(stage.model().screen == Screen::minutes);
  CHECK(ui::minutes_view(stage.model()).hands.empty());
}

TEST_CASE(
    "a row of who does what stands empty below the others, and is taken away by its own press") {
  AppStage stage(AppStage::tall());
  begin_meeting(stage);
  stage.take(ui::action::CloseMeeting{});
  stage.take(ui::action::OpenMinutes{});
  stage.rest();
  const auto rows = [&] { return ui::minutes_view(stage.model()).fields.tasks; };
  CHECK(rows() == std::vector<ui::MeetingTask>(1));
  for (std::size_t task = 0; task < 2; ++task)
    stage.take(ui::action::WriteTask{task, ui::TaskPart::who, task == 0 ? "LM" : "KA"});
  stage.rest();
  CHECK(rows() == std::vector<ui::MeetingTask>{{"LM", "", ""}, {"KA", "", ""}, {}});
  CHECK(stage.click("minutes/task/1/remove"));
  CHECK(rows() == std::vector<ui::MeetingTask>{{"KA", "", ""}, {}});
  for (std::size_t task = 1; task < 30; ++task)
    stage.take(ui::action::WriteTask{task, ui::TaskPart::who, "KA"});
  CHECK(rows().size() == ui::most_tasks);
  CHECK(rows().back().who == "KA");
}
