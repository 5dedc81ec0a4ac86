#include "ui/terminal/call_opening.hpp"

#include "engine/version.hpp"
#include "ui/app/settings.hpp"
#include "ui/app/user_folder.hpp"
#include "ui/terminal/chance.hpp"
#include "ui/terminal/ways.hpp"

namespace samtale::ui::terminal {
namespace {

using engine::Done;
using engine::Failure;
using engine::Result;

Loaded<std::shared_ptr<const Library>> shared_library(const Context& context) {
  auto library = load_library(context);
  if (!library) return Failure<ExitCode>{library.error()};
  return std::shared_ptr<const Library>(
      std::make_shared<const Library>(std::move(library).value()));
}

/// What was asked for that a call which goes on has settled already; empty: nothing.
std::string settled_otherwise(const Context& context, const engine::SessionHeader& header) {
  const Arguments& arguments = context.arguments;
  const Say say = context.say();
  if (!arguments.method.empty()) return say("cli.session.own_method");
  if (arguments.seed && *arguments.seed != header.seed)
    return say("cli.session.own_seed", header.seed);
  if (arguments.mode && *arguments.mode != header.mode)
    return say("cli.session.own_mode", engine::id(header.mode));
  return {};
}

/// The scenario named on the line is the session's, whichever version of it.
Loaded<Done> same_scenario(const Context& context, const std::string& id) {
  if (context.arguments.operands.empty() || context.arguments.operands.front() == id) return Done{};
  const auto named = load_playable(context, context.arguments.operands.front());
  if (!named) return Failure<ExitCode>{named.error()};
  if (named.value()->scenario().id == id) return Done{};
  return refuse(ExitCode::usage, context.say()("cli.session.other_scenario", id));
}

/// Goes to before turn `--at` of the way of `--way`, else of the one that is scored: the one that
/// `replay` shows.
Loaded<Done> turn_off(const Context& context, LiveCall& live) {
  CallModel& call = live.call();
  const std::vector<engine::WaySummary> ways = engine::ways(live.scenario(), call.session);
  const auto way = chosen_way(context, ways);
  if (!way) return Failure<ExitCode>{way.error()};
  stand_at_way(call, ways, way.value());
  const std::size_t turns = call.transcript.turns.size();
  const std::size_t turn = *context.arguments.at;
  const Say say = context.say();
  if (turn > turns + (live.finished() ? 0 : 1))
    return refuse(ExitCode::usage,
                  ways.size() < 2 ? say("cli.session.no_such_turn", turn, turns)
                                  : say("cli.ways.no_such_turn", way.value() + 1, turn, turns));
  go_to_turn(live, turn);
  live.branch = Branch{way.value() + 1, turn};
  return Done{};
}

std::string player_of(const Context& context) {
  if (context.arguments.data.empty()) return {};
  const auto bytes = context.store.read(settings_file(context.arguments.data));
  return bytes ? decode_settings(bytes.value()).player : std::string();
}

}  // namespace

bool goes_on(const Context& context) {
  std::error_code unknown;
  return !context.arguments.session.empty() &&
         std::filesystem::exists(context.arguments.session, unknown);
}

Loaded<LiveCall> resume_call(const Context& context) {
  auto resumed = resume_session(context.store, context.arguments.session);
  if (!resumed) return refuse(resumed.error(), context.language);
  engine::OpenedSession& opened = resumed.value();
  if (const std::string damage = message(opened.decoded, context.language); !damage.empty())
    complain(damage);
  if (!opened.log) return Failure<ExitCode>{ExitCode::content};

  engine::Session& session = opened.decoded.session;
  if (const std::string why = settled_otherwise(context, session.header); !why.empty())
    return refuse(ExitCode::usage, why);
  if (const auto same = same_scenario(context, session.header.scenario.id); !same)
    return Failure<ExitCode>{same.error()};
  auto playable = playable_of(context, session.header);
  if (!playable) return Failure<ExitCode>{playable.error()};
  auto library = shared_library(context);
  if (!library) return Failure<ExitCode>{library.error()};

  const Language language = context.arguments.language.value_or(language_of(session));
  LiveCall live = live_call(std::move(playable).value(), std::move(session),
                            std::move(library).value(), language);
  live.log = std::move(opened.log);
  live.call().saving.file = live.log->path();
  if (context.arguments.at) {
    if (const auto turned = turn_off(context, live); !turned)
      return Failure<ExitCode>{turned.error()};
  } else if (live.finished()) {
    return refuse(ExitCode::usage, context.say()("cli.session.finished"));
  }
  return live;
}

Loaded<LiveCall> new_call(const Context& context, const NewCall& wanted) {
  const Arguments& arguments = context.arguments;
  if (arguments.at) return refuse(ExitCode::usage, context.say()("cli.usage.at_alone"));
  // A folder of that name may be a slip of the finger, and is not made.
  const std::filesystem::path folder = arguments.session.parent_path();
  std::error_code unknown;
  if (!folder.empty() && !std::filesystem::exists(folder, unknown))
    return refuse(ExitCode::usage, context.say()("cli.no_folder", engine::path_text(folder)));
  auto library = shared_library(context);
  if (!library) return Failure<ExitCode>{library.error()};
  const Playable& playable = *wanted.playable;
  engine::Session session;
  session.header.program = std::string(engine::version());
  session.header.session = random_id();
  session.header.player = player_of(context);
  session.header.date = arguments.today.empty() ? today() : arguments.today;
  session.header.scenario = {playable.scenario().id, playable.scenario().digest};
  session.header.method = {playable.rubric.id, playable.rubric.digest};
  session.header.seed = wanted.seed;
  session.header.mode = arguments.mode.value_or(engine::Mode::practice);
  session.header.language = context.language;
  session.header.sources = session_sources(playable);
  return live_call(wanted.playable, std::move(session), std::move(library).value(),
                   context.language);
}

std::filesystem::path file_for(const Context& context, const LiveCall& live) {
  if (!context.arguments.session.empty()) return context.arguments.session;
  if (context.arguments.data.empty()) return {};
  return context.arguments.data / "calls" / session_file_name(live.call().session.header);
}

Result<Done, engine::IoError> keep(const Context& context, LiveCall& live) {
  const std::filesystem::path file = file_for(context, live);
  if (file.empty()) return Done{};
  auto created = create_session(context.store, file, live.call().session);
  if (!created) {
    live.call().saving.problem = created.error();
    return Failure<engine::IoError>{created.error()};
  }
  live.log = std::move(created).value();
  live.call().saving.file = file;
  live.saved = live.call().session.events.size();
  return Done{};
}

}  // namespace samtale::ui::terminal
