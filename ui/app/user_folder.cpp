#include "ui/app/user_folder.hpp"

#include <algorithm>
#include <string>

namespace samtale::ui {

std::filesystem::path user_folder(const char* xdg_data_home, const char* home) {
  // The standard has it that a relative path is to be ignored.
  const std::filesystem::path data(xdg_data_home ? xdg_data_home : "");
  if (data.is_absolute()) return data / "samtale";
  const std::filesystem::path own(home ? home : "");
  if (own.empty()) return {};
  return own / ".local" / "share" / "samtale";
}

std::filesystem::path settings_file(const std::filesystem::path& data_folder) {
  return data_folder / "settings.json";
}

namespace {

/// What stands between the quotes of `XDG_DOCUMENTS_DIR="…"`, its escapes taken out.
std::string documents_entry(std::string_view dirs) {
  constexpr std::string_view key = "XDG_DOCUMENTS_DIR=\"";
  while (!dirs.empty()) {
    std::string_view line = dirs.substr(0, dirs.find('\n'));
    dirs.remove_prefix(std::min(line.size() + 1, dirs.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.substr(0, key.size()) != key) continue;
    line.remove_prefix(key.size());
    std::string value;
    for (std::size_t at = 0; at < line.size() && line[at] != '"'; ++at) {
      if (line[at] == '\\' && at + 1 < line.size()) ++at;
      value += line[at];
    }
    return value;
  }
  return {};
}

}  // namespace

std::filesystem::path documents_folder(std::string_view dirs, const char* home) {
  constexpr std::string_view own = "$HOME";
  const std::filesystem::path at_home(home ? home : "");
  if (at_home.empty()) return {};
  const std::string entry = documents_entry(dirs);
  std::filesystem::path documents = at_home;
  if (entry.substr(0, own.size()) == own) {
    const std::size_t rest = entry.find_first_not_of('/', own.size());
    if (rest != std::string::npos) documents /= std::filesystem::path(entry.substr(rest));
  } else if (std::filesystem::path(entry).is_absolute()) {
    documents = entry;
  }
  return documents / "Øvelinjen";
}

std::filesystem::path user_dirs_file(const char* xdg_config_home, const char* home) {
  const std::filesystem::path config(xdg_config_home ? xdg_config_home : "");
  if (config.is_absolute()) return config / "user-dirs.dirs";
  const std::filesystem::path own(home ? home : "");
  return own.empty() ? own : own / ".config" / "user-dirs.dirs";
}

std::filesystem::path kept_folder(const std::filesystem::path& data_folder) {
  return data_folder / "calls";
}

std::filesystem::path unkept_folder(const std::filesystem::path& data_folder) {
  return data_folder / "unkept";
}

}  // namespace samtale::ui
