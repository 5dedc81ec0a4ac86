#include "scoring/bots.hpp"
#include "ui/app/briefing_view.hpp"
#include "ui/export/conversation_text.hpp"
#include "ui/export/debrief_text.hpp"
#include "ui/export/json.hpp"
#include "ui/terminal/after_note.hpp"
#include "ui/terminal/call_opening.hpp"
#include "ui/terminal/chance.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/conversation.hpp"

namespace samtale::ui::terminal {
namespace {

using engine::AnswerKind;
using engine::Done;
using engine::Failure;

/// What is played where nobody has said what.
constexpr std::string_view demonstration = "angry-caller";

/// Without a typist and without a word on what to say, the program shows itself.
bool is_demonstration(const Context& context) {
  const Arguments& arguments = context.arguments;
  return arguments.operands.empty() && !arguments.choose && !arguments.bot &&
         !context.console.input_is_terminal && !goes_on(context);
}

bool is_scripted(const Context& context) {
  return context.arguments.choose || context.arguments.bot || is_demonstration(context);
}

/// The words of a conversation make way for JSON.
Stream talk_stream(const Context& context) {
  return context.arguments.format == Format::json ? Stream::aside : Stream::out;
}

/// A scenario from a numbered list; null where the user would rather not.
Loaded<SharedPlayable> choose_scenario(const Context& context) {
  const auto library = load_library(context);
  if (!library) return Failure<ExitCode>{library.error()};
  const Say say = context.say();
  const Stream stream = talk_stream(context);
  std::vector<SharedPlayable> playable;
  for (const SharedPlayable& one : library.value().scenarios)
    if (one->loaded.playable && (context.arguments.sensitive || !is_sensitive(one->scenario())))
      playable.push_back(one);

  std::string text = "\n" + heading(say("cli.choose.heading"), context.console.style);
  for (std::size_t p = 0; p < playable.size(); ++p) {
    const engine::Scenario& scenario = playable[p]->scenario();
    text += paragraph("  " + std::to_string(p + 1) + "  ",
                      say("app.between", scenario.title.in(context.language),
                          say("app.minutes", scenario.minutes)) +
                          "\n" + scenario.summary.in(context.language),
                      context.console.style);
  }
  write(stream,
        text + paragraph("", say("cli.choose.keys", playable.size()), context.console.style));
  while (const auto line = ask(stream, "> ")) {
    if (is_key(*line, 'q')) break;
    for (std::size_t p = 0; p < playable.size(); ++p)
      if (*line == std::to_string(p + 1) || *line == playable[p]->scenario().id) return playable[p];
    write(stream, paragraph("", say("cli.choose.keys", playable.size()), context.console.style));
  }
  write(stream, "\n" + paragraph("", say("cli.choose.left"), context.console.style));
  return SharedPlayable();
}

Loaded<SharedPlayable> wanted_scenario(const Context& context) {
  if (!context.arguments.operands.empty())
    return load_playable(context, context.arguments.operands.front());
  if (is_scripted(context)) return load_playable(context, std::string(demonstration));
  return choose_scenario(context);
}

// A call that is played by the line itself

/// The ids that `--choose` takes where the call stands, in the order shown; empty at its end.
std::string open_answers(const LiveCall& live) {
  if (live.finished()) return {};
  const engine::CallState& state = live.call().transcript.state;
  std::string ids;
  for (const engine::ReplyIndex reply :
       offered_replies(live.scenario(), state, live.call().session.header.seed))
    ids += (ids.empty() ? "" : ", ") + live.scenario().at(reply).id;
  if (pause_is_open(live.scenario(), state)) ids += ", pause";
  if (silence_is_open(live.scenario(), state)) ids += ", silence";
  return ids;
}

Loaded<Done> give_choices(const Context& context, LiveCall& live) {
  for (const std::string& id : *context.arguments.choose) {
    const AnswerKind kind = id == "pause"     ? AnswerKind::pause
                            : id == "silence" ? AnswerKind::silence
                                              : AnswerKind::reply;
    const std::size_t turn = live.call().transcript.turns.size() + 1;
    const auto given = answer(live, kind, kind == AnswerKind::reply ? id : std::string());
    if (!given) {
      const Say say = context.say();
      std::string why = say("cli.turn_refused", turn, message(given.error(), context.language));
      if (const std::string open = open_answers(live); !open.empty())
        why += " " + say("cli.open_answers", open);
      return refuse(ExitCode::usage, why);
    }
  }
  return Done{};
}

/// Writes what has been answered. What can't be written now is written with a later answer.
engine::Result<Done, engine::IoError> keep_answers(const Context& context, LiveCall& live) {
  auto kept = live.log ? save(live) : keep(context, live);
  if (kept && live.log && context.arguments.acknowledge)
    while (live.acknowledged < live.call().session.events.size())
      write(Stream::aside, std::to_string(++live.acknowledged) + "\n");
  return kept;
}

Loaded<Done> let_bot_play(const Context& context, scoring::Bot bot, LiveCall& live) {
  const Playable& playable = *live.call().playable;
  const engine::Scenario& scenario = playable.scenario();
  const bool looks_ahead = bot == scoring::Bot::best || bot == scoring::Bot::worst;
  const scoring::Bounds none;
  const scoring::Bounds& bounds = looks_ahead ? bounds_of(live) : none;
  while (!live.finished()) {
    const engine::CallState& state = live.call().transcript.state;
    const engine::Answer given = scoring::answer_of(bot, playable.rubric, scenario, bounds, state,
                                                    live.call().session.header.seed);
    const std::string id = given.reply.valid() ? scenario.at(given.reply).id : std::string();
    if (const auto done = answer(live, given.kind, id); !done)
      return refuse(ExitCode::usage, message(done.error(), context.language));
    // A bot is never refused, so that each answer may be kept at once.
    static_cast<void>(keep_answers(context, live));
  }
  return Done{};
}

/// Nothing is written before all of `--choose` could be played.
Loaded<Done> play_script(const Context& context, LiveCall& live) {
  if (context.arguments.choose) {
    if (const auto given = give_choices(context, live); !given) return given;
  }
  std::optional<scoring::Bot> bot = context.arguments.bot;
  if (is_demonstration(context)) bot = scoring::Bot::best;
  if (bot) {
    if (const auto played = let_bot_play(context, *bot, live); !played) return played;
  }
  if (const auto kept = keep_answers(context, live); !kept)
    return refuse(kept.error(), context.language);
  return Done{};
}

/// Where a new way begins; empty for a call that does not turn off.
std::string branch_text(const LiveCall& live, const Context& context) {
  if (!live.branch) return {};
  const Say say(live.model.settings.language);
  return paragraph("", say("cli.ways.begun", live.branch->turn, live.branch->way),
                   context.console.style) +
         "\n";
}

void show_result(const Context& context, LiveCall& live) {
  const CallModel& call = live.call();
  const bool json = context.arguments.format == Format::json;
  if (json || live.finished()) make_report(live);
  if (json) {
    const Kept kept = live.log ? Kept::yes : Kept::no;
    write(Stream::out, way_json({*call.playable, call.transcript, live.model.debrief->report,
                                 live.model.settings.language},
                                call.session, TurnValues::computed, kept,
                                context.arguments.why ? Closed::explained : Closed::shown));
  } else {
    write(Stream::out, branch_text(live, context) +
                           way_text(live.model, WayDetail::whole, context.console.style));
    if (context.arguments.why)
      write(Stream::out, explained_text(live.model, context.console.style));
  }
}

// A call that somebody takes

/// Who rings, and where the call is kept. False where the trainee leaves before it is taken.
bool take_up(const Context& context, LiveCall& live) {
  const Say say(live.model.settings.language);
  const PlainStyle& style = context.console.style;
  const Stream stream = talk_stream(context);
  if (live.log) {
    const std::string begun =
        live.branch ? branch_text(live, context) : paragraph("", say("cli.call.goes_on"), style);
    write(stream, "\n" + begun + table_text(briefing_view(live.model), style));
    return true;
  }
  const auto kept = keep(context, live);
  std::string where = say("cli.call.not_kept");
  if (!kept)
    where = say("call.not_saved", message(kept.error(), say.language()));
  else if (live.log)
    where = say("cli.call.kept", engine::path_text(live.log->path()));
  write(stream, "\n" + briefing_text(briefing_view(live.model), style) + "\n" +
                    paragraph("", where, style));
  const auto line = ask(stream, "\n" + say("cli.call.take") + " ");
  return line && !is_key(*line, 'q');
}

/// After a call about self-harm, however it was left: what everybody can read, and whom to ring.
void show_help(const Context& context, const LiveCall& live) {
  const Say say(live.model.settings.language);
  const PlainStyle& style = context.console.style;
  std::string text = "\n" + paragraph("", say("cli.sensitive.out"), style) +
                     paragraph("", say("cli.sensitive.help"), style);
  for (const engine::Helper& helper : live.scenario().help)
    text += paragraph("  ", say("app.between", helper.who.in(say.language()), helper.phone), style);
  write(talk_stream(context), text);
}

void say_goodbye(const Context& context, const LiveCall& live) {
  const Say say(live.model.settings.language);
  const std::string text = live.log && live.log->unsaved() == 0
                               ? say("cli.call.left_kept", engine::path_text(live.log->path()))
                               : say("cli.call.left");
  write(talk_stream(context), "\n" + paragraph("", text, context.console.style));
}

ExitCode converse(const Context& context, LiveCall& live) {
  live.model.settings.hurry = context.arguments.hurry && context.console.input_is_terminal;
  const Desk desk{context.console, talk_stream(context), context.arguments.why};
  const bool sensitive = is_sensitive(live.scenario());
  const bool taken = take_up(context, live);
  const Outcome outcome = taken ? hold_conversation(desk, live) : Outcome::input_end;
  if (outcome != Outcome::finished)
    say_goodbye(context, live);
  else if (!sensitive) {
    ask_for_rating(desk, live);
    ask_for_note(desk, live);
  }
  if (sensitive) show_help(context, live);
  if (context.arguments.format == Format::json) {
    show_result(context, live);
  } else if (outcome == Outcome::finished && !sensitive) {
    write(Stream::aside, "\n" + context.say()("debrief.waiting") + "\n");
    make_report(live);
    const CourseDetail detail = detail_after(live.call().session.header.mode);
    write(Stream::out, "\n\n" + debrief_text(live.model, detail, context.console.style));
  }
  return ExitCode::done;
}

/// Scenarios with self-harm only where the trainer has turned them on, and never by bots.
Loaded<Done> may_play(const Context& context, const LiveCall& live) {
  if (!is_sensitive(live.scenario())) return Done{};
  const Say say = context.say();
  if (!context.arguments.sensitive)
    return refuse(ExitCode::usage, say("cli.sensitive.off", live.scenario().id));
  if (context.arguments.bot) return refuse(ExitCode::usage, say("cli.sensitive.no_bot"));
  return Done{};
}

/// The order of the replies: by chance for people, always the same for scripts.
std::uint64_t seed_for(const Context& context) {
  if (context.arguments.seed) return *context.arguments.seed;
  return is_scripted(context) ? 0 : random_seed();
}

}  // namespace

ExitCode play(const Context& context) {
  auto live = [&]() -> Loaded<LiveCall> {
    if (goes_on(context)) return resume_call(context);
    auto playable = wanted_scenario(context);
    if (!playable) return Failure<ExitCode>{playable.error()};
    if (!playable.value()) return Failure<ExitCode>{ExitCode::done};
    return new_call(context, {std::move(playable).value(), seed_for(context)});
  }();
  if (!live) return live.error();
  if (const auto allowed = may_play(context, live.value()); !allowed) return allowed.error();
  if (!is_scripted(context)) return converse(context, live.value());
  if (const auto played = play_script(context, live.value()); !played) return played.error();
  show_result(context, live.value());
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
