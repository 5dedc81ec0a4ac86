#include "engine/start_state.hpp"

#include <algorithm>
#include <cstdint>

namespace samtale::engine {
namespace {

std::optional<Variable> variable_named(const Scenario& scenario, const std::string& name) {
  const std::size_t count = meter_count + scenario.values_used;
  for (std::uint32_t i = 0; i < count; ++i)
    if (Variable variable = variable_at(scenario, VariableIndex{i}); variable.id == name)
      return variable;
  return std::nullopt;
}

/// What each slot of CallState::values is called in a session's start; by slot.
std::vector<std::string> slot_names(const Scenario& scenario) {
  std::vector<std::string> names;
  std::size_t unnamed = 0;
  for (std::size_t slot = 0; slot < std::min(scenario.values_used, max_values); ++slot) {
    std::string name = variable_at(scenario, value_variable(slot)).id;
    names.push_back(name.empty() ? "#" + std::to_string(++unnamed) : std::move(name));
  }
  return names;
}

std::uint8_t within(const Variable& variable, int value) {
  return static_cast<std::uint8_t>(std::clamp(value, variable.least, variable.greatest));
}

/// The first of `things` in which `is_it`, as its index; invalid where there is none.
template <class AnIndex, class Things, class IsIt>
AnIndex find_index(const Things& things, const IsIt& is_it) {
  const auto found = std::find_if(things.begin(), things.end(), is_it);
  if (found == things.end()) return {};
  return AnIndex{static_cast<std::uint32_t>(found - things.begin())};
}

}  // namespace

std::optional<Scenario> starting_at(const Scenario& scenario, const StartState& start) {
  if (scenario.calls.empty()) return std::nullopt;
  Scenario other = scenario;
  other.resumes.reset();
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
    const std::uint8_t value = within(*variable, wanted);
    const std::uint32_t at = variable->index.value;
    if (at < meter_count)
      first.citizen.meters[at] = value;
    else
      other.start_values[at - meter_count] = value;
  }
  return other;
}

SessionStart session_start(const Scenario& scenario, const CallState& state,
                           const std::vector<LineIndex>& lines) {
  SessionStart start;
  start.call = scenario.at(call_of(scenario, state)).id;
  start.node = scenario.at(state.node).id;
  for (const LineIndex line : lines) start.lines.push_back(scenario.at(line).id);
  start.meters = state.meters;
  start.waited = state.kept_waiting;
  const std::vector<std::string> names = slot_names(scenario);
  for (std::size_t slot = 0; slot < names.size(); ++slot)
    if (state.values[slot] != 0) start.values.emplace_back(names[slot], state.values[slot]);
  return start;
}

std::optional<Resumption> resumption(const Scenario& scenario, const SessionStart& start) {
  Resumption found;
  found.state.node = find_index<NodeIndex>(scenario.nodes, [&](const Node& node) {
    return node.id == start.node && scenario.at(node.call).id == start.call;
  });
  if (!found.state.node.valid()) return std::nullopt;
  for (std::uint32_t meter = 0; meter < meter_count; ++meter)
    found.state.meters[meter] =
        within(variable_at(scenario, VariableIndex{meter}), start.meters[meter]);
  found.state.kept_waiting = start.waited;
  for (const std::string& id : start.lines) {
    const auto line = find_index<LineIndex>(scenario.lines, [&](const Line& one) {
      return one.id == id && one.node == found.state.node;
    });
    if (!line.valid()) return std::nullopt;
    found.lines.push_back(line);
  }
  const std::vector<std::string> names = slot_names(scenario);
  for (const auto& [name, value] : start.values) {
    const auto slot = std::find(names.begin(), names.end(), name);
    if (slot == names.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(slot - names.begin());
    const Variable variable = variable_at(scenario, value_variable(at));
    // What counts the ways on has neither a name nor a range.
    found.state.values[at] = variable.id.empty() ? value : within(variable, value);
  }
  return found;
}

}  // namespace samtale::engine
