// Where a user's calls and settings lie when nothing else was said: one rule for both shells.
#pragma once

#include <filesystem>
#include <string_view>

namespace samtale::ui {

/// `$XDG_DATA_HOME/samtale`, else `~/.local/share/samtale`; empty where neither variable is set.
/// The arguments are the variables' values, null where unset.
std::filesystem::path user_folder(const char* xdg_data_home, const char* home);

/// The settings in a data folder.
std::filesystem::path settings_file(const std::filesystem::path& data_folder);

/// Where pages that stay are put: the user's documents, in a folder of the program's name. `dirs`
/// is the text of `user-dirs.dirs` (XDG user directories), empty where there is no such file;
/// without an entry for documents in it, the home folder is taken. Empty where `home` is unset.
std::filesystem::path documents_folder(std::string_view dirs, const char* home);

/// The file that tells of the user's own folders; empty where neither variable is set.
std::filesystem::path user_dirs_file(const char* xdg_config_home, const char* home);

/// Calls that are kept.
std::filesystem::path kept_folder(const std::filesystem::path& data_folder);

/// Calls and pages that are not to be kept: emptied when the program ends, and when it begins.
std::filesystem::path unkept_folder(const std::filesystem::path& data_folder);

}  // namespace samtale::ui
