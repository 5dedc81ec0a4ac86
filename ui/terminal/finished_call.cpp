#include "ui/terminal/finished_call.hpp"

#include <algorithm>

namespace samtale::ui::terminal {
namespace {

void tell_what_differs(const Context& context, const FinishedCall& call) {
  const Say say = context.say();
  const CallModel& model = call.live.call();
  if (!context.arguments.method.empty())
    complain(say("cli.other_method", model.playable->rubric.name.in(context.language)));
  else if (model.transcript.differs_from != 0)
    complain(say("cli.other_version", model.transcript.differs_from));
}

/// The ratings that the trainee gave at the end of this way.
void add_own_rating(CallModel& call) {
  for (const engine::Event& event : call.session.events) {
    const auto* rated = std::get_if<engine::SelfRated>(&event.what);
    if (!rated || event.after != call.tip) continue;
    for (std::size_t item = 0; item < call.self_rating.size(); ++item)
      call.self_rating[item] = rated->heard_respected_understood_next[item];
  }
}

}  // namespace

Loaded<FinishedCall> open_finished_call(const Context& context, const std::string& operand,
                                        std::optional<std::size_t> until) {
  auto opened = open_call(context, operand);
  if (!opened) return engine::Failure<ExitCode>{opened.error()};
  OpenedCall& from = opened.value();
  FinishedCall finished;
  finished.language = from.language;
  finished.code = from.decoded.writable() ? ExitCode::done : ExitCode::content;
  finished.live = live_call(from.playable, std::move(from.decoded.session), nullptr, from.language);

  CallModel& call = finished.live.call();
  const engine::Scenario& scenario = finished.live.scenario();
  call.tip = scored_tip(scenario, call.session);
  call.transcript = transcript(scenario, call.session, call.tip);
  if (until && *until < call.transcript.turns.size()) {
    call.tip = call.transcript.turns[*until - 1].event;
    call.transcript = transcript(scenario, call.session, call.tip);
  }
  add_own_rating(call);
  make_report(finished.live);
  tell_what_differs(context, finished);
  return finished;
}

}  // namespace samtale::ui::terminal
