// What the Værksted keeps where things go wrong around it: another window, another version of the
// program, a disk that is full while a scenario is tried out.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/workshop_stage.hpp"
#include "ui/app/closing.hpp"
#include "ui/app/workshop/journal.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
namespace action = ui::action;

TEST_CASE("plans that came with a scenario are there after a crash and with the first saving") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::TryFromHere{});
  stage.take(action::HoldPause{1000});
  stage.take(action::LeaveCall{});
  stage.take(action::SavePlan{"Et svar"});
  stage.take(action::SendScenario{});
  stage.take(action::OpenWorkshop{});
  stage.take(action::DeleteScenario{own_file});
  stage.take(action::BringIn{"/documents/Øvelinjen/angry-caller-2.yaml"});
  REQUIRE(workshop(stage).tried.waiting.size() == 1);
  const std::filesystem::path file = workshop(stage).file;
  stage.work_to_end();
  stage.take(action::WriteJournal{});
  stage.take(action::OpenWorkshop{});
  stage.take(action::OpenScenario{file});
  REQUIRE(workshop(stage).tried.waiting.size() == 1);
  CHECK(workshop(stage).tried.waiting.front().name == "Et svar");
  stage.take(action::SaveScenario{});
  CHECK(workshop(stage).tried.waiting.empty());
  CHECK(on_disk(stage, file.parent_path() / "plans" / "et_svar.plan").find("plan: Et svar") == 0);
}

TEST_CASE("the journal of a later version of the program is put aside and not written over") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  const auto journal = ui::journal_file("/data", own_file);
  const std::string later = "{\"format\": 2, \"file\": \"x\"}\n";
  REQUIRE(stage.store().write(journal, later));
  write(stage, {"title"}, "Mit eget");
  CHECK(ui::decode_journal(on_disk(stage, journal)));
  std::size_t aside = 0;
  const auto files = stage.store().list(journal.parent_path());
  REQUIRE(files);
  for (const auto& file : files.value()) aside += on_disk(stage, file) == later;
  CHECK(aside == 1);
}

TEST_CASE("a scenario that is open in another window is not opened here") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::OpenWorkshop{});
  const auto mark = ui::open_mark("/data", own_file);
  REQUIRE(stage.store().create_locked(mark, {}));
  stage.take(action::OpenScenario{own_file});
  CHECK(stage.model().screen == Screen::workshops);
  CHECK(stage.model().notice.find("er åben i et andet vindue") != std::string::npos);
  stage.store().unlock(mark);
  stage.take(action::OpenScenario{own_file});
  CHECK(stage.model().screen == Screen::workshop);
  // Held as long as it is open, and then nothing of it is left.
  CHECK_FALSE(stage.store().lock(mark));
  stage.take(action::OpenWorkshop{});
  CHECK(on_disk(stage, mark) == "-");
}

TEST_CASE("a window that closes in a trial goes back first where the journal can't be written") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.store().faults.full_after = 1;
  write(stage, {"title"}, "Der er ikke plads");
  stage.take(action::TryFromHere{});
  REQUIRE(stage.model().screen == Screen::call);
  const auto back = question_before_closing(stage.model());
  REQUIRE(back);
  stage.take(*back);
  CHECK(stage.model().screen == Screen::workshop);
  CHECK(question_before_closing(stage.model()));
  // Where the journal has it, nothing need be asked: it is there again.
  stage.store().faults = {};
  stage.take(action::WriteJournal{});
  stage.take(action::TryFromHere{});
  CHECK_FALSE(question_before_closing(stage.model()));
}
