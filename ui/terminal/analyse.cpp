#include <chrono>
#include <utility>
#include <vector>

#include "engine/explore.hpp"
#include "scoring/analysis.hpp"
#include "ui/export/analysis_json.hpp"
#include "ui/export/analysis_text.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {
namespace {

using Clock = std::chrono::steady_clock;

template <class Unit>
auto since(Clock::time_point begin) {
  return std::chrono::duration_cast<Unit>(Clock::now() - begin).count();
}

Analysed analysed(const SharedPlayable& playable) {
  Analysed result;
  result.playable = playable;
  const engine::Scenario& scenario = playable->scenario();
  if (is_sensitive(scenario)) return result;
  const Clock::time_point began = Clock::now();
  engine::StateGraph graph =
      engine::explore(scenario, scoring::watched(playable->rubric, scenario));
  result.search_us = static_cast<std::uint64_t>(since<std::chrono::microseconds>(began));
  const scoring::Bounds bounds = scoring::bounds(playable->rubric, scenario, std::move(graph));
  result.analysis = scoring::analyse(playable->rubric, scenario, bounds);
  result.milliseconds = since<std::chrono::milliseconds>(began);
  return result;
}

/// Those that are named, or all there are; only what can be played.
Loaded<std::vector<SharedPlayable>> chosen(const Context& context) {
  std::vector<SharedPlayable> playables;
  if (context.arguments.all) {
    const auto library = load_library(context);
    if (!library) return engine::Failure<ExitCode>{library.error()};
    for (const SharedPlayable& playable : library.value().scenarios) {
      if (playable->loaded.playable)
        playables.push_back(playable);
      else
        complain(playable->loaded.diagnostics, playable->loaded.files, context.language);
    }
  }
  for (const std::string& operand : context.arguments.operands) {
    auto playable = load_playable(context, operand);
    if (!playable) return engine::Failure<ExitCode>{playable.error()};
    playables.push_back(std::move(playable).value());
  }
  return playables;
}

}  // namespace

ExitCode analyse(const Context& context) {
  const auto playables = chosen(context);
  if (!playables) return playables.error();
  std::vector<Analysed> all;
  for (const SharedPlayable& playable : playables.value()) all.push_back(analysed(playable));
  const bool json = context.arguments.format == Format::json;
  const bool single = all.size() == 1 && !context.arguments.all;
  if (json)
    write(Stream::out, single ? analysis_json(all.front(), context.language)
                              : analyses_json(all, context.language));
  else
    write(Stream::out, single ? analysis_text(all.front(), context.language, context.console.style)
                              : analyses_table(all, context.language));
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
