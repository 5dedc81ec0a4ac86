#include <algorithm>
#include <optional>

#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr Range minutes_range = {1, 60};
constexpr Range weight_range = {0, 20};
constexpr Range pass_range = {50, 75};
constexpr std::size_t max_endings = 100;

void read_briefing(Fields& fields, ScenarioReading& r) {
  Fields briefing = fields.fields("briefing", Needed::yes);
  Briefing& into = r.scenario.briefing;
  briefing.text("you", "briefing.you", into.you, {Needed::yes});
  const std::span<const YamlValue> table = briefing.items("table");
  into.table.resize(table.size());
  if (!table.empty()) check_commas(*briefing.value("table"), r.reading);
  for (std::size_t i = 0; i < table.size(); ++i)
    read_text(table[i], "briefing.table." + std::to_string(i + 1), into.table[i], {Needed::yes},
              r.reading);
  briefing.text("trains", "briefing.trains", into.trains, {Needed::yes});
  briefing.text("warning", "briefing.warning", into.warning);
  briefing.done();
}

}  // namespace

void read_head(Fields& fields, ScenarioReading& r) {
  Scenario& s = r.scenario;
  s.id = fields.id("id", Needed::yes);
  if (!s.id.empty() && !r.folder.empty() && s.id != r.folder)
    r.reading.report(DiagnosticCode::id_not_folder, fields.value("id")->at, {s.id, r.folder},
                     Severity::warning);
  fields.text("title", "title", s.title, {Needed::yes});
  fields.text("summary", "summary", s.summary, {Needed::yes});
  s.minutes = fields.integer("minutes", minutes_range, Needed::yes).value_or(0);
  s.stage = fields.word("stage", ids<Stage>(), Stage::none);
  const YamlValue* stage = fields.value("stage");
  r.stage_at = stage ? stage->at : fields.name_at();
  const std::vector<std::string>& principles = s.moves.principles;
  for (const std::size_t p :
       fields.references("trains", principles, DiagnosticCode::unknown_principle, Needed::yes)) {
    s.trains.push_back(principles[p]);
    for (const YamlValue& item : fields.value("trains")->items())
      if (item.text() == principles[p] && s.trains_at.size() < s.trains.size())
        s.trains_at.push_back(item.at);
  }
  read_briefing(fields, r);
  read_help(fields, r);
  for (const YamlEntry& entry : fields.entries("weights")) {
    const std::optional<int> weight = read_integer(entry.value, weight_range, r.reading);
    if (std::find(principles.begin(), principles.end(), entry.key) == principles.end())
      r.reading.report(
          DiagnosticCode::unknown_principle, entry.key_at,
          {std::string(entry.key.substr(0, max_id_length)), r.reading.guess(entry.key, principles),
           r.reading.choice(entry.key, principles)});
    else if (weight)
      s.weights.emplace_back(entry.key, *weight);
  }
  s.pass = fields.integer("pass", pass_range);
  s.smells = read_smell_answers(fields, s.moves);
  s.author = fields.text("author");
  s.version = fields.text("version");
  s.licence = fields.text("licence");
  read_todo(fields);
  read_checked_dates(fields, s.dates, r);
  read_terms(fields, r);
}

void read_endings(Fields& fields, ScenarioReading& r) {
  const YamlValue* written = fields.value("endings", Needed::yes);
  const std::span<const YamlEntry> entries = fields.entries("endings");
  if (written && written->kind() == YamlKind::map && entries.empty())
    r.reading.report(DiagnosticCode::no_ending, written->at);
  r.scenario.endings.reserve(std::min(entries.size(), max_endings));
  for (const YamlEntry& entry : entries) {
    if (r.scenario.endings.size() == max_endings) {
      r.reading.report(DiagnosticCode::too_many, entry.key_at,
                       {"endings", std::to_string(max_endings)});
      return;
    }
    if (!is_id(entry.key)) {
      r.reading.report(DiagnosticCode::bad_id, entry.key_at,
                       {std::string(entry.key.substr(0, max_id_length))});
      refuse(entry.key, r);
      continue;
    }
    Ending& ending = r.scenario.endings.emplace_back();
    ending.id = entry.key;
    ending.at = entry.key_at;
    r.ending_places.emplace(entry.key, static_cast<std::uint32_t>(r.ending_ids.size()));
    r.ending_ids.emplace_back(entry.key);
    Fields own(entry.value, entry.key_at, r.reading);
    const std::string key = "ending/" + ending.id;
    ending.kind = own.word("kind", ids<EndingKind>(), EndingKind::agreement, Needed::yes);
    read_ending_alarm(own, ending);
    own.text("say", key, ending.say, {Needed::no, max_line_length});
    own.text("outcome", key + ".outcome", ending.outcome, {Needed::yes});
    read_todo(own);
    read_kept_promise(own, ending.sets, r);
    own.done();
  }
}

}  // namespace samtale::engine
