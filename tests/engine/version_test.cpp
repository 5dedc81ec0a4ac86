#include "engine/version.hpp"

#include <algorithm>
#include <string_view>

#include <doctest/doctest.h>

TEST_CASE("the version is three numbers with dots between") {
  const std::string_view version = samtale::engine::version();
  CHECK(std::count(version.begin(), version.end(), '.') == 2);
  CHECK(version.find_first_not_of("0123456789.") == std::string_view::npos);
  CHECK(version.front() != '.');
  CHECK(version.back() != '.');
}
