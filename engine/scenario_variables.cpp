#include <algorithm>
#include <array>
#include <optional>

#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr Range counter_range = {1, 9};
constexpr Range end_range = {0, 9};
constexpr std::size_t max_words = 9;
constexpr std::size_t max_conditions = 60;
/// They join conditions, and are put right where somebody writes them in Danish.
constexpr std::array<std::string_view, 3> joining_words = {"og", "eller", "ikke"};

void report_id(DiagnosticCode code, SourceSpan at, std::string_view id, ScenarioReading& r) {
  r.reading.report(code, at, {std::string(id.substr(0, max_id_length))});
}

/// No place where it is the method's.
SourceSpan place_of(std::string_view name, const ScenarioReading& r) {
  const auto own = std::find_if(r.scenario.variables.begin(), r.scenario.variables.end(),
                                [&](const ScenarioVariable& v) { return v.variable.id == name; });
  return own == r.scenario.variables.end() ? SourceSpan{} : own->at;
}

/// False where it can't be the name of anything in a condition, which is reported.
bool is_free_name(std::string_view name, SourceSpan at, ScenarioReading& r) {
  const bool taken =
      std::any_of(r.scope.begin(), r.scope.end(), [&](const Variable& v) { return v.id == name; });
  if (!is_id(name)) {
    report_id(DiagnosticCode::bad_id, at, name, r);
    if (r.refused.variables.size() < max_values) r.refused.variables.emplace_back(name);
  } else if (is_reserved_name(name)) {
    report_id(DiagnosticCode::reserved_id, at, name, r);
  } else if (taken) {
    r.reading.report_taken(name, at, place_of(name, r));
  } else {
    return true;
  }
  return false;
}

/// Gives the variable its place; invalid where the name or the place is taken.
VariableIndex add_variable(Variable variable, SourceSpan at, ScenarioReading& r) {
  if (!is_free_name(variable.id, at, r)) return {};
  variable.index = take_value(r, at);
  if (!variable.index.valid()) return {};
  const auto start = static_cast<std::uint8_t>(variable.start);
  r.scenario.start_values[variable.index.value - meter_count] = start;
  r.scope.push_back(variable);
  r.scenario.variables.push_back({std::move(variable), at});
  return r.scope.back().index;
}

/// `3`, or `{ from: 2, to: 9, start: 5 }`.
void read_counter(const YamlEntry& entry, ScenarioReading& r) {
  Variable counter{std::string(entry.key)};
  if (entry.value.kind() == YamlKind::map) {
    Fields fields(entry.value, entry.key_at, r.reading);
    counter.least = fields.integer("from", end_range, 0);
    const Range above = {std::max(1, counter.least), end_range.greatest};
    const std::optional<int> greatest = fields.integer("to", above, Needed::yes);
    counter.greatest = greatest.value_or(end_range.greatest);
    counter.start = fields.integer("start", {counter.least, counter.greatest}, counter.least);
    fields.done();
  } else if (const auto greatest = read_integer(entry.value, counter_range, r.reading)) {
    counter.greatest = *greatest;
  } else {
    return;
  }
  add_variable(std::move(counter), entry.key_at, r);
}

bool is_word(const std::string& word, const YamlValue& value, const Variable& choice,
             ScenarioReading& r) {
  const auto has = [&](const auto& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (!is_id(word))
    report_id(DiagnosticCode::bad_id, value.at, word, r);
  else if (is_reserved_name(word) || has(joining_words))
    report_id(DiagnosticCode::reserved_id, value.at, word, r);
  else if (has(choice.words))
    r.reading.report(DiagnosticCode::duplicate_id, value.at, {word, "", "list"});
  else
    return true;
  return false;
}

/// `[hurt, angry, calm]`: the first at the start.
void read_choice(const YamlEntry& entry, ScenarioReading& r) {
  Variable choice{std::string(entry.key)};
  const bool is_list = entry.value.kind() == YamlKind::list && !entry.value.items().empty();
  if (!is_list) r.reading.report(DiagnosticCode::wrong_shape, entry.value.at, {"list"});
  for (const YamlValue& item : entry.value.items()) {
    if (choice.words.size() == max_words) {
      r.reading.report(DiagnosticCode::too_many, item.at, {"words", std::to_string(max_words)});
      break;
    }
    const std::optional<std::string> word = read_text(item, r.reading);
    if (word && is_word(*word, item, choice, r)) choice.words.push_back(*word);
  }
  if (choice.words.empty()) return;
  choice.greatest = static_cast<int>(choice.words.size()) - 1;
  add_variable(std::move(choice), entry.key_at, r);
}

/// `visits` alone is of no node in a condition that all may use: shows how it is written there.
void name_visited_node(std::size_t first_fault, ScenarioReading& r) {
  std::vector<Diagnostic>& all = r.reading.diagnostics;
  for (std::size_t d = first_fault; d < all.size() && !r.node_ids.empty(); ++d)
    if (all[d].code == DiagnosticCode::unknown_variable && all[d].arguments.front() == "visits")
      all[d].arguments[1] = "visits." + r.node_ids.front();
}

}  // namespace

VariableIndex take_value(ScenarioReading& r, SourceSpan at) {
  if (r.scenario.values_used < max_values) return value_variable(r.scenario.values_used++);
  if (r.scenario.values_used++ == max_values)
    r.reading.report(DiagnosticCode::too_many, at, {"values", std::to_string(max_values)});
  return {};
}

VariableIndex add_flag(std::string_view name, SourceSpan at, ScenarioReading& r) {
  return add_variable({std::string(name)}, at, r);
}

void read_variables(Fields& fields, ScenarioReading& r) {
  for (const YamlValue& flag : fields.items("flags"))
    if (const std::optional<std::string> name = read_text(flag, r.reading))
      add_flag(*name, flag.at, r);
  for (const YamlEntry& counter : fields.entries("counters")) read_counter(counter, r);
  for (const YamlEntry& choice : fields.entries("choices")) read_choice(choice, r);
  read_facts(fields, r);
  read_promises(fields, r);

  std::vector<std::string> names;
  for (const Variable& v : r.scope)
    if (v.index.value >= meter_count) names.push_back(v.id);
  for (const std::size_t i : fields.references("carry", names, DiagnosticCode::unknown_variable)) {
    r.scenario.carried.push_back(r.scope[meter_count + i].index);
    r.asked.insert(names[i]);
  }
  r.scenario.paused = take_value(r, fields.name_at());
}

void read_conditions(Fields& fields, ScenarioReading& r) {
  std::size_t count = 0;
  for (const YamlEntry& entry : fields.entries("conditions")) {
    if (count++ == max_conditions) {
      r.reading.report(DiagnosticCode::too_many, entry.key_at,
                       {"conditions", std::to_string(max_conditions)});
      return;
    }
    if (!is_free_name(entry.key, entry.key_at, r)) continue;
    Variable named{std::string(entry.key)};
    const std::size_t faults = r.reading.diagnostics.size();
    named.stands_for = read_gate(entry.value, {}, r);
    name_visited_node(faults, r);
    r.named_conditions.emplace_back(entry.key, entry.key_at);
    r.scope.push_back(std::move(named));
  }
}

}  // namespace samtale::engine
