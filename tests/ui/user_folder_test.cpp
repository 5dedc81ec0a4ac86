#include "ui/app/user_folder.hpp"

#include <doctest/doctest.h>

using namespace samtale::ui;

TEST_CASE("a user's calls lie where the system says that such data lie") {
  CHECK(user_folder("/data", "/home/ane") == "/data/samtale");
  CHECK(user_folder(nullptr, "/home/ane") == "/home/ane/.local/share/samtale");
  CHECK(user_folder("", "/home/ane") == "/home/ane/.local/share/samtale");
  CHECK(user_folder("relative", "/home/ane") == "/home/ane/.local/share/samtale");
  CHECK(user_folder(nullptr, nullptr).empty());
  CHECK(settings_file("/data/samtale") == "/data/samtale/settings.json");
}
