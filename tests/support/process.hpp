// Runs samtale-cli as a user does: as a process of its own, through pipes or on a terminal. It sees
// no settings of whoever runs the tests.
#pragma once

#include <string>
#include <vector>

namespace samtale::tests {

struct Finished {
  int code = -1;  // -1: it did not end by itself
  std::string out;
  std::string err;
};

/// `typed` is all that stands on its standard input, a pipe.
Finished run_cli(const std::vector<std::string>& arguments, const std::string& typed = "");

/// On a terminal of 70 columns, with `typed` waiting in the keyboard ("\n" is Enter, "\x04"
/// Ctrl-D). `out` has what stands on the screen, what was typed included, lines ended by '\n'.
Finished run_cli_on_terminal(const std::vector<std::string>& arguments, const std::string& typed);

/// Keys typed once `after` stands on the screen, later than what the keys before waited for.
struct Typing {
  std::string after;
  std::string keys;
};
Finished run_cli_on_terminal(const std::vector<std::string>& arguments,
                             const std::vector<Typing>& typings);

}  // namespace samtale::tests
