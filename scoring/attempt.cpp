#include "scoring/attempt.hpp"

#include <algorithm>
#include <iterator>

#include "scoring/use.hpp"

namespace samtale::scoring {

Attempt attempt(const Rubric& rubric, const engine::Scenario& scenario,
                const engine::Transcript& transcript) {
  Attempt result;
  result.rating = rating(rubric, transcript.turns.back().after);
  PrincipleSet used = 0;
  for (const engine::Turn& turn : transcript.turns)
    if (turn.answer.kind != engine::AnswerKind::silence)
      used |= used_by(rubric, scenario, turn.before, turn.answer);
  for (std::uint32_t p = 0; p < rubric.principles.size(); ++p)
    if (has(used, PrincipleIndex{p})) result.used.push_back(rubric.principles[p].id);
  return result;
}

std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> rest;
  std::copy_if(all.begin(), all.end(), std::back_inserter(rest), [&](const std::string& one) {
    return std::find(others.begin(), others.end(), one) == others.end();
  });
  return rest;
}

}  // namespace samtale::scoring
