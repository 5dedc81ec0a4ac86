#include "ui/terminal/console.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "engine/utf8.hpp"
#include "ui/terminal/device.hpp"

namespace samtale::ui::terminal {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t widest = 100;  // longer lines are hard to read
constexpr std::size_t longest_line = 1000;

/// Text that may stand in a sentence on the screen: UTF-8 without keys that only steer the
/// terminal.
bool is_words(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const engine::CodePoint point = engine::code_point_at(line, at);
    if (!point.valid || engine::is_control(point.value)) return false;
    at += point.bytes;
  }
  return line.size() <= longest_line;
}

bool shows_bold() {
  const char* kind = std::getenv("TERM");
  const char* no_color = std::getenv("NO_COLOR");
  const bool wanted = !no_color || *no_color == '\0';
  return device::output_is_terminal() && wanted && kind && std::string_view(kind) != "dumb";
}

}  // namespace

Console this_console() {
  Console console;
  console.input_is_terminal = device::input_is_terminal();
  console.style.width = std::min(device::width().value_or(usual_width), widest);
  if (shows_bold()) console.style.headings = PlainStyle::Headings::bold;
  return console;
}

void write(Stream stream, std::string_view text) {
  FILE* file = stream == Stream::out ? stdout : stderr;
  std::fwrite(text.data(), 1, text.size(), file);
  std::fflush(file);
}

bool output_lost() { return std::fflush(stdout) != 0 || std::ferror(stdout) != 0; }

std::optional<std::string> ask(Stream stream, std::string_view prompt) {
  write(stream, prompt);
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  constexpr std::string_view space = " \t\r";
  line.erase(0, std::min(line.find_first_not_of(space), line.size()));
  line.erase(line.find_last_not_of(space) + 1);
  return is_words(line) ? line : std::string();
}

bool typed_within(std::int64_t milliseconds) {
  if (std::cin.rdbuf()->in_avail() > 0) return true;
  return device::input_within(std::max<std::int64_t>(milliseconds, 0));
}

}  // namespace samtale::ui::terminal
