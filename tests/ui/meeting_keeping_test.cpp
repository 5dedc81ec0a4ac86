// Where a meeting is written, and where nothing is: beside its own call, while that is there, and
// never over what another window has written.
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "engine/session_log.hpp"
#include "engine/session_removal.hpp"
#include "tests/support/meeting_stage.hpp"
#include "ui/app/meeting/preparation_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

std::string beside(AppStage& stage, const std::filesystem::path& call) {
  const auto text = stage.store().read(ui::meeting_file(call));
  return text ? text.value() : std::string();
}

/// A call with the wish for feedback that its owner wrote after it.
std::filesystem::path wished_call(AppStage& stage) {
  prepare_meeting(stage);
  const std::filesystem::path file = meeting(stage).file;
  stage.take(ui::action::GoHome{});
  engine::Session session = engine::read_session(stage.store(), file).value().session;
  engine::Event event;
  event.id = next_id(session);
  event.after = event.id - 1;
  event.what = engine::FeedbackWished{owners_words()};
  append(session, event);
  REQUIRE(stage.store().write(file, encode(session)).ok());
  return file;
}

void open(AppStage& stage, const std::filesystem::path& file) {
  stage.take(ui::action::PrepareMeeting{file});
  stage.work_to_end();
  REQUIRE(stage.model().screen == Screen::meeting_preparation);
}

}  // namespace

TEST_CASE("nothing is written beside a call that has only been looked at") {
  AppStage stage;
  const std::filesystem::path file = wished_call(stage);
  open(stage, file);
  REQUIRE(meeting(stage).record.question == owners_words());
  stage.take(ui::action::GoHome{});
  CHECK(beside(stage, file).empty());
  open(stage, file);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, "Hvor mister jeg ham?", 0});
  stage.take(ui::action::GoHome{});
  CHECK_FALSE(beside(stage, file).empty());
}

TEST_CASE("where nothing is kept, nothing is written beside somebody else's file") {
  AppStage stage;
  const std::filesystem::path file = wished_call(stage);
  const std::filesystem::path theirs = "/deling/a.samtale";
  REQUIRE(stage.store().write(theirs, stage.store().read(file).value()).ok());
  stage.model().settings.keeping = ui::Keeping::forget;
  open(stage, theirs);
  start_meeting(stage);
  stage.take(ui::action::GoHome{});
  CHECK(beside(stage, theirs).empty());
}

TEST_CASE("what another window has written in the meantime stays, and it is told") {
  AppStage stage;
  const std::filesystem::path file = wished_call(stage);
  open(stage, file);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, "Mit.", 0});
  REQUIRE(stage.store().write(ui::meeting_file(file), "andres").ok());
  stage.take(ui::action::GoHome{});
  CHECK(beside(stage, file) == "andres");
  CHECK(stage.model().notice ==
        "Et andet vindue har imens gemt et møde om den samme samtale. Det, der er skrevet her, er "
        "ikke gemt.");
}

TEST_CASE("a meeting about a call that has been deleted is not written again") {
  AppStage stage;
  const std::filesystem::path file = wished_call(stage);
  open(stage, file);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, "Mit.", 0});
  REQUIRE(engine::delete_session(stage.store(), file).ok());
  stage.take(ui::action::GoHome{});
  CHECK(beside(stage, file).empty());
  CHECK(stage.model().notice.find("Mødet kan ikke gemmes: ") == 0);
}

TEST_CASE("while another window writes to the call, the meeting waits") {
  AppStage stage;
  const std::filesystem::path file = wished_call(stage);
  open(stage, file);
  start_meeting(stage);
  REQUIRE(stage.store().lock(file).ok());
  stage.take(ui::action::WriteMeeting{ui::MeetingText::agreed, "Vi bliver på.", 0});
  stage.take(ui::action::CloseMeeting{});
  CHECK(beside(stage, file).find("Vi bliver på.") == std::string::npos);
  stage.store().unlock(file);
  stage.take(ui::action::GoHome{});
  CHECK(beside(stage, file).find("Vi bliver på.") != std::string::npos);
}
