#include "engine/utf8.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace samtale::engine;

TEST_CASE("code points are counted, and each byte that belongs to none as one") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("blåbærgrød") == 10);
  CHECK(count_code_points("a\xE5z") == 3);
  CHECK(count_code_points("\xF0\x9F\x99\x82") == 1);
  CHECK(count_code_points("\xF0\x9F\x99") == 3);
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK(first_invalid_utf8("blåbær") == std::string_view::npos);
  CHECK(first_invalid_utf8("bl\xE5") == 2);
  CHECK(first_invalid_utf8("\xC0\xAF") == 0);           // overlong
  CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);      // a surrogate
  CHECK(first_invalid_utf8("a\xF4\x90\x80\x80") == 1);  // beyond U+10FFFF
  CHECK(first_invalid_utf8("\xE2\x82") == 0);           // cut off
}

TEST_CASE("a code point is written as it is read") {
  for (const std::uint32_t value : {0x24u, 0xE5u, 0x20ACu, 0x1F642u, 0x10FFFFu}) {
    const std::string bytes = encode_utf8(value);
    const CodePoint point = code_point_at(bytes, 0);
    CHECK(point.value == value);
    CHECK(point.bytes == bytes.size());
    CHECK(point.valid);
  }
  CHECK(encode_utf8(0xD800).empty());
  CHECK(encode_utf8(0x110000).empty());
}

TEST_CASE("control characters are those without a look") {
  CHECK(is_control(0));
  CHECK(is_control('\n'));
  CHECK(is_control(0x7F));
  CHECK(is_control(0x85));
  CHECK_FALSE(is_control(' '));
  CHECK_FALSE(is_control(0xA0));
}
