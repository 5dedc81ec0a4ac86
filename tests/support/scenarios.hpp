// The shipped method and scenarios, as tests of scoring and of the interface need them.
#pragma once

#include <string>
#include <vector>

#include "engine/authoring/templates.hpp"
#include "engine/scenario_loader.hpp"
#include "scoring/method.hpp"
#include "tests/support/small_call.hpp"

namespace samtale::tests {

/// The compiled-in method; fails the test where it has a fault.
const scoring::Method& shipped_method();

/// Ids of the shipped scenarios.
std::vector<std::string> shipped_ids();
/// Fails the test where the scenario has errors.
engine::LoadedScenario shipped_scenario(const std::string& id);

/// What a new scenario can begin from; fails the test where there is a fault.
const engine::Templates& shipped_templates();

}  // namespace samtale::tests
