#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "engine/scenario_parts.hpp"

namespace samtale::engine {
namespace {

constexpr Range hurry_range = {3, 60};
constexpr std::size_t max_about_length = 60;
constexpr std::size_t max_helpers = 6;
constexpr std::string_view hurry_id = "hurry";

/// Where an item of a list of ids is written.
SourceSpan item_at(Fields& fields, std::string_view list, std::string_view id) {
  for (const YamlValue& item : fields.items(list))
    if (item.text() == id) return item.at;
  return fields.name_at();
}

bool belongs(const LegalItem& item, Stage stage) {
  return std::find(item.stages.begin(), item.stages.end(), stage) != item.stages.end();
}

std::vector<std::string> item_ids(const Moves& moves) {
  std::vector<std::string> ids;
  for (const LegalItem& item : moves.items) ids.push_back(item.id);
  return ids;
}

/// What belongs to a stage that is written wrongly can't be known.
bool stage_is_known(const ScenarioReading& r) {
  const std::vector<Diagnostic>& found = r.reading.diagnostics;
  return std::none_of(found.begin(), found.end(), [&](const Diagnostic& d) {
    return d.code == DiagnosticCode::unknown_word && d.at.begin == r.stage_at.begin;
  });
}

void check_legal_items(const ScenarioReading& r, Reading& reading) {
  const Scenario& s = r.scenario;
  // What a node asks for may be among what could not be read.
  if (s.stage == Stage::none || has_errors(reading.diagnostics)) return;
  for (std::uint32_t i = 0; i < s.moves.items.size(); ++i) {
    const auto is_due = [&](const Node& node) {
      return std::find(node.due.begin(), node.due.end(), ItemIndex{i}) != node.due.end();
    };
    if (!belongs(s.moves.items[i], s.stage) || std::any_of(s.nodes.begin(), s.nodes.end(), is_due))
      continue;
    reading.report(DiagnosticCode::legal_never_due, r.stage_at, {s.moves.items[i].id},
                   Severity::warning);
  }
}

/// The first place where self-harm comes up; nothing where it does not.
std::optional<SourceSpan> self_harm_at(const Scenario& scenario) {
  for (const Node& node : scenario.nodes)
    if (node.alarm == Alarm::self_harm) return node.at;
  for (const Ending& ending : scenario.endings)
    if (ending.alarm == Alarm::self_harm) return ending.at;
  return std::nullopt;
}

}  // namespace

void read_todo(Fields& fields) {
  const std::string text = fields.text("todo");
  if (text.empty()) return;
  const YamlValue& written = *fields.value("todo");
  check_whole(written, fields.reading());
  fields.reading().report(DiagnosticCode::todo, written.at, {text}, Severity::note);
}

void read_about(Fields& fields, const std::string& key, Reply& reply, const Moves& moves) {
  fields.text("about", key + ".about", reply.about, {Needed::no, max_about_length});
  if (!reply.about->da.empty()) return;
  std::vector<MoveIndex> counted;
  for (const MoveIndex index : reply.moves) {
    const Move& move = moves.moves[index.value];
    const MoveIndex instead = move.without_about.valid() ? move.without_about : index;
    if (instead != index)
      fields.reading().report(DiagnosticCode::about_missing, item_at(fields, "moves", move.id),
                              {move.id, moves.moves[instead.value].id}, Severity::warning);
    if (std::find(counted.begin(), counted.end(), instead) == counted.end())
      counted.push_back(instead);
  }
  reply.moves = std::move(counted);
}

void read_hurry(Fields& fields, NodeIndex index, ScenarioReading& r) {
  Fields hurry = fields.fields("hurry");
  if (!hurry.present()) return;
  Node& node = r.scenario.nodes[index.value];
  Hurry read;
  read.seconds = hurry.integer("seconds", hurry_range, Needed::yes).value_or(hurry_range.greatest);
  read.line = {static_cast<std::uint32_t>(r.scenario.lines.size())};
  Line& line = r.scenario.lines.emplace_back();
  line.id = hurry_id;
  line.node = index;
  line.at = hurry.name_at();
  const std::string key = node.id + ".hurry";
  hurry.text("say", key, line.say, {Needed::yes, max_line_length});
  hurry.text("thinks", key + ".thinks", line.thinks);
  hurry.done();
  node.hurry = read;
  if (fields.value("pause"))
    r.reading.report(DiagnosticCode::hurry_with_pause, hurry.name_at(), {node.id},
                     Severity::warning);
}

void read_due(Fields& fields, Node& node, ScenarioReading& r) {
  const Scenario& s = r.scenario;
  for (const std::size_t i :
       fields.references("due", item_ids(s.moves), DiagnosticCode::unknown_item)) {
    const LegalItem& item = s.moves.items[i];
    const SourceSpan at = item_at(fields, "due", item.id);
    node.due.push_back({static_cast<std::uint32_t>(i)});
    node.due_at.push_back(at);
    if (!belongs(item, s.stage) && stage_is_known(r))
      r.reading.report(DiagnosticCode::item_of_other_stage, at, {item.id, std::string(id(s.stage))},
                       Severity::warning);
  }
}

std::vector<SmellAnswer> read_smell_answers(Fields& fields, const Moves& moves) {
  std::vector<SmellAnswer> answers;
  Fields own = fields.fields("smells");
  if (!own.present()) return answers;
  for (const std::string& code : moves.smells)
    if (std::string reason = own.text(code); !reason.empty())
      answers.push_back({code, std::move(reason)});
  if (!moves.smells.empty()) own.done();  // a method that knows of no smells can't tell
  return answers;
}

void read_node_alarm(Fields& fields, Node& node) {
  const auto words = ids<Alarm>().subspan(static_cast<std::size_t>(Alarm::self_harm), 1);
  if (const YamlValue* written = fields.value("alarm"))
    if (read_word(*written, words, fields.reading())) node.alarm = Alarm::self_harm;
}

void read_ending_alarm(Fields& fields, Ending& ending) {
  if (ending.kind != EndingKind::alarm) return;
  ending.alarm = Alarm::threat;
  const YamlValue* written = fields.value("alarm");
  if (!written) return;
  const auto word = read_word(*written, ids<Alarm>().subspan(1), fields.reading());
  if (word) ending.alarm = static_cast<Alarm>(*word + 1);
}

void read_help(Fields& fields, ScenarioReading& r) {
  const std::span<const YamlValue> items = fields.items("help");
  if (items.size() > max_helpers)
    r.reading.report(DiagnosticCode::too_many, items[max_helpers].at,
                     {"help", std::to_string(max_helpers)});
  const std::size_t count = std::min(items.size(), max_helpers);
  r.scenario.help.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    Fields own(items[i], r.reading);
    if (!own.present()) continue;
    own.text("who", "help." + std::to_string(i + 1), r.scenario.help[i].who, {Needed::yes});
    r.scenario.help[i].phone = own.text("phone", Needed::yes);
    own.done();
  }
}

void check_duties(ScenarioReading& r) {
  check_legal_items(r, r.reading);
  const std::optional<SourceSpan> at = self_harm_at(r.scenario);
  if (!at) return;
  if (r.scenario.briefing.warning.da.empty())
    r.reading.report(DiagnosticCode::self_harm_unannounced, *at, {"warning"});
  if (r.scenario.help.empty())
    r.reading.report(DiagnosticCode::self_harm_unannounced, *at, {"help"});
}

}  // namespace samtale::engine
