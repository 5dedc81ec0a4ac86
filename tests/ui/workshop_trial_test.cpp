// Trying a scenario out: where a trial begins, what it tells its author, and plans that are gone
// through after each change.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/workshop_stage.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/workshop/analysis_view.hpp"
#include "ui/app/workshop/trial_view.hpp"
#include "ui/app/workshop/view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
namespace action = ui::action;

namespace {

const std::filesystem::path plans = "/data/scenarios/angry-caller-2/plans";

void answer(AppStage& stage, const std::string& reply) {
  if (stage.model().call->call_over) stage.take(action::GoOn{});
  stage.take(action::ChooseReply{reply, 0});
}

void leave_trial(AppStage& stage) {
  stage.take(action::AskToLeave{});
  REQUIRE(stage.model().screen == Screen::workshop);
}

/// A saved copy with a plan of its first two answers.
void open_with_plan(AppStage& stage) {
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::TryFromHere{});
  REQUIRE(stage.model().screen == Screen::call);
  answer(stage, "stay");
  answer(stage, "forgotten");
  leave_trial(stage);
  stage.take(action::SavePlan{"Først hørt: æøå"});
  stage.work_to_end();
}

ui::TrialView view_of(AppStage& stage) { return trial_view(stage.model()); }

std::string text_of_plan(AppStage& stage) {
  return workshop(stage).tried.plans.empty() ? std::string() : workshop(stage).tried.plans[0].text;
}

/// Takes the reply that the plan picks out of the text.
void remove_reply(AppStage& stage, const std::string& node, const std::string& id) {
  const engine::YamlValue* replies =
      find(base_file(workshop(stage)).root, {"nodes", node, "replies"});
  REQUIRE(replies);
  for (std::size_t i = 0; i < replies->items().size(); ++i)
    if (const auto* found = replies->items()[i].find("id"); found && found->text() == id)
      return stage.take(action::TakeOutPart{{"nodes", node, "replies", i}});
  FAIL("no such reply: " << id);
}

}  // namespace

TEST_CASE("the last trial becomes a plan in a file beside the scenario, and goes as planned") {
  AppStage stage;
  open_with_plan(stage);
  REQUIRE(workshop(stage).tried.plans.size() == 1);
  CHECK(workshop(stage).tried.plans[0].file == plans / "foerst_hoert_aeoeaa.plan");
  CHECK(on_disk(stage, plans / "foerst_hoert_aeoeaa.plan") == text_of_plan(stage));
  CHECK(text_of_plan(stage).rfind("plan: Først hørt: æøå\nat: opening\npick: stay »", 0) == 0);
  const ui::TrialView view = view_of(stage);
  REQUIRE(view.plans.size() == 1);
  CHECK(view.plans[0].name == "Først hørt: æøå");
  CHECK(view.plans[0].detail == "2 svar");
  CHECK(view.plans[0].word == "Går som planlagt");
  CHECK(view.plans[0].sentence == "");
  CHECK(view.plans_count == "Alle går som planlagt");
}

TEST_CASE("a plan that is not kept any more says at which step, and leads to the place") {
  AppStage stage;
  open_with_plan(stage);
  remove_reply(stage, "monday", "forgotten");
  stage.work_to_end();
  ui::TrialView view = view_of(stage);
  REQUIRE(view.plans.size() == 1);
  CHECK(view.plans[0].word == "Går ikke som planlagt");
  CHECK(view.plans[0].sentence.rfind("Ved trin 2 findes svaret »", 0) == 0);
  CHECK(view.plans[0].sentence.find("« ikke mere i »Monday«.") != std::string::npos);
  CHECK(view.plans_count == "1 af 1 går ikke som planlagt");
  stage.take(action::SelectPlace{"opening"});
  stage.take(action::ChooseWorkshopTab{ui::WorkshopTab::trial});
  stage.take(action::GoToPlan{workshop(stage).tried.plans[0].file});
  CHECK(workshop(stage).node == "monday");
  CHECK(workshop(stage).tab == ui::WorkshopTab::form);
  stage.take(action::UndoEdit{});
  stage.work_to_end();
  CHECK(view_of(stage).plans[0].word == "Går som planlagt");
}

TEST_CASE("a reply that a plan picks and that has been closed is told with the values") {
  AppStage stage;
  open_with_plan(stage);
  const engine::YamlValue* replies =
      find(base_file(workshop(stage)).root, {"nodes", "monday", "replies"});
  REQUIRE(replies);
  std::size_t at = 0;
  while (replies->items()[at].find("id")->text() != "forgotten") ++at;
  write(stage, {"nodes", "monday", "replies", at, "if"}, "heard >= 99");
  const ui::TrialView view = view_of(stage);
  CHECK(view.plans[0].sentence.rfind("Ved trin 2 er svaret »", 0) == 0);
  CHECK(view.plans[0].sentence.find("Det åbner, når Føler sig hørt er mindst 99 (nu ") !=
        std::string::npos);

  // In the trial itself, to the author alone.
  stage.take(action::TryPlan{workshop(stage).tried.plans[0].file, 0});
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(stage.model().call->transcript.turns.size() == 1);
  const ui::CallView call = call_view(stage.model());
  const auto closed = std::find_if(call.closed.begin(), call.closed.end(),
                                   [](const auto& one) { return one.id == "forgotten"; });
  REQUIRE(closed != call.closed.end());
  CHECK(closed->reason.rfind("Åbner, når Føler sig hørt er mindst 99 (nu ", 0) == 0);
  stage.model().call->trial = false;
  for (const auto& one : call_view(stage.model()).closed) CHECK(one.id != "forgotten");
  stage.model().call->trial = true;
}

TEST_CASE("a plan gets another name and goes, and Undo does not concern its file") {
  AppStage stage;
  open_with_plan(stage);
  const std::filesystem::path file = workshop(stage).tried.plans[0].file;
  stage.take(action::RenamePlan{file, "Bagefter"});
  stage.work_to_end();
  REQUIRE(workshop(stage).tried.plans.size() == 1);
  CHECK(workshop(stage).tried.plans[0].plan.name == "Bagefter");
  CHECK(on_disk(stage, file) == "-");
  CHECK(on_disk(stage, plans / "bagefter.plan") == text_of_plan(stage));
  stage.take(action::UndoEdit{});
  CHECK(on_disk(stage, plans / "bagefter.plan") != "-");
  stage.take(action::RemovePlan{plans / "bagefter.plan"});
  stage.work_to_end();
  CHECK(on_disk(stage, plans / "bagefter.plan") == "-");
  CHECK(view_of(stage).plans.empty());
  CHECK_FALSE(workshop(stage).tried.run);
}

TEST_CASE("a plan that cannot be written says why, and none is shown") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::TryFromHere{});
  answer(stage, "stay");
  leave_trial(stage);
  stage.store().faults.full_after = 1;
  stage.take(action::SavePlan{"Fuld disk"});
  stage.work_to_end();
  CHECK(workshop(stage).tried.plans.empty());
  CHECK_FALSE(stage.model().notice.empty());
}

TEST_CASE("a plan of a scenario that was never saved saves the scenario too") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::TryFromHere{});
  answer(stage, "stay");
  leave_trial(stage);
  stage.take(action::SavePlan{"Et svar"});
  stage.work_to_end();
  CHECK(on_disk(stage, own_file) == text_of(stage));
  CHECK(on_disk(stage, plans / "et_svar.plan") != "-");
}

TEST_CASE("a trial begins with the values that were chosen, and its plan remembers them") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::SelectPlace{"letter"});
  stage.take(action::ChooseTrialStart{ui::TrialStart::chosen});
  stage.take(action::ChooseTrialValue{"heard", 85});
  stage.take(action::ChooseTrialValue{"tension", 10});
  stage.take(action::ChooseTrialValue{"knocked", 1});
  const ui::TrialView view = view_of(stage);
  REQUIRE(view.meters.size() == engine::meter_count);
  CHECK(view.meters[0].options[view.meters[0].chosen].second == 10);
  CHECK(view.meters[1].chosen == 0);
  stage.take(action::TryFromHere{});
  REQUIRE(stage.model().screen == Screen::call);
  const engine::CallState& state = stage.model().call->transcript.state;
  const engine::Scenario& scenario = stage.model().call->playable->scenario();
  CHECK(scenario.at(state.node).id == "letter");
  CHECK(state.meter(engine::Meter::heard) == 85);
  CHECK(state.meter(engine::Meter::tension) == 10);
  CHECK(state.meter(engine::Meter::trust) == 25);
  answer(stage, "who");
  leave_trial(stage);
  stage.take(action::SavePlan{"Midt i"});
  stage.work_to_end();
  CHECK(text_of_plan(stage).find("from: letter\nwith: heard 85\nwith: knocked 1\n"
                                 "with: tension 10\nat: letter\npick: who »") != std::string::npos);
  CHECK(view_of(stage).plans[0].word == "Går som planlagt");
  // It goes on where it was, after an edit too.
  write(stage, {"title"}, "Anden titel");
  stage.take(action::GoOnTrying{});
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(stage.model().call->transcript.turns.size() == 1);
  CHECK(stage.model().call->transcript.turns[0].before.meter(engine::Meter::heard) == 85);
  leave_trial(stage);
  stage.take(action::ChooseTrialValue{"heard", std::nullopt});
  CHECK(view_of(stage).meters[2].chosen == 0);
}

TEST_CASE("a trial leaves the mode of the trainee's own calls as it was") {
  AppStage stage;
  stage.model().mode = engine::Mode::test;
  open_copy(stage);
  stage.take(action::TryFromHere{});
  CHECK(stage.model().mode == engine::Mode::practice);
  leave_trial(stage);
  CHECK(stage.model().mode == engine::Mode::test);
}

TEST_CASE("plans are sent with the scenario, and come with it") {
  AppStage stage;
  open_with_plan(stage);
  const std::string text = text_of_plan(stage);
  stage.take(action::SendScenario{});
  const std::string sent = on_disk(stage, "/documents/Øvelinjen/angry-caller-2.yaml");
  CHECK(sent.find("#: plan Først hørt: æøå\n") != std::string::npos);
  stage.take(action::OpenWorkshop{});
  stage.take(action::BringIn{"/documents/Øvelinjen/angry-caller-2.yaml"});
  REQUIRE(stage.model().screen == Screen::workshop);
  CHECK(workshop(stage).document.files().size() == 2);
  stage.take(action::SaveScenario{});
  stage.work_to_end();
  REQUIRE(workshop(stage).tried.plans.size() == 1);
  CHECK(text_of_plan(stage) == text);
  CHECK(workshop(stage).tried.plans[0].file ==
        workshop(stage).file.parent_path() / "plans" / "foerst_hoert_aeoeaa.plan");
  CHECK(view_of(stage).plans[0].word == "Går som planlagt");
}

TEST_CASE("the analysis counts where random calls come, and says when its figures are old") {
  AppStage stage;
  open_with_plan(stage);
  const auto sections = [&] { return analysis_view(stage.model()).sections; };
  const auto sentences = [&](const std::string& heading) {
    for (const auto& section : sections())
      if (section.heading == heading) return section.sentences;
    return std::vector<std::string>{};
  };
  REQUIRE(sections().size() == 6);
  CHECK(workshop(stage).findings->coverage.calls == 1000);
  REQUIRE(sentences("Dækning").size() == 2);
  CHECK(sentences("Dækning")[0].find("besøgt i 1.000 tilfældige samtaler") != std::string::npos);
  CHECK(sentences("Dækning")[1].rfind("Ikke med i nogen plan: ", 0) == 0);
  CHECK(analysis_view(stage.model()).old == "");
  stage.take(action::WriteField{{"title"}, "Ny"});
  CHECK(analysis_view(stage.model()).old ==
        "Tallene er fra en ældre udgave. De bliver regnet om nu.");
  write(stage, {"nodes", "monday", "phase"}, "lissen");
  CHECK(analysis_view(stage.model()).old ==
        "Tallene er fra en ældre udgave. De bliver regnet om, når fejlene nederst er rettet.");
}

TEST_CASE("a scenario about self-harm says why it is neither tried nor analysed") {
  AppStage stage;
  stage.model().screen = Screen::home;
  stage.take(action::OpenWorkshop{});
  stage.take(action::NewScenario{
      "sensitive",
      {{"scenario.yaml", read_file(source_folder() / "tests/fixtures/valid/sensitive.yaml")}}});
  stage.work_to_end();
  REQUIRE(workshop(stage).good);
  const ui::WorkshopView view = workshop_view(stage.model());
  CHECK(view.cannot_play ==
        "Scenariet handler om selvskade. Derfor kan det ikke prøves herfra, og det bliver ikke "
        "regnet igennem. Det giver heller ikke point.");
  CHECK(analysis_view(stage.model()).empty == view.cannot_play);
  stage.take(action::TryFromHere{});
  CHECK(stage.model().screen == Screen::workshop);
}

TEST_CASE("what was changed since the last saving, and since a version before it, is told") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::ChooseWorkshopTab{ui::WorkshopTab::changes});
  CHECK(changes_view(stage.model()).none == "Der er ikke gemt nogen udgave endnu.");
  write(stage, {"title"}, "Første");
  stage.take(action::SaveScenario{});
  write(stage, {"title"}, "Anden");
  stage.take(action::SaveScenario{});
  write(stage, {"title"}, "Tredje");
  stage.take(action::ChooseWorkshopTab{ui::WorkshopTab::changes});
  ui::ChangesView view = changes_view(stage.model());
  REQUIRE(view.since.size() == 2);
  CHECK(view.since[0].other.name == "Sidst gemt");
  CHECK(view.since[1].other.name == "Udgaven før");
  const auto titles = [&](std::size_t since) {
    stage.take(action::CompareSince{changes_view(stage.model()).since[since].other});
    CHECK(changes_view(stage.model()).busy != "");
    stage.work_to_end();
    view = changes_view(stage.model());
    REQUIRE(view.document);
    for (const ui::Section& section : view.document->sections)
      for (const ui::Block& block : section.blocks)
        if (const auto* table = std::get_if<ui::Table>(&block))
          for (const auto& row : table->rows)
            if (row[0] == "title") return row;
    return std::vector<std::string>{};
  };
  CHECK(titles(0) == std::vector<std::string>{"title", "Anden", "Tredje"});
  CHECK(titles(1) == std::vector<std::string>{"title", "Første", "Tredje"});
  CHECK(view.since[1].selected);
  CHECK(view.old == "");
  write(stage, {"title"}, "Fjerde");
  CHECK(changes_view(stage.model()).old != "");
}
