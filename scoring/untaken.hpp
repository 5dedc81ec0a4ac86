// The ways not taken in a turn: what else could have been answered, and what that would have made
// possible, in ids. What is heavy has been done before (bounds.hpp); this only looks it up.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "scoring/report.hpp"

namespace samtale::scoring {

struct Untaken {
  engine::ReplyIndex reply;     // invalid: a pause
  std::optional<Reach> reach;   // against the answer given; none where only a bound is known
  std::optional<Reach> stands;  // among all that were open: standing()
  /// Principles that this answer would have used here and the one given did not, and those that
  /// could have come later only with it; then the other way about. Both in the method's order.
  std::vector<PrincipleIndex> gained, lost;
};

/// In the order of the report's siblings. `turn` and `report` are of the same turn.
std::vector<Untaken> untaken(const Rubric& rubric, const engine::Scenario& scenario,
                             const Bounds& bounds, const engine::Turn& turn,
                             const TurnReport& report);

/// How an answer with this regret stands among all that were open in the turn, the one given too:
/// the best opened, the worst closed, what lies between held; all held where all are as good. So a
/// weak answer is never praised for having been better than a weaker one. None where only a bound
/// is known.
std::optional<Reach> standing(const TurnReport& report, std::optional<std::int32_t> regret);

}  // namespace samtale::scoring
