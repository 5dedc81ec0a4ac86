#include "ui/app/library.hpp"

#include <doctest/doctest.h>

#include "engine/store/memory_store.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/home_view.hpp"
#include "ui/app/update.hpp"

using namespace samtale;
using namespace samtale::ui;
using engine::MemoryStore;

namespace {

std::vector<std::string> shown(const Library& library, engine::Language language) {
  AppModel model;
  model.settings.language = language;
  model.library = std::make_shared<const Library>(library);
  std::vector<std::string> lines;
  const HomeView view = home_view(model);
  for (const ScenarioCard& card : view.scenarios) {
    std::string line = card.id + "|" + card.title + "|" + card.caller + "|" + card.minutes + "|" +
                       card.summary + "|" + card.status;
    for (const std::string& principle : card.trains) line += "|" + principle;
    lines.push_back(line);
  }
  REQUIRE(view.day.has_value());
  for (const DayCard::Row& row : view.day->rows) lines.push_back(row.title + "|" + row.minutes);
  return lines;
}

AppModel previewed(MemoryStore& store, const std::vector<std::filesystem::path>& folders = {}) {
  AppModel model;
  model.library = std::make_shared<const Library>(
      load_library(store, shipped_method(), folders, Extent::preview));
  return model;
}

constexpr const char* broken = "format: 1\nid: own\ntitle: Min egen\nnodes:\n  one: [\n";

}  // namespace

TEST_CASE("home shows the same of the heads alone as of the whole scenarios") {
  MemoryStore store;
  const Library heads = load_library(store, shipped_method(), {}, Extent::preview);
  const Library whole = load_library(store, shipped_method());
  for (const SharedPlayable& playable : heads.scenarios) CHECK(playable->preview);
  CHECK(shown(heads, engine::Language::da) == shown(whole, engine::Language::da));

  CHECK(shown(heads, engine::Language::en) == shown(whole, engine::Language::en));
}

TEST_CASE("after the first frame the scenarios are read, one between two frames") {
  MemoryStore store;
  AppModel model = previewed(store);
  EffectRunner runner(store, "data");
  take_actions(model, {action::FirstFrameShown{}}, runner);
  std::size_t slices = 0;
  for (; runner.busy(); ++slices) {
    std::vector<Action> outcomes;
    runner.advance(outcomes);
    take_actions(model, std::move(outcomes), runner);
  }
  CHECK(slices == model.library->scenarios.size());
  for (const SharedPlayable& playable : model.library->scenarios) {
    CHECK_FALSE(playable->preview);
    CHECK(playable->loaded.playable);
  }
}

TEST_CASE("a scenario that has not been read yet opens as soon as it is asked for") {
  MemoryStore store;
  AppModel model = previewed(store);
  EffectRunner runner(store, "data");
  take_actions(model, {action::OpenBriefing{"wrong-office"}}, runner);
  CHECK(model.screen == Screen::briefing);
  REQUIRE(model.chosen);
  CHECK_FALSE(model.chosen->preview);
  CHECK(model.chosen->loaded.playable);
}

TEST_CASE("a scenario that turns out to be broken goes to the end, and stays shut") {
  MemoryStore store;
  REQUIRE(store.write("mine/own/scenario.yaml", broken).ok());
  AppModel model = previewed(store, {"mine"});
  EffectRunner runner(store, "data");
  take_actions(model, {action::OpenBriefing{"own"}}, runner);
  CHECK(model.screen == Screen::home);
  CHECK(model.library->scenarios.back()->scenario().id == "own");
  CHECK_FALSE(home_view(model).scenarios.back().playable);
}

TEST_CASE("a scenario whose file has gone since it was listed is not playable") {
  MemoryStore store;
  REQUIRE(store.write("mine/own/scenario.yaml", broken).ok());
  AppModel model = previewed(store, {"mine"});
  REQUIRE(store.remove("mine/own/scenario.yaml").ok());
  EffectRunner runner(store, "data");
  take_actions(model, {action::FirstFrameShown{}}, runner);
  finish_work(model, runner);
  CHECK_FALSE(home_view(model).scenarios.back().playable);
}

TEST_CASE("a call about self-harm is not listed before it has been read either") {
  MemoryStore store;
  REQUIRE(store
              .write("mine/own/scenario.yaml",
                     "format: 1\nid: own\ntitle: T\nnodes:\n  one:\n    alarm: self_harm\n")
              .ok());
  const AppModel model = previewed(store, {"mine"});
  REQUIRE(model.library->find("own"));
  for (const ScenarioCard& card : home_view(model).scenarios) CHECK(card.id != "own");
}
