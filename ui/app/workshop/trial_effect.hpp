// What trying a scenario out and comparing it wants done. A part of workshop/effect.hpp.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui::effect {

/// Answers PlansListed, as the next two do.
struct ListPlans {
  std::filesystem::path scenario;
};
/// A new file called after `name`; `in_place_of` goes, where it is not empty.
struct WritePlan {
  std::filesystem::path scenario;
  std::string name;
  std::string text;
  std::filesystem::path in_place_of;
};
struct RemovePlanFile {
  std::filesystem::path scenario, file;
};
/// Runs them between frames, one a frame; only the newest asked for is done. `bounds` may be null:
/// then nothing is said of levels. Answers PlansRan.
struct RunPlans {
  SharedPlayable playable;
  std::shared_ptr<const scoring::Bounds> bounds;
  std::vector<PlanFile> plans;
};
/// Answers VersionsListed.
struct ListVersions {
  std::filesystem::path scenario;
};
/// Reads the other version (or takes `then`, where it names no file) and plays every call of it
/// between frames. Answers ScenarioCompared. `now` has been searched; its findings are taken.
struct CompareScenarios {
  std::filesystem::path scenario;
  OtherVersion other;
  Texts then;
  std::shared_ptr<const WorkshopFindings> now;
  std::string title, now_name;
};

}  // namespace samtale::ui::effect
