// What the operating system knows about a terminal. One implementation a system, chosen by the
// build: device_posix.cpp, device_windows.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace samtale::ui::terminal::device {

/// Before anything is read or written: bytes go through as they are, text is UTF-8.
void prepare();
bool input_is_terminal();
bool output_is_terminal();
/// Whether standard input has something to read, or has ended, within that time.
bool input_within(std::int64_t milliseconds);
/// Columns of standard output; none where it is no terminal or does not say.
std::optional<std::size_t> width();

}  // namespace samtale::ui::terminal::device
