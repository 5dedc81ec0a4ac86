// Where tests find things on the disk. Absolute paths of this build; nothing is created.
#pragma once

#include <filesystem>

namespace samtale::tests {

std::filesystem::path source_folder();    // the repository's root
std::filesystem::path tests_folder();     // tests/: fixtures, golden files, the corpus
std::filesystem::path programs_folder();  // where samtale and samtale-cli were built

}  // namespace samtale::tests
