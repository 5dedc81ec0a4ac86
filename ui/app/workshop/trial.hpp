// Trying a scenario out: where a trial begins, and the plans that are run after each change. A part
// of WorkshopModel.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/start_state.hpp"
#include "engine/store/store.hpp"
#include "scoring/plan.hpp"
#include "ui/app/library.hpp"

namespace samtale::ui {

/// `on_the_way`: as the shortest call comes to the place; `chosen`: in the place at once, with the
/// values that were chosen.
enum class TrialStart : std::uint8_t { on_the_way, chosen };

/// A plan of the scenario. It lies in the folder `plans` beside the scenario's file.
struct PlanFile {
  std::filesystem::path file;
  std::string text;
  scoring::Plan plan;
};
std::filesystem::path plans_folder(const std::filesystem::path& scenario);
/// What came with a scenario and waits for its file: with the next saving.
struct WaitingPlan {
  std::string name, text;
};

struct PlanOutcome {
  std::filesystem::path file;
  scoring::PlanRun run;
};
/// All plans against one version of the scenario.
struct PlansRun {
  SharedPlayable of;
  std::vector<PlanOutcome> outcomes;  // as the plans stood then
};

struct TrialModel {
  TrialStart how = TrialStart::on_the_way;
  std::vector<std::pair<std::string, int>> values;    // that were chosen
  engine::StartState begun;                           // where the last trial began
  engine::Mode mode_before = engine::Mode::practice;  // what the trial has put aside
  engine::Players players_before = engine::Players::one;
  std::vector<PlanFile> plans;  // by their files
  std::vector<WaitingPlan> waiting;
  std::shared_ptr<const PlansRun> run;  // null until all have been run once
};

}  // namespace samtale::ui
