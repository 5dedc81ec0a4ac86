#include "engine/yaml_repair.hpp"

#include <doctest/doctest.h>

#include "engine/yaml_fault.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

std::string places(const std::string& text) {
  std::string all;
  for (const Diagnostic& d : read(text).diagnostics) {
    const LineColumn at = line_column(text, d.at.begin);
    all += std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
           (d.arguments.empty() ? "" : d.arguments.front()) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("faults of single lines are told in one pass, each in its place") {
  CHECK(places("x: { say: x }\na: Husk: du\nsay Du er her\nb:Æ\nc: Nej: ja: nå\nd: 1\nd: 2\n") ==
        "2:8 colon_in_text\n3:1 missing_colon\n4:2 missing_space\n5:7 colon_in_text\n7:1 d\n");
}

TEST_CASE("what is read over is in the tree, and what stands behind it in its place") {
  const std::string text = "say: x\na: Husk: du\nb:Æble\nsay Du\nc: slut\n";
  const YamlDocument document = read(text);
  CHECK(document.whole);
  REQUIRE(document.tree.root.entries().size() == 4);
  CHECK(document.tree.root.find("a")->text() == "Husk. du");
  CHECK(document.tree.root.find("b")->text() == "Æble");
  CHECK(marked(text, document.tree.root.find("b")->at) == "Æble");
  CHECK(document.tree.root.find("c")->text() == "slut");
  CHECK(marked(text, document.tree.root.find("c")->at) == "slut");
}

TEST_CASE("a colon in brackets is mended up to the next part") {
  const YamlDocument document = read("x: { say: Husk: du, goto: y }\n");
  CHECK(document.whole);
  CHECK(document.tree.root.find("x")->find("say")->text() == "Husk. du");
  CHECK(document.tree.root.find("x")->find("goto")->text() == "y");
}

TEST_CASE("a line whose first word is no key of the file is not guessed at") {
  const YamlDocument document = read("format: 1\ntitle Forkert nummer\nid: x\nb: Nej: ja\n");
  CHECK_FALSE(document.whole);
  CHECK(document.diagnostics.size() == 1);
}

TEST_CASE(
    "a text in brackets with a question mark is told of once, its commas and quotes with it") {
  for (const std::string say : {"Ja, og hvad så nu?", "Ja, og hvad så nu?\"",
                                "\"Ja\", og hvad så nu?", "Hvad? Nå, hvad?"}) {
    CAPTURE(say);
    const std::string text = "x: { id: y, say: " + say + ", goto: z }\nb: 1\n";
    const YamlDocument document = read(text);
    CHECK(document.whole);
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].arguments.front() == "question_mark");
    REQUIRE(document.tree.root.find("x")->entries().size() == 3);
    CHECK(document.tree.root.find("x")->find("goto")->text() == "z");
    CHECK(marked(text, document.tree.root.find("b")->at) == "1");
  }
  const YamlDocument last = read("x: [{ say: Ja, og så? }, { say: Nej }]\n");
  CHECK(last.diagnostics.size() == 1);
  CHECK(last.tree.root.find("x")->items().size() == 2);
  CHECK(read("x: [Hvad nu?, b]\n").tree.root.find("x")->items().size() == 2);
}

TEST_CASE("a quote that is never closed ends with its line, or in brackets with its part") {
  const std::string text =
      "a: \"Hej: du # her\nb:\n  - 'Nej\n  - c: \"ja\nd: { e: \"f, g: h }\nphase: x\n";
  CHECK(places(text) == "1:4 \"\n3:5 '\n4:8 \"\n5:9 \"\n");
  const YamlDocument document = read(text);
  CHECK(document.whole);
  CHECK(document.tree.root.find("a")->text() == "Hej. du . her");
  CHECK(document.tree.root.find("b")->items()[0].text() == "Nej");
  CHECK(document.tree.root.find("d")->find("e")->text() == "f");
  CHECK(document.tree.root.find("d")->find("g")->text() == "h");
  CHECK(marked(text, document.tree.root.find("phase")->at) == "x");
}

TEST_CASE("a quote whose text may go on on the next line still stops the reading") {
  CHECK_FALSE(read("a: \"Hej\n  og mere\nb: 1\n").whole);
  CHECK_FALSE(read("a: \"Hej\n  c: 1\nb: 1\n").whole);
}

TEST_CASE("a text that goes on behind its quotes is read over") {
  const YamlDocument document = read("a: \"Hej\" sagde: hun\nb:\n  - 'Den' er ' her\nc: 1\n");
  CHECK(document.whole);
  CHECK(document.diagnostics.size() == 2);
  CHECK(document.tree.root.find("a")->text() == "Hej. sagde. hun");
  CHECK(document.tree.root.find("c")->text() == "1");
}

TEST_CASE("a bracket that is never closed ends with its line, or with the part that it opens") {
  const std::string text = "a: [x, y\nb: { c: [d, e: f }\ng: { h: 1\ni: 2\n";
  CHECK(places(text) == "1:4 unclosed_bracket\n2:9 unclosed_bracket\n3:4 unclosed_bracket\n");
  const YamlDocument document = read(text);
  CHECK(document.whole);
  CHECK(document.tree.root.find("a")->items().size() == 2);
  CHECK(document.tree.root.find("b")->find("e")->text() == "f");
  CHECK(document.tree.root.find("g")->find("h")->text() == "1");
  CHECK(marked(text, document.tree.root.find("i")->at) == "2");
  CHECK_FALSE(read("a: [x,\n  y\nb: 1\n").whole);
  CHECK_FALSE(read("a: [x, \"y\nb: 1\n").whole);
}

TEST_CASE("a bracket too many behind others is left out") {
  const YamlDocument document = read("a: [x]]\nb: { c: d }}\ne: 1\n");
  CHECK(document.whole);
  CHECK(document.diagnostics.size() == 2);
  CHECK(document.tree.root.find("b")->find("c")->text() == "d");
  CHECK(document.tree.root.find("e")->text() == "1");
  CHECK_FALSE(read("a: [x: y }\ne: 1\n").whole);
  CHECK_FALSE(read("a: ]\ne: 1\n").whole);
}

TEST_CASE("a line between two keys of one map is read as one of them, however it is indented") {
  for (const std::string wrong : {"\t", " ", "   ", "     ", "\t  "}) {
    CAPTURE(wrong);
    const std::string text = "x:\n  - a: 1\n    b: 2\n" + wrong + "c: 3\n    d: 4\ne: 5\n";
    const YamlDocument document = read(text);
    CHECK(document.whole);
    CHECK(document.diagnostics.size() == 1);
    REQUIRE(document.tree.root.find("x")->items().size() == 1);
    const YamlValue& item = document.tree.root.find("x")->items()[0];
    REQUIRE(item.find("c") != nullptr);
    CHECK(marked(text, item.find("c")->at) == "3");
    CHECK(marked(text, item.find("d")->at) == "4");
    CHECK(marked(text, document.tree.root.find("e")->at) == "5");
  }
}

TEST_CASE("the first key of a map is read where the second stands") {
  const YamlDocument document = read("x:\n\ta: 1\n  b: 2\n");
  CHECK(document.whole);
  CHECK(document.tree.root.find("x")->entries().size() == 2);
}

TEST_CASE("a line is not moved where it could belong to one map or another") {
  CHECK_FALSE(read("x:\n  a: 1\n\tb: 2\ny: 3\n").whole);
  CHECK_FALSE(read("x:\n  a: 1\n\tb:\n    c: 2\n  d: 3\n").whole);
  CHECK_FALSE(read("x:\n  a: 1\n\tb: 2\n\tc: 2\n  d: 3\n").whole);
}

TEST_CASE("what is mended comes before what can't be") {
  CHECK(places("a: Husk: du\nb: \"Hej\n  c: 1\n") == "1:8 colon_in_text\n2:4 \"\n");
  CHECK(places("a: Husk: du\nb: 1\n  c: 2\nd: Nej: ja\n") ==
        "1:8 colon_in_text\n3:3 indentation\n4:7 colon_in_text\n");
  CHECK(places("a: Husk: du\nb: 1\n  c:\n    d: 2\ne: Nej: ja\n") ==
        "1:8 colon_in_text\n3:3 indentation\n");
}

TEST_CASE("only so many lines are read over") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "k" + std::to_string(i) + ": a: b\n";
  const YamlDocument document = read(text);
  CHECK_FALSE(document.whole);
  CHECK(document.diagnostics.size() == 41);
}

TEST_CASE("a scenario with faults of single lines is checked to its end") {
  std::string text = with("    phase: start\n", "    phase: ruls\n");
  text.replace(text.find("summary: Ringer"), 15, "summary: Obs: Ringer");
  text.replace(text.find("        because: Du"), 19, "        because:Du");
  CHECK(codes(load(text)) == Codes{"yaml-syntax", "unknown-word", "yaml-syntax"});
}
