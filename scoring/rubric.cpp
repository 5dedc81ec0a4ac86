#include "scoring/rubric.hpp"

#include <algorithm>

#include "engine/step.hpp"

namespace samtale::scoring {

std::string_view id(Level level) {
  switch (level) {
    case Level::again:
      return "again";
    case Level::on_the_way:
      return "on_the_way";
    case Level::good:
      return "good";
    case Level::strong:
      return "strong";
  }
  return "";
}

std::string_view id(Measure measure) {
  switch (measure) {
    case Measure::open_questions:
      return "open_questions";
    case Measure::reflections:
      return "reflections";
    case Measure::complex_reflections:
      return "complex_reflections";
    case Measure::talk:
      return "talk";
  }
  return "";
}

Rubric weighed_for(const Rubric& rubric, const engine::Scenario& scenario) {
  Rubric weighed = rubric;
  for (const auto& [principle, weight] : scenario.weights)
    for (Principle& p : weighed.principles)
      if (p.id == principle) p.weight = weight;
  if (!scenario.pass) return weighed;
  auto& [on_the_way, good, strong] = weighed.level_from;
  good = *scenario.pass;
  on_the_way = std::min(on_the_way, good);
  strong = std::max(strong, good);
  return weighed;
}

int pass_of(const Rubric& rubric) {
  return rubric.level_from[static_cast<std::size_t>(Level::good) - 1];
}

std::int32_t paid_back(const Rubric& rubric, const MistakeKind& kind) {
  return kind.strength * rubric.at(kind.principle).weight * rubric.repair.share / 100;
}

bool concerns(const EndingScope& scope, const engine::Scenario& scenario, engine::EndingKind kind) {
  if (std::find(scope.kinds.begin(), scope.kinds.end(), kind) == scope.kinds.end()) return false;
  return !scope.stage || *scope.stage == scenario.stage;
}

bool applies(const EndingScope& scope, const engine::Scenario& scenario,
             const engine::CallState& end) {
  if (scope.calls == OfCalls::last && next_call(scenario, end).valid()) return false;
  return concerns(scope, scenario, scenario.at(end.ending).kind) && holds(scope.when, end);
}

}  // namespace samtale::scoring
