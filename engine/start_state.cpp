#include "engine/start_state.hpp"

#include <algorithm>

namespace samtale::engine {
namespace {

std::optional<Variable> variable_named(const Scenario& scenario, const std::string& name) {
  const std::size_t count = meter_count + scenario.values_used;
  for (std::uint32_t i = 0; i < count; ++i)
    if (Variable variable = variable_at(scenario, VariableIndex{i}); variable.id == name)
      return variable;
  return std::nullopt;
}

}  // namespace

std::optional<Scenario> starting_at(const Scenario& scenario, const StartState& start) {
  if (scenario.calls.empty()) return std::nullopt;
  Scenario other = scenario;
  Call& first = other.calls.front();
  if (!start.node.empty()) {
    const auto found = std::find_if(other.nodes.begin(), other.nodes.end(),
                                    [&](const Node& node) { return node.id == start.node; });
    if (found == other.nodes.end()) return std::nullopt;
    first.start = NodeIndex{static_cast<std::uint32_t>(found - other.nodes.begin())};
    first.citizen.meters = other.at(found->call).citizen.meters;
  }
  for (const auto& [name, wanted] : start.values) {
    const auto variable = name.empty() ? std::nullopt : variable_named(other, name);
    if (!variable) return std::nullopt;
    const auto value =
        static_cast<std::uint8_t>(std::clamp(wanted, variable->least, variable->greatest));
    const std::uint32_t at = variable->index.value;
    if (at < meter_count)
      first.citizen.meters[at] = value;
    else
      other.start_values[at - meter_count] = value;
  }
  return other;
}

}  // namespace samtale::engine
