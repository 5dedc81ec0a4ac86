// The English beside the Danish while its places come, go and change places: a text keeps its
// translation, and what is gone leaves none behind.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/translating.hpp"

using namespace samtale;
using namespace samtale::tests;
namespace action = ui::action;
using engine::YamlPath;

namespace {

/// What the translation has of the text at that place; "-" where there is none.
std::string english(AppStage& stage, const YamlPath& at) {
  const ui::WorkshopModel& open = workshop(stage);
  const engine::YamlValue& root = base_file(open).root;
  const engine::YamlValue* text = find(root, at);
  REQUIRE(text);
  const auto found = translation_of(open, ui::text_key(root, at), std::string(text->text()));
  return found.text.empty() ? "-" : found.text;
}

const std::string& overlay(AppStage& stage) { return workshop(stage).document.files()[1].text; }

}  // namespace

TEST_CASE("the English of the only line stays its English when a second line comes and goes") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectPlace{"breath"});
  const YamlPath first = in_form(stage, "citizen", 0, "say");
  const std::string before = english(stage, first), texts = overlay(stage);
  REQUIRE(before != "-");
  stage.take(action::AddLine{});
  CHECK(english(stage, first) == before);
  CHECK(overlay(stage).find("  breath/linje:") != std::string::npos);
  stage.take(action::TakeOutPart{{"nodes", "breath", "citizen", std::size_t{1}}});
  CHECK(english(stage, first) == before);
  stage.work_to_end();
  CHECK(problems(workshop(stage)).empty());
  stage.take(action::UndoEdit{});
  stage.take(action::UndoEdit{});
  CHECK(overlay(stage) == texts);
}

TEST_CASE("a line on the table that goes takes its English along, and the others keep theirs") {
  AppStage stage;
  open_copy(stage);
  const YamlPath table{"briefing", "table"};
  const std::string second = english(stage, {"briefing", "table", std::size_t{1}});
  const std::string third = english(stage, {"briefing", "table", std::size_t{2}});
  stage.take(action::TakeOutPart{{"briefing", "table", std::size_t{0}}});
  CHECK(english(stage, {"briefing", "table", std::size_t{0}}) == second);
  CHECK(english(stage, {"briefing", "table", std::size_t{1}}) == third);
  stage.take(action::MovePart{{"briefing", "table", std::size_t{0}}, action::Towards::down});
  CHECK(english(stage, {"briefing", "table", std::size_t{0}}) == third);
  CHECK(english(stage, {"briefing", "table", std::size_t{1}}) == second);
  stage.work_to_end();
  CHECK(problems(workshop(stage)).empty());
}

TEST_CASE("a reply or a place that goes leaves no English behind") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::AddReply{});
  stage.take(action::DuplicateReply{{"nodes", workshop(stage).node, "replies", std::size_t{0}}});
  stage.take(action::SelectPlace{"louder"});
  const std::string id = std::string(
      find(base_file(workshop(stage)).root, {"nodes", "louder", "replies", std::size_t{0}, "id"})
          ->text());
  REQUIRE(overlay(stage).find("  louder/" + id + ":") != std::string::npos);
  stage.take(action::TakeOutPart{{"nodes", "louder", "replies", std::size_t{0}}});
  CHECK(overlay(stage).find("louder/" + id) == std::string::npos);
  stage.take(action::DuplicatePlace{});
  const std::string copy = workshop(stage).node;
  REQUIRE(overlay(stage).find("  " + copy + "/") != std::string::npos);
  stage.take(action::RemovePlace{});
  CHECK(overlay(stage).find(copy) == std::string::npos);
}

TEST_CASE("after Undo of another name the place itself is in the form") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectPlace{"louder"});
  stage.take(action::RenamePlace{"Højere endnu"});
  stage.take(action::UndoEdit{});
  CHECK(workshop(stage).node == "louder");
  stage.take(action::RedoEdit{});
  CHECK(workshop(stage).node == "hoejere_endnu");
}
