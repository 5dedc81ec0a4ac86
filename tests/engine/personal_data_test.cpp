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
    list += std::string(1, "cpma"[static_cast<std::size_t>(at.kind)]) + " ";
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

TEST_CASE("Denmark's own digits before a phone number belong to it") {
  CHECK(found("ring +45 12345678") == "p 45 12345678");
  CHECK(found("+4512345678, +45 12 34 56 78") == "p 4512345678; p 45 12 34 56 78");
}

TEST_CASE("a road with its number is an address, with or without a letter and in lower case") {
  CHECK(found("Jeg bor på Nørregade 12, 3. tv.") == "a Nørregade 12");
  CHECK(found("på nørregade 12B og Æblevej 4 A.") == "a nørregade 12B; a Æblevej 4 A");
  CHECK(found("ude på H.C. Andersens Vej 4") == "a H.C. Andersens Vej 4");
  CHECK(found("ved Gl. Kongevej 1, Vesterbro Torv 3") == "a Kongevej 1; a Vesterbro Torv 3");
  CHECK(found("»Rådhuspladsen 1«, Kildeparken nr. 7") == "a Rådhuspladsen 1; a Kildeparken nr. 7");
  CHECK(found("Allé 3, Frederiksberg Allé 30") == "a Frederiksberg Allé 30");
}

TEST_CASE("a postcode with its town is an address") {
  CHECK(found("i 8000 Aarhus C, ikke?") == "a 8000 Aarhus");
  CHECK(found("DK-2100 København Ø; 2000 frederiksberg") ==
        "a 2100 København; a 2000 frederiksberg");
  CHECK(found("Nørregade 12 8000 Aarhus") == "a Nørregade 12; a 8000 Aarhus");
}

TEST_CASE("ordinary words before a number, years and sums are no addresses") {
  CHECK(found("han er på vej 10 minutter, jeg vil have 3 dage, en udvej 2") == "");
  CHECK(found("arbejdsplads 2, i 2025 Kurt, 4000 kr., 4500 Kroner, min gade 3") == "");
  CHECK(found("side 12, kl. 10, 3 breve, 1000 gange") == "");
}

TEST_CASE("what is taken out leaves an ellipsis, and places that overlap are no trouble") {
  const std::string text = "Bo, 010203-4567, på Nørregade 12.";
  CHECK(without_places(text, find_personal_data(text)) == "Bo, …, på ….");
  CHECK(without_places("abc", {}) == "abc");
  CHECK(without_places("abcdef", {{PersonalData::cpr, 1, 3},
                                  {PersonalData::cpr, 2, 4},
                                  {PersonalData::cpr, 5, 99}}) == "a…def");
}
