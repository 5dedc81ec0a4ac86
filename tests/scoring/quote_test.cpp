#include "scoring/debrief/quote.hpp"

#include <doctest/doctest.h>

#include "scoring/debrief/sentences.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Language;

std::string parted(std::string_view text) {
  std::string all;
  for (const std::string_view sentence : sentences(text)) all += "[" + std::string(sentence) + "]";
  return all;
}

TEST_CASE("a text is parted where a sentence ends, and nowhere else") {
  CHECK(parted("") == "");
  CHECK(parted("Ja") == "[Ja]");
  CHECK(parted("Hvad nu? Ja. Øv!") == "[Hvad nu?][Ja.][Øv!]");
  CHECK(parted("Vi ses kl. 10.40 med 2.000 kr. i hånden. Godt.") ==
        "[Vi ses kl. 10.40 med 2.000 kr. i hånden.][Godt.]");
  CHECK(parted("»Inden middag,« sagde hun. »Ja.« Så lagde hun på.") ==
        "[»Inden middag,« sagde hun.][»Ja.«][Så lagde hun på.]");
  CHECK(parted("Well … I have seen it… And then?") == "[Well … I have seen it…][And then?]");
}

TEST_CASE("an excerpt has whole sentences and says where it leaves some out") {
  CHECK(excerpt("Ja. Det er sådan, det er.", 20) == "Ja. Det er sådan, det er.");
  CHECK(excerpt("Ja. Det er sådan, det er.", 3) == "Ja. …");
  CHECK(excerpt("Det er sådan, det er. Ja.", 1) == "Det er sådan, det er. …");
  CHECK(excerpt("Så … Ja. Nå.", 1) == "Så … Ja. …");
  CHECK(excerpt("Nej… Jo.", 1) == "Nej…");
  CHECK(excerpt("[vises ikke]. Undskyld.", 9) == "… Undskyld.");
  CHECK(excerpt("Ja. [vises ikke] Det er mit.", 9) == "Ja. …");
  CHECK(excerpt("[vises ikke].", 9) == "[vises ikke].");
}

TEST_CASE("lists are joined as people say them") {
  CHECK(listed({"a"}, Language::da) == "a");
  CHECK(listed({"a", "b"}, Language::da) == "a og b");
  CHECK(listed({"a", "b", "c"}, Language::en) == "a, b and c");
}

TEST_CASE("every joint has words in both languages, with the same slots and without a figure") {
  const auto slots = [](const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += c == '{';
    return count;
  };
  for (std::size_t p = 0; p < static_cast<std::size_t>(Phrase::count); ++p) {
    const std::string& da = pattern(static_cast<Phrase>(p), Language::da);
    const std::string& en = pattern(static_cast<Phrase>(p), Language::en);
    CAPTURE(da);
    CHECK_FALSE(da.empty());
    CHECK_FALSE(en.empty());
    CHECK(slots(da) == slots(en));
    CHECK(da.find('%') == std::string::npos);
  }
  CHECK(say(Phrase::of_call, Language::da, "Opkald 1", "Ja.") == "Opkald 1: Ja.");
}

}  // namespace
}  // namespace samtale::tests
