#include "scoring/points.hpp"

#include <algorithm>
#include <numeric>

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::CallState;

int strength_of(const MoveWorth& worth, const CallState& before) {
  for (const PayRow& row : worth.pays)
    if (holds(row.when, before)) return row.strength;
  return worth.strength;
}

bool has_any(const Answer& answer, const std::vector<MoveIndex>& moves) {
  return std::any_of(answer.begin(), answer.end(), [&](MoveIndex move) {
    return std::find(moves.begin(), moves.end(), move) != moves.end();
  });
}

/// A rule about what an answer lacks is not about silence: who holds their breath has not answered
/// yet.
bool triggers(const OrderRule& rule, const CallState& before, const Answer& answer) {
  const bool spoken =
      answer.kind == engine::AnswerKind::reply || answer.kind == engine::AnswerKind::text;
  const bool concerned =
      rule.on.empty() ? spoken && !has_any(answer, rule.unless) : has_any(answer, rule.on);
  return concerned && holds(rule.when, before);
}

/// Tells `found` of everything that counts. One routine for the sums of the search and for the
/// evidence of the report, so that they cannot differ.
template <class Found>
void each_finding(const Rubric& rubric, const CallState& before, const Answer& answer,
                  const Found& found) {
  const auto tell = [&](Finding::Source source, std::size_t index, PrincipleIndex principle,
                        int strength) {
    const int points = strength * rubric.at(principle).weight;
    if (points != 0) found(Finding{source, static_cast<std::uint32_t>(index), principle, points});
  };
  for (const MoveIndex move : answer) {
    const MoveWorth& worth = rubric.moves[move.value];
    tell(Finding::Source::move, move.value, worth.principle, strength_of(worth, before));
  }
  for (std::size_t r = 0; r < rubric.rules.size(); ++r) {
    const OrderRule& rule = rubric.rules[r];
    if (triggers(rule, before, answer))
      tell(Finding::Source::rule, r, rule.principle, rule.strength);
  }
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

Points points(const Rubric& rubric, const CallState& before, const Answer& answer) {
  Points sum;
  each_finding(rubric, before, answer,
               [&](const Finding& f) { sum.by_principle[f.principle.value] += f.points; });
  return sum;
}

std::vector<Finding> findings(const Rubric& rubric, const CallState& before, const Answer& answer) {
  std::vector<Finding> all;
  each_finding(rubric, before, answer, [&](const Finding& f) { all.push_back(f); });
  return all;
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
