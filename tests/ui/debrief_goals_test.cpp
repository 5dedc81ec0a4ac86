// Næste gang øver jeg.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/home_view.hpp"
#include "ui/app/user_folder.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::DebriefView;
using ui::Screen;

TEST_CASE("the principle of the one thing to try is offered first, five at the most") {
  AppStage stage(AppStage::tall());
  stage.play("angry-caller", {"busy"});
  const DebriefView view = debrief_view(stage.model());
  REQUIRE(view.one_thing.has_value());
  REQUIRE_FALSE(view.goals.offered.empty());
  CHECK(view.goals.offered.front().name == view.one_thing->principle);
  CHECK(view.goals.offered.size() <= 5);
  const std::size_t all = view.goals.offered.size() + view.goals.rest.size();
  CHECK(all == stage.model().call->playable->rubric.principles.size());
  CHECK(stage.shows("Vælg et andet"));
}

TEST_CASE("a goal is chosen with one press, kept, and stands on the home screen") {
  AppStage stage(AppStage::tall());
  stage.play("angry-caller", {"busy"});
  const DebriefView::Goals::Goal goal = debrief_view(stage.model()).goals.offered.front();
  CHECK(stage.click("debrief/goal/" + goal.id));
  CHECK(stage.window().find("debrief/goal/" + goal.id)->selected);
  const auto kept = stage.store().read(ui::settings_file("/data"));
  REQUIRE(kept.ok());
  CHECK(ui::decode_settings(kept.value()).goals == std::vector<std::string>{goal.id});
  stage.take(ui::action::GoHome{});
  CHECK(ui::home_view(stage.model()).goals == std::vector<std::string>{goal.name});
}

TEST_CASE("the rest is opened by a press, chosen from by keyboard, and closed again") {
  AppStage stage(AppStage::tall());
  stage.play("angry-caller", {"busy"});
  const DebriefView::Goals::Goal goal = debrief_view(stage.model()).goals.rest.back();
  CHECK(stage.window().find("debrief/goal/" + goal.id) == nullptr);
  REQUIRE(stage.tab_to("debrief/goals/more"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.window().focused() == "debrief/goals/more");
  REQUIRE(stage.tab_to("debrief/goal/" + goal.id));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.model().settings.goals == std::vector<std::string>{goal.id});
  CHECK(stage.window().focused() == "debrief/goal/" + goal.id);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
  CHECK(stage.click("debrief/goals/more"));
  // What is chosen stays in sight.
  CHECK(stage.window().find("debrief/goal/" + goal.id) != nullptr);
  CHECK(stage.shows("Vælg et andet"));
}
