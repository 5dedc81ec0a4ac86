#include "engine/version.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {

ExitCode help(const Context& context) {
  std::string page = "program";
  for (const auto& [word, command] : command_words())
    if (command == context.arguments.command) page = word;
  const Say say = context.say();
  std::string text = say("cli.help." + page);
  if (page != "program") text += "\n" + say("cli.help.common");
  write(Stream::out, text);
  return ExitCode::done;
}

ExitCode version() {
  write(Stream::out, "samtale " + std::string(engine::version()) + "\n");
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
