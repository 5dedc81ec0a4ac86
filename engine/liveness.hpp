// The cut points of every place of a story, carried backwards from what looks at the state to where
// the state is. For relevance.hpp; nobody else needs it.
#pragma once

#include <vector>

#include "engine/cuts.hpp"
#include "engine/relevance.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

struct Liveness {
  std::vector<CutSet> by_node;    // the citizen has spoken, an answer is awaited; by NodeIndex
  std::vector<CutSet> by_ending;  // a call has ended: calls x endings
};

Liveness find_liveness(const Scenario& scenario, const Watched& watched);

}  // namespace samtale::engine
