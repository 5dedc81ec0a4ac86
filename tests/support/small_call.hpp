// Scenarios from YAML written in a test, with the shipped method's moves.
#pragma once

#include <string>
#include <string_view>

#include "engine/moves.hpp"
#include "engine/scenario.hpp"

namespace samtale::tests {

/// Of the compiled-in method; fails the test where it has a fault.
const engine::Moves& shipped_moves();

/// Fails the test where the scenario has errors.
engine::Scenario scenario_from(const std::string& yaml);

engine::ReplyIndex reply_of(const engine::Scenario& scenario, std::string_view node,
                            std::string_view reply);

/// A short call with a feeling, a story that comes only to an open question, a knock, rules and an
/// agreement: what most rules need.
std::string small_call();

}  // namespace samtale::tests
