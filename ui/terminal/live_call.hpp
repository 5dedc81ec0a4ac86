// A call that is being taken in the terminal: the application's model of it, which the views are
// made from, and its file where it is kept. The model never waits for the disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/session_log.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui::terminal {

/// Where a new way begins; both from 1.
struct Branch {
  std::size_t way = 0;
  std::size_t turn = 0;
};

struct LiveCall {
  AppModel model;                         // `call` is there
  std::optional<engine::SessionLog> log;  // none: the call is not kept
  std::size_t saved = 0;                  // events handed to the log
  std::size_t acknowledged = 0;           // events that the user knows to be on the disk
  std::optional<Branch> branch;           // none: the call is new, or goes on where it stopped

  CallModel& call() { return *model.call; }
  const CallModel& call() const { return *model.call; }
  const engine::Scenario& scenario() const { return call().playable->scenario(); }
  bool finished() const { return call().transcript.finished; }
};

/// A call at the tip of the way that was played last. `library` may be null: without cards.
LiveCall live_call(SharedPlayable playable, engine::Session session,
                   std::shared_ptr<const Library> library, engine::Language language);

/// Goes back to before turn `turn` (from 1, at most one past the last): the next answer starts a
/// new way from there.
void go_to_turn(LiveCall& live, std::size_t turn);

/// Looks at the way that ends with `tip`.
void stand_at(CallModel& call, engine::EventId tip);

/// One answer. `at`: milliseconds since the session began; `milliseconds`: since the offer.
engine::Result<engine::Done, engine::Rejection> answer(LiveCall& live, engine::AnswerKind kind,
                                                       const std::string& reply,
                                                       std::int64_t at = 0,
                                                       std::int64_t milliseconds = 0);

/// What the trainee thinks the citizen felt, all four items given.
void rate(LiveCall& live, std::int64_t at);

/// Writes to the log what it has not been given yet; well when there is no log.
engine::Result<engine::Done, engine::IoError> save(LiveCall& live);

/// The exact search over the scenario, done once a call; a big one takes seconds.
const scoring::Bounds& bounds_of(LiveCall& live);

/// The report, for the debrief; a blank one where the scenario is not scored.
void make_report(LiveCall& live);

}  // namespace samtale::ui::terminal
