// A scenario in the Værksted, for tests that write in it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "engine/authoring/patch.hpp"
#include "tests/support/app_stage.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::tests {

/// Where the copy of angry-caller is to lie.
inline const std::filesystem::path own_file = "/data/scenarios/angry-caller-2/scenario.yaml";

/// A copy of a shipped scenario on the screen, all that is to be found out found out.
void open_copy(AppStage& stage, const std::string& id = "angry-caller");

ui::WorkshopModel& workshop(AppStage& stage);
/// The base's.
const std::string& text_of(AppStage& stage);

/// A key of an item of the node in the form, which is one of `nodes`.
engine::YamlPath in_form(AppStage& stage, const std::string& part, std::size_t item,
                         const std::string& key);

/// Into a field, with all that follows from it done.
void write(AppStage& stage, const engine::YamlPath& at, const std::string& text);

/// "-" where there is no such file.
std::string on_disk(AppStage& stage, const std::filesystem::path& file);

/// Problems that keep the scenario from being played.
std::size_t errors(AppStage& stage);

}  // namespace samtale::tests
