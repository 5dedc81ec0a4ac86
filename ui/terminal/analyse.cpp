#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "engine/explore.hpp"
#include "scoring/analysis.hpp"
#include "ui/export/json.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {
namespace {

std::string tenths(std::optional<scoring::Tenths> value, const Say& say) {
  if (!value) return say("cli.analyse.unknown");
  return fmt::format("{}{}{}", *value / 10, say.language() == Language::da ? ',' : '.',
                     *value % 10);
}

/// What the text is written from and into.
struct Paper {
  const Playable& playable;
  const scoring::Analysis& analysis;
  const PlainStyle& style;
  Say say;
  std::uint64_t search_us = 0;  // how long the search took
  std::string text = {};

  void line(std::string_view lead, const std::string& words) {
    text += paragraph(lead, words, style);
  }
  void head(const char* key) { text += "\n" + heading(say(key), style); }
};

void write_endings(Paper& paper) {
  paper.head("cli.analyse.endings");
  for (const scoring::EndingReach& reach : paper.analysis.endings) {
    const char* key = !reach.reachable   ? "cli.analyse.unknown"
                      : *reach.reachable ? "cli.analyse.reachable"
                                         : "cli.analyse.not_reachable";
    paper.line("  ", paper.playable.scenario().at(reach.ending).id + ": " + paper.say(key));
  }
  for (const std::string& id : paper.analysis.unreachable)
    paper.line("  ", paper.say("cli.analyse.never_met", id));
}

void write_bots(Paper& paper) {
  paper.head("cli.analyse.bots");
  for (std::size_t b = 0; b < scoring::mindless_bots.size(); ++b) {
    const std::string id(scoring::id(scoring::mindless_bots[b]));
    paper.line("  ", paper.say("cli.analyse.bot_" + id, tenths(paper.analysis.bots[b], paper.say)));
  }
  paper.line("  ", paper.say("cli.analyse.bot_random", scoring::random_calls,
                             tenths(paper.analysis.random_mean, paper.say)));
  paper.line("  ", paper.say("cli.analyse.pass", tenths(paper.analysis.pass, paper.say)));
  for (const scoring::Smell& smell : paper.analysis.smells)
    paper.line("  ", fmt::format("{}: {}", scoring::name(smell.code),
                                 message(smell, paper.say.language())));
}

void write_principles(Paper& paper) {
  paper.head("cli.analyse.principles");
  for (const scoring::PrincipleRange& one : paper.analysis.principles) {
    if (one.range.best == one.range.worst) continue;
    paper.line("  ",
               paper.say("cli.analyse.principle",
                         paper.playable.rubric.at(one.principle).name.in(paper.say.language()),
                         one.range.worst, one.range.best));
  }
}

/// "1.234.567", or with commas.
std::string grouped(std::uint64_t number, engine::Language language) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, language == Language::da ? "." : ",");
  return digits;
}

/// How the search went: states, time, ways, exact or not.
std::string searched(const Paper& paper) {
  const scoring::Analysis& analysis = paper.analysis;
  const auto count = [&](std::uint64_t number) { return grouped(number, paper.say.language()); };
  const bool all = analysis.exact && !analysis.ways.more;
  return paper.say(
             analysis.exact ? "cli.analyse.exact" : "cli.analyse.bound", count(analysis.states),
             paper.search_us / 1000,
             count(analysis.states * 1'000'000u / std::max<std::uint64_t>(paper.search_us, 1))) +
         " " +
         paper.say(all ? "cli.analyse.ways" : "cli.analyse.ways_more", count(analysis.ways.ways));
}

std::string written(Paper paper) {
  const engine::Scenario& scenario = paper.playable.scenario();
  paper.text = heading(
      paper.say("app.between", scenario.id, scenario.title.in(paper.say.language())), paper.style);
  paper.line("", paper.say("cli.analyse.size", scenario.nodes.size(), scenario.replies.size(),
                           scenario.minutes));
  paper.line("", paper.say(paper.analysis.exact ? "cli.analyse.range" : "cli.analyse.range_bound",
                           paper.analysis.range.worst, paper.analysis.range.best));
  paper.line("", searched(paper));
  write_endings(paper);
  write_bots(paper);
  write_principles(paper);
  return paper.text;
}

}  // namespace

ExitCode analyse(const Context& context) {
  const auto loaded = load_playable(context, context.arguments.operands.front());
  if (!loaded) return loaded.error();
  const Playable& playable = *loaded.value();
  using Clock = std::chrono::steady_clock;
  const auto since = [](Clock::time_point begin) { return Clock::now() - begin; };
  const Clock::time_point began = Clock::now();
  engine::StateGraph graph =
      engine::explore(playable.scenario(), scoring::watched(playable.rubric, playable.scenario()));
  const auto search = std::chrono::duration_cast<std::chrono::microseconds>(since(began));
  const scoring::Bounds bounds =
      scoring::bounds(playable.rubric, playable.scenario(), std::move(graph));
  const scoring::Analysis analysis = scoring::analyse(playable.rubric, playable.scenario(), bounds);
  const auto whole = std::chrono::duration_cast<std::chrono::milliseconds>(since(began));
  if (context.arguments.format == Format::json)
    write(Stream::out, analysis_json(playable, analysis, whole.count(), context.language));
  else
    write(Stream::out, written({playable, analysis, context.console.style, context.say(),
                                static_cast<std::uint64_t>(search.count())}));
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
