#include <algorithm>
#include <optional>

#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr Range minutes_range = {1, 60};
constexpr Range weight_range = {0, 20};
constexpr Range counter_range = {1, 9};
constexpr std::size_t max_line_length = 600;

void add_variable(const std::string& name, SourceSpan at, int greatest, ScenarioReading& r) {
  if (!is_id(name)) {
    r.reading.report(DiagnosticCode::bad_id, at, {name.substr(0, max_id_length)});
    return;
  }
  if (is_reserved_name(name)) {
    r.reading.report(DiagnosticCode::reserved_id, at, {name});
    return;
  }
  const bool taken =
      std::any_of(r.scope.begin(), r.scope.end(), [&](const Variable& v) { return v.id == name; });
  if (taken) {
    r.reading.report(DiagnosticCode::duplicate_id, at, {name});
    return;
  }
  const VariableIndex index = take_value(r, at);
  if (!index.valid()) return;
  r.scope.push_back({name, index, 0, greatest});
  r.scenario.variables.push_back({r.scope.back(), at});
}

void read_briefing(Fields& fields, ScenarioReading& r) {
  Fields briefing = fields.fields("briefing", Needed::yes);
  Briefing& into = r.scenario.briefing;
  briefing.text("you", "briefing.you", into.you, {Needed::yes});
  const std::vector<YamlValue>& table = briefing.items("table");
  into.table.resize(table.size());
  if (!table.empty()) check_commas(*briefing.value("table"), r.reading);
  for (std::size_t i = 0; i < table.size(); ++i)
    read_text(table[i], "briefing.table." + std::to_string(i + 1), into.table[i], {Needed::yes},
              r.reading);
  briefing.text("trains", "briefing.trains", into.trains, {Needed::yes});
  briefing.done();
}

}  // namespace

VariableIndex take_value(ScenarioReading& r, SourceSpan at) {
  if (r.scenario.values_used < max_values) return value_variable(r.scenario.values_used++);
  if (r.scenario.values_used++ == max_values)
    r.reading.report(DiagnosticCode::too_many, at, {"values", std::to_string(max_values)});
  return {};
}

void read_head(Fields& fields, ScenarioReading& r) {
  Scenario& s = r.scenario;
  s.id = fields.id("id", Needed::yes);
  fields.text("title", "title", s.title, {Needed::yes});
  fields.text("summary", "summary", s.summary, {Needed::yes});
  s.minutes = fields.integer("minutes", minutes_range, Needed::yes).value_or(0);
  s.stage = fields.word("stage", ids<Stage>(), Stage::none);
  const std::vector<std::string>& principles = s.moves.principles;
  for (const std::size_t p :
       fields.references("trains", principles, DiagnosticCode::unknown_principle, Needed::yes))
    s.trains.push_back(principles[p]);
  read_briefing(fields, r);
  for (const YamlEntry& entry : fields.entries("weights")) {
    const std::optional<int> weight = read_integer(entry.value, weight_range, r.reading);
    if (std::find(principles.begin(), principles.end(), entry.key) == principles.end())
      r.reading.report(DiagnosticCode::unknown_principle, entry.key_at,
                       {entry.key.substr(0, max_id_length), r.reading.guess(entry.key, principles),
                        r.reading.choice(entry.key, principles)});
    else if (weight)
      s.weights.emplace_back(entry.key, *weight);
  }
  s.author = fields.text("author");
  s.version = fields.text("version");
  s.licence = fields.text("licence");
}

void read_variables(Fields& fields, ScenarioReading& r) {
  for (const YamlValue& flag : fields.items("flags"))
    if (const std::optional<std::string> name = read_text(flag, r.reading))
      add_variable(*name, flag.at, 1, r);
  for (const YamlEntry& counter : fields.entries("counters"))
    if (const auto greatest = read_integer(counter.value, counter_range, r.reading))
      add_variable(counter.key, counter.key_at, *greatest, r);

  std::vector<std::string> names;
  for (const Variable& v : r.scope)
    if (v.index.value >= meter_count) names.push_back(v.id);
  for (const std::size_t i : fields.references("carry", names, DiagnosticCode::unknown_variable))
    r.scenario.carried.push_back(r.scope[meter_count + i].index);
  r.scenario.paused = take_value(r, fields.name_at());
}

void read_endings(Fields& fields, ScenarioReading& r) {
  const YamlValue* written = fields.value("endings", Needed::yes);
  const std::vector<YamlEntry>& entries = fields.entries("endings");
  if (written && written->kind == YamlKind::map && entries.empty())
    r.reading.report(DiagnosticCode::no_ending, written->at);
  r.scenario.endings.reserve(entries.size());
  for (const YamlEntry& entry : entries) {
    if (!is_id(entry.key)) {
      r.reading.report(DiagnosticCode::bad_id, entry.key_at, {entry.key.substr(0, max_id_length)});
      refuse(entry.key, r);
      continue;
    }
    Ending& ending = r.scenario.endings.emplace_back();
    ending.id = entry.key;
    ending.at = entry.key_at;
    r.ending_places.emplace(entry.key, static_cast<std::uint32_t>(r.ending_ids.size()));
    r.ending_ids.push_back(entry.key);
    Fields own(entry.value, entry.key_at, r.reading);
    const std::string key = "ending/" + ending.id;
    ending.kind = own.word("kind", ids<EndingKind>(), EndingKind::agreement, Needed::yes);
    own.text("say", key, ending.say, {Needed::no, max_line_length});
    own.text("outcome", key + ".outcome", ending.outcome, {Needed::yes});
    own.done();
  }
}

}  // namespace samtale::engine
