#include "engine/shared_copy.hpp"

#include <algorithm>
#include <utility>

#include "engine/playback.hpp"
#include "engine/start_state.hpp"
#include "engine/transcript.hpp"
#include "engine/version.hpp"

namespace samtale::engine {
namespace {

/// "2026-02" of "2026-02-03"; empty for anything that is no date.
std::string month_of(const std::string& date) {
  constexpr std::size_t length = 7;
  if (date.size() < length || date[4] != '-') return {};
  if (date.size() > length && date[length] != '-') return {};
  for (std::size_t i = 0; i < length; ++i)
    if (i != 4 && (date[i] < '0' || date[i] > '9')) return {};
  return date.substr(0, length);
}

/// A path would tell whose machine the file lay on.
std::string without_folders(const std::string& name) {
  const std::size_t slash = name.find_last_of("/\\");
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

/// The language that was spoken when this answer was given.
Language language_at(const Session& session, EventId answer) {
  Language language = session.header.language;
  for (const EventId id : way(session, answer))
    if (const auto* set = std::get_if<LanguageSet>(&session.events[id - 1].what))
      language = set->language;
  return language;
}

SessionHeader shared_header(const Scenario& scenario, const Session& session, const Turn& first,
                            std::string session_id) {
  const SessionHeader& own = session.header;
  SessionHeader header;
  header.program = version();
  header.session = std::move(session_id);
  header.date = month_of(own.date);
  header.scenario = own.scenario;
  header.method = own.method;
  header.seed = file_order;
  header.language = language_at(session, first.event);
  header.start = session_start(scenario, first.before, first.lines);
  header.sources = own.sources;
  for (SessionHeader::Source& source : header.sources) source.name = without_folders(source.name);
  return header;
}

Event shared_event(const Scenario& scenario, const Session& copy, const Turn& turn) {
  Answered answered;
  record(scenario, turn.before, turn.lines, offered_replies(scenario, turn.before, file_order),
         turn.answer, turn.after, answered);
  // Of what was typed, only the reply that it was taken for.
  if (turn.answer.kind == AnswerKind::text) answered.by = "typed";
  Event event;
  event.id = next_id(copy);
  event.after = event.id - 1;
  event.what = std::move(answered);
  return event;
}

}  // namespace

Result<Session, SharingFault> shared_copy(const Scenario& scenario, const Session& session,
                                          const Excerpt& excerpt, std::string session_id) {
  const Transcript played = transcript(scenario, session, excerpt.tip);
  if (excerpt.first > excerpt.last) return Failure{SharingFault::no_turns};
  if (excerpt.last >= played.turns.size()) {
    const bool lost = played.differs_from > played.turns.size();
    return Failure{lost ? SharingFault::other_version : SharingFault::no_turns};
  }
  Session copy;
  copy.header =
      shared_header(scenario, session, played.turns[excerpt.first], std::move(session_id));
  for (std::size_t turn = excerpt.first; turn <= excerpt.last; ++turn)
    append(copy, shared_event(scenario, copy, played.turns[turn]));
  return copy;
}

std::string message(SharingFault fault, Language language) {
  const bool danish = language == Language::da;
  switch (fault) {
    case SharingFault::no_turns:
      return danish ? "Uddraget rækker ud over det, der blev sagt i opkaldet."
                    : "The excerpt goes beyond what was said in the call.";
    case SharingFault::other_version:
      return danish ? "Opkaldet er spillet med en anden udgave af programmet, og uddraget kan ikke "
                      "følges her. Vælg et stykke, der ligger tidligere i opkaldet."
                    : "The call was played with another version of the program, and the excerpt "
                      "can't be followed here. Choose a part that lies earlier in the call.";
  }
  return {};
}

}  // namespace samtale::engine
