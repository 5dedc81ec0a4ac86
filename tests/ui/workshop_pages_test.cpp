// The Værksted's pages of trying out, analysis and changes, as a trainer meets them: in every size,
// by mouse and by the keyboard alone.
#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/trial_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
using ui::WorkshopTab;
namespace action = ui::action;

namespace {

void rest(AppStage& stage) {
  stage.work_to_end();
  stage.rest();
}

/// A saved scenario with a trial, a plan that is kept and one that is not, and something changed.
void make_something_to_see(AppStage& stage) {
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::TryFromHere{});
  stage.take(action::ChooseReply{"stay", 0});
  stage.take(action::AskToLeave{});
  stage.take(action::SavePlan{"Først hørt"});
  stage.take(action::SelectPlace{"letter"});
  stage.take(action::ChooseTrialStart{ui::TrialStart::chosen});
  stage.take(action::TryFromHere{});
  stage.take(action::ChooseReply{"who", 0});
  stage.take(action::AskToLeave{});
  stage.take(action::SavePlan{"En plan med et langt navn, som der skal være plads til"});
  stage.work_to_end();
  write(stage, {"nodes", "letter", "replies", std::size_t{0}, "say"}, "Ja, det skal vi nok.");
  std::string text = text_of(stage);
  const std::size_t at = text.find("id: who", text.find("\n  letter:"));
  REQUIRE(at != std::string::npos);
  stage.take(action::WriteSource{engine::FileIndex{0}, text.replace(at, 7, "id: why")});
  rest(stage);
  stage.take(action::ChooseWorkshopTab{WorkshopTab::changes});
  stage.take(action::CompareSince{changes_view(stage.model()).since.front().other});
  rest(stage);
}

void check_page(AppStage& stage, WorkshopTab tab, const std::string& name) {
  CAPTURE(name);
  stage.take(action::ChooseWorkshopTab{tab});
  rest(stage);
  stage.window().keep_picture(name);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
}

}  // namespace

TEST_CASE("the pages of trying out, analysis and changes keep the layout in every size") {
  struct Size {
    int width, height;
    float scale;
    ui::ThemeChoice theme;
  };
  using ui::ThemeChoice;
  constexpr std::array<Size, 5> sizes{{{1280, 800, 1, ThemeChoice::light},
                                       {1280, 2600, 1, ThemeChoice::dark},
                                       {1280, 800, 2, ThemeChoice::light},
                                       {1280, 2600, 2, ThemeChoice::contrast},
                                       {1024, 2600, 2.5F, ThemeChoice::light}}};
  for (const Size& size : sizes) {
    AppStage::Setting setting;
    setting.window.width = size.width;
    setting.window.height = size.height;
    setting.window.scale = size.scale;
    setting.settings.theme = size.theme;
    AppStage stage(setting);
    make_something_to_see(stage);
    const std::string suffix =
        fmt::format("-{}x{}-{:.0f}", size.width, size.height, size.scale * 100);
    check_page(stage, WorkshopTab::trial, "workshop-trial" + suffix);
    check_page(stage, WorkshopTab::analysis, "workshop-analysis" + suffix);
    check_page(stage, WorkshopTab::changes, "workshop-changes" + suffix);
  }
}

TEST_CASE("a trial is saved as a plan, run, renamed and deleted by the keyboard alone") {
  AppStage stage(AppStage::tall());
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::ChooseWorkshopTab{WorkshopTab::trial});
  rest(stage);
  REQUIRE(stage.tab_to("workshop/trial/play"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::call);
  stage.press(ImGuiKey_1);
  stage.press(ImGuiKey_Escape);
  REQUIRE(stage.model().screen == Screen::workshop);
  REQUIRE(stage.tab_to("workshop/trial/name"));
  stage.window().type("Første");
  stage.press(ImGuiKey_Enter);
  rest(stage);
  REQUIRE(workshop(stage).tried.plans.size() == 1);
  CHECK(stage.shows("Går som planlagt"));

  REQUIRE(stage.tab_to("workshop/plans/1/rename"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.window().focused() == "workshop/plans/1/name");
  stage.press(ImGuiKey_End);
  stage.window().type(" prøve");
  stage.press(ImGuiKey_Enter);
  rest(stage);
  CHECK(workshop(stage).tried.plans[0].plan.name == "Første prøve");

  REQUIRE(stage.tab_to("workshop/plans/1/try"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(stage.model().call->transcript.turns.size() == 1);
  stage.press(ImGuiKey_Escape);

  REQUIRE(stage.tab_to("workshop/plans/1/remove"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.window().focused() == "workshop/plans/1/no");
  stage.press(ImGuiKey_Enter);
  CHECK(workshop(stage).tried.plans.size() == 1);
  REQUIRE(stage.click("workshop/plans/1/remove"));
  REQUIRE(stage.click("workshop/plans/1/yes"));
  rest(stage);
  CHECK(workshop(stage).tried.plans.empty());
  CHECK(stage.shows("Der er ingen endnu."));
}

TEST_CASE("where a trial begins is chosen in words, and stays chosen") {
  AppStage stage(AppStage::tall());
  open_copy(stage);
  stage.take(action::ChooseWorkshopTab{WorkshopTab::trial});
  rest(stage);
  CHECK(stage.window().find("workshop/trial/tension/4") == nullptr);
  REQUIRE(stage.click("workshop/trial/how/1"));
  REQUIRE(stage.click("workshop/trial/tension/4"));
  REQUIRE(stage.click("workshop/trial/flag/knocked"));
  REQUIRE(stage.click("workshop/trial/play"));
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(stage.model().call->transcript.state.meter(engine::Meter::tension) == 85);
  stage.press(ImGuiKey_Escape);
  const std::vector<std::pair<std::string, int>> chosen{{"knocked", 1}, {"tension", 85}};
  CHECK(workshop(stage).tried.values == chosen);
  REQUIRE(stage.click("workshop/trial/tension/0"));
  REQUIRE(stage.click("workshop/trial/flag/knocked"));
  CHECK(workshop(stage).tried.values.empty());
}
