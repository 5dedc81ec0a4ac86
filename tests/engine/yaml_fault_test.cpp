#include "engine/yaml_fault.hpp"

#include <doctest/doctest.h>

#include "tests/support/reading.hpp"

using namespace samtale::engine;
using samtale::tests::read;
using samtale::tests::reports;

// Each through the parser itself: its words are part of what is tested.

TEST_CASE("a colon inside a text") {
  CHECK(reports("format: 1\nsay: Jeg siger: nej\n", Language::da) ==
        "scenario.yaml:2:15: fejl: Der er et kolon med mellemrum efter inde i teksten. "
        "[yaml-syntax]\n"
        "    say: Jeg siger: nej\n"
        "                  ^\n"
        "  Sæt hele teksten i anførselstegn: \"…\".\n");
  CHECK(reports("format: 1\nsay: Jeg siger: nej\n") ==
        "scenario.yaml:2:15: error: There is a colon followed by a space inside the text. "
        "[yaml-syntax]\n"
        "    say: Jeg siger: nej\n"
        "                  ^\n"
        "  Put the whole text in quotes: \"…\".\n");
  CHECK(reports("x: { say: Jeg siger: nej }\n") ==
        "scenario.yaml:1:20: error: There is a colon followed by a space inside the text. "
        "[yaml-syntax]\n"
        "    x: { say: Jeg siger: nej }\n"
        "                       ^\n"
        "  Put the whole text in quotes: \"…\".\n");
}

TEST_CASE("a colon that is missing") {
  const std::string expected =
      "error: A colon is missing after the name. [yaml-syntax]\n"
      "    title Forkert nummer\n"
      "    ^~~~~~~~~~~~~~~~~~~~\n"
      "  Write the name, a colon and a space: 'title: Wrong number'.\n";
  CHECK(reports("format: 1\ntitle Forkert nummer\nid: x\n") == "scenario.yaml:2:1: " + expected);
  CHECK(reports("title Forkert nummer\nid: x\n") == "scenario.yaml:1:1: " + expected);
  CHECK(reports("format: 1\ntitle Forkert nummer\nid: x\n", Language::da) ==
        "scenario.yaml:2:1: fejl: Der mangler et kolon efter navnet. [yaml-syntax]\n"
        "    title Forkert nummer\n"
        "    ^~~~~~~~~~~~~~~~~~~~\n"
        "  Skriv navnet, et kolon og et mellemrum: »title: Forkert nummer«.\n");
}

TEST_CASE("a space that is missing after a colon") {
  CHECK(reports("format: 1\ntitle:Forkert nummer\nid: x\n") ==
        "scenario.yaml:2:6: error: A space is missing after the colon. [yaml-syntax]\n"
        "    title:Forkert nummer\n"
        "         ^\n"
        "  Write a space after the colon: 'title: Wrong number'.\n");
}

TEST_CASE("a line that is indented too far or not far enough") {
  CHECK(reports("format: 1\n  title: x\n") ==
        "scenario.yaml:2:3: error: The line isn't indented like the lines it belongs to. "
        "[yaml-syntax]\n"
        "      title: x\n"
        "      ^~~~~\n"
        "  Lines that belong together begin right below each other.\n");
  CHECK(reports("nodes:\n    opening: 1\n  tells: 2\n", Language::da) ==
        "scenario.yaml:3:3: fejl: Linjen er ikke rykket ind som de linjer, den hører til. "
        "[yaml-syntax]\n"
        "      tells: 2\n"
        "      ^~~~~\n"
        "  Linjer, der hører sammen, begynder lige under hinanden.\n");
  CHECK(reports("replies:\n  - id: a\n  say: b\n") ==
        "scenario.yaml:3:3: error: The line isn't indented like the lines it belongs to. "
        "[yaml-syntax]\n"
        "      say: b\n"
        "      ^~~\n"
        "  Lines that belong together begin right below each other.\n");
}

TEST_CASE("the first key of a map that stands beside the map's name is told, not the next") {
  const std::string text = "a:\n  rules:\n  phase: rules\n    due: 1\n";
  const YamlDocument document = read(text);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(samtale::tests::marked(text, document.diagnostics[0].at) == "phase");
}

TEST_CASE("a line that is indented with a tab") {
  CHECK(reports("citizen:\n\tname: Kurt\n", Language::da) ==
        "scenario.yaml:2:1: fejl: Linjen er rykket ind med tabulator. [yaml-syntax]\n"
        "     name: Kurt\n"
        "    ^\n"
        "  Brug mellemrum, to for hvert trin.\n");
}

TEST_CASE("quotes inside quotes, and text after them") {
  CHECK(reports("say: \"Han sagde \"nej\" til mig\"\n") ==
        "scenario.yaml:1:18: error: There is more text after the closing quote. [yaml-syntax]\n"
        "    say: \"Han sagde \"nej\" til mig\"\n"
        "                     ^~~~~~~~~~~~~\n"
        "  Where quotes stand inside the text, use » and « for them.\n");
  CHECK(reports("say: 'Det er Else's sag'\n") ==
        "scenario.yaml:1:19: error: There is more text after the closing '. [yaml-syntax]\n"
        "    say: 'Det er Else's sag'\n"
        "                      ^~~~~~\n"
        "  If there is an apostrophe inside the text, put the text in \"…\" instead of '…'.\n");
}

TEST_CASE("text after a bracket") {
  CHECK(reports("say: [suk] Nå ja\n") ==
        "scenario.yaml:1:12: error: There is more text after the closing bracket. [yaml-syntax]\n"
        "    say: [suk] Nå ja\n"
        "               ^~~~~\n"
        "  If it is a text that begins with a bracket, put it in quotes: \"…\".\n");
}

TEST_CASE("brackets without their other half") {
  CHECK(reports("trains: [listen, pause\nminutes: 3\n", Language::da) ==
        "scenario.yaml:1:9: fejl: Parentesen [ bliver ikke sluttet. [yaml-syntax]\n"
        "    trains: [listen, pause\n"
        "            ^\n"
        "  Sæt den anden parentes til sidst.\n");
  CHECK(reports("trains: [listen]]\nminutes: 3\n") ==
        "scenario.yaml:1:17: error: There is a bracket ] too many here. [yaml-syntax]\n"
        "    trains: [listen]]\n"
        "                    ^\n"
        "  Delete it, or put the text in quotes: \"…\".\n");
}

TEST_CASE("a comma that is missing in brackets") {
  CHECK(reports("x: { say: \"a\" outcome: \"b\" }\n") ==
        "scenario.yaml:1:15: error: A comma is missing inside the brackets. [yaml-syntax]\n"
        "    x: { say: \"a\" outcome: \"b\" }\n"
        "                  ^\n"
        "  Put commas between the parts, and texts with punctuation in quotes: \"…\".\n");
}

TEST_CASE("a question mark in brackets") {
  CHECK(reports("x: { say: Hvad nu?, kind: y }\n", Language::da) ==
        "scenario.yaml:1:18: fejl: I en parentes skal en tekst med spørgsmålstegn stå i "
        "anførselstegn. [yaml-syntax]\n"
        "    x: { say: Hvad nu?, kind: y }\n"
        "                     ^\n"
        "  Sæt hele teksten i anførselstegn: \"…\".\n");
  CHECK(reports("x: { say: Hvad nu? }\n").find("question mark") != std::string::npos);
}

TEST_CASE("a text that begins with a sign of the language") {
  const auto reported = [](const std::string& sign) {
    return "error: A text can't begin with " + sign + ".";
  };
  for (const std::string sign : {"@", "`", "%", "*", "&", "!", ">", "|", "?"}) {
    CAPTURE(sign);
    const std::string text = "a: 1\nsay: " + sign + " hej\n";
    const YamlDocument document = read(text);
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(reports(text).find("scenario.yaml:2:6: " + reported(sign)) == 0);
  }
  CHECK(reports("say: *suk* Nå\n") ==
        "scenario.yaml:1:6: error: A text can't begin with *. [not-allowed-yaml]\n"
        "    say: *suk* Nå\n"
        "         ^\n"
        "  Put the whole text in quotes: \"…\".\n");
}

TEST_CASE("a text that begins with a dash") {
  CHECK(reports("say: - Nå\n") ==
        "scenario.yaml:1:6: error: A list can't begin here. [yaml-syntax]\n"
        "    say: - Nå\n"
        "         ^\n"
        "  Begin the list on the next line. If it is a dash, put the text in quotes.\n");
}

TEST_CASE("a backslash that escapes nothing") {
  CHECK(reports("say: \"C:\\mappe\"\n") ==
        "scenario.yaml:1:9: error: \\m can't stand in a text in quotes. [yaml-syntax]\n"
        "    say: \"C:\\mappe\"\n"
        "            ^~\n"
        "  Write \\\\ where a backslash is meant.\n");
  CHECK(reports("say: \"\\æble\"\n").find("1:7: error: \\æ can't") != std::string::npos);
  CHECK(reports("say: \"\\u12\"\n").find("1:7: error: \\u can't") != std::string::npos);
  CHECK(reports("say: \"\\ud800\"\n").find("1:7: error: \\u can't") != std::string::npos);
}

TEST_CASE("words of the parser that nobody has foreseen are passed on") {
  const Diagnostic fault = yaml_fault("a: b\n", 3, "bad luck");
  CHECK(message(fault, Language::en) == "Something here can't be read (bad luck).");
  CHECK(fault.at.begin == 3);
  CHECK(fault.at.end == 4);
}

TEST_CASE("a fault is placed within the text, whatever place the parser gives") {
  for (const std::string_view words :
       {"illegal map value", "end of map not found", "end of sequence flow not found",
        "unknown token", "unknown escape character: x", "alias not found after *",
        "illegal flow end", "unexpected character in block scalar", "illegal block entry"}) {
    for (const std::string text : {"", "a", "æ", "\n", "a: b", "\"", "\\", "  \t"}) {
      for (const std::size_t at : {std::size_t{0}, text.size(), text.size() + 9}) {
        CAPTURE(words);
        CAPTURE(text);
        const Diagnostic fault = yaml_fault(text, at, words);
        CHECK(fault.at.begin <= fault.at.end);
        CHECK(fault.at.end <= text.size());
      }
    }
  }
}
