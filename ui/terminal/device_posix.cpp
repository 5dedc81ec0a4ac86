#include <algorithm>
#include <limits>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "ui/terminal/device.hpp"

namespace samtale::ui::terminal::device {

/// So it is.
void prepare() {}

bool input_is_terminal() { return isatty(STDIN_FILENO) == 1; }

bool output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool input_within(std::int64_t milliseconds) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  const auto most = static_cast<std::int64_t>(std::numeric_limits<int>::max());
  return ::poll(&input, 1, static_cast<int>(std::min(milliseconds, most))) != 0;
}

std::optional<std::size_t> width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

}  // namespace samtale::ui::terminal::device
