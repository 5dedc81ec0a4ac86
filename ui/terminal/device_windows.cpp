#include <algorithm>
#include <cstdio>
#include <limits>

#include <fcntl.h>
#include <io.h>
#define NOMINMAX 1
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include "ui/terminal/device.hpp"

namespace samtale::ui::terminal::device {

void prepare() {
  // The same bytes as elsewhere: no carriage returns, and UTF-8 in the window too.
  _setmode(_fileno(stdin), _O_BINARY);
  _setmode(_fileno(stdout), _O_BINARY);
  _setmode(_fileno(stderr), _O_BINARY);
  ::SetConsoleCP(CP_UTF8);
  ::SetConsoleOutputCP(CP_UTF8);
}

bool input_is_terminal() { return _isatty(_fileno(stdin)) != 0; }

bool output_is_terminal() { return _isatty(_fileno(stdout)) != 0; }

bool input_within(std::int64_t milliseconds) {
  const auto most = static_cast<std::int64_t>(std::numeric_limits<DWORD>::max() - 1);
  const auto wait = static_cast<DWORD>(std::clamp<std::int64_t>(milliseconds, 0, most));
  return ::WaitForSingleObject(::GetStdHandle(STD_INPUT_HANDLE), wait) != WAIT_TIMEOUT;
}

std::optional<std::size_t> width() {
  CONSOLE_SCREEN_BUFFER_INFO info{};
  if (::GetConsoleScreenBufferInfo(::GetStdHandle(STD_OUTPUT_HANDLE), &info) == 0)
    return std::nullopt;
  return static_cast<std::size_t>(info.srWindow.Right - info.srWindow.Left + 1);
}

}  // namespace samtale::ui::terminal::device
