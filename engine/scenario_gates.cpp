// Conditions of a scenario, and what is lowered to them: visits and what comes once.
#include <algorithm>
#include <array>
#include <string>

#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr std::string_view visits = "visits";
/// What a condition may ask for at most.
constexpr int most_visits = 9;

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

/// The name as conditions know it, with a value that counts it; made when it is first asked for.
const Variable* counted_visits(NodeIndex node, SourceSpan at, ScenarioReading& r) {
  const std::string id = std::string(visits) + "." + r.node_ids[node.value];
  const auto known =
      std::find_if(r.scope.begin(), r.scope.end(), [&](const Variable& v) { return v.id == id; });
  if (known != r.scope.end()) return &*known;
  const VariableIndex index = take_value(r, at);
  if (!index.valid()) return nullptr;
  r.scope.push_back({id, index, 0, most_visits});
  r.visited.emplace_back(node, index);
  return &r.scope.back();
}

/// `visits` alone is of the node whose condition it stands in.
void declare_own_visits(NodeIndex node, SourceSpan at, ScenarioReading& r) {
  if (!node.valid()) return;
  const Variable* of_node = counted_visits(node, at, r);
  if (of_node == nullptr) return;
  Variable own = *of_node;
  own.id = visits;
  const auto known = std::find_if(r.scope.begin(), r.scope.end(),
                                  [](const Variable& v) { return v.id == visits; });
  if (known == r.scope.end())
    r.scope.push_back(std::move(own));
  else
    *known = std::move(own);
}

/// The names of visits that a condition has, so that only these need a value. A node that there is
/// not gets the nearest one's name declared: the condition then says which was meant.
void declare_visits(std::string_view text, NodeIndex node, SourceSpan at, ScenarioReading& r) {
  std::size_t looked_at = 0;  // a hostile condition has thousands
  for (std::size_t found = text.find(visits);
       found != std::string_view::npos && looked_at < max_values;
       found = text.find(visits, found + visits.size()), ++looked_at) {
    if (found > 0 && is_name_letter(text[found - 1])) continue;
    std::size_t end = found + visits.size();
    if (end < text.size() && is_name_letter(text[end])) continue;
    if (end == text.size() || text[end] != '.') {
      declare_own_visits(node, at, r);
      continue;
    }
    const std::size_t begin = ++end;
    while (end < text.size() && is_name_letter(text[end])) ++end;
    const std::string id(text.substr(begin, end - begin));
    auto place = std::find(r.node_ids.begin(), r.node_ids.end(), id);
    if (place == r.node_ids.end())
      place = std::find(r.node_ids.begin(), r.node_ids.end(), r.reading.guess(id, r.node_ids));
    if (place != r.node_ids.end())
      counted_visits({static_cast<std::uint32_t>(place - r.node_ids.begin())}, at, r);
  }
}

// Longer than any condition of max_condition_steps parts: it is told of as an error, and where
// there is one, no name is called unused. (A block that has it may be copied hundreds of times.)
constexpr std::size_t longest_condition = 64'000;

void note_names(std::string_view text, ScenarioReading& r) {
  if (text.size() > longest_condition) return;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_name_letter(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    if (is_id(word) && r.asked.find(word) == r.asked.end()) r.asked.emplace(word);
    at = end + 1;
  }
}

template <class Use>
void each_condition(Scenario& scenario, Use use) {
  for (Line& line : scenario.lines) use(line.when);
  for (Reply& reply : scenario.replies) {
    use(reply.when);
    for (Way& way : reply.ways) use(way.when);
  }
  for (Node& node : scenario.nodes)
    for (Way& way : node.pause_ways) use(way.when);
}

}  // namespace

Condition read_gate(const YamlValue& value, NodeIndex node, ScenarioReading& r) {
  if (value.kind() == YamlKind::scalar) {
    declare_visits(value.text(), node, value.at, r);
    note_names(value.text(), r);
  }
  return read_condition(value, r.scope, r.reading, &r.comparisons);
}

Condition read_gate(Fields& fields, NodeIndex node, ScenarioReading& r) {
  const YamlValue* found = fields.value("if");
  return found ? read_gate(*found, node, r) : Condition{};
}

void require(Condition& condition, const Condition& more) {
  if (more.always()) return;
  const bool first = condition.always();
  condition.steps.insert(condition.steps.end(), more.steps.begin(), more.steps.end());
  if (!first) condition.steps.push_back({ConditionStep::Kind::both, {}, {}, 0});
}

Condition compared(VariableIndex variable, Comparison comparison, int constant) {
  return {{{ConditionStep::Kind::compare, comparison, variable, constant}}};
}

void only_once(Fields& fields, const std::string& key, Condition& when,
               std::vector<Assignment>& sets, ScenarioReading& r) {
  constexpr std::array<std::string_view, 2> words = {"false", "true"};
  const YamlValue* written = fields.value("once");
  if (!written || read_word(*written, words, r.reading).value_or(0) == 0) return;
  auto known = std::find_if(r.once.begin(), r.once.end(),
                            [&](const auto& entry) { return entry.first == key; });
  if (known == r.once.end()) {
    const VariableIndex index = take_value(r, written->at);
    if (!index.valid()) return;
    known = r.once.insert(r.once.end(), {key, index});
    r.scenario.counted.push_back({"", index, 0, 1});
  }
  require(when, compared(known->second, Comparison::equal, 0));
  sets.push_back({known->second, false, 1, 0, 1});
}

void check_names(ScenarioReading& r) {
  // What asks for a name may be among what could not be read.
  if (has_errors(r.reading.diagnostics)) return;
  const auto check = [&](const std::string& id, SourceSpan at) {
    if (r.asked.find(id) == r.asked.end())
      r.reading.report(DiagnosticCode::unused_name, at, {id}, Severity::warning);
  };
  // The flags of facts and promises have checks of their own.
  std::vector<VariableIndex> meant;
  for (const Fact& fact : r.scenario.facts) meant.push_back(fact.known);
  for (const Promise& promise : r.scenario.promises) meant.push_back(promise.open);
  for (const ScenarioVariable& own : r.scenario.variables)
    if (std::find(meant.begin(), meant.end(), own.variable.index) == meant.end())
      check(own.variable.id, own.at);
  for (const auto& [id, at] : r.named_conditions) check(id, at);
}

void count_visits(ScenarioReading& r) {
  for (const auto& [node, index] : r.visited) {
    const VariableIndex counter = index;
    int greatest = 0;
    each_condition(r.scenario, [&](const Condition& condition) {
      for (const ConditionStep& step : condition.steps)
        if (step.kind == ConditionStep::Kind::compare && step.variable == counter)
          greatest = std::max(greatest, step.constant);
    });
    ++greatest;  // all that come after it
    const std::string id = std::string(visits) + "." + r.node_ids[node.value];
    r.scenario.counted.push_back({id, counter, 0, greatest});
    r.scenario.nodes[node.value].on_entry.push_back({counter, true, 1, 0, greatest});
  }
}

}  // namespace samtale::engine
