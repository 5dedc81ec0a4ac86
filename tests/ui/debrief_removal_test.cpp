// Slet opkaldet.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/debrief_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

TEST_CASE("a call is deleted from its Tilbageblik once that has been asked, and home comes up") {
  AppStage stage(AppStage::tall());
  stage.play("angry-caller");
  const std::filesystem::path file = stage.model().call->saving.file;
  REQUIRE(stage.store().read(file).ok());
  CHECK(stage.click("debrief/remove"));
  CHECK(stage.shows("Slettet er væk for altid."));
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
  CHECK(stage.store().read(file).ok());
  CHECK(stage.click("debrief/remove/yes"));
  CHECK(stage.model().screen == Screen::home);
  CHECK(stage.model().files.empty());
  CHECK_FALSE(stage.store().read(file).ok());
  CHECK(stage.model().notice.empty());
}

TEST_CASE("Escape and the other button keep the call, by keyboard alone") {
  AppStage stage(AppStage::tall());
  stage.play("angry-caller");
  const std::filesystem::path file = stage.model().call->saving.file;
  REQUIRE(stage.tab_to("debrief/remove"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.window().focused() == "debrief/remove/no");
  stage.press(ImGuiKey_Enter);
  CHECK_FALSE(stage.shows("Slettet er væk for altid."));
  CHECK(stage.window().focused() == "debrief/remove");
  stage.press(ImGuiKey_Enter);
  stage.press(ImGuiKey_Escape);
  CHECK_FALSE(stage.shows("Slettet er væk for altid."));
  CHECK(stage.model().screen == Screen::debrief);
  CHECK(stage.store().read(file).ok());
  stage.press(ImGuiKey_Escape);
  CHECK(stage.model().screen == Screen::home);
}

TEST_CASE("a call that could not be kept, or is not kept at all, is deleted all the same") {
  for (const bool folder : {true, false}) {
    CAPTURE(folder);
    AppStage stage(AppStage::tall());
    if (!folder) stage.model().data_folder.clear();
    stage.store().faults.read_only = true;
    stage.play("angry-caller");
    stage.store().faults.read_only = false;
    REQUIRE(stage.model().screen == Screen::debrief);
    CHECK(stage.click("debrief/remove"));
    CHECK(stage.click("debrief/remove/yes"));
    CHECK(stage.model().screen == Screen::home);
    CHECK_FALSE(stage.model().call.has_value());
    CHECK(stage.model().notice.empty());
  }
}

TEST_CASE("on a lent machine a call is deleted before the end too") {
  AppStage::Setting setting = AppStage::tall();
  setting.settings.keeping = ui::Keeping::forget;
  AppStage stage(setting);
  stage.play("angry-caller");
  const std::filesystem::path file = stage.model().call->saving.file;
  CHECK(file.parent_path().filename() == "unkept");
  CHECK(stage.click("debrief/remove"));
  CHECK(stage.click("debrief/remove/yes"));
  CHECK_FALSE(stage.store().read(file).ok());
  CHECK(stage.model().files.empty());
}

TEST_CASE("a call that can't be deleted says so on the home screen") {
  AppStage stage(AppStage::tall());
  stage.play("angry-caller");
  CHECK(stage.click("debrief/remove"));
  stage.store().faults.read_only = true;
  CHECK(stage.click("debrief/remove/yes"));
  CHECK(stage.model().screen == Screen::home);
  CHECK_FALSE(stage.model().notice.empty());
  CHECK(stage.model().files.size() == 1);
}
