#include "ui/terminal/live_call.hpp"

#include <utility>

#include "ui/app/debrief_model.hpp"

namespace samtale::ui::terminal {
namespace {

using engine::Done;
using engine::Event;
using engine::Failure;
using engine::Result;

}  // namespace

void stand_at(CallModel& call, engine::EventId tip) {
  call.tip = tip;
  call.transcript = transcript(call.playable->scenario(), call.session, tip);
}

LiveCall live_call(SharedPlayable playable, engine::Session session,
                   std::shared_ptr<const Library> library, engine::Language language) {
  LiveCall live;
  live.model.settings.language = language;
  live.model.library = std::move(library);
  live.model.chosen = playable;
  live.model.mode = session.header.mode;
  CallModel call;
  call.playable = std::move(playable);
  call.session = std::move(session);
  stand_at(call, latest_tip(call.session));
  live.saved = live.acknowledged = call.session.events.size();
  live.model.call = std::move(call);
  return live;
}

void go_to_turn(LiveCall& live, std::size_t turn) {
  CallModel& call = live.call();
  if (turn > call.transcript.turns.size()) return;
  const engine::EventId answered = call.transcript.turns[turn - 1].event;
  stand_at(call, call.session.events[answered - 1].after);
}

Result<Done, engine::Rejection> answer(LiveCall& live, engine::AnswerKind kind,
                                       const std::string& reply, std::int64_t at,
                                       std::int64_t milliseconds) {
  CallModel& call = live.call();
  engine::AnswerCommand command;
  command.after = call.tip;
  command.kind = kind;
  command.reply = reply;
  command.at = at;
  command.milliseconds = milliseconds;
  auto event = decide(live.scenario(), call.session, command);
  if (!event) return Failure<engine::Rejection>{event.error()};
  append(call.session, std::move(event).value());
  stand_at(call, call.session.events.back().id);
  return Done{};
}

void rate(LiveCall& live, std::int64_t at) {
  CallModel& call = live.call();
  engine::SelfRated rated;
  for (std::size_t item = 0; item < call.self_rating.size(); ++item)
    rated.heard_respected_understood_next[item] =
        static_cast<std::uint8_t>(call.self_rating[item].value_or(0));
  Event event;
  event.id = next_id(call.session);
  event.after = call.tip;
  event.at = at;
  event.what = rated;
  append(call.session, std::move(event));
}

Result<Done, engine::IoError> save(LiveCall& live) {
  if (!live.log) return Done{};
  const auto& events = live.call().session.events;
  Result<Done, engine::IoError> last = live.log->retry();
  for (; live.saved < events.size(); ++live.saved) last = live.log->append(events[live.saved]);
  return last;
}

const scoring::Bounds& bounds_of(LiveCall& live) {
  CallModel& call = live.call();
  const engine::Scenario& scenario = live.scenario();
  if (!call.bounds)
    call.bounds = std::make_shared<const scoring::Bounds>(
        bounds(call.playable->rubric, scenario,
               engine::explore(scenario, scoring::watched(call.playable->rubric, scenario))));
  return *call.bounds;
}

void make_report(LiveCall& live) {
  const CallModel& call = live.call();
  if (is_sensitive(live.scenario())) {
    DebriefModel blank;
    blank.report.turns.resize(call.transcript.turns.size());
    live.model.debrief = std::move(blank);
    return;
  }
  bounds_of(live);
  live.model.debrief = debrief_of(call);
}

}  // namespace samtale::ui::terminal
