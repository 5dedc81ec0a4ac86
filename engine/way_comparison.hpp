// Two ways through the same scenario, held against each other by node: where they part, where they
// meet again, and what each went through alone. Of one session or of two that were played with the
// same scenario.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/transcript.hpp"

namespace samtale::engine {

/// Turns from 0; both where the two stand at the same node.
struct ComparedTurn {
  std::optional<std::size_t> first, second;
};

struct WayComparison {
  std::vector<ComparedTurn> rows;  // each turn of both once, each way's in its own order
  /// The row of the first other answer, or of the first turn that only one has; none where the ways
  /// are alike.
  std::optional<std::size_t> parts;
  std::optional<std::size_t> meets;  // the first row after that in which they stand together
};

/// After the parting as many turns as can be stand together; of several pairings the one that meets
/// soonest.
WayComparison compare_ways(const Transcript& first, const Transcript& second);

}  // namespace samtale::engine
