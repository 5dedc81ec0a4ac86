// What is poor in a story and only a search through every state finds: conditions that never or
// always hold, replies, ways, nodes and endings that no call comes to, phases that nobody
// practises. Takes as long as the search does; so it is a job of its own and no part of loading.
#pragma once

#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/explore.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

/// What the search must keep apart for check_by_search.
Watched watched_by_check();

/// Appends warnings. `graph` is an exploration of the scenario with watched_by_check. Says nothing
/// where the search was not complete: what was not found may still be there. What the loader's own
/// checks have told already is not told again.
void check_by_search(const Scenario& scenario, const StateGraph& graph,
                     std::vector<Diagnostic>& diagnostics);

}  // namespace samtale::engine
