// What the scorer found in a run, with evidence: ids and numbers; the words are made late
// (scoring/debrief/feedback.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/transcript.hpp"
#include "scoring/bounds.hpp"
#include "scoring/counts.hpp"

namespace samtale::scoring {

/// A number 0-100 with one decimal, in tenths: 667 is 66.7. Whole numbers keep it exact.
using Tenths = int;

struct Evidence {
  std::size_t turn = 0;  // from 1; the turn that ended the call for a closing rule
  Finding finding;
  std::size_t mistake = 0;  // of a repair: the turn of what was put right; else 0
};

struct PrincipleReport {
  PrincipleIndex principle;
  std::int32_t points = 0;
  Range range;
  std::optional<Tenths> score;  // none: no opportunity, whatever was broken; or only a bound
  int opportunities = 0;        // turns where an open answer carried a move for it
  int shown = 0;
  int missed = 0;
  int against = 0;  // turns with a pitfall
  /// The turn (from 1) after which no opportunity could come any more, although other answers there
  /// would have left one open. None: nothing was closed off, or only a bound is known.
  std::optional<std::size_t> closed_off;
  std::vector<Evidence> evidence;
};

/// 0-5 each: felt heard, respected, understood the ground, knows the next step.
using Rating = std::array<int, rating_items>;

/// A cap that applies to the end of a call: its place in Rubric::caps.
struct CapHit {
  std::size_t cap = 0;
  engine::CallIndex call;
};

/// What an answer would have made possible, against the answer given: the best that can come of it,
/// with what it brings itself, is better, the same, or worse. (What comes afterwards alone would
/// praise the mistake after which everything is still to be done.)
enum class Reach { opened, held, closed };
std::string_view id(Reach reach);

/// Another answer that was open in a turn. Both values are none where only a bound is known.
struct Sibling {
  engine::ReplyIndex reply;  // invalid: a pause
  std::optional<std::int32_t> regret;
  std::optional<Reach> reach;
};

struct TurnReport {
  std::int32_t points = 0;
  std::optional<std::int32_t> regret;  // none where only a bound is known
  std::vector<Sibling> siblings;       // by the replies' ids, the pause last
};

struct Report {
  bool finished = false;
  std::int32_t points = 0;
  Range range;
  bool exact = false;
  std::optional<Tenths> overall;  // none: unfinished, nothing to tell apart, or only a bound
  std::optional<Level> level;     // none: unfinished
  std::vector<PrincipleReport> principles;  // all, in the method's order
  std::vector<TurnReport> turns;
  Counts counts;
  Rating rating{};
  std::vector<CapHit> caps;  // by call, then as in the rubric
};

Report score(const Rubric& rubric, const engine::Scenario& scenario,
             const engine::Transcript& transcript, const Bounds& bounds);

/// Where a run stands between the worst and the best; none where they are the same.
std::optional<Tenths> share(std::int32_t points, Range range);

Rating rating(const Rubric& rubric, const engine::CallState& end);

}  // namespace samtale::scoring
