// Bytes that nobody means: a real scenario cut, changed and mixed at every place. Reading ends, and
// every place that is told lies in the text.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"
#include "tests/support/reading.hpp"

using namespace samtale::engine;
using samtale::tests::Random;
using samtale::tests::read;

namespace {

/// Every way of writing that the format's users know, and some that they don't.
const std::string scenario =
    "\xEF\xBB\xBF# Øvelse\r\nformat: 1\nid: wrong-number\ntitle: 'Forkert \"nummer\"'\n"
    "trains: [listen, \"refer_not_reject\"]\nbriefing:\n  you: Du sidder\n    i Borgerservice.\n"
    "  table: [Boligstøtte, 'Else''s sag']\ncitizen: { name: Else Holm, tension: 30,\n  heard: 20 "
    "}\n"
    "nodes:\n  opening:\n    citizen:\n    - say: \"Goddag, er det \\\"dér\\\" \\u00e5?\"\n"
    "      thinks: |-\n        Bare de ikke\n\n        stiller mig om.\n      tags: []\n"
    "    - { id: b, say: Nå, if: heard >= 35 }\n    replies:\n      - id: follow\n"
    "        say: >\n          Det er det ikke,\n          men jeg hjælper.\n        goto:\n"
    "        - gave_up\n        - ~\nendings:\n  gave_up: { kind: x, say: \"Nå … farvel.\" }\n"
    "empty:\n# slut\n";

/// Why the value's places are wrong; empty if they are right.
std::string misplaced(const YamlValue& value, std::uint32_t begin, std::uint32_t end) {
  if (value.at.begin > value.at.end) return "a span that ends before it begins";
  if (value.at.begin < begin || value.at.end > end) return "a span outside its parent's";
  std::uint32_t last = value.at.begin;
  for (const YamlValue& item : value.items()) {
    const std::string why = misplaced(item, last, value.at.end);
    if (!why.empty()) return why;
    last = item.at.end;
  }
  for (const YamlEntry& entry : value.entries()) {
    if (entry.key_at.begin < last || entry.key_at.end > value.at.end) return "a key out of order";
    const std::string why = misplaced(entry.value, entry.key_at.end, value.at.end);
    if (!why.empty()) return why;
    last = entry.value.at.end;
  }
  return {};
}

void check(const std::string& text) {
  const YamlDocument document = read(text);
  for (const Diagnostic& diagnostic : document.diagnostics) {
    const bool inside =
        diagnostic.at.begin <= diagnostic.at.end && diagnostic.at.end <= text.size();
    if (!inside || report(diagnostic, {{"x", text}}, Language::da).empty()) {
      CAPTURE(text);
      CHECK(inside);
    }
  }
  // A tree with faults may have odd places inside the text; a sound one may not.
  const auto size = static_cast<std::uint32_t>(text.size());
  const bool sound = document.diagnostics.empty();
  const std::string why = sound ? misplaced(document.tree.root, 0, size) : "";
  if (!why.empty() || document.tree.root.at.end > size) {
    CAPTURE(text);
    CHECK(why == "");
    CHECK(document.tree.root.at.end <= size);
  }
}

}  // namespace

TEST_CASE("the scenario that is mutilated below is sound") {
  CHECK(read(scenario).diagnostics.empty());
  check(scenario);
}

TEST_CASE("a scenario cut at any byte is read to its end") {
  for (std::size_t length = 0; length <= scenario.size(); ++length) {
    check(scenario.substr(0, length));
    check(scenario.substr(length));
  }
}

TEST_CASE("a scenario with any byte left out, doubled or changed is read to its end") {
  const std::string signs = "\"'[]{}:-#|>&*!%@`?,\n\t \\~";
  for (std::size_t at = 0; at < scenario.size(); ++at) {
    check(scenario.substr(0, at) + scenario.substr(at + 1));
    check(scenario.substr(0, at + 1) + scenario.substr(at));
    for (const char sign : signs) {
      std::string changed = scenario;
      changed[at] = sign;
      check(changed);
    }
    std::string invalid = scenario;
    invalid[at] = static_cast<char>(0x80u | static_cast<unsigned char>(scenario[at]));
    check(invalid);
  }
}

TEST_CASE("lines in any order are read to their end") {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < scenario.size();) {
    const std::size_t end = scenario.find('\n', at);
    lines.push_back(scenario.substr(at, end - at + 1));
    at = end + 1;
  }
  Random random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t count = 1 + random.below(8); count > 0; --count)
      text += lines[random.below(lines.size())];
    check(text);
  }
}

TEST_CASE("signs of the language by chance are read to their end") {
  const std::vector<std::string> parts = {"a",  "b: ",  "\n", "  ", "- ",  "[",    "]",     "{",
                                          "}",  ",",    "\"", "'",  "|\n", ">-\n", "? ",    ": ",
                                          "# ", "&x",   "*x", "!t", "~",   "å",    "---\n", "...\n",
                                          "\t", "<<: ", "\\", "%",  "\r\n"};
  Random random(11);
  for (int round = 0; round < 40'000; ++round) {
    std::string text;
    for (std::size_t count = random.below(24); count > 0; --count)
      text += parts[random.below(parts.size())];
    check(text);
  }
}
