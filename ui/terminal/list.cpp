#include <algorithm>

#include <fmt/format.h>

#include "engine/utf8.hpp"
#include "ui/export/library_json.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {
namespace {

/// A day of Dagens program: its calls in order, the scenario's id first in each line.
std::string day_text(const engine::CourseDay& day, std::size_t widest, const Say& say,
                     const PlainStyle& style) {
  const Language language = say.language();
  std::string text = "\n" +
                     heading(say("home.day") + " · " +
                                 say("app.between", day.name.in(language), day.title.in(language)),
                             style) +
                     paragraph("", day.about.in(language), style);
  for (const engine::CourseDay::Call& call : day.calls) {
    const std::string how =
        say(call.mode == engine::Mode::practice ? "briefing.practice" : "briefing.test");
    text += paragraph(fmt::format("  {:<{}}  ", call.scenario, widest),
                      say("app.between", how, call.why.in(language)), style);
  }
  return text;
}

}  // namespace

ExitCode list(const Context& context) {
  const auto library = load_library(context);
  if (!library) return library.error();
  if (context.arguments.format == Format::json) {
    write(Stream::out, library_json(library.value(), context.language));
    return ExitCode::done;
  }
  const Say say = context.say();
  std::size_t widest = 0;
  for (const SharedPlayable& playable : library.value().scenarios)
    widest = std::max(widest, playable->scenario().id.size());
  for (const SharedPlayable& playable : library.value().scenarios) {
    const engine::Scenario& scenario = playable->scenario();
    std::string about = playable->loaded.playable ? scenario.title.in(context.language) + " · " +
                                                        say("app.minutes", scenario.minutes)
                                                  : say("home.broken");
    if (is_sensitive(scenario)) about = say("app.between", about, say("cli.sensitive.mark"));
    write(Stream::out, fmt::format("{:<{}}  {}\n", scenario.id, widest, about));
  }
  for (const engine::CourseDay& day : library.value().days)
    write(Stream::out, day_text(day, widest, say, context.console.style));
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
