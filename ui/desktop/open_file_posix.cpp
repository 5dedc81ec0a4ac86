#include <array>
#include <cerrno>
#include <string>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ui/desktop/open_file.hpp"

namespace samtale::ui::desktop {
namespace {

/// The two ends of a pipe that no started program inherits.
struct Pipe {
  std::array<int, 2> ends{-1, -1};
  bool made = pipe2(ends.data(), O_CLOEXEC) == 0;

  Pipe() = default;
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    for (std::size_t end = 0; end < ends.size(); ++end) close_end(end);
  }
  void close_end(std::size_t end) {
    if (ends[end] >= 0) close(ends[end]);
    ends[end] = -1;
  }
};

/// In the new process, between fork and exec: nothing but system calls. Never returns.
[[noreturn]] void become(const char* program, char* const* words, int report) {
  const int nowhere = open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
  execvp(program, words);
  const int why = errno;
  static_cast<void>(!write(report, &why, sizeof why));
  _exit(1);
}

}  // namespace

bool start_with(const char* program, const std::filesystem::path& file) {
  if (!file.is_absolute()) return false;
  Pipe pipe;
  if (!pipe.made) return false;
  std::string name(program);
  std::string argument = file.string();
  const std::array<char*, 3> words{name.data(), argument.data(), nullptr};
  const pid_t child = fork();
  if (child < 0) return false;
  if (child == 0) {
    setsid();
    // The program belongs to nobody here: it goes on when ours has ended, and leaves no zombie.
    const pid_t grandchild = fork();
    if (grandchild == 0) become(program, words.data(), pipe.ends[1]);
    _exit(grandchild < 0 ? 1 : 0);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  pipe.close_end(1);
  int why = 0;
  ssize_t got = 0;
  do {
    got = read(pipe.ends[0], &why, sizeof why);
  } while (got < 0 && errno == EINTR);
  // The pipe closes by itself when the program has taken over.
  return got == 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool open_file(const std::filesystem::path& file) { return start_with("xdg-open", file); }

}  // namespace samtale::ui::desktop
