#include "engine/check.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/story_graph.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

/// A node with one line and one reply for each of `ways`, a way or a list of ways.
std::string node(const std::string& id, const std::vector<std::string>& ways) {
  std::string text =
      "  " + id + ":\n    phase: listen\n    citizen: [{ say: Ja. }]\n    replies:\n";
  for (std::size_t i = 0; i < ways.size(); ++i)
    text += "      - { id: r" + std::to_string(i) + ", say: Godt., goto: " + ways[i] + " }\n";
  return text;
}

std::string story(const std::string& nodes) {
  const std::string& small = small_scenario_text();
  return small.substr(0, small.find("nodes:")) + "nodes:\n" + nodes +
         small.substr(small.find("endings:"));
}

std::vector<std::string> said(const std::string& nodes) {
  std::vector<std::string> all;
  const LoadedScenario loaded = load(story(nodes));
  for (const Diagnostic& d : loaded.diagnostics) {
    std::string one(name(d.code));
    for (const std::string& argument : d.arguments) one += " " + argument;
    all.push_back(one);
  }
  return all;
}

/// n0 to n(count - 1), each leading to the next, the last to `last`.
std::string chain(int count, const std::string& last) {
  std::string nodes;
  for (int i = 0; i < count; ++i)
    nodes += node("n" + std::to_string(i), {i + 1 < count ? "n" + std::to_string(i + 1) : last});
  return nodes;
}

std::string lines(const std::string& list) {
  return "  a:\n    phase: listen\n    citizen: " + list +
         "\n    replies: [{ id: r, say: Godt., goto: helped }]\n";
}

using Said = std::vector<std::string>;

std::string endless(const std::string& from, const std::string& to) {
  return "endless " + from + " { to: " + to + ", at_most: 1 } helped";
}

}  // namespace

TEST_CASE("a call of 16 turns is fine, 17 a warning, 21 an error") {
  CHECK(said(chain(16, "helped")) == Said{});
  CHECK(said(chain(17, "helped")) == Said{"too-long-call 17 16"});
  CHECK(load(story(chain(20, "helped"))).playable);
  CHECK(said(chain(21, "helped")) == Said{"too-long-call 21 20"});
  CHECK_FALSE(load(story(chain(21, "helped"))).playable);
}

TEST_CASE("a way back counts as often as it can be taken") {
  CHECK(said(chain(4, "[{ to: n0, at_most: 3 }, helped]")) == Said{});
  CHECK(said(chain(4, "[{ to: n0, at_most: 4 }, helped]")) == Said{"too-long-call 20 16"});
  CHECK(said(chain(4, "[{ to: n0, at_most: 5 }, helped]")) == Said{"too-long-call 24 20"});
  CHECK(said(chain(4, "[{ to: n2, at_most: 6 }, helped]")) == Said{});
  CHECK(said(chain(4, "[{ to: n2, at_most: 7 }, helped]")) == Said{"too-long-call 18 16"});
}

TEST_CASE("of several ways the longest is counted") {
  CHECK(said(node("start", {"helped", "n0"}) + chain(17, "helped")) == Said{"too-long-call 18 16"});
  CHECK(said(node("start", {"n8", "n0"}) + chain(15, "helped")) == Said{});
}

TEST_CASE("a call that is far too long is told of without counting for ever") {
  CHECK(said(chain(400, "helped")) == Said{"too-long-call 99 20"});
}

TEST_CASE("a circle without a number never ends") {
  CHECK(said(node("a", {"a", "helped"})) == Said{endless("a", "a")});
  CHECK(said(node("a", {"b"}) + node("b", {"a", "helped"})) == Said{endless("b", "a")});
  CHECK(said(node("a", {"[{ if: heard >= 35, to: helped }, a]"})) == Said{endless("a", "a")});
  CHECK(said(node("a", {"[{ if: heard >= 35, to: a }, helped]"})) ==
        Said{"endless a { if: …, to: a, at_most: 1 } helped"});
  CHECK(said(node("a", {"[{ to: a, at_most: 1 }, helped]"})) == Said{});
}

TEST_CASE("what the hint about a circle says to write is right") {
  const LoadedScenario loaded = load(story(node("a", {"a", "helped"})));
  REQUIRE(loaded.diagnostics.size() == 1);
  const std::vector<std::string>& to_write = loaded.diagnostics[0].arguments;
  REQUIRE(to_write.size() == 3);
  const std::string ways = "\n          - " + to_write[1] + "\n          - " + to_write[2];
  std::string text = story(node("a", {"WAYS", "helped"}));
  text.replace(text.find("{ id: r0, say: Godt., goto: WAYS }"), 34,
               "id: r0\n        say: Godt.\n        goto:" + ways);
  CHECK(load(text).diagnostics.empty());
}

TEST_CASE("the ending that is offered after a circle is one that fits and that the call comes to") {
  const auto ends = [](const std::string& nodes, const std::string& endings) {
    const std::string& small = small_scenario_text();
    const LoadedScenario loaded =
        load(small.substr(0, small.find("nodes:")) + "nodes:\n" + nodes + "endings:\n" + endings);
    for (const Diagnostic& d : loaded.diagnostics)
      if (d.code == DiagnosticCode::endless) return d.arguments.at(2);
    return std::string("no circle");
  };
  const std::string agreed = "  agreed: { kind: agreement, outcome: Godt. }\n";
  const std::string left = "  left: { kind: citizen_left, outcome: Skidt. }\n";
  const std::string sent = "  sent: { kind: handed_over, outcome: Videre. }\n";
  CHECK(ends(node("a", {"a", "agreed", "left"}), agreed + left) == "left");
  CHECK(ends(node("a", {"a", "agreed"}), agreed) == "");
  CHECK(ends(node("a", {"b"}) + node("b", {"a", "c"}) + node("c", {"sent", "left"}),
             agreed + left + sent) == "sent");
  CHECK(ends(node("a", {"b", "sent"}) + node("b", {"a", "c"}) + node("c", {"left"}), sent + left) ==
        "sent");
}

TEST_CASE("an ending that only another call comes to is not offered after a circle") {
  const std::string& small = small_scenario_text();
  const std::string citizen =
      "    citizen: { name: Else, face: man, tension: 30, trust: 50, heard: 20, clarity: 20 }\n";
  const LoadedScenario loaded = load(
      small.substr(0, small.find("citizen:")) + "calls:\n  - id: one\n    title: Et\n" + citizen +
      "    nodes: { a: { phase: listen, citizen: [{ say: Ja. }], replies: [{ id: r, say: "
      "Godt., goto: first }] } }\n  - id: two\n    title: To\n" +
      citizen +
      "    nodes: { b: { phase: listen, citizen: [{ say: Ja. }], replies: [{ id: r, say: "
      "Godt., goto: second }, { id: q, say: Godt., goto: b }] } }\nendings:\n"
      "  first: { kind: handed_over, outcome: Et. }\n"
      "  second: { kind: citizen_left, outcome: To. }\n");
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].arguments ==
        std::vector<std::string>{"b", "{ to: b, at_most: 1 }", "second"});
}

TEST_CASE("each circle is told of where it closes") {
  CHECK(said(node("a", {"b", "a"}) + node("b", {"a", "b", "helped"})) ==
        Said{endless("a", "a"), endless("b", "a"), endless("b", "b")});
}

TEST_CASE("a circle that nobody reaches is only unreachable") {
  CHECK(said(node("a", {"helped"}) + node("b", {"b"})) == Said{"unreachable-node b"});
}

TEST_CASE("a circle behind a counted way is found") {
  CHECK(said(node("a", {"[{ to: b, at_most: 1 }, helped]"}) + node("b", {"b", "helped"})) ==
        Said{endless("b", "b")});
}

TEST_CASE("a way behind one that is always open leads nowhere") {
  CHECK(said(node("a", {"[helped, b]"}) + node("b", {"helped"})) ==
        Said{"way-never-taken", "unreachable-node b"});
}

TEST_CASE("lines that leave no state silent are enough") {
  CHECK(said(lines("[{ id: x, if: trust < 40, say: A }, { id: y, if: trust >= 40, say: B }]")) ==
        Said{});
  CHECK(said(lines("[{ id: x, if: knocked, say: A }, { id: y, if: not knocked, say: B }]")) ==
        Said{});
  CHECK(said(lines(
            "[{ id: x, if: closed_row = 0, say: A }, { id: y, if: closed_row >= 1, say: B }]")) ==
        Said{});
  CHECK(said(lines("[{ id: x, if: knocked, say: A }, { id: y, if: otherwise, say: B }]")) ==
        Said{});
  CHECK(said(lines("[{ id: x, if: trust <= 100, say: A }]")) == Said{});
}

TEST_CASE("lines that leave some state silent are not") {
  CHECK(said(lines("[{ id: x, if: trust < 40, say: A }, { id: y, if: trust >= 41, say: B }]")) ==
        Said{"no-line a"});
  CHECK(said(lines(
            "[{ id: x, if: knocked and greeted, say: A }, { id: y, if: not knocked, say: B }]")) ==
        Said{"no-line a"});
  CHECK(said(lines(
            "[{ id: x, if: closed_row = 0, say: A }, { id: y, if: closed_row = 3, say: B }]")) ==
        Said{"no-line a"});
}

TEST_CASE("a node with too many states to look at is asked for an otherwise") {
  std::string condition = "trust >= 1";
  for (int c = 3; c < 90; c += 4)
    for (const char* meter : {"trust", "heard", "clarity"})
      condition += " or " + std::string(meter) + " >= " + std::to_string(c);
  CHECK(said(lines("[{ id: x, if: '(" + condition + ") or trust >= 0', say: A }]")) ==
        Said{"no-line a"});
}

TEST_CASE("the longest call is found through many counted ways") {
  // Five nodes that each lead back to the first once: six times through, five answers each at most.
  std::string nodes;
  for (int i = 0; i < 5; ++i) {
    const std::string next = i < 4 ? "n" + std::to_string(i + 1) : "helped";
    nodes += node("n" + std::to_string(i), {"[{ to: n0, at_most: 1 }, " + next + "]"});
  }
  const LoadedScenario loaded = load(story(nodes));
  CHECK(longest_call(story_graph(loaded.scenario), {0}, 0) == 1 + 2 + 3 + 4 + 5 + 5);
}
