// What a new scenario can begin from, as it is compiled in or lies in a folder.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/authoring/templates.hpp"
#include "engine/store/store.hpp"

namespace samtale::ui {

/// Those that are compiled in. A fault in them is our own.
engine::Templates shipped_templates();

/// The YAML files beside a templates.yaml, its plots among them.
std::vector<engine::SourceText> plots_in(engine::Store& store, const std::filesystem::path& folder);

}  // namespace samtale::ui
