// What a scenario means: everything in it but where it stands in the file.
#pragma once

#include <string>

#include "engine/scenario.hpp"

namespace samtale::tests {

/// Two scenarios with the same meaning give the same text.
std::string meaning(const engine::Scenario& scenario);

}  // namespace samtale::tests
