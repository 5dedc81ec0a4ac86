#include "tests/support/paths.hpp"

namespace samtale::tests {

std::filesystem::path source_folder() { return SAMTALE_SOURCE_DIR; }

std::filesystem::path tests_folder() { return source_folder() / "tests"; }

std::filesystem::path programs_folder() { return SAMTALE_PROGRAMS_DIR; }

}  // namespace samtale::tests
