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

TEST_CASE("pages that stay lie among the user's documents, wherever those are") {
  const auto folder = [](const char* dirs) { return documents_folder(dirs, "/home/ane"); };
  CHECK(folder("XDG_DOCUMENTS_DIR=\"$HOME/Dokumenter\"\n") == "/home/ane/Dokumenter/Øvelinjen");
  CHECK(folder("# XDG_DOCUMENTS_DIR=\"/no\"\nXDG_DOCUMENTS_DIR=\"/srv/ane\"") ==
        "/srv/ane/Øvelinjen");
  CHECK(folder("  XDG_DOCUMENTS_DIR=\"$HOME/Mine \\\"ting\\\"\"") ==
        "/home/ane/Mine \"ting\"/Øvelinjen");
  for (const char* without : {"", "XDG_DOCUMENTS_DIR=\"$HOME/\"", "XDG_DOCUMENTS_DIR=\"relative\"",
                              "XDG_DOCUMENTS_DIR=", "XDG_DOCUMENTS_DIR=\"", "XDG_MUSIC_DIR=\"/m\""})
    CHECK(folder(without) == "/home/ane/Øvelinjen");
  CHECK(documents_folder("XDG_DOCUMENTS_DIR=\"/srv\"", nullptr).empty());
  CHECK(user_dirs_file("/config", "/home/ane") == "/config/user-dirs.dirs");
  CHECK(user_dirs_file(nullptr, "/home/ane") == "/home/ane/.config/user-dirs.dirs");
  CHECK(user_dirs_file("relative", nullptr).empty());
}
