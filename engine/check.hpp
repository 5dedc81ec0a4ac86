// What is wrong with a story although every key is right: nodes nobody reaches, ways that never
// end, a node where nothing is always open. Run by the loader on a scenario whose shape is sound.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

/// Appends to `diagnostics`. Looks at the graph of ways, not at every state: what it reports as an
/// error is certain. A call of more than `max_turns` answers is an error.
void check_story(const Scenario& scenario, std::size_t max_turns,
                 std::vector<Diagnostic>& diagnostics);

}  // namespace samtale::engine
