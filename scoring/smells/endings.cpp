// How a scenario can end.
#include <algorithm>

#include "scoring/smells/rules.hpp"

namespace samtale::scoring {

/// The citizen who leaves is what a poor way comes to; every other kind is an end that a good way
/// should be able to have.
void look_at_good_ways(const Nose& nose) {
  const Scent& scent = nose.scent;
  const Range range = scent.bounds.overall();
  if (range.best == range.worst) return;
  const std::int32_t least = points_for(pass_of(scent.rubric) * 10, range);
  const std::vector<std::int32_t> before = best_on_the_way(scent.bounds);
  std::vector<bool> good(scent.scenario.endings.size(), false);
  for (std::size_t s = 0; s < before.size(); ++s) {
    const engine::EndingIndex ending = scent.bounds.graph.states[s].ending;
    if (ending.valid() && before[s] + scent.bounds.total[s].best >= least)
      good[ending.value] = true;
  }
  for (std::size_t e = 0; e < good.size(); ++e) {
    const engine::Ending& ending = scent.scenario.endings[e];
    if (!good[e] && scent.reachable[e] == true && ending.kind != engine::EndingKind::citizen_left)
      nose.tell(SmellCode::ending_never_good, {as_is(ending.id)});
  }
}

void look_at_reached(const Nose& nose) {
  for (std::size_t e = 0; e < nose.scent.reachable.size(); ++e)
    if (nose.scent.reachable[e] == false)
      nose.tell(SmellCode::ending_unreached, {as_is(nose.scent.scenario.endings[e].id)});
}

void look_at_number_of_endings(const Nose& nose) {
  const int least = nose.limit(SmellLimit::endings);
  const std::size_t endings = nose.scent.scenario.endings.size();
  if (endings < static_cast<std::size_t>(least))
    nose.tell(SmellCode::endings_too_few, {as_is(endings), as_is(least)});
}

}  // namespace samtale::scoring
