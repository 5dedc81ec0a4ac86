// Where calls come when nobody thinks about them, and how far away each place is: what is never met
// by chance is seldom tried, and may be wrong for a long time. Of exact bounds only.
//
// Places are numbered: nodes as in the scenario, then endings.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "scoring/walk.hpp"

namespace samtale::scoring {

/// A call as Bot::random takes it with this seed.
Walk by_chance(const engine::Scenario& scenario, const Bounds& bounds, std::uint64_t seed);

struct Coverage {
  std::uint64_t calls = 0;              // taken by chance, their seeds from 0
  std::vector<std::uint32_t> calls_at;  // of them, by place: those that came there
  /// In how many of them a step from one place to the next was taken.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> steps;
  /// By place: the fewest answers that lead there, pauses included; none: no way does.
  std::vector<std::optional<std::uint32_t>> fewest;
};

/// With no call yet, but with the fewest answers.
Coverage begin_coverage(const engine::Scenario& scenario, const Bounds& bounds);
/// So many further calls.
void add_calls(const engine::Scenario& scenario, const Bounds& bounds, std::uint64_t count,
               Coverage& coverage);

}  // namespace samtale::scoring
