#include "engine/yaml_reader.hpp"

#include <doctest/doctest.h>

#include "tests/support/reading.hpp"

using namespace samtale::engine;
using samtale::tests::read;
using samtale::tests::reports;

// What yaml-cpp alone would take, and an author never means.

TEST_CASE("a key that stands twice is refused, in maps of every kind") {
  CHECK(reports("a: 1\nb: { c: 1, c: 2 }\na: 3\n") ==
        "scenario.yaml:2:12: error: 'c' stands here twice. [duplicate-key]\n"
        "    b: { c: 1, c: 2 }\n"
        "               ^\n"
        "  Delete one of them.\n"
        "scenario.yaml:3:1: error: 'a' stands here twice. [duplicate-key]\n"
        "    a: 3\n"
        "    ^\n"
        "  Delete one of them.\n");
  CHECK(reports("a: { c: 1 }\nb: { c: 2 }\n").empty());
}

TEST_CASE("a quote that is not closed does not swallow the rest of the file") {
  CHECK(reports("replies:\n  - say: \"Hej\n    because: \"Du svarer.\"\n    goto: x\nid: y\n") ==
        "scenario.yaml:2:10: error: The text begins with \" but is never closed. "
        "[unclosed-quote]\n"
        "      - say: \"Hej\n"
        "             ^\n"
        "  Put another \" where the text ends.\n");
  CHECK(reports("a: 'Hej\nb: 1\n", Language::da) ==
        "scenario.yaml:1:4: fejl: Teksten begynder med ', men bliver ikke sluttet. "
        "[unclosed-quote]\n"
        "    a: 'Hej\n"
        "       ^\n"
        "  Sæt et ' mere, hvor teksten slutter.\n");
}

TEST_CASE("several unclosed quotes are all told") {
  const YamlDocument document = read("a: \"x\nb: \"y\nc: 1\nc: 2\n");
  REQUIRE(document.diagnostics.size() == 3);
  CHECK(document.diagnostics[0].code == DiagnosticCode::unclosed_quote);
  CHECK(document.diagnostics[1].code == DiagnosticCode::unclosed_quote);
  CHECK(document.diagnostics[2].code == DiagnosticCode::duplicate_key);
  CHECK(document.whole);
  const YamlDocument longer = read("a: \"x\n  y\nb: \"y\n  z\nc: 1\nc: 2\n");
  REQUIRE(longer.diagnostics.size() == 2);
  CHECK(longer.diagnostics[0].code == DiagnosticCode::unclosed_quote);
  CHECK(longer.diagnostics[1].code == DiagnosticCode::unclosed_quote);
  CHECK_FALSE(longer.whole);
}

TEST_CASE("what stands before an unclosed quote is told too") {
  const YamlDocument document = read("a: 1\na: 2\nb: \"x\nc: 1\n");
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(document.diagnostics[0].code == DiagnosticCode::duplicate_key);
  CHECK(document.diagnostics[1].code == DiagnosticCode::unclosed_quote);
}

TEST_CASE("a further document is refused where it begins") {
  CHECK(reports("a: 1\n---\nb: 2\n") ==
        "scenario.yaml:2:1: error: Another file begins here, inside the file. "
        "[not-allowed-yaml]\n"
        "    ---\n"
        "    ^~~\n"
        "  Delete the line and put what follows into a file of its own.\n");
  CHECK(reports("---\na: 1\n...\n").empty());
}

TEST_CASE("anchors, aliases, tags and merge keys are refused") {
  CHECK(reports("a: &x 1\nb: *x\nc: !!str 2\nd: &y\n  e: 1\n<<: *y\n") ==
        "scenario.yaml:1:4: error: A text can't begin with &. [not-allowed-yaml]\n"
        "    a: &x 1\n"
        "       ^\n"
        "  Put the whole text in quotes: \"…\".\n"
        "scenario.yaml:2:4: error: A text can't begin with *. [not-allowed-yaml]\n"
        "    b: *x\n"
        "       ^\n"
        "  Put the whole text in quotes: \"…\".\n"
        "scenario.yaml:3:4: error: A text can't begin with !. [not-allowed-yaml]\n"
        "    c: !!str 2\n"
        "       ^\n"
        "  Put the whole text in quotes: \"…\".\n"
        "scenario.yaml:4:4: error: A text can't begin with &. [not-allowed-yaml]\n"
        "    d: &y\n"
        "       ^\n"
        "  Put the whole text in quotes: \"…\".\n"
        "scenario.yaml:6:1: error: << can't be used here. [not-allowed-yaml]\n"
        "    <<: *y\n"
        "    ^~\n"
        "  Write the lines out.\n"
        "scenario.yaml:6:5: error: A text can't begin with *. [not-allowed-yaml]\n"
        "    <<: *y\n"
        "        ^\n"
        "  Put the whole text in quotes: \"…\".\n");
  CHECK(reports("a: &x [*x]\n").find("[not-allowed-yaml]") != std::string::npos);
}

TEST_CASE("a ! where a condition begins is told to be a not") {
  const YamlDocument document = read("if: !overtime\nsay: !nej\n");
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(hint(document.diagnostics[0], Language::da) == "Skriv »not« i stedet: »if: not knocked«.");
  CHECK(hint(document.diagnostics[1], Language::da) == "Sæt hele teksten i anførselstegn: \"…\".");
}

TEST_CASE("keys are single words that are there") {
  CHECK(reports("[a, b]: c\n") ==
        "scenario.yaml:1:1: error: One name must stand before the colon. [not-allowed-yaml]\n"
        "    [a, b]: c\n"
        "    ^~~~~~\n"
        "  Write for example 'title: Wrong number'.\n");
  CHECK(reports(": c\n") ==
        "scenario.yaml:1:1: error: A name is missing before the colon. [not-allowed-yaml]\n"
        "    : c\n"
        "    ^\n"
        "  Write for example 'title: Wrong number'.\n");
}

TEST_CASE("a text in another encoding is told of once, and read to its end") {
  const YamlDocument document = read("a: en bl\xE5 bil og en bus\nb: \xE6\xF8\xE5\nc: 1\nc: 2\n");
  REQUIRE(document.diagnostics.size() == 2);
  CHECK(document.diagnostics[0].code == DiagnosticCode::not_utf8);
  CHECK(document.diagnostics[1].code == DiagnosticCode::duplicate_key);
  CHECK(document.whole);
  CHECK(document.tree.root.find("b")->text() == "???");
}

TEST_CASE("bytes of which many are not UTF-8 are not read") {
  const YamlDocument document = read("a: 1\nb: \xE6\xF8\xE5\xE6\xF8\xE5\n");
  CHECK(document.diagnostics.size() == 1);
  CHECK_FALSE(document.whole);
  CHECK(document.tree.root.entries().empty());
}

TEST_CASE("bytes that are not UTF-8 are refused at the first of them") {
  CHECK(reports("a: bl\xE5\n", Language::da) ==
        "scenario.yaml:1:6: fejl: Her står et tegn, der ikke kan læses. Filen er ikke gemt som "
        "UTF-8. [not-utf8]\n"
        "    a: bl\uFFFD\n"
        "         ^\n"
        "  Gem filen igen, og vælg tegnsættet UTF-8.\n");
  CHECK_FALSE(read("\xFF\xFE"
                   "a")
                  .diagnostics.empty());
}

TEST_CASE("characters that can't be seen are refused, written or escaped") {
  CHECK(reports(std::string("a: x\x01y\nb: \0\n", 11)) ==
        "scenario.yaml:1:5: error: There is a character here that can't be seen (U+0001). "
        "[control-character]\n"
        "    a: x\uFFFDy\n"
        "        ^\n"
        "  Delete it. Mostly it has come along from another program.\n"
        "scenario.yaml:2:4: error: There is a character here that can't be seen (U+0000). "
        "[control-character]\n"
        "    b: \uFFFD\n"
        "       ^\n"
        "  Delete it. Mostly it has come along from another program.\n");
  CHECK(reports("a: \"x\\u0007\"\n") ==
        "scenario.yaml:1:4: error: There is a character here that can't be seen (U+0007). "
        "[control-character]\n"
        "    a: \"x\\u0007\"\n"
        "       ^~~~~~~~~\n"
        "  Delete it. Mostly it has come along from another program.\n");
  CHECK(reports("a: \"x\\ty\\nz\"\n").empty());
  CHECK(reports("a: 1\rb: 2\r").find("(U+000D)") != std::string::npos);
  CHECK(reports("a: x\u0085y\n").find("(U+0085)") != std::string::npos);
}

TEST_CASE("a hard space where a blank is needed is named, and not what comes of it") {
  CHECK(
      reports("a: 1\nb:\u00A0x\nc: 2\n") ==
      "scenario.yaml:2:3: error: There is a hard space here (U+00A0). [control-character]\n"
      "    b:\u00A0x\n"
      "      ^\n"
      "  Delete it and write an ordinary space. Mostly it has come along from another program.\n");
  CHECK(reports("a:\n  b: 1\n\u00A0 c: 2\n", Language::da) ==
        "scenario.yaml:3:1: fejl: Her står et hårdt mellemrum (U+00A0). [control-character]\n"
        "    \u00A0 c: 2\n"
        "    ^\n"
        "  Slet det, og skriv et almindeligt mellemrum. Det er som regel fulgt med fra et andet "
        "program.\n");
  CHECK(reports("a: 6.400\u00A0kr.\n").empty());
}

TEST_CASE("a space without width is named") {
  CHECK(reports("goto: closing\u200B\n") ==
        "scenario.yaml:1:14: error: There is a space without width here that can't be seen "
        "(U+200B). [control-character]\n"
        "    goto: closing\u200B\n"
        "                 ^\n"
        "  Delete it. Mostly it has come along from another program.\n");
  CHECK(reports("a: Tand\u00ADlæge\n", Language::da).find("blød bindestreg") != std::string::npos);
}

TEST_CASE("what is plainly no scenario is told once") {
  const auto only = [](const std::string& bytes) {
    const YamlDocument document = read(bytes);
    REQUIRE(document.diagnostics.size() == 1);
    CHECK_FALSE(document.whole);
    CHECK(document.diagnostics[0].code == DiagnosticCode::not_text);
    return message(document.diagnostics[0], Language::da);
  };
  CHECK(only("\x89PNG\r\n\x1a\n") == "Det her er et billede og ikke et scenarie.");
  CHECK(only("\xFF\xD8\xFF\xE0JFIF") == "Det her er et billede og ikke et scenarie.");
  CHECK(only("PK\x03\x04word") == "Filen er ikke ren tekst og kan ikke læses.");
  CHECK(only(std::string(5000, '\0')) == "Filen er ikke ren tekst og kan ikke læses.");
  std::string nonsense;
  for (int i = 0; i < 200; ++i) nonsense += "k: ]}\n";
  CHECK(only(nonsense) == "Det her ligner ikke et scenarie.");
}

TEST_CASE("a file of blanks and comments is empty") {
  CHECK(reports("# intet\n\n") ==
        "scenario.yaml:1:1: error: The file is empty. [empty-file]\n"
        "    # intet\n"
        "    ^\n"
        "  Begin with 'format: 1'.\n");
  CHECK(reports("").find("[empty-file]") != std::string::npos);
  CHECK(reports("---\n").find("[empty-file]") != std::string::npos);
  CHECK(reports("\xEF\xBB\xBF").find("[empty-file]") != std::string::npos);
}

TEST_CASE("size is capped before anything else is looked at") {
  CHECK(read("a: " + std::string(max_yaml_bytes - 3, 'x')).diagnostics.empty());
  const YamlDocument document = read(std::string(max_yaml_bytes + 1, '\xFF'));
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(message(document.diagnostics[0], Language::en) ==
        "The file is too large. There is room for 4 MB.");
  CHECK_FALSE(document.whole);
}

TEST_CASE("levels are capped, in brackets and out of them") {
  CHECK(reports("a: " + std::string(31, '[') + std::string(31, ']') + "\n").empty());
  CHECK(reports("a: " + std::string(40, '[') + std::string(40, ']') + "\n") ==
        "scenario.yaml:1:35: error: There are too many steps inside each other. There is room for "
        "32. [too-deep]\n"
        "    a: " +
            std::string(40, '[') + std::string(40, ']') + "\n" + std::string(38, ' ') + "^\n");
  std::string dashes;
  for (int i = 0; i < 100; ++i) dashes += "- ";
  CHECK(reports(dashes + "x\n").find("[too-deep]") != std::string::npos);
  std::string compact = "x: ";
  for (int i = 0; i < 20; ++i) compact += "[a: ";
  CHECK(reports(compact + std::string(20, ']') + "\n").find("[too-deep]") != std::string::npos);
  CHECK(read(std::string(1'000'000, '[')).diagnostics.size() == 1);
}

TEST_CASE("a tree that lacks something because of a fault says so") {
  CHECK(read("a: 1\nb: 2\n").whole);
  CHECK(read("a: 1\na: 2\n").whole);
  CHECK_FALSE(read("a: 1\n  b: 2\n").whole);
  CHECK_FALSE(read("a: \"x\n  y\nb: 2\n").whole);
}

TEST_CASE("what was read before a fault is kept") {
  const YamlDocument document = read("a: 1\nb:\n  - x\n  - y: [z\nc: 2\n");
  REQUIRE(document.tree.root.find("a") != nullptr);
  CHECK(document.tree.root.find("a")->text() == "1");
  const YamlValue* list = document.tree.root.find("b");
  REQUIRE(list != nullptr);
  REQUIRE_FALSE(list->items().empty());
  CHECK(list->items()[0].text() == "x");
}

TEST_CASE("a last word without a colon is no key, with a line ending after it or not") {
  for (const std::string text : {"a: 1\nb", "a: 1\nb\n"}) {
    CHECK(reports(text) ==
          "scenario.yaml:2:1: error: A colon is missing after the name. [yaml-syntax]\n"
          "    b\n"
          "    ^\n"
          "  Write the name, a colon and a space: 'title: Wrong number'.\n");
  }
}

TEST_CASE("a text may be the whole file") {
  const YamlDocument document = read("hej");
  CHECK(document.diagnostics.empty());
  CHECK(document.tree.root.kind() == YamlKind::scalar);
  CHECK(document.tree.root.text() == "hej");
}

TEST_CASE("a million faults are told a thousand times at most") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "k: 1\n";
  CHECK(read(text).diagnostics.size() == 1000);
}
