#include "engine/session.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include <fmt/format.h>

#include "engine/playback.hpp"

namespace samtale::engine {
namespace {

const Answered* answered(const Event& event) { return std::get_if<Answered>(&event.what); }

/// A fold over a way: where it stands, what the citizen said last, and whether every answer so far
/// had its place.
struct Fold {
  CallState state;
  std::vector<LineIndex> lines;
  bool placed = true;
};

Fold fold_root(const Scenario& scenario) {
  Fold root;
  root.state = opening(scenario, root.lines);
  return root;
}

Fold fold(const Scenario& scenario, const Fold& before, const Event& event) {
  const Answered* recorded = answered(event);
  if (!recorded || !before.placed) return before;
  const std::optional<Answer> answer = recorded_answer(scenario, before.state, *recorded);
  if (!answer) return {before.state, before.lines, false};
  Played played = play(scenario, before.state, *answer);
  return {played.next, std::move(played.lines), true};
}

Fold fold_way(const Scenario& scenario, const Session& session, EventId tip) {
  Fold folded = fold_root(scenario);
  for (const EventId id : way(session, tip))
    folded = fold(scenario, folded, session.events[id - 1]);
  return folded;
}

Failure<Rejection> rejected(RejectionCode code, const std::string& id = {}) {
  return Failure<Rejection>{{code, id}};
}

Result<Answer, Rejection> wanted_answer(const Scenario& scenario, const CallState& state,
                                        const AnswerCommand& command) {
  switch (command.kind) {
    case AnswerKind::pause:
      if (scenario.at(state.node).form != Form::speech)
        return rejected(RejectionCode::pause_nowhere);
      if (!pause_is_open(scenario, state)) return rejected(RejectionCode::pause_closed);
      return pause_answer(scenario, state);
    case AnswerKind::silence:
      if (!silence_is_open(scenario, state)) return rejected(RejectionCode::silence_closed);
      return silence_answer();
    case AnswerKind::reply:
      break;
    case AnswerKind::text:
      return rejected(RejectionCode::unknown_reply, command.reply);
  }
  const ReplyIndex reply = find_reply(scenario, state, command.reply);
  if (!reply.valid()) return rejected(RejectionCode::unknown_reply, command.reply);
  if (!is_open(scenario, state, reply)) return rejected(RejectionCode::closed_reply, command.reply);
  return reply_answer(scenario, reply);
}

}  // namespace

std::string_view id(Mode mode) { return mode == Mode::test ? "test" : "practice"; }

CallState state_after(const Scenario& scenario, const Session& session, EventId tip) {
  return fold_way(scenario, session, tip).state;
}

Result<Event, Rejection> decide(const Scenario& scenario, const Session& session,
                                const AnswerCommand& command) {
  if (command.after > session.events.size()) return rejected(RejectionCode::unknown_event);
  const Fold before = fold_way(scenario, session, command.after);
  if (!before.placed) return rejected(RejectionCode::other_version);
  const CallState& state = before.state;
  if (finished(scenario, state)) return rejected(RejectionCode::call_over);
  const Result<Answer, Rejection> answer = wanted_answer(scenario, state, command);
  if (!answer) return Failure<Rejection>{answer.error()};

  Answered happened;
  record(scenario, state, before.lines, offered_replies(scenario, state, session.header.seed),
         answer.value(), step(scenario, state, answer.value()), happened);
  happened.milliseconds = std::clamp<std::int64_t>(command.milliseconds, 0, max_milliseconds);

  Event event;
  event.id = next_id(session);
  event.after = command.after;
  event.at = std::clamp<std::int64_t>(command.at, 0, max_milliseconds);
  event.what = std::move(happened);
  return event;
}

EventId next_id(const Session& session) { return static_cast<EventId>(session.events.size() + 1); }

void append(Session& session, Event event) {
  assert(event.id == next_id(session) && event.after < event.id);
  session.events.push_back(std::move(event));
}

SessionWay way(const Session& session, EventId tip) {
  SessionWay way;
  if (tip > session.events.size()) return way;
  for (EventId id = tip; id != root_event; id = session.events[id - 1].after) way.push_back(id);
  std::reverse(way.begin(), way.end());
  return way;
}

EventId answer_at(const Session& session, EventId event) {
  while (event != root_event && !answered(session.events[event - 1]))
    event = session.events[event - 1].after;
  return event;
}

const HandsCounted* hands_before(const Session& session, EventId answer) {
  if (answer == root_event || answer > session.events.size()) return nullptr;
  const EventId earlier = answer_at(session, session.events[answer - 1].after);
  for (EventId id = answer - 1; id > earlier; --id) {
    const auto* hands = std::get_if<HandsCounted>(&session.events[id - 1].what);
    if (hands && answer_at(session, id) == earlier) return hands;
  }
  return nullptr;
}

std::vector<std::string> marks_of(const Session& session, EventId answer) {
  std::vector<std::string> principles;
  // By id: the answer that an event lies at. Once through, however long the chain of marks is.
  std::vector<EventId> answer_of(session.events.size() + 1, root_event);
  for (EventId id = 1; id <= session.events.size(); ++id) {
    const Event& event = session.events[id - 1];
    answer_of[id] = answered(event) ? id : answer_of[event.after];
    const auto* mark = std::get_if<Marked>(&event.what);
    if (!mark || answer_of[id] != answer) continue;
    const auto found = std::find(principles.begin(), principles.end(), mark->principle);
    if (mark->taken_back && found != principles.end()) principles.erase(found);
    if (!mark->taken_back && found == principles.end()) principles.push_back(mark->principle);
  }
  return principles;
}

EventId latest_tip(const Session& session) {
  EventId tip = root_event;
  for (const Event& event : session.events)
    if (answered(event)) tip = event.id;
  for (std::size_t i = tip; i < session.events.size(); ++i)
    if (session.events[i].after == tip) tip = session.events[i].id;
  return tip;
}

EventId scored_tip(const Scenario& scenario, const Session& session) {
  std::vector<Fold> folds{fold_root(scenario)};
  folds.reserve(session.events.size() + 1);
  for (const Event& event : session.events) {
    folds.push_back(fold(scenario, folds[event.after], event));
    if (folds.back().placed && finished(scenario, folds.back().state)) return event.id;
  }
  return latest_tip(session);
}

std::string message(const Rejection& rejection, Language language) {
  const bool danish = language == Language::da;
  switch (rejection.code) {
    case RejectionCode::unknown_reply:
      return fmt::format(fmt::runtime(danish ? "Her er der ikke noget svar, der hedder »{}«."
                                             : "There is no reply called “{}” here."),
                         rejection.id);
    case RejectionCode::closed_reply:
      return fmt::format(fmt::runtime(danish ? "Svaret »{}« kan ikke vælges lige nu."
                                             : "The reply “{}” can't be chosen right now."),
                         rejection.id);
    case RejectionCode::pause_closed:
      return danish ? "Du har holdt pausen. Nu er det dig, der skal sige noget."
                    : "You have held the pause. Now it is your turn to say something.";
    case RejectionCode::pause_nowhere:
      return danish ? "Her er der ingen pause at holde." : "There is no pause to hold here.";
    case RejectionCode::silence_closed:
      return danish ? "Her kan tiden ikke løbe ud." : "Time can't run out here.";
    case RejectionCode::call_over:
      return danish ? "Opkaldet er slut." : "The call is over.";
    case RejectionCode::unknown_event:
      return danish ? "Det sted i opkaldet findes ikke." : "There is no such place in the call.";
    case RejectionCode::other_version:
      return danish
                 ? "Opkaldet er spillet med en anden udgave af scenariet og kan ikke fortsætte i "
                   "denne."
                 : "The call was played with another version of the scenario and can't go on in "
                   "this one.";
  }
  return {};
}

}  // namespace samtale::engine
