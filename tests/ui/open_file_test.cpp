#include "ui/desktop/open_file.hpp"

#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a file is handed to a program as one argument, whatever its name holds") {
  const TemporaryFolder folder;
  const fs::path program = folder / "show";
  const fs::path told = folder / "told";
  std::ofstream(program) << "#!/bin/sh\nprintf '%s|%s' \"$#\" \"$1\" > '" << told.string()
                         << ".part'\nmv '" << told.string() << ".part' '" << told.string() << "'\n";
  fs::permissions(program, fs::perms::owner_all);
  const fs::path file = folder / "æ $(id); 'to'.html";
  REQUIRE(ui::desktop::start_with(program.c_str(), file));
  for (int wait = 0; wait < 500 && !fs::exists(told); ++wait) usleep(10'000);
  REQUIRE(fs::exists(told));
  CHECK(read_file(told) == "1|" + file.string());
}

TEST_CASE("a program that is not there, and a path that could be an option, are refused") {
  const TemporaryFolder folder;
  CHECK_FALSE(ui::desktop::start_with((folder / "none").c_str(), folder / "a.html"));
  CHECK_FALSE(ui::desktop::start_with("/bin/true", "--help"));
  CHECK_FALSE(ui::desktop::start_with("/bin/true", ""));
}

}  // namespace
}  // namespace samtale::tests
