#include "scoring/points.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::CallState;

int strength_of(const MoveWorth& worth, engine::Phase phase, const CallState& before) {
  for (const PayRow& row : worth.pays)
    if (is_in(row.phases, phase) && holds(row.when, before)) return row.strength;
  return worth.strength;
}

/// The strengths of an answer's moves; 0 where only the best counts and another pays better for the
/// same principle.
std::array<int, Answer::max_moves> strengths_of(const Rubric& rubric, engine::Phase phase,
                                                const CallState& before, const Answer& answer) {
  std::array<int, Answer::max_moves> strengths{};
  for (std::size_t m = 0; m < answer.move_count; ++m) {
    const MoveWorth& worth = rubric.moves[answer.moves[m].value];
    strengths[m] = strength_of(worth, phase, before);
    if (rubric.same_principle == Together::all) continue;
    for (std::size_t other = 0; other < m; ++other) {
      if (rubric.moves[answer.moves[other].value].principle != worth.principle) continue;
      if (strengths[m] <= 0 || strengths[other] <= 0) continue;
      strengths[strengths[m] > strengths[other] ? other : m] = 0;
    }
  }
  return strengths;
}

bool has_any(const Answer& answer, const std::vector<MoveIndex>& moves) {
  return std::any_of(answer.begin(), answer.end(), [&](MoveIndex move) {
    return std::find(moves.begin(), moves.end(), move) != moves.end();
  });
}

/// A rule about what an answer lacks is not about silence: who holds their breath has not answered
/// yet.
bool triggers(const OrderRule& rule, engine::Phase phase, const CallState& before,
              const Answer& answer) {
  if (!is_in(rule.phases, phase)) return false;
  const bool spoken =
      answer.kind == engine::AnswerKind::reply || answer.kind == engine::AnswerKind::text;
  const bool concerned =
      rule.on.empty() ? spoken && !has_any(answer, rule.unless) : has_any(answer, rule.on);
  return concerned && holds(rule.when, before);
}

/// The kind of the open mistake, where the answer puts it right.
std::optional<std::size_t> repaired(const Repair& repair, const CallState& before,
                                    const Answer& answer) {
  for (std::size_t k = 0; k < repair.kinds.size(); ++k)
    if (holds(repair.kinds[k].open, before))
      return has_any(answer, repair.kinds[k].by) ? std::optional(k) : std::nullopt;
  return std::nullopt;
}

/// Tells `found` of everything that counts. One routine for the sums of the search and for the
/// evidence of the report, so that they cannot differ.
template <class Found>
void each_finding(const Rubric& rubric, const engine::Scenario& scenario, const CallState& before,
                  const Answer& answer, const Found& found) {
  bool sound = true;
  const auto tell = [&](Finding::Source source, std::size_t index, PrincipleIndex principle,
                        int points) {
    if (points < 0) sound = false;
    if (points != 0) found(Finding{source, static_cast<std::uint32_t>(index), principle, points});
  };
  const engine::Phase phase = scenario.at(before.node).phase;
  const auto strengths = strengths_of(rubric, phase, before, answer);
  for (std::size_t m = 0; m < answer.move_count; ++m) {
    const PrincipleIndex principle = rubric.moves[answer.moves[m].value].principle;
    tell(Finding::Source::move, answer.moves[m].value, principle,
         strengths[m] * rubric.at(principle).weight);
  }
  for (std::size_t r = 0; r < rubric.rules.size(); ++r) {
    const OrderRule& rule = rubric.rules[r];
    if (triggers(rule, phase, before, answer))
      tell(Finding::Source::rule, r, rule.principle,
           rule.strength * rubric.at(rule.principle).weight);
  }
  const auto kind = sound ? repaired(rubric.repair, before, answer) : std::nullopt;
  if (!kind) return;
  const MistakeKind& mistake = rubric.repair.kinds[*kind];
  tell(Finding::Source::repair, *kind, mistake.principle, paid_back(rubric, mistake));
}

template <class Found>
void each_closing_finding(const Rubric& rubric, const engine::Scenario& scenario,
                          const CallState& end, const Found& found) {
  for (std::size_t c = 0; c < rubric.closing.size(); ++c) {
    const ClosingRule& rule = rubric.closing[c];
    const int points = rule.strength * rubric.at(rule.principle).weight;
    if (points != 0 && applies(rule.scope, scenario, end))
      found(
          Finding{Finding::Source::closing, static_cast<std::uint32_t>(c), rule.principle, points});
  }
}

}  // namespace

std::int32_t Points::total() const {
  return std::accumulate(by_principle.begin(), by_principle.end(), std::int32_t{0});
}

Points& Points::operator+=(const Points& other) {
  for (std::size_t p = 0; p < by_principle.size(); ++p) by_principle[p] += other.by_principle[p];
  return *this;
}

Points points(const Rubric& rubric, const engine::Scenario& scenario, const CallState& before,
              const Answer& answer) {
  Points sum;
  each_finding(rubric, scenario, before, answer,
               [&](const Finding& f) { sum.by_principle[f.principle.value] += f.points; });
  return sum;
}

std::vector<Finding> findings(const Rubric& rubric, const engine::Scenario& scenario,
                              const CallState& before, const Answer& answer) {
  std::vector<Finding> all;
  each_finding(rubric, scenario, before, answer, [&](const Finding& f) { all.push_back(f); });
  return all;
}

bool has_pitfall(const Rubric& rubric, const engine::Scenario& scenario, const CallState& before,
                 const Answer& answer) {
  bool costs = false;
  each_finding(rubric, scenario, before, answer,
               [&](const Finding& f) { costs = costs || f.points < 0; });
  return costs;
}

PrincipleSet carried(const Rubric& rubric, const engine::Scenario& scenario,
                     const CallState& before, const Answer& answer) {
  const engine::Phase phase = scenario.at(before.node).phase;
  PrincipleSet set = 0;
  for (const MoveIndex move : answer) {
    const MoveWorth& worth = rubric.moves[move.value];
    if (worth.strength > 0 && strength_of(worth, phase, before) >= 0)
      set |= PrincipleSet{1} << worth.principle.value;
  }
  return set;
}

bool makes(const MistakeKind& kind, const CallState& before, const Answer& answer) {
  return has_any(answer, kind.mistakes) && holds(kind.when, before);
}

Points closing_points(const Rubric& rubric, const engine::Scenario& scenario,
                      const CallState& end) {
  Points sum;
  each_closing_finding(rubric, scenario, end,
                       [&](const Finding& f) { sum.by_principle[f.principle.value] += f.points; });
  return sum;
}

std::vector<Finding> closing_findings(const Rubric& rubric, const engine::Scenario& scenario,
                                      const CallState& end) {
  std::vector<Finding> all;
  each_closing_finding(rubric, scenario, end, [&](const Finding& f) { all.push_back(f); });
  return all;
}

}  // namespace samtale::scoring
