#include "ui/app/call_notes.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace samtale::ui {
namespace {

using engine::LineIndex;
using engine::Scenario;
using engine::Turn;

void add(std::vector<CallNote>& list, const std::string& words, bool fresh) {
  const auto same = [&](const CallNote& note) { return note.text == words; };
  if (!words.empty() && std::none_of(list.begin(), list.end(), same))
    list.push_back({words, fresh});
}

std::string lines(const std::vector<CallNote>& notes) {
  std::string text;
  for (const CallNote& note : notes) text += (text.empty() ? "" : "\n") + note.text;
  return text;
}

/// Where one stands: in a call that goes on, or at the end of one that is being read, or has been.
enum class Stand { within, at_end };

Stand stand(const CallModel& call) {
  return call.call_over || call.transcript.finished ? Stand::at_end : Stand::within;
}

engine::CallIndex current_call(const Scenario& scenario, const engine::Transcript& transcript,
                               Stand stand) {
  const bool ended = stand == Stand::at_end && !transcript.turns.empty();
  return call_of(scenario, ended ? transcript.turns.back().before : transcript.state);
}

CallNotes notes_of(const Scenario& scenario, const engine::Transcript& transcript, Stand stand,
                   engine::Language language) {
  const engine::CallIndex current = current_call(scenario, transcript, stand);
  const std::vector<Turn>& turns = transcript.turns;
  CallNotes notes;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    if (call_of(scenario, turns[t].before) != current) continue;
    for (const LineIndex line : turns[t].lines)
      add(notes.known, scenario.at(line).note.in(language), false);
    if (turns[t].answer.reply.valid())
      add(notes.promised, scenario.at(turns[t].answer.reply).promise->in(language),
          t + 1 == turns.size());
  }
  if (stand == Stand::within)
    for (const LineIndex line : transcript.last_lines)
      add(notes.known, scenario.at(line).note.in(language), !turns.empty());
  return notes;
}

}  // namespace

CallNotes call_notes(const CallModel& call, engine::Language language) {
  return notes_of(call.playable->scenario(), call.transcript, stand(call), language);
}

CallNotes call_notes(const Scenario& scenario, const engine::Transcript& transcript,
                     engine::Language language) {
  return notes_of(scenario, transcript, transcript.finished ? Stand::at_end : Stand::within,
                  language);
}

std::optional<std::string> note_in_call(const CallModel& call, engine::Language language) {
  const Scenario& scenario = call.playable->scenario();
  const engine::CallIndex current = current_call(scenario, call.transcript, stand(call));
  std::optional<std::string> note;
  for (const Turn& turn : call.transcript.turns) {
    const bool written = turn.answer.reply.valid() && call_of(scenario, turn.before) == current &&
                         scenario.at(turn.before.node).form == engine::Form::note;
    if (written) note = scenario.at(turn.answer.reply).say.in(language);
  }
  return note;
}

std::optional<AfterNote> recorded_note(const engine::Session& session, engine::EventId tip) {
  std::optional<AfterNote> note;
  const auto found = [&]() -> AfterNote& { return note ? *note : note.emplace(); };
  for (const engine::Event& event : session.events) {
    if (event.after != tip) continue;
    if (const auto* noted = std::get_if<engine::AfterNoted>(&event.what)) {
      AfterNote& into = found();
      into.facts = noted->facts;
      into.agreement = noted->agreement;
      into.threat = noted->threat;
    }
    if (const auto* wished = std::get_if<engine::FeedbackWished>(&event.what))
      found().feedback = wished->text;
  }
  return note;
}

std::vector<engine::Event> note_events(const CallModel& call, std::int64_t at) {
  const AfterNote& note = call.note;
  const AfterNote& begun = call.note_begun;
  std::vector<engine::Event> events;
  const auto keep = [&](auto what) {
    engine::Event event;
    event.id = next_id(call.session) + static_cast<engine::EventId>(events.size());
    event.after = call.tip;
    event.at = at;
    event.what = std::move(what);
    events.push_back(std::move(event));
  };
  if (std::tie(note.facts, note.agreement, note.threat) !=
      std::tie(begun.facts, begun.agreement, begun.threat))
    keep(engine::AfterNoted{note.facts, note.agreement, note.threat});
  if (note.feedback != begun.feedback) keep(engine::FeedbackWished{note.feedback});
  return events;
}

AfterNote begun_note(const CallModel& call, engine::Language language) {
  if (const auto recorded = recorded_note(call.session, call.tip)) return *recorded;
  AfterNote note;
  if (note_in_call(call, language)) return note;
  const CallNotes notes = call_notes(call, language);
  note.facts = lines(notes.known);
  note.agreement = lines(notes.promised);
  return note;
}

}  // namespace samtale::ui
