// The ways not taken in a turn: what else could have been answered, and what that would have made
// possible, in ids. What is heavy has been done before (bounds.hpp); this only looks it up.
#pragma once

#include <optional>
#include <vector>

#include "scoring/report.hpp"

namespace samtale::scoring {

struct Untaken {
  engine::ReplyIndex reply;    // invalid: a pause
  std::optional<Reach> reach;  // against the answer given; none where only a bound is known
  /// Principles that this answer would have used here and the one given did not, and those that
  /// could have come later only with it; then the other way about. Both in the method's order.
  std::vector<PrincipleIndex> gained, lost;
};

/// In the order of the report's siblings. `turn` and `report` are of the same turn.
std::vector<Untaken> untaken(const Rubric& rubric, const engine::Scenario& scenario,
                             const Bounds& bounds, const engine::Turn& turn,
                             const TurnReport& report);

/// How the answer given stands among those that were open: `closed` where some were better and none
/// was worse, `opened` the other way about, else `held`. None where only a bound is known.
std::optional<Reach> given_reach(const TurnReport& report);

}  // namespace samtale::scoring
