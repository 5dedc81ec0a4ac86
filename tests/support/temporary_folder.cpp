#include "tests/support/temporary_folder.hpp"

#include <random>
#include <string>
#include <system_error>

namespace samtale::tests {

TemporaryFolder::TemporaryFolder() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path();
  std::random_device chance;
  do {
    path_ = folder / ("samtale-test-" + std::to_string(chance()));
  } while (!fs::create_directory(path_));
  fs::permissions(path_, fs::perms::owner_all);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace samtale::tests
