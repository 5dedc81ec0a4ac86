#include "engine/embedded.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/paths.hpp"
#include "ui/widgets/embedded_fonts.hpp"

using samtale::data::Entry;

TEST_CASE("the files compiled in are sorted by path, each path once") {
  const auto files = samtale::data::all();
  CHECK(std::is_sorted(files.begin(), files.end(),
                       [](const Entry& a, const Entry& b) { return a.path < b.path; }));
  CHECK(std::adjacent_find(files.begin(), files.end(), [](const Entry& a, const Entry& b) {
          return a.path == b.path;
        }) == files.end());
}

TEST_CASE("a file compiled in has the very bytes of the file in the source tree") {
  REQUIRE_FALSE(samtale::data::all().empty());
  for (const Entry& entry : samtale::data::all()) {
    INFO(entry.path);
    std::ifstream file(samtale::tests::source_folder() / entry.path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    CHECK(bytes.size() == entry.bytes.size());
    CHECK(bytes == entry.bytes);
  }
}

TEST_CASE("a path that is not there gives nothing") {
  CHECK_FALSE(samtale::data::find("scenarios/none/scenario.yaml").has_value());
  CHECK_FALSE(samtale::data::find("").has_value());
}

TEST_CASE("both weights of the font are compiled in whole, as OpenType") {
  for (const char* name : {"Inter-Regular.otf", "Inter-SemiBold.otf"}) {
    const auto font = samtale::fonts::find(name);
    REQUIRE(font.has_value());
    CHECK(font->substr(0, 4) == "OTTO");
    CHECK(font->size() > 100'000);
  }
}
