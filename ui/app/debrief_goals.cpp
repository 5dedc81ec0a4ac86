#include <algorithm>

#include "ui/app/debrief_parts.hpp"

namespace samtale::ui {
namespace {

using engine::PrincipleIndex;

/// What the call speaks for, at most so many.
constexpr std::size_t most_offered = 5;

/// That of the one thing to try, then those with the most chances that were not used.
std::vector<PrincipleIndex> spoken_for(const DebriefModel& debrief) {
  std::vector<const scoring::PrincipleReport*> missed;
  for (const scoring::PrincipleReport& principle : debrief.report.principles)
    if (principle.missed > 0 && principle.principle != debrief.to_try) missed.push_back(&principle);
  std::stable_sort(missed.begin(), missed.end(),
                   [](const auto* a, const auto* b) { return a->missed > b->missed; });
  std::vector<PrincipleIndex> all;
  if (debrief.to_try) all.push_back(*debrief.to_try);
  for (const scoring::PrincipleReport* principle : missed)
    if (all.size() < most_offered) all.push_back(principle->principle);
  return all;
}

}  // namespace

void add_goals(const DebriefSource& source, DebriefView& view) {
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
  const std::vector<PrincipleIndex> first = spoken_for(source.debrief);
  for (const PrincipleIndex index : first) goals.offered.push_back(goal(index));
  for (std::uint32_t p = 0; p < source.rubric.principles.size(); ++p) {
    if (std::find(first.begin(), first.end(), PrincipleIndex{p}) != first.end()) continue;
    const DebriefView::Goals::Goal other = goal(PrincipleIndex{p});
    (other.chosen ? goals.offered : goals.rest).push_back(other);
  }
}

}  // namespace samtale::ui
