// What a trainer does to try a scenario out and to see what was changed in it, and what comes of
// it. A part of workshop/action.hpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/workshop/compare.hpp"
#include "ui/app/workshop/trial.hpp"

namespace samtale::ui::action {

struct ChooseTrialStart {
  TrialStart how;
};
/// None: as the scenario has it.
struct ChooseTrialValue {
  std::string variable;
  std::optional<int> value;
};
/// The answers of the last trial as a plan of that name.
struct SavePlan {
  std::string name;
};
/// The plan's answers as a trial, as far as they can be given.
struct TryPlan {
  std::filesystem::path file;
  std::int64_t now = 0;
};
struct RenamePlan {
  std::filesystem::path file;
  std::string name;
};
struct RemovePlan {
  std::filesystem::path file;
};
/// To the place where the plan is not kept.
struct GoToPlan {
  std::filesystem::path file;
};
struct CompareSince {
  OtherVersion other;
};

// Outcomes of effects
struct PlansListed {
  std::filesystem::path scenario;
  std::vector<PlanFile> plans;
  std::optional<engine::IoError> problem;  // with what was to be written
};
struct PlansRan {
  std::shared_ptr<const PlansRun> run;
};
struct VersionsListed {
  std::filesystem::path scenario;
  std::vector<std::filesystem::path> versions;
};
/// `shown`: null where the other version can't be read or played.
struct ScenarioCompared {
  std::filesystem::path scenario;
  std::shared_ptr<const VersionComparison> shown;
};

}  // namespace samtale::ui::action
