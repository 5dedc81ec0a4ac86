// A whole meeting, byte for byte: the facilitator's page, what is kept beside the call (votes and
// the ways that were tried), and the minutes as HTML and Markdown, in both languages.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/words.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/minutes_document.hpp"
#include "ui/export/script_document.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingStep;

namespace {

// A wording that is meant to be another: run with SAMTALE_WRITE_GOLDEN, and read what has changed.
void check_golden(const std::string& name, const std::string& text) {
  const std::filesystem::path golden = tests_folder() / "golden" / name;
  if (std::getenv("SAMTALE_WRITE_GOLDEN") != nullptr)
    std::ofstream(golden, std::ios::binary) << text;
  CAPTURE(name);
  CHECK(text == read_file(golden));
}

void forward_to(AppStage& stage, MeetingStep step) {
  for (int i = 0; i < 40 && stage.model().meeting->step != step; ++i)
    stage.take(ui::action::MeetingForward{0});
  REQUIRE(stage.model().meeting->step == step);
}

void hold(AppStage& stage) {
  const bool danish = stage.model().settings.language == engine::Language::da;
  const auto write = [&](ui::MeetingText what, const char* da, const char* en, std::size_t turn) {
    stage.take(ui::action::WriteMeeting{what, danish ? da : en, turn});
  };
  stage.play("angry-caller", {"number", "queue", "press_number", "press_queue"});
  stage.take(ui::action::PrepareMeeting{});
  stage.work_to_end();
  write(ui::MeetingText::question, "Hvor mister jeg ham?", "Where do I lose him?", 0);
  stage.take(ui::action::AnswerRecognised{false});
  stage.take(ui::action::StartMeeting{0});
  forward_to(stage, MeetingStep::counting);
  for (const int hands : {5, 3, 2}) {
    if (stage.model().meeting->step != MeetingStep::counting) break;
    stage.take(ui::action::TypeHands{hands});
    stage.take(ui::action::MeetingForward{0});
  }
  forward_to(stage, MeetingStep::others);
  const ui::RoomOption other = stage.model().meeting->options.front();
  stage.take(ui::action::PlayOtherWay{other.reply, 0});
  REQUIRE(stage.model().meeting->step == MeetingStep::what_if);
  const auto next = ui::next_options(stage.model().call->playable->scenario(),
                                     stage.model().meeting->ways.front().transcript);
  REQUIRE_FALSE(next.empty());
  stage.take(ui::action::PlayOtherWay{next.front().reply, 0});
  const std::size_t asked = stage.model().meeting->record.excerpt->asked;
  write(ui::MeetingText::note, "Her blev der stille.", "Here it went quiet.", asked);
  write(ui::MeetingText::agreed,
        "Når nogen er stillet om, siger den, der tager den, sit navn og bliver på.",
        "When somebody has been put through, whoever takes it says a name and stays.", 0);
  stage.take(ui::action::WriteTask{0, ui::TaskPart::who, "LM"});
  stage.take(ui::action::WriteTask{0, ui::TaskPart::what,
                                   danish ? "skriver sætningen op" : "writes the sentence down"});
  stage.take(ui::action::WriteTask{0, ui::TaskPart::when, danish ? "fredag" : "Friday"});
  stage.take(ui::action::CloseMeeting{});
  stage.take(ui::action::OpenMinutes{});
}

}  // namespace

TEST_CASE("a golden meeting is what it was: its page, its votes, its other way and its minutes") {
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    AppStage::Setting setting;
    setting.settings.language = language;
    AppStage stage(setting);
    hold(stage);
    const std::string name = "meeting-angry-caller." + std::string(engine::code(language));
    const ui::AppModel& model = stage.model();
    check_golden(name + ".script.md", markdown(script_document(model, ui::script_of(model),
                                                               model.meeting->record.question)));
    const auto kept = stage.store().read(ui::meeting_file(model.meeting->file));
    REQUIRE(kept);
    check_golden(name + ".meeting", kept.value());
    check_golden(name + ".html", html(minutes_document(model)));
    check_golden(name + ".md", markdown(minutes_document(model)));
  }
}

TEST_CASE("the minutes of a meeting hold no mark, no level and nobody's name") {
  AppStage stage;
  stage.model().settings.alias = "Solsort";
  hold(stage);
  const std::string page = markdown(minutes_document(stage.model()));
  const engine::Scenario& scenario = stage.model().call->playable->scenario();
  for (const std::string& word :
       {scenario.calls.front().citizen.name.in(engine::Language::da), std::string("Solsort"),
        std::string("point"), std::string("niveau"), std::string("player"), std::string("%")})
    CHECK(page.find(word) == std::string::npos);
}
