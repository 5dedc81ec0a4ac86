#include "ui/export/html.hpp"

#include <cstdlib>
#include <regex>
#include <string>

#include <doctest/doctest.h>

#include "ui/app/library.hpp"
#include "ui/export/cards_document.hpp"
#include "ui/export/markdown.hpp"

namespace samtale::tests {
namespace {

using namespace ui;
using engine::Language;

Document small_document() {
  Document document;
  document.language = Language::da;
  document.title = "Tilbageblik";
  document.lead = {Paragraph{"Kurt & Inger"}, Paragraph{""}};
  document.sections = {{"Det virkede",
                        {Items{{{"Lyt", "»Fortæl.«"}, {"", "uden navn"}}},
                         Facts{{{"Du sagde", "<b>"}, {"Tomt", ""}}},
                         Table{{"Greb", "Brugt"}, {{"Lyt", "hver gang"}}}},
                        {{"Replik 1", {Paragraph{"Vendepunktet", Paragraph::Tone::strong}}, {}}}}};
  document.foot = "Slut";
  return document;
}

std::string body_of(const std::string& page) {
  const std::size_t at = page.find("<body>");
  REQUIRE(at != std::string::npos);
  return page.substr(at);
}

/// The steps of the headings, in order: "1223".
std::string headings(const std::string& page) {
  std::string steps;
  const std::regex heading("<h([1-6])>");
  for (std::sregex_iterator at(page.begin(), page.end(), heading), end; at != end; ++at)
    steps += (*at)[1];
  return steps;
}

TEST_CASE("a document is written as headings, lists and tables, and its text as text") {
  CHECK(body_of(html(small_document())) ==
        "<body>\n<main>\n<h1>Tilbageblik</h1>\n<p>Kurt &amp; Inger</p>\n"
        "<section>\n<h2>Det virkede</h2>\n"
        "<ul>\n<li><strong>Lyt</strong> »Fortæl.«</li>\n<li>uden navn</li>\n</ul>\n"
        "<dl>\n<dt>Du sagde</dt>\n<dd>&lt;b&gt;</dd>\n</dl>\n"
        "<table>\n<thead>\n<tr><th scope=\"col\">Greb</th><th scope=\"col\">Brugt</th></tr>\n"
        "</thead>\n<tbody>\n<tr><th scope=\"row\">Lyt</th><td>hver gang</td></tr>\n</tbody>\n"
        "</table>\n"
        "<section>\n<h3>Replik 1</h3>\n<p><strong>Vendepunktet</strong></p>\n</section>\n"
        "</section>\n</main>\n<footer>Slut</footer>\n</body>\n</html>\n");
  CHECK(html(small_document()).find("<html lang=\"da\">") != std::string::npos);
}

TEST_CASE("nothing in a text can become markup") {
  CHECK(html_escaped("<a href=\"x\">'&'</a>") ==
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  CHECK(markdown_escaped("*Nej*, 1_2 [x](y) <b> `c` | #") ==
        "\\*Nej\\*, 1\\_2 \\[x\\](y) \\<b\\> \\`c\\` \\| \\#");
  CHECK(markdown_escaped("12. maj") == "12\\. maj");
  CHECK(markdown_escaped("- og så\nikke mere") == "\\- og så ikke mere");
}

TEST_CASE("the same document as Markdown") {
  CHECK(markdown(small_document()) ==
        "# Tilbageblik\n\nKurt \\& Inger\n\n## Det virkede\n\n- **Lyt** »Fortæl.«\n- uden navn\n"
        "\n- **Du sagde**: \\<b\\>\n\n| Greb | Brugt |\n|---|---|\n| Lyt | hver gang |\n"
        "\n### Replik 1\n\n**Vendepunktet**\n\n---\n\nSlut\n");
}

TEST_CASE("the sheet of cards is whole in both languages and needs nothing from outside") {
  const scoring::Cards cards = shipped_cards();
  for (const Language language : {Language::da, Language::en}) {
    const std::string page = html(cards_document(cards, language));
    CHECK(page == html(cards_document(cards, language)));
    CHECK(page.find("<html lang=\"" + std::string(code(language)) + "\">") != std::string::npos);
    for (const char* outside : {"http", "src=", "href=", "url(", "@import", "<script", "<link"})
      CHECK(page.find(outside) == std::string::npos);
    const auto check = [&](const scoring::Card& card) {
      CHECK(page.find("<h3>" + html_escaped(card.title.in(language)) + "</h3>") !=
            std::string::npos);
      CHECK(page.find(html_escaped(card.about.in(language))) != std::string::npos);
      CHECK(page.find(html_escaped(card.avoid.in(language))) != std::string::npos);
      for (const scoring::Card::Move& move : card.moves)
        CHECK(page.find("<strong>" + html_escaped(move.name.in(language)) + "</strong> " +
                        html_escaped(move.line.in(language))) != std::string::npos);
    };
    for (const scoring::Card& card : cards.by_phase) check(card);
    for (const scoring::Cards::Tool& tool : cards.tools) check(tool.card);
    // Two pages of eight, each under its heading.
    CHECK(headings(page) == "12333333332" + std::string(8, '3'));
  }
}

}  // namespace
}  // namespace samtale::tests
