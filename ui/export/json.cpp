#include "ui/export/json.hpp"

#include "engine/explanation.hpp"
#include "engine/messages.hpp"
#include "engine/way_code.hpp"
#include "engine/ways.hpp"
#include "scoring/debrief/feedback.hpp"
#include "ui/app/call_notes.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/export/counts_json.hpp"
#include "ui/export/json_parts.hpp"

namespace samtale::ui {
namespace {

using engine::Language;
using engine::Scenario;
using engine::Turn;

Json ids(const Scenario& scenario, const std::vector<engine::ReplyIndex>& replies) {
  Json list = Json::array();
  for (const engine::ReplyIndex reply : replies) list.push_back(scenario.at(reply).id);
  return list;
}

Json closed_json(const Scenario& scenario, const engine::CallState& state, Closed closed,
                 Language language) {
  Json list = Json::array();
  for (const engine::ReplyIndex reply : closed == Closed::explained
                                            ? shut_replies(scenario, state)
                                            : closed_replies(scenario, state)) {
    Json one = {{"id", scenario.at(reply).id}, {"reason", scenario.at(reply).closed->in(language)}};
    if (closed == Closed::explained) one["why"] = why_closed(scenario, state, reply, language);
    list.push_back(std::move(one));
  }
  return list;
}

Json lines(const Scenario& scenario, const std::vector<engine::LineIndex>& said,
           Language language) {
  Json list = Json::array();
  for (const engine::LineIndex index : said) {
    const engine::Line& line = scenario.at(index);
    Json said_line = {{"line", line.id}, {"text", line.say.in(language)}};
    if (line.voice != engine::Voice::normal) said_line["voice"] = engine::id(line.voice);
    list.push_back(std::move(said_line));
  }
  return list;
}

// The report

const char* source_id(scoring::Finding::Source source) {
  switch (source) {
    case scoring::Finding::Source::move:
      return "move";
    case scoring::Finding::Source::rule:
      return "rule";
    case scoring::Finding::Source::closing:
      return "closing";
    case scoring::Finding::Source::repair:
      return "repair";
  }
  return "";
}

Json evidence(const ScoredWay& way, const scoring::PrincipleReport& principle) {
  Json list = Json::array();
  for (const scoring::Evidence& one : principle.evidence) {
    const Turn& turn = way.transcript.turns[one.turn - 1];
    const Scenario& scenario = way.playable.scenario();
    list.push_back(
        {{"turn", one.turn},
         {"quote", scoring::said(scenario, turn, way.language)},
         {"why", scoring::why(one.finding, way.playable.rubric, scenario, turn, way.language)},
         {"points", one.finding.points},
         {"source", source_id(one.finding.source)},
         {"mistake_turn", one.mistake > 0 ? Json(one.mistake) : Json(nullptr)}});
  }
  return list;
}

Json principles(const ScoredWay& way) {
  Json list = Json::array();
  for (const scoring::PrincipleReport& principle : way.report.principles)
    list.push_back({{"id", way.playable.rubric.at(principle.principle).id},
                    {"score", decimal(principle.score)},
                    {"opportunities", principle.opportunities},
                    {"shown", principle.shown},
                    {"missed", principle.missed},
                    {"against", principle.against},
                    {"evidence", evidence(way, principle)},
                    {"closed_off", or_null(principle.closed_off)}});
  return list;
}

Json report(const ScoredWay& way) {
  if (is_sensitive(way.playable.scenario())) return unscored();
  const scoring::Report& report = way.report;
  Json rating = Json::object();
  for (std::size_t item = 0; item < scoring::rating_items; ++item)
    rating[std::string(rating_ids()[item])] = report.rating[item];
  Json caps = Json::array();
  for (const scoring::CapHit& hit : report.caps) {
    const scoring::Cap& cap = way.playable.rubric.caps[hit.cap];
    const std::string& call = way.playable.scenario().at(hit.call).id;
    caps.push_back({{"id", cap.id}, {"why", cap.why.in(way.language)}, {"call", call}});
  }
  return {{"overall", decimal(report.overall)},
          {"level", report.level ? Json(scoring::id(*report.level)) : Json(nullptr)},
          {"points", report.points},
          {"best", report.range.best},
          {"worst", report.range.worst},
          {"exact", report.exact},
          {"principles", principles(way)},
          {"counts", counts_json(way)},
          {"rating", std::move(rating)},
          {"caps", std::move(caps)}};
}

Json turns_with_siblings(const ScoredWay& way) {
  const Scenario& scenario = way.playable.scenario();
  Json turns = Json::array();
  for (const scoring::TurnReport& turn : way.report.turns) {
    Json siblings = Json::array();
    for (const scoring::Sibling& sibling : turn.siblings)
      siblings.push_back(
          {{"reply", sibling.reply.valid() ? scenario.at(sibling.reply).id : "pause"},
           {"regret", or_null(sibling.regret)},
           {"opens", sibling.reach ? Json(scoring::id(*sibling.reach)) : Json(nullptr)}});
    turns.push_back({{"turn", turns.size() + 1},
                     {"points", turn.points},
                     {"regret", or_null(turn.regret)},
                     {"siblings", std::move(siblings)}});
  }
  return turns;
}

// The way

/// What was recorded of a turn; null where the turn was only computed.
const engine::Answered* recorded(const engine::Session& session, const Turn& turn) {
  if (turn.event == engine::root_event) return nullptr;
  return std::get_if<engine::Answered>(&session.events[turn.event - 1].what);
}

Json reply_id(const Scenario& scenario, const Turn& turn) {
  switch (turn.answer.kind) {
    case engine::AnswerKind::pause:
      return "pause";
    case engine::AnswerKind::silence:
      return "silence";
    case engine::AnswerKind::text:
      return nullptr;
    case engine::AnswerKind::reply:
      return scenario.at(turn.answer.reply).id;
  }
  return nullptr;
}

Json state(const std::array<std::uint8_t, engine::meter_count>& meters) {
  Json json = Json::object();
  for (std::size_t m = 0; m < engine::meter_count; ++m)
    json[std::string(engine::id(static_cast<engine::Meter>(m)))] = meters[m];
  return json;
}

Json turn_json(const ScoredWay& way, const engine::Session& session, TurnValues values,
               Closed closed, std::size_t t) {
  const Scenario& scenario = way.playable.scenario();
  const Turn& turn = way.transcript.turns[t];
  const engine::Answered* was = recorded(session, turn);
  const bool typed = was && turn.answer.kind == engine::AnswerKind::text;
  const bool show_recorded = was && values == TurnValues::recorded;
  Json moves = Json::array();
  if (show_recorded) {
    moves = was->moves;
  } else {
    for (const engine::MoveIndex move : turn.answer)
      moves.push_back(scenario.moves.moves[move.value].id);
  }
  return {{"turn", t + 1},
          {"call", scenario.at(call_of(scenario, turn.before)).id},
          {"node", scenario.at(turn.before.node).id},
          {"citizen", lines(scenario, turn.lines, way.language)},
          {"offered", show_recorded ? Json(was->offered) : ids(scenario, turn.offered)},
          {"closed", closed_json(scenario, turn.before, closed, way.language)},
          {"reply", reply_id(scenario, turn)},
          {"text", typed ? was->text : scoring::said(scenario, turn, way.language)},
          {"moves", std::move(moves)},
          {"points", is_sensitive(scenario) ? Json(nullptr) : Json(way.report.turns[t].points)},
          {"state", state(show_recorded ? was->after : turn.after.meters)},
          {"regret", or_null(way.report.turns[t].regret)},
          {"ms", turn.milliseconds}};
}

Json calls(const ScoredWay& way) {
  const Scenario& scenario = way.playable.scenario();
  Json list = Json::array();
  for (const engine::CallResult& result : way.transcript.calls)
    list.push_back(
        {{"call", scenario.at(result.call).id}, {"ending", id_or_null(scenario, result.ending)}});
  return list;
}

Json all_ways(const Scenario& scenario, const engine::Session& session) {
  Json list = Json::array();
  for (const engine::WaySummary& way : engine::ways(scenario, session))
    list.push_back({{"way", list.size() + 1},
                    {"turns", way.turns},
                    {"ending", id_or_null(scenario, way.ending)},
                    {"scored", way.scored}});
  return list;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

void add_differences(Json& json, const ScoredWay& way) {
  if (!way.differences) return;
  Json list = Json::array();
  for (const scoring::Difference& one : *way.differences)
    list.push_back({{"turn", one.turn == 0 ? Json(nullptr) : Json(one.turn)},
                    {"kind", scoring::name(one.kind)},
                    {"node", text_or_null(one.node)},
                    {"reply", text_or_null(one.reply)},
                    {"message", scoring::message(one, way.language)}});
  json["differences"] = std::move(list);
}

Json next(const ScoredWay& way, std::uint64_t seed, Closed closed) {
  if (way.transcript.finished) return nullptr;
  const Scenario& scenario = way.playable.scenario();
  const engine::CallState& state = way.transcript.state;
  const engine::Node& node = scenario.at(state.node);
  return {{"node", node.id},
          {"form", engine::id(node.form)},
          {"citizen", lines(scenario, way.transcript.last_lines, way.language)},
          {"offered", ids(scenario, offered_replies(scenario, state, seed))},
          {"closed", closed_json(scenario, state, closed, way.language)},
          {"pause", pause_is_open(scenario, state)},
          {"hurry", node.hurry ? Json(node.hurry->seconds) : Json(nullptr)}};
}

/// What was written down after the call, and what the call itself promised; null where nothing was
/// written.
Json note_json(const ScoredWay& way, const engine::Session& session) {
  if (way.transcript.turns.empty()) return nullptr;
  const auto note = recorded_note(session, way.transcript.turns.back().event);
  if (!note) return nullptr;
  Json promised = Json::array();
  for (const CallNote& promise :
       call_notes(way.playable.scenario(), way.transcript, way.language).promised)
    promised.push_back(promise.text);
  const auto text_or_null = [](const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
  };
  return {{"facts", text_or_null(note->facts)},
          {"agreement", text_or_null(note->agreement)},
          {"threat", note->threat ? Json(*note->threat) : Json(nullptr)},
          {"feedback_wished", text_or_null(note->feedback)},
          {"promised", std::move(promised)}};
}

// The check

Json diagnostic_json(const engine::Diagnostic& diagnostic, const engine::SourceText& file,
                     Language language) {
  const engine::LineColumn at = engine::line_column(file.text, diagnostic.at.begin);
  return {{"code", engine::name(diagnostic.code)},
          {"severity", engine::name(diagnostic.severity)},
          {"line", at.line},
          {"column", at.column},
          {"message", engine::message(diagnostic, language)},
          {"hint", engine::hint(diagnostic, language)}};
}

/// Those of one file; one without a place belongs to the first.
Json diagnostics_of(const CheckedFiles& checked, std::size_t file, Language language) {
  Json list = Json::array();
  for (const engine::Diagnostic& diagnostic : checked.diagnostics) {
    const bool placed = diagnostic.at.file.valid();
    if ((placed ? diagnostic.at.file.value : 0) == file)
      list.push_back(diagnostic_json(diagnostic, checked.files[file], language));
  }
  return list;
}

}  // namespace

std::string report_json(const ScoredWay& way, const engine::Session& session, Siblings siblings) {
  Json json = report(way);
  json["ways"] = all_ways(way.playable.scenario(), session);
  if (siblings == Siblings::yes) json["turns"] = turns_with_siblings(way);
  add_differences(json, way);
  return written(json);
}

std::string way_json(const ScoredWay& way, const engine::Session& session, TurnValues values,
                     Kept kept, Closed closed) {
  const Scenario& scenario = way.playable.scenario();
  const engine::Transcript& transcript = way.transcript;
  Json turns = Json::array();
  for (std::size_t t = 0; t < transcript.turns.size(); ++t)
    turns.push_back(turn_json(way, session, values, closed, t));
  const engine::EndingIndex ending =
      transcript.finished ? transcript.calls.back().ending : engine::EndingIndex{};
  Json json = {{"session", kept == Kept::yes ? Json(session.header.session) : Json(nullptr)},
               {"scenario", scenario.id},
               {"scenario_digest", scenario.digest},
               {"method", way.playable.rubric.id},
               {"method_digest", way.playable.rubric.digest},
               {"language", engine::code(way.language)},
               {"seed", session.header.seed},
               {"mode", engine::id(session.header.mode)},
               {"way", engine::encode_way(scenario, transcript)},
               {"finished", transcript.finished},
               {"calls", calls(way)},
               {"turns", std::move(turns)},
               {"ending", id_or_null(scenario, ending)},
               {"report", report(way)},
               {"differs_from",
                transcript.differs_from == 0 ? Json(nullptr) : Json(transcript.differs_from)},
               {"next", next(way, session.header.seed, closed)},
               {"note", note_json(way, session)},
               {"ways", all_ways(scenario, session)}};
  add_differences(json, way);
  return written(json);
}

SeverityCounts count_severities(const std::vector<CheckedFiles>& checked) {
  SeverityCounts counts;
  for (const CheckedFiles& files : checked) {
    for (const engine::Diagnostic& diagnostic : files.diagnostics) {
      if (diagnostic.severity == engine::Severity::error) ++counts.errors;
      if (diagnostic.severity == engine::Severity::warning) ++counts.warnings;
      if (diagnostic.severity == engine::Severity::note) ++counts.notes;
    }
  }
  return counts;
}

std::string diagnostics_json(const std::vector<CheckedFiles>& checked, Language language) {
  Json list = Json::array();
  for (const CheckedFiles& files : checked)
    for (std::size_t f = 0; f < files.files.size(); ++f)
      list.push_back(
          {{"file", files.files[f].name}, {"diagnostics", diagnostics_of(files, f, language)}});
  const SeverityCounts counts = count_severities(checked);
  return written({{"files", std::move(list)},
                  {"errors", counts.errors},
                  {"warnings", counts.warnings},
                  {"notes", counts.notes}});
}

}  // namespace samtale::ui
