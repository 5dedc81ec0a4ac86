#include "engine/check.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/story_graph.hpp"

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

/// When the citizen speaks in a node, it has been entered at least once.
Range range_in(const Scenario& scenario, const Node& node, VariableIndex index) {
  const Variable variable = variable_at(scenario, index);
  const bool counts_visits =
      std::any_of(node.on_entry.begin(), node.on_entry.end(),
                  [&](const Assignment& entry) { return entry.variable == index; });
  return {counts_visits ? 1 : variable.least, variable.greatest};
}

void add_variants(const Scenario& scenario, const Node& node, const Condition& condition,
                  std::vector<Variants>& all) {
  for (const ConditionStep& step : condition.steps) {
    if (step.kind != ConditionStep::Kind::compare) continue;
    const Range range = range_in(scenario, node, step.variable);
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
    if (scenario.at(line).when.always()) return false;
    add_variants(scenario, node, scenario.at(line).when, all);
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

void check_nodes(const Scenario& scenario, Reading& reading) {
  for (const Node& node : scenario.nodes) {
    const bool has_open =
        std::any_of(node.replies.begin(), node.replies.end(),
                    [&](ReplyIndex reply) { return scenario.at(reply).when.always(); });
    if (!has_open) reading.report(DiagnosticCode::no_way_out, node.at, {node.id});
    if (can_be_silent(scenario, node)) reading.report(DiagnosticCode::no_line, node.at, {node.id});
  }
}

void check_reach(const Scenario& scenario, const StoryGraph& graph, Reading& reading) {
  std::vector<bool> nodes(scenario.nodes.size(), false);
  for (const Call& call : scenario.calls) {
    const std::vector<bool> reached = reachable_nodes(graph, call.start);
    for (std::size_t n = 0; n < nodes.size(); ++n) nodes[n] = nodes[n] || reached[n];
  }
  std::vector<bool> endings(scenario.endings.size(), false);
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const Node& node = scenario.nodes[n];
    if (!nodes[n])
      reading.report(DiagnosticCode::unreachable_node, node.at, {node.id});
    else
      for (const StoryEdge& edge : graph.from[n])
        if (edge.ending.valid()) endings[edge.ending.value] = true;
  }
  for (std::size_t e = 0; e < endings.size(); ++e)
    if (!endings[e])
      reading.report(DiagnosticCode::ending_unreachable, scenario.endings[e].at,
                     {scenario.endings[e].id}, Severity::warning);
}

/// The way with a limit, as an author writes it; how a condition was written is not known here.
std::string limited(const Scenario& scenario, const Way& way) {
  const std::string gate = way.when.always() ? "" : "if: …, ";
  return "{ " + gate + "to: " + scenario.at(way.node).id + ", at_most: 1 }";
}

/// Whoever goes round in circles has agreed on nothing, set no boundary and met no threat.
bool fits_after_circle(const Ending& ending) {
  return ending.kind == EndingKind::citizen_left || ending.kind == EndingKind::handed_over;
}

/// The id of an ending that fits when the circle may not be gone round any more: the nearest that
/// the call comes to from there. Empty where none can be said to fit.
std::string ending_after(const Scenario& scenario, const StoryGraph& graph,
                         const StoryCircle& circle) {
  std::vector<NodeIndex> row{circle.from};
  std::vector<bool> seen(scenario.nodes.size(), false);
  seen[circle.from.value] = true;
  for (std::size_t next = 0; next < row.size(); ++next)
    for (const StoryEdge& edge : graph.from[row[next].value]) {
      if (edge.ending.valid() && fits_after_circle(scenario.at(edge.ending)))
        return scenario.at(edge.ending).id;
      if (!edge.node.valid() || seen[edge.node.value]) continue;
      seen[edge.node.value] = true;
      row.push_back(edge.node);
    }
  return {};
}

void check_length(const Scenario& scenario, const StoryGraph& graph, const Call& call,
                  std::size_t max_turns, Reading& reading) {
  const std::vector<StoryCircle> circles = endless_circles(graph, call.start);
  for (const StoryCircle& circle : circles)
    reading.report(DiagnosticCode::endless, circle.way->at,
                   {scenario.at(circle.from).id, limited(scenario, *circle.way),
                    ending_after(scenario, graph, circle)});
  if (!circles.empty()) return;
  const std::size_t turns = longest_call(graph, call.start, warn_turns_a_call);
  if (turns <= warn_turns_a_call) return;
  const bool too_long = turns > max_turns;
  reading.report(DiagnosticCode::too_long_call, scenario.at(call.start).at,
                 {std::to_string(turns), std::to_string(too_long ? max_turns : warn_turns_a_call)},
                 too_long ? Severity::error : Severity::warning);
}

}  // namespace

void check_story(const Scenario& scenario, std::size_t max_turns, Reading& reading) {
  const StoryGraph graph = story_graph(scenario);
  check_nodes(scenario, reading);
  check_reach(scenario, graph, reading);
  check_facts(scenario, reading);
  check_due(scenario, graph, reading);
  for (const Call& call : scenario.calls) check_length(scenario, graph, call, max_turns, reading);
}

}  // namespace samtale::engine
