#include "engine/personal_data.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace samtale::engine;

namespace {

// What was found, with its kind's first letter before it.
std::string found(std::string_view text) {
  std::string list;
  for (const PersonalDataAt& at : find_personal_data(text)) {
    list += list.empty() ? "" : "; ";
    list += at.kind == PersonalData::cpr ? "c " : at.kind == PersonalData::phone ? "p " : "m ";
    list += text.substr(at.begin, at.end - at.begin);
  }
  return list;
}

}  // namespace

TEST_CASE("ten digits look like a cpr number, with a hyphen, a space or nothing between") {
  CHECK(found("Hun hedder 010203-4567, tror jeg") == "c 010203-4567");
  CHECK(found("0102034567") == "c 0102034567");
  CHECK(found("010203 4567.") == "c 010203 4567");
}

TEST_CASE("eight digits look like a phone number, as they are or in twos or fours") {
  CHECK(found("ring 12345678") == "p 12345678");
  CHECK(found("ring 12 34 56 78 i morgen") == "p 12 34 56 78");
  CHECK(found("1234 5678 og 87654321") == "p 1234 5678; p 87654321");
}

TEST_CASE(
    "a mail address is found with digits, dots and Danish letters, and without the full stop") {
  CHECK(found("skriv til bo.12345678@søby.dk.") == "m bo.12345678@søby.dk");
  CHECK(found("@hjem, a@b, @.dk, a@.dk") == "");
}

TEST_CASE("dates, sums, times and case numbers of other lengths are left alone") {
  CHECK(found("den 12-11-2026 kl. 10.40, 2.000 kr., 10.000.000, nr. 123456789, 12 11 2026") == "");
  CHECK(found("") == "");
  CHECK(found("æøå 1 2 3 4 5 6 7 8") == "");
}
