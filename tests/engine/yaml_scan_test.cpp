#include "engine/yaml_scan.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace samtale::engine;

namespace {

/// The scalar that begins at the first `§` of the text, which is taken out.
std::string scalar(std::string text, ScalarPlace place, ScalarStyle style) {
  const std::size_t begin = text.find("§");
  text.erase(begin, std::string("§").size());
  const ScalarScan scan = scan_scalar(text, begin, place);
  CHECK(scan.style == style);
  CHECK(scan.closed);
  return text.substr(begin, scan.end - begin);
}

std::string plain(const std::string& text, int parent = 0) {
  return scalar(text, {false, parent}, ScalarStyle::plain);
}
std::string plain_in_brackets(const std::string& text) {
  return scalar(text, {true, 0}, ScalarStyle::plain);
}
std::string literal(const std::string& text, int parent = 0) {
  return scalar(text, {false, parent}, ScalarStyle::literal);
}

std::string faults(const std::string& text, std::size_t max_depth = 32) {
  constexpr const char* names[] = {"quote", "bracket", "extra", "deep"};
  std::string all;
  for (const StructureFault& fault : structure_faults(text, max_depth))
    all += std::string(names[static_cast<std::size_t>(fault.kind)]) + "@" +
           std::to_string(fault.at) + " ";
  return all;
}

}  // namespace

TEST_CASE("a plain scalar ends at a colon, a comment or the end of the line") {
  CHECK(plain("§key: value") == "key");
  CHECK(plain("k: §value  # why") == "value");
  CHECK(plain("k: §a#b \nnext: x") == "a#b");
  CHECK(plain("k: §kl. 10:40, sagt: nej") == "kl. 10:40, sagt");
  CHECK(plain("k: §blåbær") == "blåbær");
  CHECK(plain("k: §a, [b] {c}?") == "a, [b] {c}?");
  CHECK(plain("k: §v\r\nn: x") == "v");
  CHECK(plain("k: §v:") == "v");
}

TEST_CASE("a plain scalar goes on in deeper lines") {
  CHECK(plain("k: §one\n  two\n\n  three \nn: x") == "one\n  two\n\n  three");
  CHECK(plain("k: §one\n  # two\n  three") == "one");
  CHECK(plain("k: §one\r\n  two\r\n") == "one\r\n  two");
  CHECK(plain("k: §one\nn: x") == "one");
  CHECK(plain("- k: §one\n  n: x", 2) == "one");
  CHECK(plain("§one\ntwo\n---\nthree", -1) == "one\ntwo");
}

TEST_CASE("in brackets a plain scalar ends at their signs too") {
  CHECK(plain_in_brackets("[§a b, c]") == "a b");
  CHECK(plain_in_brackets("[§a]") == "a");
  CHECK(plain_in_brackets("{§a: b}") == "a");
  CHECK(plain_in_brackets("{§a:}") == "a");
  CHECK(plain_in_brackets("[§hvad? nu]") == "hvad");
  CHECK(plain_in_brackets("[§a\nb]") == "a\nb");
}

TEST_CASE("a quoted scalar ends at its closing quote") {
  CHECK(scalar("k: §\"a \\\" # b\" # c", {}, ScalarStyle::double_quoted) == "\"a \\\" # b\"");
  CHECK(scalar("k: §'it''s' x", {}, ScalarStyle::single_quoted) == "'it''s'");
  CHECK(scalar("k: §\"a\n\n  b\\\n  c\"", {}, ScalarStyle::double_quoted) == "\"a\n\n  b\\\n  c\"");
  CHECK(scalar("k: §\"\\\\\" x", {}, ScalarStyle::double_quoted) == "\"\\\\\"");
  CHECK(scalar("k: §''", {}, ScalarStyle::single_quoted) == "''");
}

TEST_CASE("a quote that is never closed reaches to the end of the text") {
  for (const std::string text : {"\"abc", "'abc", "\"abc\\\"", "'abc''", "\"", "\"abc\\"}) {
    CAPTURE(text);
    const ScalarScan scan = scan_scalar(text, 0, {});
    CHECK_FALSE(scan.closed);
    CHECK(scan.end == text.size());
  }
}

TEST_CASE("a block scalar ends with its last line of text") {
  CHECK(literal("k: §|\n  one\n   two\n\n  three\n\n\nn: x") == "|\n  one\n   two\n\n  three");
  CHECK(literal("k: §|-\n  one\n# no part\nn: x") == "|-\n  one");
  CHECK(literal("k: §|\n  one\n  # a part\nn: x") == "|\n  one\n  # a part");
  CHECK(literal("k: §|\r\n  one\r\n  two\r\nn: x") == "|\r\n  one\r\n  two");
  CHECK(literal("- k: §|\n    one\n  n: x", 2) == "|\n    one");
  CHECK(literal("k: §|\nn: x") == "|");
  CHECK(literal("k: §|") == "|");
  CHECK(literal("k: §|2\n    one\n  two\nn: x") == "|2\n    one\n  two");
  CHECK(scalar("k: §>\n  one\n  two", {false, 0}, ScalarStyle::folded) == ">\n  one\n  two");
}

TEST_CASE("blank lines at the end belong to a block scalar that keeps them") {
  CHECK(literal("k: §|+\n  one\n\n\nn: x") == "|+\n  one\n\n");
}

TEST_CASE("the next token stands after white space, line breaks and comments") {
  CHECK(skip_to_token("  \t# why\r\n\n  x", 0) == 13);
  CHECK(skip_to_token("x", 0) == 0);
  CHECK(skip_to_token("# all", 0) == 5);
  CHECK(skip_to_token("", 0) == 0);
  CHECK(skip_to_token("ab", 7) == 2);
}

TEST_CASE("a line looks like a key or not") {
  CHECK(looks_like_key("say: x"));
  CHECK(looks_like_key("gave_up-2:"));
  CHECK_FALSE(looks_like_key("say:x"));
  CHECK_FALSE(looks_like_key("jeg siger: x"));
  CHECK_FALSE(looks_like_key("Nå: x"));
  CHECK_FALSE(looks_like_key(": x"));
  CHECK_FALSE(looks_like_key(""));
  CHECK(begins_entry("- jeg siger"));
  CHECK_FALSE(begins_entry("-jeg"));
}

TEST_CASE("sound text has no structural faults") {
  CHECK(faults("").empty());
  CHECK(faults("a: 'x''y'\nb: [\"]\", {c: '}'}]\nd: |\n  \"[{\n# '[\ne: it's \"so\"\n").empty());
  CHECK(faults("a: \"one\n  two: three\n  four\"\nb: x\n").empty());
  CHECK(faults("{\n\"a\": [\n1,\n2\n]\n}\n").empty());
  CHECK(faults("a: [\n  x,\n]\nb: {\n  c: d\n}\n").empty());
}

TEST_CASE("a quote that only a later quote closes is unclosed at its own place") {
  CHECK(faults("a: \"one\nb: \"two\"\nc: x\n") == "quote@3 ");
  CHECK(faults("- a: \"one\n  b: \"two\"\n") == "quote@5 ");
  CHECK(faults("- \"one\n- \"two\"\n") == "quote@2 ");
  CHECK(faults("a: { b: \"one }\nc: \"two\"\n") == "quote@8 ");
  CHECK(faults("a: \"one\nb: two\n") == "quote@3 ");
}

TEST_CASE("every unclosed quote is found") {
  CHECK(faults("a: \"one\nb: 'two\nc: x\nd: \"three\n") == "quote@3 quote@11 quote@24 ");
}

TEST_CASE("brackets that are not closed, or not opened, are found") {
  CHECK(faults("a: [x, y\nb: 1\nc: [z]\n") == "bracket@3 ");
  CHECK(faults("a: [x, {y: 1]\nb: 2\n") == "bracket@7 ");
  CHECK(faults("a: {x: 1\n") == "bracket@3 ");
  CHECK(faults("a: [x]]\n") == "extra@6 ");
  CHECK(faults("- [a\n- [b]\n") == "bracket@2 ");
}

TEST_CASE("levels are counted in brackets and out of them") {
  CHECK(faults("[[[]]]", 3).empty());
  CHECK(faults("[[[[]]]]", 3) == "deep@3 ");
  CHECK(faults("a:\n  b:\n    c:\n      d: 1\n", 3) == "deep@22 ");
  CHECK(faults("- - - - x", 3) == "deep@6 ");
  CHECK(faults("- a:\n  - [[x]]\n", 4).empty());
}

TEST_CASE("a comment that may have been meant as text begins with a letter or a digit") {
  const auto lost = [](const std::string& line) {
    const LostText found = text_lost_after(line, 3);
    return line.substr(found.begin, found.end - found.begin);
  };
  CHECK(lost("Nr. #5 i køen  \r\nb: 1\n") == "#5 i køen");
  CHECK(lost("Nr. #fredag") == "#fredag");
  CHECK(lost("Nr. # 4 i køen") == "# 4 i køen");
  CHECK(lost("Nr.\t#ærgerligt # og mere\n") == "#ærgerligt # og mere");
  for (const char* line : {"Nr.", "Nr. ", "Nr. #", "Nr. #\n5", "Nr. # fem", "Nr. ## 5",
                           "Nr. #--- 5", "Nr.\n#5", "Nr. og #5"}) {
    CAPTURE(line);
    CHECK(lost(line).empty());
  }
}
