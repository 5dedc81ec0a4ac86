#include <cstdlib>

#include "ui/app/user_folder.hpp"
#include "ui/system/user_places.hpp"

namespace samtale::ui::system {

std::filesystem::path own_data_folder() {
  return user_folder(std::getenv("XDG_DATA_HOME"), std::getenv("HOME"));
}

std::filesystem::path own_documents_folder(engine::Store& store) {
  const char* const home = std::getenv("HOME");
  const auto dirs = store.read(user_dirs_file(std::getenv("XDG_CONFIG_HOME"), home));
  return documents_folder(dirs ? dirs.value() : std::string(), home);
}

}  // namespace samtale::ui::system
