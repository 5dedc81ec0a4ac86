// Ways through the graph that bounds were computed on, by state and edge: what takes a thousand
// calls, or one out of very many, without playing them. Of exact bounds only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "scoring/bounds.hpp"

namespace samtale::scoring {

/// An answer on a way.
struct WalkStep {
  std::uint32_t state = 0;
  std::uint32_t edge = 0;
};

struct Walk {
  std::vector<WalkStep> steps;
  std::int32_t points = 0;
  std::size_t turns = 0;  // answers without the pauses that leave the call where it is
};

/// The pause leaves the call in its node and is no turn of it (scenarios/FORMAT.md, Limits).
bool is_pause_that_stays(const engine::Scenario& scenario, const Bounds& bounds, WalkStep step);

/// From the opening to the end of the last call; `choose` gives an edge of the state.
Walk walk(const engine::Scenario& scenario, const Bounds& bounds,
          const std::function<std::uint32_t(std::uint32_t state)>& choose);

/// With the fewest turns among the ways that are worth so many points or more; none where there is
/// none. Ties by the order as written.
std::optional<Walk> quickest(const engine::Scenario& scenario, const Bounds& bounds,
                             std::int32_t least_points);

/// The fewest points that are worth so many tenths of the overall; see share() in report.hpp.
std::int32_t points_for(int tenths, Range range);

/// The most points that ways from the opening can bring to each state, its own closing not counted.
std::vector<std::int32_t> best_on_the_way(const Bounds& bounds);

std::vector<engine::Answer> answers_of(const engine::Scenario& scenario, const Bounds& bounds,
                                       const Walk& walk);

}  // namespace samtale::scoring
