#include "ui/widgets/break_rules.hpp"

#include <string>

#include <doctest/doctest.h>

using samtale::ui::widgets::break_points;

namespace {

// The text with a bar at every place where a line may end, two at a line end that must be.
std::string marked(const std::string& text) {
  std::string result;
  std::size_t from = 0;
  for (const auto& point : break_points(text)) {
    result += text.substr(from, point.offset - from) + (point.hard ? "||" : "|");
    from = point.offset;
  }
  return result + text.substr(from);
}

}  // namespace

TEST_CASE("a line may end between words, after the space") {
  CHECK(marked("Jeg kan høre det") == "Jeg |kan |høre |det");
  CHECK(marked("to  mellemrum") == "to  |mellemrum");
  CHECK(marked("") == "");
  CHECK(marked(" for ") == " for ");
}

TEST_CASE("a line never begins with a closing quote or a punctuation mark") {
  CHECK(marked("Han siger »nej « nu") == "Han |siger |»nej « |nu");
  CHECK(marked("Hvad ? Nu !") == "Hvad ? |Nu !");
  CHECK(marked("Så … ja.") == "Så … |ja.");
  CHECK(marked("Der mangler – igen – penge") == "Der |mangler – |igen – |penge");
  CHECK(marked("“Fine” he said") == "“Fine” |he |said");
}

TEST_CASE("an opening quote holds on to the word behind it") {
  CHECK(marked("Han sagde »Fortæl« igen") == "Han |sagde |»Fortæl« |igen");
  CHECK(marked("Hun sagde » Fortæl « igen") == "Hun |sagde |» Fortæl « |igen");
  CHECK(marked("se ( her )") == "se |( her )");
  CHECK(marked("og »… okay« siger han") == "og |»… |okay« |siger |han");
}

TEST_CASE("figures are not taken apart") {
  CHECK(marked("klokken 17.45 i dag") == "klokken |17.45 |i |dag");
  CHECK(marked("over 2.000 kr. om året") == "over |2.000 kr. |om |året");
  CHECK(marked("i alt 1.250,50 kr., tak") == "i |alt |1.250,50 kr., |tak");
  CHECK(marked("ring kl. 10 på 20 30 40 50 nu") == "ring |kl. 10 |på |20 30 40 50 |nu");
  CHECK(marked("Jonas Krogh, 34 år, og 3 timer") == "Jonas |Krogh, |34 år, |og |3 timer");
  CHECK(marked("efter § 12 og 50 % mere") == "efter |§ 12 |og |50 % |mere");
  CHECK(marked("tasterne 1–3 og -5") == "tasterne |1–3 |og |-5");
}

TEST_CASE("a hyphen or a slash between two real words may end a line") {
  CHECK(marked("et cpr-nummer") == "et |cpr-|nummer");
  CHECK(marked("en e-mail") == "en |e-mail");
  CHECK(marked("borger/rådgiver og 10/11") == "borger/|rådgiver |og |10/11");
}

TEST_CASE("a line end in the text ends the line there, once each") {
  CHECK(marked("et\nto\n\ntre\n") == "et\n||to\n||\n||tre\n||");
  CHECK(marked("et \nto") == "et \n||to");
}

TEST_CASE("broken UTF-8 gives places within the text, in order") {
  const std::string text = "a \xC3 b \xFF\xFE c \xE2\x80";
  std::size_t last = 0;
  for (const auto& point : break_points(text)) {
    CHECK(point.offset > last);
    CHECK(point.offset < text.size());
    last = point.offset;
  }
  CHECK(last > 0);
}
