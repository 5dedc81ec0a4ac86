#include <algorithm>

#include "engine/check.hpp"

namespace samtale::engine {
namespace {

bool sets_to(const std::vector<Assignment>& sets, VariableIndex variable, int value) {
  return std::any_of(sets.begin(), sets.end(), [&](const Assignment& set) {
    return set.variable == variable && !set.adds && set.value == value;
  });
}

bool asks(const Condition& condition, VariableIndex variable) {
  return std::any_of(condition.steps.begin(), condition.steps.end(), [&](const ConditionStep& s) {
    return s.kind == ConditionStep::Kind::compare && s.variable == variable;
  });
}

bool asks(const std::vector<Way>& ways, VariableIndex variable) {
  return std::any_of(ways.begin(), ways.end(),
                     [&](const Way& way) { return asks(way.when, variable); });
}

bool is_set(const Scenario& scenario, VariableIndex variable, int value) {
  const auto sets = [&](const auto& part) { return sets_to(part.sets, variable, value); };
  return std::any_of(scenario.lines.begin(), scenario.lines.end(), sets) ||
         std::any_of(scenario.replies.begin(), scenario.replies.end(), sets) ||
         std::any_of(scenario.endings.begin(), scenario.endings.end(), sets);
}

bool is_asked(const Scenario& scenario, VariableIndex variable) {
  return std::any_of(scenario.lines.begin(), scenario.lines.end(),
                     [&](const Line& line) { return asks(line.when, variable); }) ||
         std::any_of(scenario.replies.begin(), scenario.replies.end(),
                     [&](const Reply& reply) {
                       return asks(reply.when, variable) || asks(reply.ways, variable);
                     }) ||
         std::any_of(scenario.nodes.begin(), scenario.nodes.end(),
                     [&](const Node& node) { return asks(node.pause_ways, variable); });
}

}  // namespace

void check_facts(const Scenario& scenario, Reading& reading) {
  const auto warn = [&](DiagnosticCode code, SourceSpan at, const std::string& id) {
    reading.report(code, at, {id}, Severity::warning);
  };
  for (const Fact& fact : scenario.facts)
    if (!is_set(scenario, fact.known, 1))
      warn(DiagnosticCode::fact_never_revealed, fact.at, fact.id);
  if (scenario.calls.size() < 2) return;
  for (const Promise& promise : scenario.promises)
    if (!is_set(scenario, promise.open, 0) && !is_asked(scenario, promise.open))
      warn(DiagnosticCode::promise_never_kept, promise.at, promise.id);
}

}  // namespace samtale::engine
