// Writing a scenario: what becomes of it on the disk.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/journal.hpp"
#include "ui/app/workshop/list_view.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
namespace action = ui::action;

TEST_CASE("a copy of a shipped scenario is whole, playable, without a problem and not yet saved") {
  AppStage stage;
  open_copy(stage);
  CHECK(workshop(stage).file == own_file);
  CHECK(problems(workshop(stage)).empty());
  CHECK(workshop(stage).document.files().size() == 2);
  REQUIRE(workshop(stage).findings);
  CHECK(workshop(stage).findings->best_way.size() > 3);
  CHECK(is_changed(workshop(stage)));
  CHECK(on_disk(stage, own_file) == "-");
  CHECK(on_disk(stage, ui::journal_file("/data", own_file)) != "-");
}

TEST_CASE("saving writes the scenario and its translation, and home shows it") {
  AppStage stage;
  open_copy(stage);
  write(stage, {"title"}, "Min egen");
  stage.take(action::SaveScenario{});
  CHECK_FALSE(is_changed(workshop(stage)));
  CHECK(on_disk(stage, own_file) == text_of(stage));
  CHECK(on_disk(stage, "/data/scenarios/angry-caller-2/scenario.en.yaml") ==
        workshop(stage).document.files()[1].text);
  CHECK(on_disk(stage, ui::journal_file("/data", own_file)) == "-");
  const auto shown = stage.model().library->find("angry-caller-2");
  REQUIRE(shown);
  CHECK(shown->scenario().title.in(engine::Language::da) == "Min egen");
}

TEST_CASE("what was not saved when the program was cut off is there again, and Undo leaves it") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  const std::string saved = text_of(stage);
  write(stage, {"title"}, "Skrevet lige før");
  const std::string written = text_of(stage);
  // As after a crash: the model is gone, the disk is not.
  stage.take(action::OpenWorkshop{});
  REQUIRE(stage.model().own_scenarios.size() == 1);
  CHECK(stage.model().own_scenarios[0].unsaved);
  stage.take(action::OpenScenario{own_file});
  CHECK(text_of(stage) == written);
  CHECK(is_changed(workshop(stage)));
  CHECK_FALSE(stage.model().notice.empty());
  stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == saved);
}

TEST_CASE(
    "a scenario that was never saved is there again after a crash, and takes no other's place") {
  AppStage stage;
  open_copy(stage);
  write(stage, {"title"}, "Aldrig gemt");
  const std::string written = text_of(stage);
  stage.take(action::OpenWorkshop{});
  REQUIRE(stage.model().own_scenarios.size() == 1);
  CHECK(stage.model().own_scenarios[0].title == "Aldrig gemt");
  stage.take(action::CopyScenario{"angry-caller"});
  CHECK(workshop(stage).file != own_file);
  stage.take(action::DiscardChanges{});
  stage.take(action::OpenScenario{own_file});
  CHECK(text_of(stage) == written);
  CHECK_FALSE(workshop(stage).document.can_undo());
  CHECK(workshop(stage).document.files().size() == 2);
}

TEST_CASE("what somebody wrote to the file after a crash is not written over by the journal") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  const std::string base = text_of(stage);
  write(stage, {"title"}, "Før strømmen gik");
  const std::string mine = text_of(stage);
  stage.take(action::OpenWorkshop{});
  REQUIRE(stage.store().write(own_file, "# deres\n" + base).ok());
  stage.take(action::OpenScenario{own_file});
  CHECK(text_of(stage) == mine);
  REQUIRE(workshop_view(stage.model()).theirs);
  stage.take(action::SaveScenario{});
  CHECK(on_disk(stage, own_file) == "# deres\n" + base);
}

TEST_CASE("one's own goes to a file of its own only once it lies there") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  const std::string theirs = "# deres\n" + text_of(stage);
  write(stage, {"title"}, "Mine");
  REQUIRE(stage.store().write(own_file, theirs).ok());
  stage.take(action::SaveScenario{});
  stage.store().faults.full_after = 1;
  stage.take(action::KeepBoth{});
  stage.work_to_end();
  CHECK(is_changed(workshop(stage)));
  CHECK(on_disk(stage, ui::journal_file("/data", own_file)) != "-");
  stage.store().faults = {};
  stage.take(action::SaveScenario{});
  CHECK_FALSE(is_changed(workshop(stage)));
  CHECK(on_disk(stage, ui::journal_file("/data", own_file)) == "-");
  stage.work_to_end();
  CHECK(errors(stage) == 0);
  CHECK(stage.model().library->find("angry-caller-2-min"));
}

TEST_CASE("a file that is no text, or far too large, is not opened to be written over") {
  AppStage stage;
  stage.model().screen = Screen::home;
  stage.take(action::OpenWorkshop{});
  REQUIRE(stage.store().write("/data/scenarios/latin/scenario.yaml", "title: \xE6\xF8\n").ok());
  stage.take(action::OpenScenario{"/data/scenarios/latin/scenario.yaml"});
  CHECK(stage.model().screen == Screen::workshops);
  CHECK_FALSE(stage.model().notice.empty());
  REQUIRE(
      stage.store()
          .write("/data/scenarios/big/scenario.yaml", std::string(engine::max_yaml_bytes + 1, '#'))
          .ok());
  stage.take(action::BringIn{"/data/scenarios/big/scenario.yaml"});
  CHECK(stage.model().screen == Screen::workshops);
}

TEST_CASE("with nothing left to save, Gem og luk closes") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  write(stage, {"title"}, "Noget andet");
  stage.take(action::CloseScenario{});
  stage.take(action::UndoEdit{});
  stage.take(action::SaveScenario{});
  CHECK(stage.model().screen == Screen::workshops);
}

TEST_CASE("leaving asks where something is not saved, and discarding leaves the file as it was") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  const std::string saved = text_of(stage);
  write(stage, {"title"}, "Noget andet");
  stage.take(action::CloseScenario{});
  CHECK(workshop_view(stage.model()).leaving);
  stage.take(action::DiscardChanges{});
  CHECK(stage.model().screen == Screen::workshops);
  CHECK(on_disk(stage, own_file) == saved);
  stage.take(action::OpenScenario{own_file});
  CHECK(text_of(stage) == saved);
  CHECK(stage.model().notice.empty());
}

TEST_CASE("a change on the disk is taken in where nothing of one's own is at stake") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  const std::string mine = text_of(stage);
  const std::string theirs = "# deres\n" + mine;
  REQUIRE(stage.store().write(own_file, theirs).ok());
  stage.take(action::LookAtDisk{});
  CHECK(text_of(stage) == theirs);
  CHECK_FALSE(is_changed(workshop(stage)));
  stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == mine);
}

TEST_CASE("where both have changed it nothing is written over before somebody has chosen") {
  for (const int choice : {0, 1, 2}) {
    CAPTURE(choice);
    AppStage stage;
    open_copy(stage);
    stage.take(action::SaveScenario{});
    const std::string theirs = "# deres\n" + text_of(stage);
    write(stage, {"title"}, "Mine");
    const std::string mine = text_of(stage);
    REQUIRE(stage.store().write(own_file, theirs).ok());
    stage.take(action::SaveScenario{});
    REQUIRE(workshop_view(stage.model()).theirs);
    CHECK(on_disk(stage, own_file) == theirs);
    if (choice == 0) stage.take(action::KeepBoth{});
    if (choice == 1) stage.take(action::TakeTheirs{});
    if (choice == 2) stage.take(action::KeepMine{});
    CHECK_FALSE(workshop_view(stage.model()).theirs);
    CHECK_FALSE(is_changed(workshop(stage)));
    CHECK(on_disk(stage, own_file) == (choice == 2 ? mine : theirs));
    if (choice == 0) {
      CHECK(workshop(stage).file == "/data/scenarios/angry-caller-2-min/scenario.yaml");
      CHECK(on_disk(stage, workshop(stage).file).find("title: Mine") != std::string::npos);
    }
    // What was written over is among the versions.
    if (choice == 2) {
      const auto versions = stage.store().list("/data/workshop/versions");
      REQUIRE(versions.ok());
      REQUIRE_FALSE(versions.value().empty());
      const auto kept = ui::decode_journal(on_disk(stage, versions.value().back()));
      REQUIRE(kept);
      CHECK(kept->texts.front().text == theirs);
    }
  }
}

TEST_CASE("a full disk is told, and what was written stays on the screen") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  const std::string saved = text_of(stage);
  stage.store().faults.full_after = 1;
  write(stage, {"title"}, "Der er ikke plads");
  CHECK(workshop_view(stage.model()).notice.find("ikke plads på disken") != std::string::npos);
  stage.take(action::SaveScenario{});
  CHECK(is_changed(workshop(stage)));
  CHECK(on_disk(stage, own_file) == saved);
  CHECK(text_of(stage).find("Der er ikke plads") != std::string::npos);
  stage.store().faults = {};
  stage.take(action::SaveScenario{});
  CHECK_FALSE(is_changed(workshop(stage)));
  CHECK(on_disk(stage, own_file) == text_of(stage));
  CHECK(workshop_view(stage.model()).notice.empty());
}

TEST_CASE("the last ten versions of a scenario are kept, and no more") {
  AppStage stage;
  open_copy(stage);
  for (int i = 0; i < 14; ++i) {
    write(stage, {"title"}, "Udgave " + std::to_string(i));
    stage.take(action::SaveScenario{});
  }
  const auto versions = stage.store().list("/data/workshop/versions");
  REQUIRE(versions.ok());
  CHECK(versions.value().size() == ui::versions_kept);
  const auto newest = ui::decode_journal(on_disk(stage, versions.value().back()));
  REQUIRE(newest);
  CHECK(newest->texts.front().text.find("title: Udgave 12") != std::string::npos);
}

namespace {

/// Whether any file below the folder has these words in it.
bool has_bytes(AppStage& stage, const std::filesystem::path& folder, const std::string& words) {
  const auto files = stage.store().list(folder);
  REQUIRE(files.ok());
  for (const auto& file : files.value())
    if (on_disk(stage, file).find(words) != std::string::npos) return true;
  const auto folders = stage.store().folders(folder);
  REQUIRE(folders.ok());
  for (const auto& inner : folders.value())
    if (has_bytes(stage, inner, words)) return true;
  return false;
}

}  // namespace

TEST_CASE("a scenario that is deleted has left nothing of itself in the program's folder") {
  AppStage stage;
  open_copy(stage);
  write(stage, {"title"}, "Zebrastribet titel");
  stage.take(action::SaveScenario{});
  write(stage, {"title"}, "Zebrastribet titel, ny udgave");
  stage.take(action::SaveScenario{});
  write(stage, {"title"}, "Zebrastribet og ikke gemt");
  stage.take(action::SendScenario{});
  stage.work_to_end();
  REQUIRE(has_bytes(stage, "/data/scenarios", "Zebrastribet"));
  REQUIRE(has_bytes(stage, "/data/workshop", "og ikke gemt"));
  REQUIRE(has_bytes(stage, "/data/workshop/versions", "Zebrastribet"));
  REQUIRE(stage.model().library->find("angry-caller-2"));
  stage.take(action::OpenWorkshop{});
  REQUIRE(workshops_view(stage.model()).own.size() == 1);
  stage.take(action::DeleteScenario{own_file});
  CHECK(stage.model().notice.empty());
  CHECK(workshops_view(stage.model()).own.empty());
  CHECK_FALSE(has_bytes(stage, "/data", "Zebrastribet"));
  CHECK_FALSE(stage.model().library->find("angry-caller-2"));
  CHECK(stage.model().library->find("angry-caller"));
  // A copy that was sent is out of our reach, as it is said before.
  CHECK(has_bytes(stage, "/documents/Øvelinjen", "Zebrastribet"));
}

TEST_CASE("what of a scenario can't be deleted is told, and it stays on the list") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::OpenWorkshop{});
  stage.store().faults.read_only = true;
  stage.take(action::DeleteScenario{own_file});
  CHECK(stage.model().notice.find("Ikke alt kunne slettes.") == 0);
  CHECK(workshops_view(stage.model()).own.size() == 1);
}

TEST_CASE("letters go to the journal after half a second of quiet, and after a second at most") {
  AppStage stage;
  stage.show(Screen::workshop);
  const auto journal = [&] {
    return on_disk(stage, ui::journal_file("/data", workshop(stage).file));
  };
  stage.window().frames(80);  // of a sixtieth of a second
  const std::string begun = journal();
  stage.take(action::WriteField{{"title"}, "A"});
  stage.window().frames(20);
  CHECK(journal() == begun);
  stage.window().frames(20);
  CHECK(journal().find("title: A") != std::string::npos);
  for (int i = 0; i < 80; ++i) {
    stage.take(action::WriteField{{"title"}, "B" + std::string(static_cast<std::size_t>(i), 'b')});
    stage.window().frame();
  }
  CHECK(journal().find("title: Bbbbbb") != std::string::npos);
  stage.take(action::WriteField{{"title"}, "C"});
  stage.take(action::Quit{});
  CHECK(journal().find("title: C") != std::string::npos);
}
