// Files of tests/fixtures as the loaders take them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/moves.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/span.hpp"

namespace samtale::tests {

/// Whole, as bytes; fails the test where there is no such file.
std::string read_file(const std::filesystem::path& path);

/// The file under tests/fixtures, known by its name without the folder.
engine::SourceText fixture(std::string_view path);

/// tests/fixtures/method.yaml; fails the test where it has a fault.
const engine::Moves& small_method();

/// A scenario of one node, `opening`, whose reply `follow` leads to the ending `helped`. No fault.
const std::string& small_scenario_text();

/// It with one piece of its text replaced, which must stand there once.
std::string with(std::string_view piece, std::string_view replacement);

/// Loaded with small_method(), as "scenario.yaml".
engine::LoadedScenario load(const std::string& scenario);

/// The diagnostics' codes, in their order.
using Codes = std::vector<std::string>;
Codes codes(const engine::LoadedScenario& loaded);

/// All diagnostics in English, as an author sees them.
std::string reports(const engine::LoadedScenario& loaded,
                    engine::Language language = engine::Language::en);

}  // namespace samtale::tests
