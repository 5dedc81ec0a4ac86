// What a turn is worth, and what the end of a call is worth. A run's points are the sum of these.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/step.hpp"
#include "scoring/rubric.hpp"

namespace samtale::scoring {

/// By PrincipleIndex.
struct Points {
  std::array<std::int32_t, max_principles> by_principle{};

  std::int32_t total() const;
  Points& operator+=(const Points& other);
};

/// A set of principles: bit by PrincipleIndex.
using PrincipleSet = std::uint32_t;
static_assert(max_principles <= 32);
constexpr bool has(PrincipleSet set, PrincipleIndex principle) {
  return (set >> principle.value & 1u) != 0;
}

/// One thing found: a move that counted, an order rule or a closing rule that applied, a mistake
/// that was put right.
struct Finding {
  enum class Source : std::uint8_t { move, rule, closing, repair };
  Source source = Source::move;
  std::uint32_t index = 0;  // MoveIndex, or place in Rubric::rules, ::closing or ::repair.kinds
  PrincipleIndex principle;
  std::int32_t points = 0;  // never 0
};

/// Total; `answer` need not be open in `before`. Where the rubric counts only the best of several
/// moves that pay for the same principle, that is the first of equals.
Points points(const Rubric& rubric, const engine::Scenario& scenario,
              const engine::CallState& before, const engine::Answer& answer);
std::vector<Finding> findings(const Rubric& rubric, const engine::Scenario& scenario,
                              const engine::CallState& before, const engine::Answer& answer);

/// Something in the answer costs here: a move, or an order rule.
bool has_pitfall(const Rubric& rubric, const engine::Scenario& scenario,
                 const engine::CallState& before, const engine::Answer& answer);

/// The principles that the answer carries a move for which does not count against them here: an
/// opportunity, whether it still pays or not.
PrincipleSet carried(const Rubric& rubric, const engine::Scenario& scenario,
                     const engine::CallState& before, const engine::Answer& answer);

/// The answer is a mistake of this kind.
bool makes(const MistakeKind& kind, const engine::CallState& before, const engine::Answer& answer);

/// `end` is a state whose ending is valid.
Points closing_points(const Rubric& rubric, const engine::Scenario& scenario,
                      const engine::CallState& end);
std::vector<Finding> closing_findings(const Rubric& rubric, const engine::Scenario& scenario,
                                      const engine::CallState& end);

}  // namespace samtale::scoring
