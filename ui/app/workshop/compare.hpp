// What was changed since another version of the scenario that is being written. A part of
// WorkshopModel.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/library.hpp"
#include "ui/export/scenario_differences_document.hpp"

namespace samtale::ui {

/// What it is held against.
struct OtherVersion {
  std::filesystem::path file;  // a kept version, or a scenario elsewhere; empty: as it was saved
  std::string name;            // in the words of the page
};

struct VersionComparison {
  SharedPlayable of;  // as it was when they were compared
  OtherVersion other;
  ComparedScenarios compared;
};

struct CompareModel {
  std::vector<std::filesystem::path> versions;  // that are kept, the newest first
  std::optional<OtherVersion> awaited;          // is being compared
  std::shared_ptr<const VersionComparison> shown;
};

}  // namespace samtale::ui
