#define NOMINMAX 1
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
// The order matters: the first defines what the others are written with.
#include <knownfolders.h>
#include <shlobj.h>

#include "ui/system/user_places.hpp"

namespace samtale::ui::system {
namespace {

std::filesystem::path known_folder(const KNOWNFOLDERID& id) {
  wchar_t* found = nullptr;
  std::filesystem::path folder;
  if (::SHGetKnownFolderPath(id, 0, nullptr, &found) == S_OK) folder = found;
  ::CoTaskMemFree(found);
  return folder;
}

std::filesystem::path below(const std::filesystem::path& folder, const char8_t* name) {
  return folder.empty() ? folder : folder / name;
}

}  // namespace

std::filesystem::path own_data_folder() {
  return below(known_folder(FOLDERID_LocalAppData), u8"samtale");
}

std::filesystem::path own_documents_folder(engine::Store&) {
  return below(known_folder(FOLDERID_Documents), u8"Øvelinjen");
}

}  // namespace samtale::ui::system
