#include <fmt/format.h>

#include "engine/explore.hpp"
#include "scoring/analysis.hpp"
#include "ui/export/json.hpp"
#include "ui/terminal/chance.hpp"
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
  std::string text;

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
    paper.line("  ", fmt::format("{} [{}]", message(smell, paper.say.language()),
                                 scoring::name(smell.code)));
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

std::string written(Paper paper, std::int64_t milliseconds) {
  const engine::Scenario& scenario = paper.playable.scenario();
  paper.text = heading(
      paper.say("app.between", scenario.id, scenario.title.in(paper.say.language())), paper.style);
  paper.line("", paper.say("cli.analyse.size", scenario.nodes.size(), scenario.replies.size(),
                           scenario.minutes));
  paper.line("", paper.say(paper.analysis.exact ? "cli.analyse.range" : "cli.analyse.range_bound",
                           paper.analysis.range.worst, paper.analysis.range.best,
                           paper.analysis.states, milliseconds));
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
  if (is_sensitive(playable.scenario())) {
    write(Stream::out,
          context.arguments.format == Format::json
              ? unscored_json(playable)
              : paragraph("", context.say()("debrief.unscored"), context.console.style));
    return ExitCode::done;
  }
  const std::int64_t began = now_ms();
  const scoring::Bounds bounds = scoring::bounds(
      playable.rubric, playable.scenario(),
      engine::explore(playable.scenario(), scoring::watched(playable.rubric, playable.scenario())));
  const scoring::Analysis analysis = scoring::analyse(playable.rubric, playable.scenario(), bounds);
  const std::int64_t milliseconds = now_ms() - began;
  if (context.arguments.format == Format::json)
    write(Stream::out, analysis_json(playable, analysis, milliseconds, context.language));
  else
    write(Stream::out,
          written({playable, analysis, context.console.style, context.say(), {}}, milliseconds));
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
