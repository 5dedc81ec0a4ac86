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

TEST_CASE("what is mended comes before what can't be") {
  CHECK(places("a: Husk: du\nb: \"Hej\n  c: 1\n") == "1:8 colon_in_text\n2:4 \"\n");
  CHECK(places("a: Husk: du\nb: 1\n  c: 2\nd: Nej: ja\n") ==
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
