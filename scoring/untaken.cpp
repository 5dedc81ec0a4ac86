#include "scoring/untaken.hpp"

#include <algorithm>

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::CallState;
using engine::Scenario;

std::vector<PrincipleIndex> listed(const Rubric& rubric, PrincipleSet set) {
  std::vector<PrincipleIndex> principles;
  for (std::uint32_t p = 0; p < rubric.principles.size(); ++p)
    if (has(set, PrincipleIndex{p})) principles.push_back(PrincipleIndex{p});
  return principles;
}

}  // namespace

std::vector<Untaken> untaken(const Rubric& rubric, const Scenario& scenario, const Bounds& bounds,
                             const engine::Turn& turn, const TurnReport& report) {
  const PrincipleSet used = carried(rubric, scenario, turn.before, turn.answer);
  const PrincipleSet left = bounds.chances_from(turn.after);
  std::vector<Untaken> others;
  for (const Sibling& sibling : report.siblings) {
    Untaken other;
    other.reply = sibling.reply;
    other.reach = sibling.reach;
    other.stands = standing(report, sibling.regret);
    if (sibling.reach) {
      const Answer answer = sibling.reply.valid() ? reply_answer(scenario, sibling.reply)
                                                  : pause_answer(scenario, turn.before);
      const PrincipleSet uses = carried(rubric, scenario, turn.before, answer);
      const PrincipleSet leaves = bounds.chances_from(step(scenario, turn.before, answer));
      // What is used here counts as more than a chance of it later.
      other.gained = listed(rubric, (uses & ~used) | (leaves & ~(left | used)));
      other.lost = listed(rubric, (used & ~uses) | (left & ~(leaves | uses)));
    }
    others.push_back(std::move(other));
  }
  return others;
}

std::optional<Reach> standing(const TurnReport& report, std::optional<std::int32_t> regret) {
  if (!regret || !report.regret) return std::nullopt;
  std::int32_t best = *report.regret, worst = *report.regret;
  for (const Sibling& sibling : report.siblings) {
    if (!sibling.regret) return std::nullopt;
    best = std::min(best, *sibling.regret);
    worst = std::max(worst, *sibling.regret);
  }
  if (best == worst) return Reach::held;
  if (*regret == best) return Reach::opened;
  return *regret == worst ? Reach::closed : Reach::held;
}

}  // namespace samtale::scoring
