#include "ui/app/user_folder.hpp"

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

std::filesystem::path unkept_folder(const std::filesystem::path& data_folder) {
  return data_folder / "unkept";
}

}  // namespace samtale::ui
