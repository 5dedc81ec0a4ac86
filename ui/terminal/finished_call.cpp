#include "ui/terminal/finished_call.hpp"

#include "ui/app/rating_view.hpp"
#include "ui/export/differences_text.hpp"
#include "ui/terminal/ways.hpp"

namespace samtale::ui::terminal {
namespace {

void tell_what_differs(const Context& context, const FinishedCall& call) {
  const Say say = context.say();
  const CallModel& model = call.live.call();
  if (!context.arguments.method.empty())
    complain(say("cli.other_method", model.playable->rubric.name.in(context.language)));
  else if (model.transcript.differs_from != 0)
    complain(say("notice.other_version", model.transcript.differs_from));
}

/// Which way this is where there are several, and how far it is looked at.
std::string lead(const Context& context, const CallModel& call, Language language,
                 const std::vector<engine::WaySummary>& ways, std::size_t way,
                 std::optional<std::size_t> until) {
  const Say say(language);
  const PlainStyle& style = context.console.style;
  const WayDetail detail = context.arguments.plain ? WayDetail::said : WayDetail::whole;
  std::string text = ways_text(call.playable->scenario(), ways, way, detail, say, style);
  if (until)
    text += paragraph("",
                      ways.size() < 2 ? say("cli.ways.until_one", *until, ways[way].turns)
                                      : say("cli.ways.until", way + 1, *until, ways[way].turns),
                      style);
  return text.empty() ? text : text + "\n";
}

engine::Failure<ExitCode> refuse_turn(const Context& context, std::size_t ways, std::size_t way,
                                      std::size_t turn, std::size_t turns) {
  const Say say = context.say();
  return refuse(ExitCode::usage, ways < 2 ? say("cli.session.no_such_turn", turn, turns)
                                          : say("cli.ways.no_such_turn", way + 1, turn, turns));
}

/// The very call as it was, against the scenario of today or by another method. The way is the one
/// that is looked at.
Loaded<engine::Done> compare_with_today(const Context& context, FinishedCall& finished) {
  const Arguments& arguments = context.arguments;
  if (arguments.against.empty() && arguments.method.empty()) return engine::Done{};
  const CallModel& call = finished.live.call();
  SharedPlayable now = call.playable;
  if (!arguments.against.empty()) {
    auto today = load_playable(context, arguments.against);
    if (!today) return engine::Failure<ExitCode>{today.error()};
    now = std::move(today).value();
  }
  const SharedPlayable then = load_from_session(call.session.header, nullptr);
  finished.differences = scoring::compare({then->scenario(), then->rubric},
                                          transcript(then->scenario(), call.session, call.tip),
                                          {now->scenario(), now->rubric}, finished.language);
  return engine::Done{};
}

}  // namespace

Loaded<FinishedCall> open_finished_call(const Context& context, const std::string& operand,
                                        std::optional<std::size_t> until) {
  auto opened = open_call(context, operand);
  if (!opened) return engine::Failure<ExitCode>{opened.error()};
  OpenedCall& from = opened.value();
  FinishedCall finished;
  finished.language = from.language;
  finished.code = from.decoded.whole() ? ExitCode::done : ExitCode::content;
  finished.live = live_call(from.playable, std::move(from.decoded.session), nullptr, from.language);

  CallModel& call = finished.live.call();
  const std::vector<engine::WaySummary> ways =
      engine::ways(call.playable->scenario(), call.session);
  const auto way = chosen_way(context, ways);
  if (!way) return engine::Failure<ExitCode>{way.error()};
  stand_at_way(call, ways, way.value());
  const std::size_t turns = call.transcript.turns.size();
  const std::size_t last = until.value_or(turns);
  if (last > turns) return refuse_turn(context, ways.size(), way.value(), last, turns);
  // Up to the last turn is all of it.
  const std::optional<std::size_t> part =
      last < turns ? std::optional<std::size_t>(last) : std::nullopt;
  if (part) stand_at(call, call.transcript.turns[last - 1].event);
  finished.lead = lead(context, call, from.language, ways, way.value(), part);
  call.self_rating = own_rating(call.session, call.tip);
  make_report(finished.live);
  tell_what_differs(context, finished);
  if (const auto compared = compare_with_today(context, finished); !compared)
    return engine::Failure<ExitCode>{compared.error()};
  if (finished.differences)
    finished.lead +=
        differences_text(*finished.differences, Say(finished.language), context.console.style) +
        "\n";
  return finished;
}

}  // namespace samtale::ui::terminal
