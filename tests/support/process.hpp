// Runs samtale-cli as a user does: as a process of its own, through pipes or on a terminal. It sees
// no settings of whoever runs the tests.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>
#include <sys/types.h>

namespace samtale::tests {

struct Finished {
  int code = -1;  // -1: it did not end by itself
  std::string out;
  std::string err;
};

/// A process that has been started. It ends with finish() or kill_after(), one of which must be
/// called.
struct Running {
  pid_t process = -1;
  int out = -1;
  int err = -1;
  std::string read_err;  // what has been read of it already
};
Running start_cli(const std::vector<std::string>& arguments, const std::string& typed = "");
/// Reads standard error until so many lines have been written to it, or to its end.
void wait_for_lines(Running& running, std::size_t lines);
Finished finish(const Running& running);
/// Waits, and kills it as a power cut would: nothing of the program runs after that. `code` is -1
/// where that came before its end.
Finished kill_after(const Running& running, std::chrono::microseconds time);

/// `typed` is all that stands on its standard input, a pipe.
Finished run_cli(const std::vector<std::string>& arguments, const std::string& typed = "");

/// What it wrote, which must be one JSON object.
nlohmann::json json_of(const Finished& finished);

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
