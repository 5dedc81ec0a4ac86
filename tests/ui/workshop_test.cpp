// Writing a scenario: what becomes of its texts, on the screen and on the disk.
#include "ui/app/workshop/workshop.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "engine/authoring/bundle.hpp"
#include "tests/support/app_stage.hpp"
#include "tests/support/random.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/journal.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/view.hpp"
#include "ui/app/workshop/wizard_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using engine::YamlPath;
using ui::Screen;
namespace action = ui::action;

namespace {

const std::filesystem::path own_file = "/data/scenarios/angry-caller-2/scenario.yaml";

/// A copy of a shipped scenario on the screen, all that is to be found out found out.
void open_copy(AppStage& stage, const std::string& id = "angry-caller") {
  stage.model().screen = Screen::home;
  stage.take(action::OpenWorkshop{});
  stage.take(action::CopyScenario{id});
  REQUIRE(stage.model().screen == Screen::workshop);
  stage.work_to_end();
}

ui::WorkshopModel& workshop(AppStage& stage) {
  REQUIRE(stage.model().workshop);
  return *stage.model().workshop;
}

const std::string& text_of(AppStage& stage) { return workshop(stage).document.files()[0].text; }

/// The first place of the first reply of the node in the form.
YamlPath in_form(AppStage& stage, const std::string& part, std::size_t item,
                 const std::string& key) {
  return {"nodes", workshop(stage).node, part, item, key};
}

void write(AppStage& stage, const YamlPath& at, const std::string& text) {
  stage.take(action::WriteField{at, text});
  stage.work_to_end();
}

std::string on_disk(AppStage& stage, const std::filesystem::path& file) {
  const auto bytes = stage.store().read(file);
  return bytes ? bytes.value() : std::string("-");
}

std::size_t errors(AppStage& stage) {
  const auto all = problems(workshop(stage));
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& one) {
    return one.severity == engine::Severity::error;
  }));
}

}  // namespace

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

TEST_CASE("a letter in a form changes its text alone, and one Undo takes back the word") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  const YamlPath say = in_form(stage, "replies", 0, "say");
  write(stage, say, "H");
  write(stage, say, "Ha");
  write(stage, say, "Hallo, hvem: er det? #1");
  CHECK(text_of(stage).find("say: \"Hallo, hvem: er det? #1\"") != std::string::npos);
  CHECK(errors(stage) == 0);
  stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
  stage.take(action::RedoEdit{});
  CHECK(text_of(stage) != before);
}

TEST_CASE("an emptied field takes its key out of the text, and a filled one puts it back in") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  const YamlPath because = in_form(stage, "replies", 0, "because");
  const auto form = form_view(stage.model());
  REQUIRE(form);
  const std::string words = form->replies[0].because.value;
  REQUIRE_FALSE(words.empty());
  write(stage, because, "");
  CHECK(text_of(stage).find(words) == std::string::npos);
  CHECK_FALSE(problems(workshop(stage)).empty());
  write(stage, because, words);
  CHECK(problems(workshop(stage)).empty());
  CHECK(text_of(stage) == before);
}

TEST_CASE("replies, lines and nodes are added, copied, moved and taken out") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  const auto replies = [&] { return form_view(stage.model())->replies.size(); };
  const std::size_t count = replies();
  stage.take(action::AddReply{});
  REQUIRE(replies() == count + 1);
  write(stage, in_form(stage, "replies", count, "say"), "Et svar mere.");
  stage.take(action::DuplicateReply{{"nodes", workshop(stage).node, "replies", count}});
  CHECK(replies() == count + 2);
  stage.take(
      action::MovePart{{"nodes", workshop(stage).node, "replies", count}, action::Towards::up});
  CHECK(form_view(stage.model())->replies[count - 1].say.value == "Et svar mere.");
  stage.take(action::TakeOutPart{{"nodes", workshop(stage).node, "replies", count - 1}});
  CHECK(replies() == count + 1);
  const std::size_t lines = form_view(stage.model())->lines.size();
  stage.take(action::AddLine{});
  CHECK(form_view(stage.model())->lines.size() == lines + 1);
  stage.take(action::AddNode{});
  CHECK(workshop(stage).node == "nyt_sted");
  while (workshop(stage).document.can_undo()) stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
}

TEST_CASE("a node gets another name wherever it is named, in the translation too") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectPlace{"louder"});
  const std::string before = text_of(stage);
  stage.take(action::RenamePlace{"louder"});
  CHECK(text_of(stage) == before);
  stage.take(action::RenamePlace{"Højere endnu"});
  stage.work_to_end();
  CHECK(workshop(stage).node == "hoejere_endnu");
  CHECK(problems(workshop(stage)).empty());
  CHECK(text_of(stage).find("goto: louder\n") == std::string::npos);
  stage.take(action::UndoEdit{});
  stage.work_to_end();
  CHECK(text_of(stage) == before);
  CHECK(problems(workshop(stage)).empty());
}

TEST_CASE("a node that others lead to is not deleted, and who they are is said") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectPlace{"louder"});
  const std::string before = text_of(stage);
  stage.take(action::RemovePlace{});
  CHECK(text_of(stage) == before);
  CHECK(stage.model().notice ==
        "»Louder« kan ikke slettes endnu, for »Opening« fører hertil. Før dem et andet sted hen "
        "først.");
}

TEST_CASE("a target that is not there is told, with the mend that is certain") {
  AppStage stage;
  open_copy(stage);
  const auto form = form_view(stage.model());
  REQUIRE(form);
  const std::string target = form->replies[0].targets[0].value;
  const std::string before = text_of(stage);
  write(stage, form->replies[0].targets[0].at, target + "x");
  const auto view = workshop_view(stage.model());
  REQUIRE_FALSE(view.problems.empty());
  const auto with_mend = std::find_if(view.problems.begin(), view.problems.end(),
                                      [](const auto& row) { return !row.mend.empty(); });
  REQUIRE(with_mend != view.problems.end());
  CHECK(with_mend->mend == "Ret til »" + target + "«");
  stage.take(action::MendProblem{static_cast<std::size_t>(with_mend - view.problems.begin())});
  stage.work_to_end();
  CHECK(text_of(stage) == before);
  CHECK(problems(workshop(stage)).empty());
}

TEST_CASE("the picker adds a move, and makes the node that a reply is to lead to") {
  AppStage stage;
  open_copy(stage);
  const auto form = form_view(stage.model());
  const std::size_t moves = form->replies[0].moves.size();
  stage.take(action::OpenPicker{ui::PickerKind::move, form->replies[0].moves_at});
  stage.take(action::FilterPicker{"åbent"});
  stage.take(action::Pick{"asks_open"});
  CHECK(form_view(stage.model())->replies[0].moves.size() == moves + 1);
  stage.take(action::OpenPicker{ui::PickerKind::target, form->replies[0].targets[0].at});
  stage.take(action::Pick{"Et helt nyt sted"});
  CHECK(form_view(stage.model())->replies[0].targets[0].value == "et_helt_nyt_sted");
  CHECK(ui::find_place(base_file(workshop(stage)).root, "et_helt_nyt_sted"));
}

TEST_CASE("while the text can't be read the form says so, and the last good scenario stays") {
  AppStage stage;
  open_copy(stage);
  const std::string good = text_of(stage);
  stage.take(action::WriteSource{engine::FileIndex{0}, "id: [x\n  \"" + good});
  stage.work_to_end();
  CHECK_FALSE(is_readable(workshop(stage)));
  CHECK_FALSE(form_view(stage.model()));
  CHECK(workshop(stage).good);
  CHECK(workshop(stage).picture);
  CHECK_FALSE(workshop_view(stage.model()).unreadable.empty());
  CHECK(errors(stage) > 0);
  stage.take(action::UndoEdit{});
  stage.work_to_end();
  CHECK(text_of(stage) == good);
  CHECK(problems(workshop(stage)).empty());
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

TEST_CASE("carriage returns and a mark of byte order stay as the file has them") {
  AppStage stage;
  open_copy(stage);
  std::string carried = "\xEF\xBB\xBF";
  for (const char c : text_of(stage))
    carried += c == '\n' ? std::string("\r\n") : std::string(1, c);
  stage.take(action::SaveScenario{});
  REQUIRE(stage.store().write(own_file, carried).ok());
  stage.take(action::LookAtDisk{});
  REQUIRE(text_of(stage) == carried);
  stage.take(action::ChooseWorkshopTab{ui::WorkshopTab::source});
  std::string shown = workshop_view(stage.model()).source;
  CHECK(shown.find('\r') == std::string::npos);
  CHECK(shown.substr(0, 1) == "#");
  stage.take(action::WriteSource{engine::FileIndex{0}, shown});
  CHECK(text_of(stage) == carried);
  stage.take(action::WriteSource{engine::FileIndex{0}, "# ny\n" + shown});
  CHECK(text_of(stage) == "\xEF\xBB\xBF# ny\r\n" + carried.substr(3));
  write(stage, {"author"}, "Mig");
  CHECK(text_of(stage).find("\r\nauthor: Mig\r\n") != std::string::npos);
  CHECK(errors(stage) == 0);
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

TEST_CASE("a trial begins at the node in the form, is kept nowhere and leads back") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectPlace{"letter"});
  stage.take(action::TryFromHere{0});
  REQUIRE(stage.model().screen == Screen::call);
  const engine::Scenario& scenario = stage.model().call->playable->scenario();
  CHECK(scenario.at(stage.model().call->transcript.state.node).id == "letter");
  CHECK(stage.model().call->saving.file.empty());
  CHECK(stage.model().notice.empty());
  const std::size_t turns = stage.model().call->transcript.turns.size();
  stage.take(action::LeaveCall{});
  CHECK(stage.model().screen == Screen::workshop);
  CHECK(workshop(stage).node == "letter");
  // After an edit it goes on at the same turn.
  write(stage, in_form(stage, "citizen", 0, "thinks"), "Noget andet.");
  stage.take(action::GoOnTrying{0});
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(stage.model().call->transcript.turns.size() == turns);
  CHECK(stage.model().notice.empty());
  stage.take(action::LeaveCall{});
  CHECK(stage.store().list("/data/calls").value().empty());
}

TEST_CASE("a trial of what can't be played yet says that it is the version before") {
  AppStage stage;
  open_copy(stage);
  write(stage, in_form(stage, "replies", 0, "goto"), "ingen_steder");
  stage.take(action::TryFromHere{0});
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(stage.model().notice.find("den sidste udgave, der kunne spilles") != std::string::npos);
  stage.take(action::AskToLeave{});
  CHECK(stage.model().screen == Screen::workshop);
}

TEST_CASE("what is left empty in the wizard follows the other answers") {
  AppStage stage;
  stage.model().screen = Screen::home;
  stage.take(action::OpenWorkshop{});
  stage.take(action::BeginWizard{});
  const std::string title = wizard_view(stage.model()).title.hint;
  engine::WizardAnswers answers = stage.model().wizard->answers;
  CHECK(answers.title.empty());
  answers.why = engine::WizardReason::child;
  stage.take(action::AnswerWizard{answers});
  CHECK(wizard_view(stage.model()).title.hint != title);
}

TEST_CASE("the wizard's scenario can be played at once and has no fault") {
  AppStage stage;
  stage.model().screen = Screen::home;
  stage.take(action::OpenWorkshop{});
  stage.take(action::BeginWizard{});
  REQUIRE(stage.model().wizard);
  engine::WizardAnswers answers = stage.model().wizard->answers;
  answers.title = "Hjemmehjælp: \"nej\" #1";
  answers.citizen_name = "Åse Ømann";
  stage.take(action::AnswerWizard{answers});
  stage.take(action::MakeScenario{});
  stage.work_to_end();
  REQUIRE(stage.model().screen == Screen::workshop);
  for (const engine::Diagnostic& one : problems(workshop(stage)))
    CHECK(one.severity == engine::Severity::note);
  REQUIRE(workshop(stage).good);
  CHECK(workshop(stage).good->scenario().title.in(engine::Language::da) == answers.title);
  stage.take(action::TryFromHere{0});
  CHECK(stage.model().screen == Screen::call);
}

TEST_CASE("a scenario goes to a colleague as one file, and comes back with its translation") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SendScenario{});
  const std::filesystem::path sent = "/documents/Øvelinjen/angry-caller-2.yaml";
  CHECK(stage.model().notice ==
        "Scenariet ligger nu i én fil, som du kan sende: " + engine::path_text(sent));
  REQUIRE(on_disk(stage, sent) != "-");
  stage.take(action::SaveScenario{});
  const std::string base = text_of(stage);
  stage.take(action::CloseScenario{});
  stage.take(action::BrowseFolder{"/documents/Øvelinjen"});
  REQUIRE(stage.model().browser);
  REQUIRE(stage.model().browser->files.size() == 1);
  stage.take(action::BringIn{stage.model().browser->files[0]});
  stage.work_to_end();
  CHECK(workshop(stage).file == "/data/scenarios/angry-caller-2-2/scenario.yaml");
  CHECK(workshop(stage).document.files().size() == 2);
  CHECK(problems(workshop(stage)).empty());
  CHECK(on_disk(stage, own_file) == base);
}

namespace {

/// Something that a trainer could do next, by chance.
void do_anything(AppStage& stage, Random& random) {
  static const char* const words[] = {"", "Ja", "Nej: \"hvad\" #2", "opening", "æøå\nnæste"};
  const ui::WorkshopModel& open = workshop(stage);
  const auto form = form_view(stage.model());
  const std::string text = words[random.below(std::size(words))];
  if (!form) return stage.take(action::UndoEdit{});
  const auto reply = [&]() -> const ui::FormReply& {
    return form->replies[random.below(form->replies.size())];
  };
  const auto places = ui::story_places(base_file(open).root);
  switch (random.below(14)) {
    case 0:
      return stage.take(action::UndoEdit{});
    case 1:
      return stage.take(action::RedoEdit{});
    case 2:
      return stage.take(action::AddLine{});
    case 3:
      return stage.take(action::AddReply{});
    case 4:
      return stage.take(action::AddNode{});
    case 5:
      return stage.take(action::RenamePlace{text});
    case 6:
      return stage.take(action::RemovePlace{});
    case 7:
      if (!form->replies.empty()) stage.take(action::DuplicateReply{reply().at});
      return;
    case 8:
      if (!form->replies.empty())
        stage.take(action::MovePart{
            reply().at, random.one_in(2) ? action::Towards::up : action::Towards::down});
      return;
    case 9:
      if (!form->replies.empty()) stage.take(action::TakeOutPart{reply().at});
      return;
    case 10:
      if (!form->lines.empty())
        stage.take(action::WriteField{form->lines[random.below(form->lines.size())].say.at, text});
      return;
    case 11:
      if (!form->replies.empty()) stage.take(action::WriteField{reply().because.at, text});
      return;
    case 12:
      if (form->replies.empty()) return;
      stage.take(action::OpenPicker{ui::PickerKind::target, reply().targets[0].at});
      return stage.take(action::Pick{text});
    default:
      return stage.take(action::SelectPlace{places[random.below(places.size())].id});
  }
}

}  // namespace

TEST_CASE("three hundred changes by chance are read back, and undone byte for byte") {
  AppStage stage;
  open_copy(stage);
  const std::string before = text_of(stage);
  const std::string english = workshop(stage).document.files()[1].text;
  Random random(7);
  for (int i = 0; i < 300; ++i) {
    do_anything(stage, random);
    REQUIRE(is_readable(workshop(stage)));
  }
  stage.work_to_end();
  while (workshop(stage).document.can_undo()) stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
  CHECK(workshop(stage).document.files()[1].text == english);
}
