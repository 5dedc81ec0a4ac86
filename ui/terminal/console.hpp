// The terminal as this program sees it: what is typed, what is written, how wide it is. What only
// the operating system knows stands behind device.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/export/plain_text.hpp"

namespace samtale::ui::terminal {

/// Where the words of a conversation go: aside (to standard error) when standard output is for
/// JSON.
enum class Stream { out, aside };

struct Console {
  bool input_is_terminal = false;
  PlainStyle style;  // of standard output
};

/// As this run of the program finds it. Bold only on a terminal that has it and where NO_COLOR is
/// not set.
Console this_console();

void write(Stream stream, std::string_view text);

/// Something written to standard output did not get there: a full disk, a stick taken out.
bool output_lost();

/// One line as typed, without its ending and the white space around it, after `prompt`; none at the
/// end of the input. What no sentence can hold (control keys, bytes that are no text, a line
/// of more than a thousand bytes) counts as empty.
std::optional<std::string> ask(Stream stream, std::string_view prompt);

/// Waits until a line has been typed, or the input has ended, but no longer than that; false where
/// neither has come. For a terminal.
bool typed_within(std::int64_t milliseconds);

}  // namespace samtale::ui::terminal
