// The best and the worst way through a scenario, as the places that a call comes through.
#pragma once

#include <string>
#include <vector>

#include "engine/scenario.hpp"
#include "engine/transcript.hpp"
#include "scoring/bounds.hpp"
#include "scoring/rubric.hpp"

namespace samtale::ui {

/// The ids of nodes, the ending last; empty where none is known.
struct StoryWays {
  std::vector<std::string> best, worst;
};

/// Of a scenario with several calls, all that it came through.
std::vector<std::string> way_through(const engine::Scenario& scenario,
                                     const engine::Transcript& transcript);

/// Nothing where the bounds are not exact.
StoryWays story_ways(const engine::Scenario& scenario, const scoring::Rubric& rubric,
                     const scoring::Bounds& bounds);
/// By playing every call; nothing for a scenario that is not scored or too big.
StoryWays story_ways(const engine::Scenario& scenario, const scoring::Rubric& rubric);

/// Whether the two follow each other on the way.
bool leads_along(const std::vector<std::string>& way, const std::string& from,
                 const std::string& to);

}  // namespace samtale::ui
