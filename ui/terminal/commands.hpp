// The commands of samtale-cli, one file each. Each writes what it was asked for and gives the exit
// code.
#pragma once

#include "ui/terminal/context.hpp"

namespace samtale::ui::terminal {

ExitCode list(const Context& context);
ExitCode check(const Context& context);
ExitCode play(const Context& context);
ExitCode replay(const Context& context);
ExitCode score(const Context& context);
ExitCode script(const Context& context);
ExitCode analyse(const Context& context);
ExitCode translation(const Context& context);
ExitCode export_file(const Context& context);
ExitCode import_file(const Context& context);
ExitCode diff(const Context& context);
ExitCode stats(const Context& context);
ExitCode glossary(const Context& context);
ExitCode new_scenario(const Context& context);
ExitCode remove(const Context& context);

/// The help of the command given, else of the whole program.
ExitCode help(const Context& context);
ExitCode version();

}  // namespace samtale::ui::terminal
