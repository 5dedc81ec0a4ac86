// The note after the call: prefilled from the notepad, mended, kept, told in the Tilbageblik.
#include <string>

#include <doctest/doctest.h>

#include "scoring/bots.hpp"
#include "tests/support/app_stage.hpp"
#include "ui/app/call_notes.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/note_view.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/debrief_text.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

template <class What>
std::size_t count(const ui::AppModel& model) {
  std::size_t found = 0;
  for (const engine::Event& event : model.call->session.events)
    if (std::holds_alternative<What>(event.what)) ++found;
  return found;
}

std::size_t kept(const ui::AppModel& model) {
  return count<engine::AfterNoted>(model) + count<engine::FeedbackWished>(model);
}

/// By the best answer every time.
void play_well(AppStage& stage, const std::string& scenario) {
  stage.take(ui::action::OpenBriefing{scenario});
  stage.take(ui::action::StartCall{});
  stage.work_to_end();
  for (int i = 0; i < 90 && stage.model().screen == Screen::call; ++i) {
    const ui::CallModel& call = *stage.model().call;
    const engine::Scenario& played = call.playable->scenario();
    if (call.call_over) {
      stage.take(ui::action::GoOn{});
      continue;
    }
    const engine::Answer answer = scoring::answer_of(
        scoring::Bot::best, call.playable->rubric, played, *call.bounds, call.transcript.state, 1);
    if (answer.reply.valid())
      stage.take(ui::action::ChooseReply{played.at(answer.reply).id, 0});
    else
      stage.take(ui::action::HoldPause{0});
  }
  REQUIRE(stage.model().screen == Screen::rating);
}

}  // namespace

TEST_CASE("the note is written with the mouse and told in the Tilbageblik and its page") {
  AppStage stage(AppStage::tall());
  stage.show(Screen::note);
  CHECK(stage.shows("Skriv, så borgeren kunne læse med."));
  const ui::AfterNote begun = stage.model().call->note;
  CHECK_FALSE(begun.facts.empty());
  CHECK_FALSE(begun.agreement.empty());
  CHECK_FALSE(begun.threat.has_value());
  REQUIRE(stage.click("note/facts"));
  stage.window().press(ImGuiMod_Ctrl, ImGuiKey_A);
  stage.window().type("Brevet kom først i går. Å");
  CHECK(stage.model().call->note.facts == "Brevet kom først i går. Å");
  CHECK_FALSE(stage.shows("fælles arbejdsgang"));
  REQUIRE(stage.click("note/threat/yes"));
  CHECK(stage.shows("Så gælder jeres fælles arbejdsgang. Sig det til din leder med det samme"));
  REQUIRE(stage.click("note/feedback"));
  stage.window().type("Om jeg lytter længe nok");
  REQUIRE(stage.click("note/go_on"));
  CHECK(stage.model().screen == Screen::debrief);

  const auto note = ui::recorded_note(stage.model().call->session, stage.model().call->tip);
  REQUIRE(note.has_value());
  CHECK(note->facts == "Brevet kom først i går. Å");
  CHECK(note->agreement == begun.agreement);
  CHECK(note->threat == std::optional<bool>(true));
  CHECK(note->feedback == "Om jeg lytter længe nok");
  stage.rest();
  CHECK(stage.shows("Brevet kom først i går. Å"));
  CHECK(stage.shows("Det lovede du i samtalen"));
  const ui::Document document = ui::debrief_document(stage.model());
  for (const std::string& page : {ui::html(document), ui::markdown(document),
                                  ui::debrief_text(stage.model(), ui::CourseDetail::words, {})}) {
    CHECK(page.find("Brevet kom først i går") != std::string::npos);
    CHECK(page.find("Om jeg lytter længe nok") != std::string::npos);
    CHECK(page.find("Det lovede du i samtalen") != std::string::npos);
  }
}

TEST_CASE("after a call without a raised voice nobody is asked about a threat") {
  AppStage stage;
  play_well(stage, "wrong-office");
  stage.take(ui::action::FinishRating{0});
  REQUIRE(stage.model().screen == Screen::note);
  CHECK(ui::note_view(stage.model()).threat_question.empty());
  stage.rest();
  CHECK(stage.window().find("note/threat/yes") == nullptr);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
}

TEST_CASE("the note is written by keyboard alone") {
  AppStage stage;
  stage.show(Screen::note);
  REQUIRE(stage.tab_to("note/facts"));
  stage.window().type(" og mere");
  REQUIRE(stage.tab_to("note/threat/yes"));
  stage.press(ImGuiKey_RightArrow);
  stage.press(ImGuiKey_Space);
  CHECK(stage.model().call->note.threat == std::optional<bool>(false));
  REQUIRE(stage.tab_to("note/feedback"));
  stage.window().type("Pauser");
  stage.window().press(ImGuiMod_Ctrl, ImGuiKey_Enter);
  stage.rest();
  CHECK(stage.model().screen == Screen::debrief);
  const auto note = ui::recorded_note(stage.model().call->session, stage.model().call->tip);
  REQUIRE(note.has_value());
  CHECK(note->facts.find(" og mere") != std::string::npos);
  CHECK(note->threat == std::optional<bool>(false));
  CHECK(note->feedback == "Pauser");
}

TEST_CASE("one key skips the note, and what stood there from the notepad is not kept") {
  AppStage stage(AppStage::tall());
  stage.show(Screen::note);
  stage.press(ImGuiKey_Escape);
  CHECK(stage.model().screen == Screen::debrief);
  CHECK(kept(stage.model()) == 0);
  CHECK(stage.shows("Du har ikke skrevet noget ned efter samtalen."));
}

TEST_CASE("going on with an untouched note keeps nothing, and so does one that was mended back") {
  AppStage stage;
  stage.show(Screen::note);
  stage.take(ui::action::AnswerThreat{true});
  stage.take(ui::action::AnswerThreat{true});
  stage.take(ui::action::FinishNote{0});
  CHECK(stage.model().screen == Screen::debrief);
  CHECK(kept(stage.model()) == 0);
}

TEST_CASE("a note that was skipped is there again when one comes back, and can be mended later") {
  AppStage stage(AppStage::tall());
  stage.show(Screen::note);
  stage.take(ui::action::WriteNote{ui::action::NotePart::agreement, "Du ringer fredag"});
  stage.press(ImGuiKey_Escape);
  CHECK(kept(stage.model()) == 0);
  REQUIRE(stage.click("debrief/note/edit"));
  CHECK(stage.model().screen == Screen::note);
  CHECK(stage.model().call->note.agreement == "Du ringer fredag");
  stage.press(ImGuiKey_Enter);
  CHECK(count<engine::AfterNoted>(stage.model()) == 1);
  CHECK(stage.shows("Ret notatet"));
  REQUIRE(stage.click("debrief/note/edit"));
  stage.take(ui::action::WriteNote{ui::action::NotePart::agreement, ""});
  stage.press(ImGuiKey_Enter);
  CHECK(count<engine::AfterNoted>(stage.model()) == 2);
  const auto note = ui::recorded_note(stage.model().call->session, stage.model().call->tip);
  CHECK(note->agreement.empty());
}

TEST_CASE("a note that is being written when the window closes is kept, and opened again") {
  AppStage stage;
  stage.take(ui::action::ChooseKeeping{ui::Keeping::keep});
  stage.show(Screen::note);
  stage.take(ui::action::WriteNote{ui::action::NotePart::feedback, "Pauser"});
  stage.take(ui::action::OpenSettings{});
  const std::filesystem::path file = stage.model().call->saving.file;
  stage.take(ui::action::Quit{});
  stage.take(ui::action::ResumeCall{file, 0});
  REQUIRE(stage.model().call.has_value());
  CHECK(stage.model().call->note.feedback == "Pauser");
  CHECK(ui::debrief_note_view(stage.model()).written.size() == 1);
}

TEST_CASE("what tells who somebody is, is pointed out while it is typed") {
  AppStage stage(AppStage::tall());
  stage.show(Screen::note);
  REQUIRE(stage.click("note/facts"));
  stage.window().type(" 0102034567");
  stage.rest();
  CHECK(stage.shows("Det ligner et cpr-nummer. Skriv det ikke her."));
  REQUIRE(stage.click("note/feedback"));
  stage.window().type("ring 12 34 56 78");
  stage.rest();
  CHECK(stage.shows("Det ligner et telefonnummer. Skriv det ikke her."));
}

TEST_CASE("where the call itself had a note, facts and agreement are not asked for again") {
  AppStage stage(AppStage::tall());
  play_well(stage, "benefits-reduction");
  stage.take(ui::action::FinishRating{});
  stage.rest();
  const auto written = ui::note_in_call(*stage.model().call, stage.model().settings.language);
  REQUIRE(written.has_value());
  CHECK(stage.model().call->note == ui::AfterNote{});
  CHECK(stage.window().find("note/facts") == nullptr);
  CHECK(stage.window().find("note/agreement") == nullptr);
  CHECK(stage.shows("Du skrev notatet i samtalen"));
  CHECK(stage.window().find("note/feedback") != nullptr);
  CHECK(layout_faults(stage.window()).empty());
}

TEST_CASE("a new way has a note of its own") {
  AppStage stage;
  stage.show(Screen::note);
  stage.take(ui::action::WriteNote{ui::action::NotePart::facts, "Kun den første gang"});
  stage.take(ui::action::FinishNote{});
  stage.take(ui::action::PlayFrom{0, 0});
  for (int i = 0; i < 90 && stage.model().screen == Screen::call; ++i) {
    if (stage.model().call->call_over)
      stage.take(ui::action::GoOn{});
    else
      stage.take(ui::action::ChooseReply{ui::call_view(stage.model()).replies.back().id, 0});
  }
  stage.take(ui::action::FinishRating{});
  CHECK(stage.model().call->note.facts.find("Kun den første gang") == std::string::npos);
  CHECK_FALSE(ui::recorded_note(stage.model().call->session, stage.model().call->tip));
}
