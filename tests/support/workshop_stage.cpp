#include "tests/support/workshop_stage.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "ui/app/workshop/problems.hpp"

namespace samtale::tests {

namespace action = ui::action;

void open_copy(AppStage& stage, const std::string& id) {
  stage.model().screen = ui::Screen::home;
  stage.take(action::OpenWorkshop{});
  stage.take(action::CopyScenario{id});
  REQUIRE(stage.model().screen == ui::Screen::workshop);
  stage.work_to_end();
  stage.take(action::WriteJournal{});
}

ui::WorkshopModel& workshop(AppStage& stage) {
  REQUIRE(stage.model().workshop);
  return *stage.model().workshop;
}

const std::string& text_of(AppStage& stage) { return workshop(stage).document.files()[0].text; }

engine::YamlPath in_form(AppStage& stage, const std::string& part, std::size_t item,
                         const std::string& key) {
  return {"nodes", workshop(stage).node, part, item, key};
}

void write(AppStage& stage, const engine::YamlPath& at, const std::string& text) {
  stage.take(action::WriteField{at, text});
  stage.work_to_end();
  stage.take(action::WriteJournal{});
}

std::string on_disk(AppStage& stage, const std::filesystem::path& file) {
  const auto bytes = stage.store().read(file);
  return bytes ? bytes.value() : std::string("-");
}

std::size_t errors(AppStage& stage) {
  const auto all = problems(workshop(stage));
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& one) {
    return one.severity == engine::Severity::error;
  }));
}

}  // namespace samtale::tests
