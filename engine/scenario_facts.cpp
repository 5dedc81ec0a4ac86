// Facts and promises: flags with a meaning, lowered to conditions and assignments.
#include <algorithm>
#include <array>
#include <optional>

#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

/// The method's variable that an open question sets for the citizen's next line.
constexpr std::string_view asked_open = "asked_open";

enum class Asked { open, any };
constexpr std::array<std::string_view, 2> asked_words = {"open", "any"};

Condition asked_openly(SourceSpan at, ScenarioReading& r) {
  const auto found = std::find_if(r.scope.begin(), r.scope.end(),
                                  [](const Variable& v) { return v.id == asked_open; });
  if (found != r.scope.end()) return compared(found->index, Comparison::at_least, 1);
  r.reading.report(DiagnosticCode::unknown_variable, at, {std::string(asked_open), ""});
  return {};
}

}  // namespace

void read_facts(Fields& fields, ScenarioReading& r) {
  const std::span<const YamlEntry> entries = fields.entries("facts");
  r.scenario.facts.reserve(std::min(entries.size(), max_values));  // one value each
  for (const YamlEntry& entry : entries) {
    const VariableIndex known = add_flag(entry.key, entry.key_at, r);
    if (!known.valid()) continue;
    Fact& fact = r.scenario.facts.emplace_back();
    fact.id = entry.key;
    fact.known = known;
    fact.at = entry.key_at;
    r.fact_ids.push_back(fact.id);
    Fields own(entry.value, entry.key_at, r.reading);
    own.text("note", "facts." + fact.id, fact.note, {Needed::yes});
    if (own.present() && own.word("asked", asked_words, Asked::open) == Asked::open)
      fact.asked = asked_openly(entry.key_at, r);
    own.done();
  }
}

void read_reveals(Fields& fields, Line& line, ScenarioReading& r) {
  const auto found = fields.reference("reveals", r.fact_ids, DiagnosticCode::unknown_fact);
  if (!found) return;
  const Fact& fact = r.scenario.facts[*found];
  require(line.when, compared(fact.known, Comparison::equal, 0));
  require(line.when, fact.asked);
  line.sets.push_back({fact.known, false, 1, 0, 1});
  // The note is only whole when it has been translated.
  if (!fields.value("note")) r.copies.emplace_back(&fact.note, &line.note);
}

void read_promises(Fields& fields, ScenarioReading& r) {
  for (const YamlValue& item : fields.items("promises")) {
    const std::optional<std::string> id = read_text(item, r.reading);
    const VariableIndex open = id ? add_flag(*id, item.at, r) : VariableIndex{};
    if (!open.valid()) continue;
    r.scenario.promises.push_back({*id, open, item.at});
    r.scenario.carried.push_back(open);
    r.promise_ids.push_back(*id);
  }
}

void read_made_promise(Fields& fields, std::vector<Assignment>& sets, ScenarioReading& r) {
  if (const auto made =
          fields.reference("promises", r.promise_ids, DiagnosticCode::unknown_promise))
    sets.push_back({r.scenario.promises[*made].open, false, 1, 0, 1});
}

void read_kept_promise(Fields& fields, std::vector<Assignment>& sets, ScenarioReading& r) {
  if (const auto kept = fields.reference("keeps", r.promise_ids, DiagnosticCode::unknown_promise))
    sets.push_back({r.scenario.promises[*kept].open, false, 0, 0, 1});
}

}  // namespace samtale::engine
