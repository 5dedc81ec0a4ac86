#include <algorithm>

#include "ui/app/debrief_parts.hpp"

namespace samtale::ui {
namespace {

using engine::PrincipleIndex;

/// What the call speaks for, at most so many.
constexpr std::size_t most_offered = 5;

/// That of the one thing to try, then those with the most chances that were not taken.
std::vector<PrincipleIndex> spoken_for(const DebriefModel& debrief,
                                       const std::vector<scoring::PrincipleUse>& uses) {
  std::vector<PrincipleIndex> left;
  for (std::uint32_t p = 0; p < uses.size(); ++p)
    if (uses[p].chances_left > 0 && debrief.to_try != PrincipleIndex{p})
      left.push_back(PrincipleIndex{p});
  std::stable_sort(left.begin(), left.end(), [&](PrincipleIndex a, PrincipleIndex b) {
    return uses[a.value].chances_left > uses[b.value].chances_left;
  });
  if (debrief.to_try) left.insert(left.begin(), *debrief.to_try);
  left.resize(std::min(left.size(), most_offered));
  return left;
}

}  // namespace

void add_goals(const DebriefSource& source, const scoring::Feedback& feedback, DebriefView& view) {
  const Say& say = source.say;
  const Settings& settings = source.model.settings;
  DebriefView::Goals& goals = view.goals;
  goals.heading = say("debrief.goals");
  goals.hint = say("debrief.goals_hint");
  goals.more = say("debrief.goals_more");
  goals.fewer = say("debrief.goals_fewer");
  const auto goal = [&](PrincipleIndex index) {
    const scoring::Principle& principle = source.rubric.at(index);
    return DebriefView::Goals::Goal{principle.id, principle.name.in(source.language()),
                                    is_goal(settings, principle.id)};
  };
  const std::vector<PrincipleIndex> first = spoken_for(source.debrief, feedback.uses);
  for (const PrincipleIndex index : first) goals.offered.push_back(goal(index));
  for (std::uint32_t p = 0; p < source.rubric.principles.size(); ++p) {
    if (std::find(first.begin(), first.end(), PrincipleIndex{p}) != first.end()) continue;
    const DebriefView::Goals::Goal other = goal(PrincipleIndex{p});
    (other.chosen ? goals.offered : goals.rest).push_back(other);
  }
}

}  // namespace samtale::ui
