#include "engine/check.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/story_graph.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {
namespace {

/// States of the variables that a node's lines ask about; a node that needs more of them looked at
/// is asked for an `otherwise`.
constexpr std::size_t max_combinations = 20'000;

/// The values of a variable that conditions can tell apart.
struct Variants {
  VariableIndex variable;
  std::vector<int> values;
};

Range range_of(const Scenario& scenario, VariableIndex variable) {
  if (variable.value < meter_count) return {0, 100};
  const auto is_it = [&](const auto& v) { return v.variable.index == variable; };
  const auto& method = scenario.moves.variables;
  if (const auto found = std::find_if(method.begin(), method.end(), is_it); found != method.end())
    return {found->variable.least, found->variable.greatest};
  const auto& own = scenario.variables;
  if (const auto found = std::find_if(own.begin(), own.end(), is_it); found != own.end())
    return {found->variable.least, found->variable.greatest};
  return {0, 0};
}

void add_variants(const Scenario& scenario, const Condition& condition,
                  std::vector<Variants>& all) {
  for (const ConditionStep& step : condition.steps) {
    if (step.kind != ConditionStep::Kind::compare) continue;
    const Range range = range_of(scenario, step.variable);
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const Variants& v) { return v.variable == step.variable; });
    if (found == all.end()) found = all.insert(all.end(), {step.variable, {range.least}});
    for (const int value : {step.constant - 1, step.constant, step.constant + 1})
      if (value >= range.least && value <= range.greatest &&
          std::find(found->values.begin(), found->values.end(), value) == found->values.end())
        found->values.push_back(value);
  }
}

void write(CallState& state, VariableIndex variable, int value) {
  const auto byte = static_cast<std::uint8_t>(value);
  if (variable.value < meter_count)
    state.meters[variable.value] = byte;
  else
    state.values[variable.value - meter_count] = byte;
}

/// Whether some combination of values leaves all the lines unsaid.
bool can_be_silent(const Scenario& scenario, const Node& node) {
  std::vector<Variants> all;
  for (const LineIndex line : node.lines) {
    if (scenario.at(line).otherwise || scenario.at(line).when.always()) return false;
    add_variants(scenario, scenario.at(line).when, all);
  }
  std::size_t combinations = 1;
  for (const Variants& v : all) {
    combinations *= v.values.size();
    if (combinations > max_combinations) return true;
  }
  CallState state;
  for (std::size_t c = 0; c < combinations; ++c) {
    std::size_t rest = c;
    for (const Variants& v : all) {
      write(state, v.variable, v.values[rest % v.values.size()]);
      rest /= v.values.size();
    }
    const bool said = std::any_of(node.lines.begin(), node.lines.end(), [&](LineIndex line) {
      return holds(scenario.at(line).when, state);
    });
    if (!said) return true;
  }
  return false;
}

void check_nodes(const Scenario& scenario, std::vector<Diagnostic>& diagnostics) {
  for (const Node& node : scenario.nodes) {
    const bool has_open =
        std::any_of(node.replies.begin(), node.replies.end(),
                    [&](ReplyIndex reply) { return scenario.at(reply).when.always(); });
    if (!has_open)
      diagnostics.push_back({DiagnosticCode::no_way_out, Severity::error, node.at, {node.id}, {}});
    if (can_be_silent(scenario, node))
      diagnostics.push_back({DiagnosticCode::no_line, Severity::error, node.at, {node.id}, {}});
  }
}

void check_reach(const Scenario& scenario, const StoryGraph& graph,
                 std::vector<Diagnostic>& diagnostics) {
  std::vector<bool> nodes(scenario.nodes.size(), false);
  for (const Call& call : scenario.calls) {
    const std::vector<bool> reached = reachable_nodes(graph, call.start);
    for (std::size_t n = 0; n < nodes.size(); ++n) nodes[n] = nodes[n] || reached[n];
  }
  std::vector<bool> endings(scenario.endings.size(), false);
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const Node& node = scenario.nodes[n];
    if (!nodes[n])
      diagnostics.push_back(
          {DiagnosticCode::unreachable_node, Severity::error, node.at, {node.id}, {}});
    else
      for (const StoryEdge& edge : graph.from[n])
        if (edge.ending.valid()) endings[edge.ending.value] = true;
  }
  for (std::size_t e = 0; e < endings.size(); ++e)
    if (!endings[e])
      diagnostics.push_back({DiagnosticCode::ending_unreachable,
                             Severity::warning,
                             scenario.endings[e].at,
                             {scenario.endings[e].id},
                             {}});
}

/// The way with a limit, as an author writes it; how a condition was written is not known here.
std::string limited(const Scenario& scenario, const Way& way) {
  const std::string gate = way.when.always() ? "" : "if: …, ";
  return "{ " + gate + "to: " + scenario.at(way.node).id + ", at_most: 1 }";
}

void check_length(const Scenario& scenario, const StoryGraph& graph, const Call& call,
                  std::size_t max_turns, std::vector<Diagnostic>& diagnostics) {
  const std::vector<StoryCircle> circles = endless_circles(graph, call.start);
  for (const StoryCircle& circle : circles)
    diagnostics.push_back({DiagnosticCode::endless,
                           Severity::error,
                           circle.way->at,
                           {scenario.at(circle.from).id, limited(scenario, *circle.way),
                            scenario.endings.empty() ? "" : scenario.endings.front().id},
                           {}});
  if (!circles.empty()) return;
  const std::size_t turns = longest_call(graph, call.start, warn_turns_a_call);
  if (turns <= warn_turns_a_call) return;
  const bool too_long = turns > max_turns;
  diagnostics.push_back(
      {DiagnosticCode::too_long_call,
       too_long ? Severity::error : Severity::warning,
       scenario.at(call.start).at,
       {std::to_string(turns), std::to_string(too_long ? max_turns : warn_turns_a_call)},
       {}});
}

}  // namespace

void check_story(const Scenario& scenario, std::size_t max_turns,
                 std::vector<Diagnostic>& diagnostics) {
  const StoryGraph graph = story_graph(scenario);
  check_nodes(scenario, diagnostics);
  check_reach(scenario, graph, diagnostics);
  for (const Call& call : scenario.calls) check_length(scenario, graph, call, max_turns, diagnostics);
}

}  // namespace samtale::engine
