#include "engine/personal_data.hpp"

#include <initializer_list>
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

namespace {

struct Written {
  const char* text;
  const char* found;
};

}  // namespace

TEST_CASE("cpr numbers are found as Danes write them") {
  for (const Written& one : std::initializer_list<Written>{
           {"cpr 0101901234", "c 0101901234"},
           {"CPR: 010190-1234.", "c 010190-1234"},
           {"cpr.nr.010190-1234", "c 010190-1234"},
           {"010190 1234", "c 010190 1234"},
           {"010190 - 1234", "c 010190 - 1234"},
           {"010190–1234", "c 010190–1234"},
           {"010190/1234", "c 010190/1234"},
           {"010190.1234", "c 010190.1234"},
           {"01 01 90 1234", "c 01 01 90 1234"},
           {"01.01.90-1234", "c 01.01.90-1234"},
           {"01-01-90-1234", "c 01-01-90-1234"},
           {"01/01-90 1234", "c 01/01-90 1234"},
           {"010190 12 34", "c 010190 12 34"},
           {"01 01 90 12 34", "c 01 01 90 12 34"},
           {"01011990-1234", "c 01011990-1234"},
           {"01.01.1990-1234", "c 01.01.1990-1234"},
           {"610190-1234", "c 610190-1234"},
           {"CPR 010190-1234 22334455", "c 010190-1234; p 22334455"},
           {"010190-1234 og 020291-4321", "c 010190-1234; c 020291-4321"},
           {"010190-1234 020291-4321", "c 010190-1234; c 020291-4321"}}) {
    CAPTURE(one.text);
    CHECK(found(one.text) == one.found);
  }
}

TEST_CASE("phone numbers are found as Danes write them") {
  for (const Written& one : std::initializer_list<Written>{
           {"tlf.12345678", "p 12345678"},
           {"12 34 56 78", "p 12 34 56 78"},
           {"12.34.56.78", "p 12.34.56.78"},
           {"12-34-56-78", "p 12-34-56-78"},
           {"1234-5678", "p 1234-5678"},
           {"12\u00A034\u00A056\u00A078", "p 12\u00A034\u00A056\u00A078"},
           {"12\u202F34\u202F56\u202F78", "p 12\u202F34\u202F56\u202F78"},
           {"12 34\n    56 78", "p 12 34\n    56 78"},
           {"12 345 678", "p 12 345 678"},
           {"123 45 678", "p 123 45 678"},
           {"12345678 87654321", "p 12345678; p 87654321"},
           {"12345678/87654321", "p 12345678; p 87654321"},
           {"12 34 56 78 87 65 43 21", "p 12 34 56 78; p 87 65 43 21"},
           {"kl. 9 12 34 56 78", "p 12 34 56 78"},
           {"kl. 14.12 34 56 78", "p 12 34 56 78"},
           {"den 12.11.26 12 34 56 78", "p 12 34 56 78"},
           {"den 12-11-2026 12345678", "p 12345678"},
           {"0045 12345678", "p 0045 12345678"},
           {"004512345678", "p 004512345678"},
           {"45 12 34 56 78", "p 45 12 34 56 78"},
           {"45 1234 5678", "p 45 1234 5678"},
           {"(+45) 12345678", "p 12345678"},
           {"+45-12345678", "p 45-12345678"},
           {"+46 70 123 45 67", "p 46 70 123 45 67"},
           {"+298 123456", "p 298 123456"}}) {
    CAPTURE(one.text);
    CHECK(found(one.text) == one.found);
  }
  // Whatever it is taken for, all of it is found.
  CHECK(found("kl. 14 12 34 56 78") == "c 14 12 34 56 78");
}

TEST_CASE("mails and addresses are found as Danes write them") {
  for (const Written& one : std::initializer_list<Written>{
           {"bo@søby.dk", "m bo@søby.dk"},
           {"bo.hansen+hjem@by-net.co.dk", "m bo.hansen+hjem@by-net.co.dk"},
           {"bo @ soeby.dk", "m bo @ soeby.dk"},
           {"bo(at)soeby.dk", "m bo(at)soeby.dk"},
           {"bo snabel-a soeby punktum dk", "m bo snabel-a soeby punktum dk"},
           {"bo snabela soeby.dk", "m bo snabela soeby.dk"},
           {"Nørregade 12, 3. tv., 8000 Aarhus C", "a Nørregade 12; a 8000 Aarhus"},
           {"Nørregade12", "a Nørregade12"},
           {"Nørregade 12-14", "a Nørregade 12"},
           {"ved Kastanjealléen 7", "a Kastanjealléen 7"},
           {"Bakkegården 3", "a Bakkegården 3"},
           {"på Nordre Havn 12", "a Nordre Havn 12"},
           {"DK-8000 Aarhus", "a 8000 Aarhus"},
           {"Skovvej 4 12345678", "a Skovvej 4; p 12345678"}}) {
    CAPTURE(one.text);
    CHECK(found(one.text) == one.found);
  }
}

TEST_CASE("sums, days, times, paragraphs and case numbers tell nobody's name") {
  for (const char* text : {"2.000 kr.",
                           "10.000.000 kr.",
                           "2 000 000 kr.",
                           "12 500 000 kr.",
                           "1.234.567,50 kr.",
                           "12.11.2026",
                           "12/11/2026",
                           "2026-11-12",
                           "12-11-26",
                           "2026-11-12 kl. 10.30",
                           "kl. 14.30",
                           "8.30-15.30",
                           "10.15-11.45",
                           "§ 12, stk. 2",
                           "§§ 12-14",
                           "sag 24/12345",
                           "2024-0012345",
                           "27.60.00-P05-12-23",
                           "SAG-2024-12345678",
                           "2024-1234-5678",
                           "nr. 123456789",
                           "lov nr. 1234 af 12. maj 2024",
                           "ring 112 eller 1813",
                           "side 12-14, uge 3-5",
                           "bo snabel-a",
                           "a (at) b"}) {
    CAPTURE(text);
    CHECK(found(text) == "");
  }
}
