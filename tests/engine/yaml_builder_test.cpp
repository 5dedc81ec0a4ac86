#include "engine/yaml_builder.hpp"

#include <doctest/doctest.h>

#include "tests/support/reading.hpp"

using namespace samtale::engine;
using samtale::tests::marked;
using samtale::tests::read;

// Places are tested with the events of the real parser: what matters is that the two agree.

namespace {

/// The value under a path of keys and item numbers; fails the test where there is none.
const YamlValue& at(const YamlValue& root, const std::vector<std::string>& path) {
  const YamlValue* value = &root;
  for (const std::string& step : path) {
    CAPTURE(step);
    const bool is_item = value->kind() == YamlKind::list;
    if (is_item) REQUIRE(std::stoul(step) < value->items().size());
    value = is_item ? &value->items()[std::stoul(step)] : value->find(step);
    REQUIRE(value != nullptr);
  }
  return *value;
}

/// The value's kind of writing, its bytes and what they mean.
void check(const std::string& text, const std::vector<std::string>& path, ScalarStyle style,
           const std::string& written, const std::string& meant) {
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.empty());
  const YamlValue& value = at(document.tree.root, path);
  CHECK(value.kind() == YamlKind::scalar);
  CHECK(value.style == style);
  CHECK(marked(text, value.at) == written);
  CHECK(value.text() == meant);
}

}  // namespace

TEST_CASE("a plain scalar has its bytes, letters of two bytes before it or not") {
  const std::string text = "før: så\ntitle: Blåbær og grød  # sødt\nlast: æøå";
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.empty());
  REQUIRE(document.tree.root.entries().size() == 3);
  CHECK(marked(text, document.tree.root.entries()[0].key_at) == "før");
  CHECK(marked(text, document.tree.root.entries()[1].key_at) == "title");
  CHECK(marked(text, document.tree.root.entries()[1].value.at) == "Blåbær og grød");
  CHECK(marked(text, document.tree.root.entries()[2].value.at) == "æøå");
  CHECK(marked(text, document.tree.root.at) == text);
}

TEST_CASE("a plain scalar of several lines") {
  check("æ: ø\nsay: Det er\n  også for galt.\n\n  Ikke?\nb: 1\n", {"say"}, ScalarStyle::plain,
        "Det er\n  også for galt.\n\n  Ikke?", "Det er også for galt.\nIkke?");
  check("a:\n  - b: en\n      to\n    c: x\n", {"a", "0", "b"}, ScalarStyle::plain, "en\n      to",
        "en to");
  check("a:\n  Det står\n  på næste linje.\n", {"a"}, ScalarStyle::plain,
        "Det står\n  på næste linje.", "Det står på næste linje.");
}

TEST_CASE("a quoted scalar has its quotes in its span") {
  check("æ: ø\nsay: \"Hør \\\"nu\\\" \\u00e5!\" # å\n", {"say"}, ScalarStyle::double_quoted,
        "\"Hør \\\"nu\\\" \\u00e5!\"", "Hør \"nu\" å!");
  check("a: 'Else''s sag: nr. 1'\n", {"a"}, ScalarStyle::single_quoted, "'Else''s sag: nr. 1'",
        "Else's sag: nr. 1");
  check("a: \"en\n  to\n\n  tre\"\nb: x\n", {"a"}, ScalarStyle::double_quoted,
        "\"en\n  to\n\n  tre\"", "en to\ntre");
  check("a: \"\"\n", {"a"}, ScalarStyle::double_quoted, "\"\"", "");
}

TEST_CASE("a literal and a folded scalar reach to the end of their last line") {
  check("å: ø\nsay: |\n  én\n   to\n\n  tre\n\nb: x\n", {"say"}, ScalarStyle::literal,
        "|\n  én\n   to\n\n  tre", "én\n to\n\ntre\n");
  check("say: >-\n  én\n  to\n", {"say"}, ScalarStyle::folded, ">-\n  én\n  to", "én to");
  check("a:\n  - say: |+\n      én\n\n  - x\n", {"a", "0", "say"}, ScalarStyle::literal,
        "|+\n      én\n", "én\n\n");
}

TEST_CASE("scalars in brackets") {
  const std::string text =
      "c: { navn: Else Holm, om: \"74 år, træt\", tal: [1, 'to', tre fire] }\n";
  check(text, {"c", "navn"}, ScalarStyle::plain, "Else Holm", "Else Holm");
  check(text, {"c", "om"}, ScalarStyle::double_quoted, "\"74 år, træt\"", "74 år, træt");
  check(text, {"c", "tal", "2"}, ScalarStyle::plain, "tre fire", "tre fire");
  const YamlDocument document = read(text);
  CHECK(marked(text, at(document.tree.root, {"c", "tal"}).at) == "[1, 'to', tre fire]");
  CHECK(marked(text, at(document.tree.root, {"c"}).at) ==
        "{ navn: Else Holm, om: \"74 år, træt\", tal: [1, 'to', tre fire] }");
}

TEST_CASE("maps and lists reach from their first to their last") {
  const std::string text =
      "nodes:\n  opening:\n    citizen:\n      - say: Hej\n      - say: Nå\n    goto: x # slut\n"
      "ends: [ # de to\n  a,\n  b, # sidst\n]\nempty: []\nnone: {}\n";
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.empty());
  CHECK(marked(text, at(document.tree.root, {"nodes", "opening"}).at) ==
        "citizen:\n      - say: Hej\n      - say: Nå\n    goto: x");
  CHECK(marked(text, at(document.tree.root, {"nodes", "opening", "citizen"}).at) ==
        "- say: Hej\n      - say: Nå");
  CHECK(marked(text, at(document.tree.root, {"nodes", "opening", "citizen", "1"}).at) == "say: Nå");
  CHECK(marked(text, at(document.tree.root, {"ends"}).at) == "[ # de to\n  a,\n  b, # sidst\n]");
  CHECK(marked(text, at(document.tree.root, {"empty"}).at) == "[]");
  CHECK(marked(text, at(document.tree.root, {"none"}).at) == "{}");
}

TEST_CASE("a list in line with its key") {
  const std::string text = "a:\n- x\n- y: 1\n  z: 2\nb: 3\n";
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.empty());
  CHECK(marked(text, at(document.tree.root, {"a"}).at) == "- x\n- y: 1\n  z: 2");
  CHECK(at(document.tree.root, {"b"}).text() == "3");
}

TEST_CASE("line endings of Windows and a byte order mark change no span") {
  const std::string text =
      "\xEF\xBB\xBFtitle: Blå\r\nsay: |\r\n  én\r\n  to\r\nb: \"x\r\n  y\"\r\nc: en\r\n  to\r\n";
  check(text, {"title"}, ScalarStyle::plain, "Blå", "Blå");
  check(text, {"say"}, ScalarStyle::literal, "|\r\n  én\r\n  to", "én\nto\n");
  check(text, {"b"}, ScalarStyle::double_quoted, "\"x\r\n  y\"", "x y");
  check(text, {"c"}, ScalarStyle::plain, "en\r\n  to", "en to");
}

TEST_CASE("a value that is missing stands after its colon or dash") {
  const std::string text = "a:\nb:   # intet\nc:\n  -\n  - x\n  -\nd: {e: , f}\ng: ~\nh: null\n";
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.empty());
  const auto place = [&](const std::vector<std::string>& path) {
    const YamlValue& value = at(document.tree.root, path);
    CHECK(value.kind() == YamlKind::null);
    return std::to_string(value.at.begin) + "-" + std::to_string(value.at.end);
  };
  const auto after = [&](const std::string& part) {
    const std::string end = std::to_string(text.find(part) + part.size());
    return end + "-" + end;
  };
  CHECK(place({"a"}) == after("a:"));
  CHECK(place({"b"}) == after("b:"));
  CHECK(place({"c", "0"}) == after("c:\n  -"));
  CHECK(place({"c", "2"}) == after("- x\n  -"));
  CHECK(place({"d", "e"}) == after("e:"));
  CHECK(place({"d", "f"}) == after(", f"));
  CHECK(marked(text, at(document.tree.root, {"g"}).at) == "~");
  CHECK(marked(text, at(document.tree.root, {"h"}).at) == "null");
}

TEST_CASE("a key may be called null, and a missing value before it is still missing") {
  const std::string text = "a:\nnull: x\n";
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.empty());
  CHECK(at(document.tree.root, {"a"}).kind() == YamlKind::null);
  CHECK(at(document.tree.root, {"a"}).at.begin == 2);
  CHECK(at(document.tree.root, {"null"}).text() == "x");
}

TEST_CASE("numbers, truth and dates stay the words that they are") {
  const std::string text = "a: 010\nb: yes\nc: 1e3\nd: 2026-01-02\ne: 0x1F\nf: Off\n";
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.empty());
  CHECK(at(document.tree.root, {"a"}).text() == "010");
  CHECK(at(document.tree.root, {"b"}).text() == "yes");
  CHECK(at(document.tree.root, {"c"}).text() == "1e3");
  CHECK(at(document.tree.root, {"d"}).text() == "2026-01-02");
  CHECK(at(document.tree.root, {"e"}).text() == "0x1F");
  CHECK(at(document.tree.root, {"f"}).text() == "Off");
}

TEST_CASE("escapes that the parser writes as single bytes become whole characters") {
  check("a: \"x\\_y\"\n", {"a"}, ScalarStyle::double_quoted, "\"x\\_y\"", "x\u00A0y");
}

TEST_CASE("the first of two equal keys counts") {
  const YamlDocument document = read("a: 1\nb: 2\na: 3\n");
  CHECK(document.diagnostics.size() == 1);
  CHECK(document.tree.root.entries().size() == 2);
  CHECK(at(document.tree.root, {"a"}).text() == "1");
}

TEST_CASE("a forgotten dash is told once for each item") {
  const auto said = [](const std::string& text) {
    std::vector<std::string> all;
    for (const Diagnostic& d : read(text).diagnostics)
      all.push_back(d.arguments[0] + " " + d.arguments[1] + " " + d.arguments[2]);
    return all;
  };
  using Said = std::vector<std::string>;
  CHECK(said("a:\n  - id: x\n    b: 1\n    id: y\n    b: 2\n    id: z\n    b: 3\n") ==
        Said{"id dash a", "id dash a"});
  CHECK(said("a:\n  - id: x\n    b: 1\n    b: 2\n    id: y\n    b: 3\n") ==
        Said{"b  a", "id dash a"});
  CHECK(said("a:\n  - { id: x, id: y }\n") == Said{"id  a"});
  CHECK(said("nodes:\n  x: 1\n  x: 2\n") == Said{"x  nodes"});
  CHECK(said("calls:\n  - nodes:\n      x: 1\n      x: 2\n") == Said{"x  calls.nodes"});
}

TEST_CASE("only a text that the file does not have letter by letter is copied") {
  const std::string plain = "a: grød\n'b': \"så\"\nc: [d, 'e']\n";
  CHECK(read(plain).tree.texts.empty());
  const std::string other = "a: \"gr\\u00f8d\"\nb: 'Else''s'\nc: to\n  linjer\nd: |\n  blok\n";
  CHECK(read(other).tree.texts.size() == 4);
}
