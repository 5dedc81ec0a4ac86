// Where a user's calls and settings lie when nothing else was said: one rule for both shells.
#pragma once

#include <filesystem>

namespace samtale::ui {

/// `$XDG_DATA_HOME/samtale`, else `~/.local/share/samtale`; empty where neither variable is set.
/// The arguments are the variables' values, null where unset.
std::filesystem::path user_folder(const char* xdg_data_home, const char* home);

/// The settings in a data folder.
std::filesystem::path settings_file(const std::filesystem::path& data_folder);

/// Calls that are not to be kept: emptied when the program ends, and when it begins.
std::filesystem::path unkept_folder(const std::filesystem::path& data_folder);

}  // namespace samtale::ui
