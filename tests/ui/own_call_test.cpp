// A call of one's own is never written over another, nor lost on any way out.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "tests/support/browser.hpp"
#include "ui/app/closing.hpp"
#include "ui/app/team/own_call_view.hpp"
#include "ui/app/team/team.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

const char* const folder = "/data/calls";

void open_own(AppStage& stage) {
  stage.show(Screen::home);
  stage.take(ui::action::OpenOwnCalls{"a"});
}

void write(AppStage& stage, const std::string& title) {
  stage.take(ui::action::WriteOwnCall{ui::action::OwnCallPart::title, title});
  stage.take(ui::action::WriteOwnLine{0, "Linje i " + title});
}

const ui::OwnCallModel& own(AppStage& stage) { return stage.model().team->own; }

/// The title of the call in each file, by the file's name.
std::string titles(AppStage& stage) {
  std::string all;
  const auto files = stage.store().list(folder);
  for (const auto& file : files ? files.value() : std::vector<std::filesystem::path>()) {
    const auto call = engine::decode_own_call(stage.store().read(file).value());
    if (call) all += file.stem().string() + "=" + call->title + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a new call of one's own is kept beside the one before it, never over it") {
  AppStage stage;
  open_own(stage);
  write(stage, "A");
  stage.take(ui::action::NewOwnCall{"b"});
  CHECK(is_empty(own(stage).call));
  CHECK(own(stage).file.empty());
  write(stage, "B");
  stage.take(ui::action::KeepOwnCall{});
  CHECK(titles(stage) == "a=A\nb=B\n");
  stage.take(ui::action::DeleteOwnCall{});
  CHECK(titles(stage) == "a=A\n");
}

TEST_CASE("a call that is opened takes the place of one that has been kept first") {
  AppStage stage;
  open_own(stage);
  write(stage, "A");
  stage.take(ui::action::NewOwnCall{"b"});
  write(stage, "B");
  stage.take(ui::action::OpenOwnCall{std::filesystem::path(folder) / "a.egen"});
  CHECK(own(stage).call.title == "A");
  write(stage, "A igen");
  stage.take(ui::action::KeepOwnCall{});
  CHECK(titles(stage) == "a=A igen\nb=B\n");
}

TEST_CASE("where a call of one's own can't be kept, it stays, and no other takes its place") {
  AppStage stage;
  open_own(stage);
  write(stage, "A");
  stage.take(ui::action::KeepOwnCall{});
  stage.take(ui::action::NewOwnCall{"b"});
  write(stage, "B");
  stage.store().faults.read_only = true;
  stage.take(ui::action::NewOwnCall{"c"});
  CHECK(own(stage).call.title == "B");
  CHECK(ui::own_call_view(stage.model()).notice != "");
  stage.take(ui::action::OpenOwnCall{std::filesystem::path(folder) / "a.egen"});
  CHECK(own(stage).call.title == "B");
  CHECK(ui::own_call_view(stage.model()).notice != "");
  // At home it is told, and the page has it still.
  stage.take(ui::action::LeaveTeam{});
  REQUIRE(stage.model().screen == Screen::home);
  CHECK(stage.model().notice != "");
  stage.take(ui::action::OpenOwnCalls{"d"});
  CHECK(own(stage).call.title == "B");
  stage.store().faults.read_only = false;
  stage.take(ui::action::KeepOwnCall{});
  CHECK(titles(stage) == "a=A\nb=B\n");
}

TEST_CASE("a call of one's own is kept on every way out") {
  const auto kept_after = [](const ui::Action& out) {
    AppStage stage;
    open_own(stage);
    write(stage, "A");
    stage.take(out);
    return titles(stage);
  };
  CHECK(kept_after(ui::action::LeaveTeam{}) == "a=A\n");
  CHECK(kept_after(ui::action::GoHome{}) == "a=A\n");
  CHECK(kept_after(ui::action::PutAway{}) == "a=A\n");
  CHECK(kept_after(ui::action::Quit{}) == "a=A\n");
}

TEST_CASE("nothing is kept of a call of one's own in which nothing has been written") {
  AppStage stage;
  open_own(stage);
  stage.take(ui::action::WriteOwnLine{0, ""});
  stage.take(ui::action::PutAway{});
  CHECK(titles(stage) == "");
}

TEST_CASE("before the program closes, one is told that a call of one's own could not be kept") {
  AppStage stage;
  open_own(stage);
  write(stage, "A");
  CHECK_FALSE(question_before_closing(stage.model()).has_value());
  stage.store().faults.read_only = true;
  stage.take(ui::action::GoHome{});
  const auto question = question_before_closing(stage.model());
  REQUIRE(question.has_value());
  stage.take(*question);
  CHECK(stage.model().screen == Screen::own_call);
  CHECK(ui::own_call_view(stage.model())
            .notice.find("Samtalen er ikke gemt. Lukker du nu, er den væk.") != std::string::npos);
  // Closed once more, the window closes; what is written after that is asked about anew.
  CHECK_FALSE(question_before_closing(stage.model()).has_value());
  stage.take(ui::action::WriteOwnLine{1, "Mere"});
  CHECK(question_before_closing(stage.model()).has_value());
}

TEST_CASE("a browser keeps a call of one's own when the page is out of sight") {
  Browser browser;
  {
    OpenPage page(browser);
    REQUIRE(page.press("keep"));
    page.application().take({ui::action::OpenOwnCalls{}});
    page.application().take({ui::action::WriteOwnLine{0, "Nu ringer jeg igen."}});
    page.application().put_away();
  }
  std::string all;
  for (const auto& [path, bytes] : browser.kept) all += bytes;
  CHECK(all.find("Nu ringer jeg igen.") != std::string::npos);
}

TEST_CASE("while nothing is kept, a call of one's own becomes no scenario, which would be") {
  AppStage stage;
  stage.model().settings.keeping = ui::Keeping::forget;
  open_own(stage);
  write(stage, "A");
  stage.take(ui::action::WriteOwnLine{1, "Jeg ser på det."});
  const ui::OwnCallView view = ui::own_call_view(stage.model());
  CHECK_FALSE(view.can_draft);
  CHECK(view.draft_detail ==
        "Et scenarie bliver gemt på maskinen, så det går ikke, når du øver uden at gemme.");
  stage.take(ui::action::DraftOwnCall{});
  CHECK(stage.model().screen == Screen::own_call);
  CHECK_FALSE(stage.model().workshop.has_value());
}

TEST_CASE("calls of one's own are listed for the one who wrote them alone") {
  AppStage stage;
  stage.model().settings.player = std::string(32, '1');
  open_own(stage);
  write(stage, "A");
  stage.take(ui::action::LeaveTeam{});
  stage.model().settings.player = std::string(32, '2');
  open_own(stage);
  CHECK(own(stage).files.empty());
  stage.model().settings.player = std::string(32, '1');
  stage.take(ui::action::LeaveTeam{});
  open_own(stage);
  REQUIRE(own(stage).files.size() == 1);
  CHECK(own(stage).files[0].title == "A");
}

TEST_CASE("nothing of a call of one's own is left on the screen for the next participant") {
  AppStage stage;
  stage.model().settings.keeping = ui::Keeping::forget;
  open_own(stage);
  write(stage, "A");
  stage.take(ui::action::GoHome{});
  stage.take(ui::action::NewParticipant{std::string(32, '2')});
  CHECK(stage.model().team == nullptr);
  const auto left = stage.store().list("/data/unkept");
  CHECK((!left || left.value().empty()));
}

namespace {

/// What the Værksted was given to open.
std::string drafted(AppStage& stage) {
  REQUIRE(stage.model().workshop.has_value());
  return engine::path_text(stage.model().workshop->file) + "\n" +
         stage.model().workshop->document.files().front().text;
}

/// A call of one's own with something in it that tells who somebody is.
void write_address(AppStage& stage) {
  open_own(stage);
  write(stage, "Nørregade 12");
  stage.take(ui::action::WriteOwnLine{1, "Ring på 12 34 56 78."});
  stage.take(ui::action::DraftOwnCall{});
}

}  // namespace

TEST_CASE("what tells who somebody is, is taken out or said yes to before a scenario is made") {
  AppStage stage;
  write_address(stage);
  CHECK(stage.model().screen == Screen::own_call);
  CHECK_FALSE(stage.model().workshop.has_value());
  const ui::OwnCallView view = ui::own_call_view(stage.model());
  CHECK(view.found.rows == std::vector<std::string>{"»Nørregade 12« i: Nørregade 12",
                                                    "»Nørregade 12« i: Linje i Nørregade 12",
                                                    "»12 34 56 78« i: Ring på 12 34 56 78."});
  stage.take(ui::action::AnswerOwnFound{ui::action::DraftAnswer::no_draft});
  CHECK_FALSE(stage.model().workshop.has_value());
  CHECK(ui::own_call_view(stage.model()).found.rows.empty());
  stage.take(ui::action::DraftOwnCall{});
  stage.take(ui::action::AnswerOwnFound{ui::action::DraftAnswer::take_out});
  const std::string draft = drafted(stage);
  CHECK(draft.find("Nørregade") == std::string::npos);
  CHECK(draft.find("34 56") == std::string::npos);
  CHECK(draft.find("egen-samtale-1/scenario.yaml") != std::string::npos);
  CHECK(draft.find("Egen samtale 1") != std::string::npos);
  CHECK(titles(stage) == "a=…\n");
}

TEST_CASE("what is said yes to stays in the scenario, but never in its title or its file's name") {
  AppStage stage;
  write_address(stage);
  stage.take(ui::action::AnswerOwnFound{ui::action::DraftAnswer::leave_in});
  const std::string draft = drafted(stage);
  CHECK(draft.find("Ring på 12 34 56 78.") != std::string::npos);
  CHECK(draft.find("egen-samtale-1/scenario.yaml") != std::string::npos);
  CHECK(draft.find("Egen samtale 1") != std::string::npos);
  CHECK(titles(stage) == "a=Nørregade 12\n");
}

TEST_CASE("what could not be kept of an own call is said where its page was never opened") {
  AppStage stage;
  REQUIRE(stage.model().team == nullptr);
  stage.take(
      ui::action::OwnCallSaved{{}, {}, {}, {}, engine::IoError{"a.egen", engine::IoReason::full}});
  CHECK(stage.model().notice.find("a.egen") != std::string::npos);
}

TEST_CASE("before a call of one's own is deleted, it is said which scenario stays") {
  AppStage stage;
  open_own(stage);
  write(stage, "Brevet");
  stage.take(ui::action::WriteOwnLine{1, "Jeg ser på det."});
  CHECK(ui::own_call_view(stage.model()).stays.empty());
  stage.take(ui::action::DraftOwnCall{});
  REQUIRE(stage.model().workshop.has_value());
  stage.take(ui::action::CloseScenario{});
  stage.take(ui::action::GoHome{});
  stage.model().team.reset();
  open_own(stage);
  stage.take(ui::action::OpenOwnCall{std::filesystem::path(folder) / "a.egen"});
  stage.take(ui::action::AskToDeleteOwnCall{true});
  CHECK(ui::own_call_view(stage.model()).stays ==
        std::vector<std::string>{"Scenariet »Brevet«, som du lavede af den, bliver ikke slettet "
                                 "med. Det sletter du i Værkstedet."});
}

TEST_CASE("a call of one's own is written by Enter alone, from its name to a further line") {
  AppStage stage(AppStage::tall());
  open_own(stage);
  stage.rest();
  REQUIRE(stage.tab_to("own_call/title"));
  const auto write_on = [&](const char* words) {
    stage.window().type(words);
    stage.press(ImGuiKey_Enter);
    stage.rest();
  };
  write_on("Brevet");
  write_on("Hvor mister jeg hende?");
  for (const char* line : {"Hallo?", "Goddag.", "Brevet!", "Hvilket?", "Det sidste.", "Nå."})
    write_on(line);
  stage.window().type("Ja, nå.");
  stage.rest();
  const engine::OwnCall& call = own(stage).call;
  CHECK(call.title == "Brevet");
  CHECK(call.question == "Hvor mister jeg hende?");
  REQUIRE(call.lines.size() == 7);
  CHECK(call.lines[0].text == "Hallo?");
  CHECK(call.lines[5].text == "Nå.");
  CHECK(call.lines[6].text == "Ja, nå.");
}

TEST_CASE("what could have been said stands there before the line is written, and moves nothing") {
  AppStage stage;
  open_own(stage);
  const auto labelled = [&] {
    std::string all;
    for (const ui::OwnCallView::Line& line : ui::own_call_view(stage.model()).lines)
      all += line.instead.label.empty() ? '-' : '+';
    return all;
  };
  CHECK(labelled() == "-+-+-+");
  stage.take(ui::action::WriteOwnLine{1, "Jeg ser på det."});
  CHECK(labelled() == "-+-+-+");
}
