// What the scorer found in a run, with evidence: ids and numbers; the words are made late
// (scoring/debrief/feedback.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/transcript.hpp"
#include "scoring/bounds.hpp"

namespace samtale::scoring {

/// A number 0-100 with one decimal, in tenths: 667 is 66.7. Whole numbers keep it exact.
using Tenths = int;

struct Evidence {
  std::size_t turn = 0;  // from 1; the turn that ended the call for a closing rule
  Finding finding;
};

struct PrincipleReport {
  PrincipleIndex principle;
  std::int32_t points = 0;
  Range range;
  std::optional<Tenths> score;  // none: did not come into play
  int opportunities = 0;        // turns where an open answer carried a move for it
  int shown = 0;
  int missed = 0;
  int against = 0;  // turns with a pitfall
  std::vector<Evidence> evidence;
};

struct Counts {
  int open_questions = 0;
  int open_question_chances = 0;  // turns where one was offered
  int closed_questions = 0;
  int reflections = 0;
};

/// 0-5 each: felt heard, respected, understood the ground, knows the next step.
using Rating = std::array<int, rating_items>;

/// A cap that applies to the end of a call: its place in Rubric::caps.
struct CapHit {
  std::size_t cap = 0;
  engine::CallIndex call;
};

struct TurnReport {
  std::int32_t points = 0;
  std::optional<std::int32_t> regret;  // none where only a bound is known
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
