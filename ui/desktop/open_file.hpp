// Has the system show a file in the program that it is meant for.
#pragma once

#include <filesystem>

namespace samtale::ui::desktop {

/// Starts `program` with the file as its only argument, without a shell, and does not wait for it.
/// False where it can't be started, or where the path is not absolute (a program could take it for
/// an option). What it says goes nowhere.
bool start_with(const char* program, const std::filesystem::path& file);

/// By the desktop's own rule (`xdg-open`).
bool open_file(const std::filesystem::path& file);

}  // namespace samtale::ui::desktop
