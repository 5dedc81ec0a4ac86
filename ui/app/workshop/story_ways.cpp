#include "ui/app/workshop/story_ways.hpp"

#include "engine/explore.hpp"
#include "scoring/bots.hpp"
#include "ui/app/workshop/way_counts.hpp"

namespace samtale::ui {

std::vector<std::string> way_through(const engine::Scenario& scenario,
                                     const engine::Transcript& transcript) {
  std::vector<std::string> way;
  for (const std::vector<std::string>& call : places_of(scenario, transcript))
    way.insert(way.end(), call.begin(), call.end());
  return way;
}

StoryWays story_ways(const engine::Scenario& scenario, const scoring::Rubric& rubric,
                     const scoring::Bounds& bounds) {
  if (!bounds.exact) return {};
  const auto played = [&](scoring::Bot bot) {
    return way_through(scenario, transcript(scenario, play(bot, rubric, scenario, bounds, 0), 0));
  };
  return {played(scoring::Bot::best), played(scoring::Bot::worst)};
}

StoryWays story_ways(const engine::Scenario& scenario, const scoring::Rubric& rubric) {
  if (is_sensitive(scenario)) return {};
  return story_ways(
      scenario, rubric,
      bounds(rubric, scenario, engine::explore(scenario, scoring::watched(rubric, scenario))));
}

bool leads_along(const std::vector<std::string>& way, const std::string& from,
                 const std::string& to) {
  for (std::size_t i = 0; i + 1 < way.size(); ++i)
    if (way[i] == from && way[i + 1] == to) return true;
  return false;
}

}  // namespace samtale::ui
