// The Værksted's forms as a trainer operates them: by the keyboard alone, and by mouse.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/panels/workshop/workshops.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
namespace action = ui::action;

namespace {

/// The whole of the longest form at once.
AppStage::Setting very_tall() {
  AppStage::Setting setting;
  setting.window.height = 6000;
  return setting;
}

void rest(AppStage& stage) {
  stage.work_to_end();
  stage.rest();
}

}  // namespace

TEST_CASE("the story's own form is reached by Tab, and its title is written there") {
  AppStage stage(very_tall());
  stage.show(Screen::workshop);
  REQUIRE(stage.tab_to("workshop/story"));
  stage.press(ImGuiKey_Enter);
  rest(stage);
  CHECK(stage.shows("Inden samtalen"));
  CHECK(stage.window().focused() == "workshop/story/back");
  REQUIRE(stage.tab_to("workshop/title"));
  stage.window().type(" og mere");
  rest(stage);
  CHECK(text_of(stage).find(" og mere") != std::string::npos);
  REQUIRE(stage.tab_to("workshop/citizen/face/man"));
  REQUIRE(stage.click("workshop/story/back"));
  CHECK(stage.shows("Tilføj en replik"));
}

TEST_CASE("a fact is made by writing its name and pressing Enter, and its text comes next") {
  AppStage stage(very_tall());
  stage.show(Screen::workshop);
  REQUIRE(stage.click("workshop/story"));
  REQUIRE(stage.click("workshop/story/facts/add"));
  stage.window().type("Skadestuen");
  stage.press(ImGuiKey_Enter);
  rest(stage);
  CHECK(stage.window().focused() == "workshop/facts/skadestuen/note");
  stage.window().type("Han var der i nat.");
  rest(stage);
  CHECK(text_of(stage).find("note: \"Han var der i nat.\"") != std::string::npos);
}

TEST_CASE("what is taken away with the keyboard leaves it where one can go on") {
  AppStage stage(very_tall());
  stage.show(Screen::workshop);
  REQUIRE(stage.click("workshop/story"));
  rest(stage);
  REQUIRE(stage.tab_to("workshop/briefing/table/0/remove"));
  stage.press(ImGuiKey_Enter);
  rest(stage);
  CHECK(stage.window().focused() == "workshop/story/table/add");
}

TEST_CASE("F8 puts the keyboard in the very field that is wrong, folded or not") {
  AppStage stage;
  stage.show(Screen::workshop);
  const std::string node = "workshop/nodes/" + workshop(stage).node;
  write(stage, in_form(stage, "replies", 2, "because"), "");
  rest(stage);
  stage.press(ImGuiKey_F8);
  rest(stage);
  CHECK(stage.window().focused() == node + "/replies/2/because");
  stage.window().type("Derfor.");
  rest(stage);
  write(stage, in_form(stage, "citizen", 0, "voice"), "skrigende");
  rest(stage);
  workshop(stage).problem_at.reset();
  stage.press(ImGuiKey_F8);
  rest(stage);
  CHECK(stage.window().focused().find(node + "/citizen/0/voice/") == 0);
}

TEST_CASE("F8 leads to the line of the source where no field of the form is meant") {
  AppStage stage;
  stage.show(Screen::workshop);
  std::string text = text_of(stage);
  const std::size_t at = text.find("endings:");
  REQUIRE(at != std::string::npos);
  stage.take(action::WriteSource{engine::FileIndex{0}, text.insert(at, "foo: 1\n")});
  rest(stage);
  stage.press(ImGuiKey_F8);
  rest(stage);
  CHECK(stage.window().focused() == "workshop/source");
  CHECK(stage.window().ui().editor.editing.caret == at);
  stage.window().type("x");
  rest(stage);
  CHECK(text_of(stage).find("xfoo: 1") != std::string::npos);
}

TEST_CASE("what a gate can go on with is pressed, and one writes on behind it") {
  AppStage stage(very_tall());
  stage.show(Screen::workshop);
  const std::string gate = "workshop/nodes/" + workshop(stage).node + "/replies/0/if";
  REQUIRE(stage.click(gate));
  stage.window().type("uro");
  rest(stage);
  CHECK(stage.shows("Uro · tension < 40"));
  REQUIRE(stage.click(gate + "/suggestion/1"));
  rest(stage);
  CHECK(stage.window().focused() == gate);
  stage.window().type(" and knocked");
  rest(stage);
  CHECK(form_view(stage.model())->replies[0].gate.value == "tension < 40 and knocked");
  CHECK(stage.shows("Kun hvis Uro er under 40 og der er banket på."));
}

TEST_CASE("a scenario is deleted from the list once that has been asked, by the keyboard too") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SaveScenario{});
  stage.take(action::OpenWorkshop{});
  rest(stage);
  REQUIRE(stage.tab_to("workshops/own/1/remove"));
  stage.press(ImGuiKey_Enter);
  rest(stage);
  CHECK(stage.shows("Kopier, du har sendt, kan vi ikke slette."));
  CHECK(stage.window().focused() == "workshops/own/1/remove/no");
  stage.press(ImGuiKey_Escape);
  rest(stage);
  CHECK(stage.model().screen == Screen::workshops);
  CHECK(on_disk(stage, own_file) != "-");
  REQUIRE(stage.click("workshops/own/1/remove"));
  REQUIRE(stage.click("workshops/own/1/remove/yes"));
  rest(stage);
  CHECK(on_disk(stage, own_file) == "-");
  CHECK(stage.shows("Du har ikke skrevet nogen endnu."));
}

TEST_CASE("each form of the Værksted is whole at 100 and at 200 percent, folded open") {
  for (const int percent : {100, 200}) {
    CAPTURE(percent);
    AppStage::Setting setting = very_tall();
    setting.window.height = 9000;
    setting.window.scale = static_cast<float>(percent) / 100;
    AppStage stage(setting);
    stage.show(Screen::workshop);
    stage.take(action::ToggleTranslation{});
    const auto form = form_view(stage.model());
    for (const ui::FormSection& section : form->sections)
      stage.take(action::ToggleSection{section.id});
    stage.take(action::ToggleSection{form->lines[0].more.id});
    stage.take(action::ToggleSection{form->replies[0].more.id});
    rest(stage);
    for (const std::string& fault : layout_faults(stage.window())) FAIL_CHECK(fault);
    stage.take(action::SelectStory{});
    const auto story = form_view(stage.model());
    REQUIRE(story);
    for (const ui::FormSection& section : story->sections)
      if (section.folds) stage.take(action::ToggleSection{section.id});
    rest(stage);
    for (const std::string& fault : layout_faults(stage.window())) FAIL_CHECK(fault);
  }
}
