#include "engine/state_fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace samtale::engine {
namespace {

constexpr std::string_view gate_key = "if";
constexpr std::string_view visits = "visits";
/// Words of the expression language, and the gates of lines.
constexpr std::array<std::string_view, 6> reserved_names = {"and",    "or",        "not",
                                                            gate_key, "otherwise", "visits"};

/// Meters have effects, conditions are what they are, and visits count themselves.
bool is_settable(const Variable& variable) {
  const bool counts_visits =
      variable.id == visits ||
      variable.id.compare(0, visits.size() + 1, std::string(visits) + ".") == 0;
  return !variable.is_condition() && variable.index.value >= meter_count && !counts_visits;
}

/// Null where there is none, which is reported.
const Variable* find_settable(std::string_view name, SourceSpan at,
                              const std::vector<Variable>& scope, Reading& reading) {
  const auto found =
      std::find_if(scope.begin(), scope.end(), [&](const Variable& v) { return v.id == name; });
  if (found != scope.end() && is_settable(*found)) return &*found;
  if (found != scope.end()) {
    const bool is_meter = found->index.value < meter_count;
    reading.report(
        DiagnosticCode::not_settable, at,
        is_meter ? std::vector{found->id} : std::vector<std::string>{found->id, "condition"});
    return nullptr;
  }
  std::vector<std::string> settable;
  for (const Variable& v : scope)
    if (is_settable(v)) settable.push_back(v.id);
  std::string guess = reading.guess(name, settable);
  reading.report(DiagnosticCode::unknown_variable, at,
                 {std::string(name.substr(0, max_id_length)), std::move(guess)});
  return nullptr;
}

std::optional<Assignment> read_flag(const YamlValue& name, const std::vector<Variable>& scope,
                                    Reading& reading) {
  const std::optional<std::string> text = read_text(name, reading);
  if (!text) return std::nullopt;
  const Variable* variable = find_settable(*text, name.at, scope, reading);
  if (!variable) return std::nullopt;
  if (!variable->is_flag()) {
    const bool is_choice = !variable->words.empty();
    const std::string value =
        is_choice ? variable->words.front() : std::to_string(std::max(1, variable->least));
    reading.report(DiagnosticCode::not_a_flag, name.at,
                   {variable->id, value, is_choice ? "choice" : "counter"});
    return std::nullopt;
  }
  return Assignment{variable->index, false, 1, variable->least, variable->greatest};
}

std::optional<Assignment> read_choice(const YamlValue& value, const Variable& choice,
                                      Reading& reading) {
  const std::vector<std::string_view> words(choice.words.begin(), choice.words.end());
  const std::optional<std::size_t> word = read_word(value, words, reading);
  if (!word) return std::nullopt;
  return Assignment{choice.index, false, static_cast<int>(*word), choice.least, choice.greatest};
}

/// A sign makes it an addition: `+1`, `-1`.
std::optional<Assignment> read_value(const YamlEntry& entry, const std::vector<Variable>& scope,
                                     Reading& reading) {
  const Variable* variable = find_settable(entry.key, entry.key_at, scope, reading);
  if (!variable) return std::nullopt;
  if (!variable->words.empty()) return read_choice(entry.value, *variable, reading);
  const std::string_view text = entry.value.text();
  const bool adds = !text.empty() && (text[0] == '+' || text[0] == '-');
  const Range range = {adds ? -variable->greatest : variable->least, variable->greatest};
  const std::optional<int> value = read_integer(entry.value, range, reading);
  if (!value) return std::nullopt;
  return Assignment{variable->index, adds, *value, variable->least, variable->greatest};
}

/// The assignments of one item; its `if` is left to the caller.
std::vector<Assignment> read_item(const YamlValue& item, const std::vector<Variable>& scope,
                                  Reading& reading) {
  std::vector<Assignment> sets;
  const auto keep = [&](const std::optional<Assignment>& set) {
    if (set) sets.push_back(*set);
  };
  if (item.kind() != YamlKind::map) {
    keep(read_flag(item, scope, reading));
    return sets;
  }
  for (const YamlEntry& entry : item.entries())
    if (entry.key != gate_key) keep(read_value(entry, scope, reading));
  return sets;
}

}  // namespace

bool is_reserved_name(std::string_view name) {
  return std::find(reserved_names.begin(), reserved_names.end(), name) != reserved_names.end();
}

std::vector<Variable> method_scope(const Moves& moves) {
  std::vector<Variable> scope;
  for (std::size_t m = 0; m < meter_count; ++m) {
    const auto meter = static_cast<Meter>(m);
    scope.push_back({std::string(id(meter)), variable(meter), 0, 100});
  }
  for (const MethodVariable& v : moves.variables) scope.push_back(v.variable);
  return scope;
}

Condition read_condition(Fields& fields, std::string_view key, const std::vector<Variable>& scope) {
  const YamlValue* found = fields.value(key);
  return found ? read_condition(*found, scope, fields.reading()) : Condition{};
}

Condition read_condition(const YamlValue& value, const std::vector<Variable>& scope,
                         Reading& reading, std::vector<WrittenComparison>* written) {
  if (value.kind() != YamlKind::scalar) {
    reading.report(DiagnosticCode::wrong_shape, value.at, {"text"});
    return {};
  }
  // `!name` is told of where the YAML is read, and leaves no text.
  const bool was_told =
      value.style == ScalarStyle::plain && value.text().empty() && value.at.begin != value.at.end;
  if (was_told) return {};
  std::vector<Diagnostic> faults;
  Condition condition = parse_condition(value.text(), value.at, scope, faults, written);
  for (Diagnostic& fault : faults) reading.report(std::move(fault));
  return condition;
}

std::vector<Assignment> read_assignments(Fields& fields, std::string_view key,
                                         const std::vector<Variable>& scope) {
  std::vector<Assignment> sets;
  for (const YamlValue& item : fields.items(key)) {
    for (const YamlEntry& entry : item.entries())
      if (entry.key == gate_key)
        fields.reading().report(DiagnosticCode::unknown_key, entry.key_at,
                                {std::string(entry.key), ""});
    for (const Assignment& set : read_item(item, scope, fields.reading())) sets.push_back(set);
  }
  return sets;
}

std::vector<GatedAssignments> read_gated_assignments(Fields& fields, std::string_view key,
                                                     const std::vector<Variable>& scope) {
  std::vector<GatedAssignments> all;
  for (const YamlValue& item : fields.items(key)) {
    GatedAssignments gated;
    if (item.kind() == YamlKind::map) {
      Fields gate(item, fields.reading());
      gated.when = read_condition(gate, gate_key, scope);
    }
    gated.sets = read_item(item, scope, fields.reading());
    all.push_back(std::move(gated));
  }
  return all;
}

MeterChange read_meter_change(Fields& fields) {
  MeterChange change{};
  for (std::size_t m = 0; m < meter_count; ++m)
    change[m] =
        static_cast<std::int16_t>(fields.integer(id(static_cast<Meter>(m)), Range{-100, 100}, 0));
  return change;
}

}  // namespace samtale::engine
