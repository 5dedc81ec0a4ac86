#include "tests/support/process.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <ctime>
#include <stdexcept>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/paths.hpp"

namespace samtale::tests {
namespace {

using Pipe = std::array<int, 2>;

Pipe make_pipe() {
  Pipe ends{};
  if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  return ends;
}

/// In the child; never comes back.
[[noreturn]] void become_cli(const std::vector<std::string>& arguments) {
  ::setenv("XDG_DATA_HOME", "/nonexistent", 1);
  ::setenv("TERM", "xterm", 1);
  ::unsetenv("NO_COLOR");
  const std::string program = (programs_folder() / "samtale-cli").string();
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(program.c_str(), pointers.data());
  ::_exit(127);
}

int wait_for(pid_t child) {
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// False at the end of the stream.
bool take(int from, std::string& into) {
  std::array<char, 65536> bytes;
  const ssize_t count = ::read(from, bytes.data(), bytes.size());
  if (count <= 0) return false;
  into.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

void read_both(int out, int err, Finished& finished) {
  std::array<pollfd, 2> streams{{{out, POLLIN, 0}, {err, POLLIN, 0}}};
  std::array<std::string*, 2> texts{&finished.out, &finished.err};
  std::size_t open = 2;
  while (open > 0 && ::poll(streams.data(), streams.size(), -1) >= 0) {
    for (std::size_t s = 0; s < streams.size(); ++s) {
      if (streams[s].fd < 0 || streams[s].revents == 0) continue;
      if (take(streams[s].fd, *texts[s])) continue;
      streams[s].fd = -1;
      --open;
    }
  }
}

}  // namespace

Running start_cli(const std::vector<std::string>& arguments, const std::string& typed) {
  const Pipe in = make_pipe(), out = make_pipe(), err = make_pipe();
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(in[0], STDIN_FILENO);
    ::dup2(out[1], STDOUT_FILENO);
    ::dup2(err[1], STDERR_FILENO);
    for (const Pipe& pipe : {in, out, err})
      for (const int end : pipe) ::close(end);
    become_cli(arguments);
  }
  for (const int end : {in[0], out[1], err[1]}) ::close(end);
  // What is typed in a test is far shorter than what a pipe holds.
  REQUIRE(::write(in[1], typed.data(), typed.size()) == static_cast<ssize_t>(typed.size()));
  ::close(in[1]);
  return {child, out[0], err[0], {}};
}

void wait_for_lines(Running& running, std::size_t lines) {
  const auto written = [&] {
    return static_cast<std::size_t>(
        std::count(running.read_err.begin(), running.read_err.end(), '\n'));
  };
  while (written() < lines && take(running.err, running.read_err)) {
  }
}

Finished finish(const Running& running) {
  Finished finished;
  finished.err = running.read_err;
  read_both(running.out, running.err, finished);
  ::close(running.out);
  ::close(running.err);
  finished.code = wait_for(running.process);
  return finished;
}

Finished kill_after(const Running& running, std::chrono::microseconds time) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
  timespec rest{};
  rest.tv_sec = static_cast<time_t>(seconds.count());
  rest.tv_nsec = static_cast<long>((time - seconds).count()) * 1000;
  ::nanosleep(&rest, nullptr);
  ::kill(running.process, SIGKILL);
  return finish(running);
}

Finished run_cli(const std::vector<std::string>& arguments, const std::string& typed) {
  return finish(start_cli(arguments, typed));
}

nlohmann::json json_of(const Finished& finished) {
  INFO(finished.err);
  nlohmann::json json = nlohmann::json::parse(finished.out, nullptr, false);
  REQUIRE(json.is_object());
  return json;
}

Finished run_cli_on_terminal(const std::vector<std::string>& arguments, const std::string& typed) {
  return run_cli_on_terminal(arguments, std::vector<Typing>{{"", typed}});
}

Finished run_cli_on_terminal(const std::vector<std::string>& arguments,
                             const std::vector<Typing>& typings) {
  winsize size{};
  size.ws_row = 25;
  size.ws_col = 70;
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
  REQUIRE(child >= 0);
  if (child == 0) become_cli(arguments);
  Finished finished;
  std::size_t next = 0, seen = 0;
  do {
    for (; next < typings.size(); ++next) {
      const std::string& keys = typings[next].keys;
      const std::size_t at = finished.out.find(typings[next].after, seen);
      if (at == std::string::npos) break;
      seen = at + typings[next].after.size();
      REQUIRE(::write(terminal, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
    }
  } while (take(terminal, finished.out));
  ::close(terminal);
  finished.code = wait_for(child);
  finished.out.erase(std::remove(finished.out.begin(), finished.out.end(), '\r'),
                     finished.out.end());
  return finished;
}

}  // namespace samtale::tests
