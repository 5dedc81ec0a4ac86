#include <algorithm>

#include <fmt/format.h>

#include "engine/utf8.hpp"
#include "ui/export/json.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {

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
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
