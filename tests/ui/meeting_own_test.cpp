// A call that somebody has had, written from memory, in a meeting: the same presenting, never
// measured, and what else could have been said typed by whoever has the keys.
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/meeting_stage.hpp"
#include "ui/app/meeting/meeting_view.hpp"
#include "ui/app/meeting/preparation_view.hpp"
#include "ui/app/meeting/work.hpp"
#include "ui/app/team/team.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/minutes_document.hpp"
#include "ui/export/script_document.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingStep;
using ui::Screen;

namespace {

const std::vector<std::string> lines{"Nu er det tredje gang, jeg ringer om det brev.",
                                     "Det kan jeg ikke se noget om her.",
                                     "Nej, for I svarer jo ikke.",
                                     "Jeg kan sende dig videre til en anden.",
                                     "Videre igen?",
                                     "Ja."};

void write(AppStage& stage) {
  stage.show(Screen::home);
  stage.take(ui::action::OpenOwnCalls{"2026-02-egen-samtale-1"});
  using Part = ui::action::OwnCallPart;
  stage.take(ui::action::WriteOwnCall{Part::title, "Brevet, der kom for sent"});
  stage.take(ui::action::WriteOwnCall{Part::question, "Hvor mister jeg hende?"});
  for (std::size_t i = 0; i < lines.size(); ++i) stage.take(ui::action::WriteOwnLine{i, lines[i]});
  stage.take(ui::action::MarkOwnLine{3});
}

void bring(AppStage& stage) {
  stage.take(ui::action::PrepareOwnMeeting{"2026-02-03", std::string(32, 'a')});
  stage.work_to_end();
  stage.rest();
  REQUIRE(stage.model().screen == Screen::meeting_preparation);
}

void present(AppStage& stage) {
  stage.take(ui::action::AnswerRecognised{false});
  stage.take(ui::action::StartMeeting{stage.window().now_ms()});
  stage.rest();
  REQUIRE(stage.model().screen == Screen::meeting);
}

void forward_to(AppStage& stage, MeetingStep wanted) {
  for (int i = 0; i < 40 && step(stage) != wanted; ++i) stage.press(ImGuiKey_PageDown);
  REQUIRE(step(stage) == wanted);
}

}  // namespace

TEST_CASE("a call of one's own is brought to the meeting by keys, with its question and place") {
  AppStage stage;
  write(stage);
  stage.rest();
  REQUIRE(stage.tab_to("own_call/meeting"));
  stage.press(ImGuiKey_Enter);
  stage.work_to_end();
  stage.rest();
  REQUIRE(stage.model().screen == Screen::meeting_preparation);
  const auto view = ui::meeting_preparation_view(stage.model());
  CHECK(view.question == "Hvor mister jeg hende?");
  CHECK(view.call_title == "Brevet, der kom for sent");
  REQUIRE(view.turns.size() == 3);
  CHECK(view.turns[1].answer == "»Jeg kan sende dig videre til en anden.«");
  CHECK(view.turns[1].asked);
  CHECK(view.save_copy.empty());
  CHECK(view.runs.empty());
  CHECK(view.differences.empty());
  stage.take(ui::action::LeaveMeetingPreparation{});
  CHECK(stage.model().screen == Screen::own_call);
  CHECK(stage.model().team->own.call.title == "Brevet, der kom for sent");
}

TEST_CASE("nothing in a meeting about a call of one's own says how well it went") {
  AppStage stage(on_the_wall());
  write(stage);
  bring(stage);
  present(stage);
  for (int i = 0; i < 60 && step(stage) != MeetingStep::worked; ++i) {
    const auto view = ui::meeting_view(stage.model(), 0);
    CHECK(view.band.empty());
    if (view.said) {
      CHECK(view.said->did.empty());
      CHECK(view.said->because.empty());
    }
    for (const auto& row : view.rows) CHECK(row.did.empty());
    stage.take(ui::action::MeetingForward{0});
  }
  REQUIRE(step(stage) == MeetingStep::worked);
  const std::string script = markdown(
      script_document(stage.model(), ui::script_of(stage.model()), meeting(stage).record.question));
  const std::string page = markdown(minutes_document(stage.model()));
  for (const std::string& words : {std::string("Det var det, jeg sagde."), std::string("Det holdt"),
                                   std::string("åbnede situationen"), std::string("Det lukkede")}) {
    CHECK(script.find(words) == std::string::npos);
    CHECK(page.find(words) == std::string::npos);
  }
}

TEST_CASE("where there are no other replies the room is asked all the same, and types its own") {
  AppStage stage(on_the_wall());
  write(stage);
  bring(stage);
  present(stage);
  forward_to(stage, MeetingStep::alone);
  CHECK(stage.shows("Hvad ville du have sagt?"));
  CHECK(ui::meeting_view(stage.model(), 0).rows.empty());
  stage.press(ImGuiKey_PageDown);
  REQUIRE(step(stage) == MeetingStep::shown);
  CHECK(meeting(stage).record.votes.empty());
  stage.press(ImGuiKey_S);
  stage.window().type("Tre gange. Jeg finder det, mens du er her.");
  stage.press(ImGuiKey_Escape);
  stage.press(ImGuiKey_S);
  CHECK(stage.shows("»Tre gange. Jeg finder det, mens du er her.«"));
  CHECK(markdown(minutes_document(stage.model())).find("Tre gange. Jeg finder det") !=
        std::string::npos);
}

TEST_CASE(
    "a meeting about a call of one's own is kept beside it and found again, and goes with it") {
  AppStage stage;
  write(stage);
  stage.take(ui::action::KeepOwnCall{});
  const std::filesystem::path file = stage.model().team->own.file;
  REQUIRE_FALSE(file.empty());
  bring(stage);
  present(stage);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::agreed, "Vi bliver på.", 0});
  stage.take(ui::action::CloseMeeting{});
  stage.take(ui::action::GoHome{});
  REQUIRE(stage.store().read(ui::meeting_file(file)));
  stage.take(ui::action::PrepareMeeting{file, false, "2026-02-03", std::string(32, 'b')});
  stage.work_to_end();
  REQUIRE(meeting(stage).own.has_value());
  CHECK(meeting(stage).record.agreed == "Vi bliver på.");
  stage.take(ui::action::GoHome{});
  stage.take(ui::action::OpenOwnCalls{"2026-02-egen-samtale-2"});
  stage.take(ui::action::OpenOwnCall{file});
  stage.take(ui::action::DeleteOwnCall{});
  CHECK_FALSE(stage.store().read(file));
  CHECK_FALSE(stage.store().read(ui::meeting_file(file)));
}

TEST_CASE("a call of one's own that has not been kept gets its file with the meeting") {
  AppStage stage;
  write(stage);
  bring(stage);
  REQUIRE_FALSE(meeting(stage).file.empty());
  present(stage);
  CHECK(stage.store().read(ui::meeting_file(meeting(stage).file)));
}

TEST_CASE("what tells who somebody is goes out of a call of one's own before the room sees it") {
  AppStage stage;
  write(stage);
  stage.take(ui::action::WriteOwnLine{2, "Ring på 12 34 56 78."});
  bring(stage);
  REQUIRE_FALSE(ui::meeting_preparation_view(stage.model()).found.empty());
  stage.take(ui::action::RemoveFound{});
  stage.work_to_end();
  CHECK(ui::meeting_preparation_view(stage.model()).found.empty());
  CHECK(meeting(stage).own->lines[2].text == "Ring på ….");
  const auto kept = stage.store().read(meeting(stage).file);
  REQUIRE(kept);
  CHECK(kept.value().find("12 34 56 78") == std::string::npos);
}

TEST_CASE("what was agreed about a call of one's own is no word to whoever sits there next") {
  AppStage stage;
  stage.model().settings.player = std::string(32, '1');
  write(stage);
  stage.take(ui::action::KeepOwnCall{});
  const std::filesystem::path file = stage.model().team->own.file;
  bring(stage);
  present(stage);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::agreed, "Vi bliver på.", 0});
  stage.take(ui::action::CloseMeeting{});
  const std::set<std::filesystem::path> folders{file.parent_path()};
  CHECK(ui::newest_meeting(stage.store(), folders, "/other", std::string(32, '1'))
            .find("Vi bliver på.") != std::string::npos);
  CHECK(ui::newest_meeting(stage.store(), folders, "/other", std::string(32, '2')) == "");
}
