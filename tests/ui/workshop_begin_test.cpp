// How a scenario comes into the Værksted and goes out of it.
#include <string>

#include <doctest/doctest.h>

#include "engine/authoring/bundle.hpp"
#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/wizard_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
namespace action = ui::action;

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
