// What can be said of a scenario without anybody playing it: how well and how badly it can go,
// which ends can be reached, and whether it gives its answers away. For trainers; a trainee sees
// none of it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/state_ways.hpp"
#include "scoring/bots.hpp"
#include "scoring/report.hpp"
#include "scoring/smells/smells.hpp"

namespace samtale::scoring {

/// The bots that follow one rule blindly, in the order in which they are reported.
constexpr std::array<Bot, 4> mindless_bots{Bot::first, Bot::last, Bot::longest, Bot::shortest};
/// How many random calls the mean is taken of; their seeds count from 0.
constexpr std::uint64_t random_calls = 1000;

struct EndingReach {
  engine::EndingIndex ending;
  std::optional<bool> reachable;  // none: not met, but not every state was looked at
};

struct PrincipleRange {
  PrincipleIndex principle;
  Range range;
};

struct Analysis {
  std::vector<EndingReach> endings;      // as written
  std::vector<std::string> unreachable;  // "node" and "node/reply" that no state leads to or offers
  bool exact = false;  // false: `range` is too wide, `unreachable` unknown and empty
  std::size_t states = 0;
  engine::WayCount ways;  // of an analysis that is not exact, those that were seen to their end
  Range range;
  Tenths pass = 0;                                               // from here a call is "good"
  std::vector<PrincipleRange> principles;                        // all, in the method's order
  std::array<std::optional<Tenths>, mindless_bots.size()> bots;  // overall; as in mindless_bots
  std::optional<Tenths> random_mean;                             // rounded
  Figures figures;
  std::vector<Smell> smells;  // those that nobody has answered
  std::vector<Smell> answered;
  std::vector<IdleAnswer> idle_answers;
};

/// `bounds` are those of this scenario with this rubric.
Analysis analyse(const Rubric& rubric, const engine::Scenario& scenario, const Bounds& bounds);

}  // namespace samtale::scoring
