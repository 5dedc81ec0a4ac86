// Legal items that no way can have given by the time a call leaves the node where they are due. In
// the small method `knocks` gives the ground.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

/// A node of the scenario, or, further in, of a call. `replies`: each the rest of one, with its
/// `goto`.
std::string node(const std::string& id, const std::string& keys,
                 const std::vector<std::string>& replies, const std::string& in = "  ") {
  std::string text =
      in + id + ":\n" + in + "  phase: listen\n" + in + "  citizen: [{ say: Ja. }]\n";
  if (!keys.empty()) text += in + "  " + keys + "\n";
  text += in + "  replies:\n";
  for (std::size_t i = 0; i < replies.size(); ++i)
    text += in + "    - { id: r" + std::to_string(i) + ", say: Godt., because: Det er godt., " +
            replies[i] + " }\n";
  return text;
}

constexpr auto due = "due: [ground]";

std::string staged(std::string text) {
  return text.insert(text.find("trains:"), "stage: after_decision\n");
}

/// With `legal-never-due` of the other item left out.
std::vector<std::string> said(const LoadedScenario& loaded) {
  std::vector<std::string> all;
  for (const Diagnostic& d : loaded.diagnostics) {
    if (d.code == DiagnosticCode::legal_never_due) continue;
    std::string one(name(d.code));
    for (const std::string& argument : d.arguments) one += " " + argument;
    all.push_back(one);
  }
  return all;
}

LoadedScenario story(const std::string& nodes, const std::string& head = "") {
  const std::string& small = small_scenario_text();
  return load(staged(small.substr(0, small.find("nodes:")) + head + "nodes:\n" + nodes +
                     small.substr(small.find("endings:"))));
}

/// Two calls, each of the nodes given.
LoadedScenario two_calls(const std::string& first, const std::string& second,
                         const std::string& head = "") {
  const std::string& small = small_scenario_text();
  const std::string citizen =
      "    citizen: { name: Else Holm, face: older_woman, tension: 30, trust: 50, heard: 20, "
      "clarity: 20 }\n";
  return load(staged(small.substr(0, small.find("citizen:")) + head + "calls:\n  - id: one\n" +
                     "    title: Et\n" + citizen + "    nodes:\n" + first + "  - id: two\n" +
                     "    title: To\n" + citizen + "    nodes:\n" + second +
                     small.substr(small.find("endings:"))));
}

using Said = std::vector<std::string>;

Said never(const std::string& at) { return {"due-never-given move " + at + " ground knocks"}; }

}  // namespace

TEST_CASE("an item that no reply gives is told of where it is due") {
  const LoadedScenario loaded = story(node("a", due, {"goto: helped"}));
  CHECK(said(loaded) == never("a"));
  CHECK(loaded.playable);
  CHECK(said(story(node("a", due, {"goto: helped", "moves: [knocks], goto: helped"}))) == Said{});
}

TEST_CASE("an item may have been given before, on one way of several") {
  CHECK(said(story(node("a", "", {"moves: [knocks], goto: b", "goto: b"}) +
                   node("b", "", {"goto: c"}) + node("c", due, {"goto: helped"}))) == Said{});
}

TEST_CASE("what is given later, or only on a way that leads elsewhere, is not given in time") {
  CHECK(said(story(node("a", due, {"goto: b"}) +
                   node("b", "", {"moves: [knocks], goto: helped"}))) == never("a"));
  CHECK(said(story(node("a", "", {"moves: [knocks], goto: helped", "goto: b"}) +
                   node("b", due, {"goto: helped"}))) == never("b"));
}

TEST_CASE("what is given behind a way back is given in time") {
  CHECK(said(story(node("a", due, {"goto: b"}) +
                   node("b", "", {"moves: [knocks], goto: [{ to: a, at_most: 1 }, helped]"}))) ==
        Said{});
}

TEST_CASE("a condition may always hold, and a way behind one that is always open is never taken") {
  CHECK(said(story(node("a", "", {"moves: [knocks], if: heard >= 99, goto: b", "goto: b"}) +
                   node("b", due, {"goto: helped"}))) == Said{});
  CHECK(said(story(node("a", "", {"moves: [knocks], goto: [helped, b]", "goto: b"}) +
                   node("b", due, {"goto: helped"}))) ==
        Said{"way-never-taken", never("b").front()});
}

TEST_CASE("a scenario may give an item itself, by a reply or by a line, before or right after") {
  CHECK(said(story(node("a", due, {"set: [knocked], goto: helped"}))) == Said{});
  const std::string line =
      "  b:\n    phase: listen\n    citizen: [{ say: Ja., set: [knocked] }]\n"
      "    replies: [{ id: r, say: Godt., goto: LAST }]\n";
  const auto to = [&](const std::string& last) {
    std::string text = line;
    return text.replace(text.find("LAST"), 4, last);
  };
  CHECK(said(story(to("a") + node("a", due, {"goto: helped"}))) == Said{});
  CHECK(said(story(node("a", due, {"goto: b"}) + to("helped"))) == Said{});
  CHECK(said(story(node("a", due, {"goto: c"}) + node("c", "", {"goto: b"}) + to("helped"))) ==
        never("a"));
}

TEST_CASE("a shared reply gives an item in the nodes that use its block") {
  const std::string head =
      "shared:\n  ground:\n    replies: [{ id: g, say: Fordi., because: Det er godt., "
      "moves: [knocks], goto: helped }]\n";
  CHECK(said(story(node("a", "due: [ground]\n    use: [ground]", {"goto: helped"}), head)) ==
        Said{});
  CHECK(said(story(node("a", due, {"goto: b"}) + node("b", "use: [ground]", {"goto: helped"}),
                   head)) == never("a"));
}

TEST_CASE("a pause gives an item where the method says so, but not in a letter") {
  Moves moves = small_method();
  const LoadedScenario silent = story(node("a", due, {"goto: helped"}));
  REQUIRE(said(silent) == never("a"));
  Assignment knocked;
  knocked.variable = moves.items[0].flag;
  moves.moves[moves.pause.value].sets.push_back({{}, {knocked}});
  CHECK(said(load_scenario(silent.files, moves)) == Said{});
  const LoadedScenario letter =
      story(node("a", "due: [ground]\n    form: letter", {"goto: helped"}));
  CHECK(said(load_scenario(letter.files, moves)) ==
        Said{"due-never-given move a ground knocks, holds_pause"});
}

TEST_CASE("what an earlier call gave is forgotten unless it is carried") {
  const std::string first = node("a", "", {"moves: [knocks], goto: helped"}, "      ");
  const std::string second = node("b", due, {"goto: helped"}, "      ");
  CHECK(said(two_calls(first, second)) == Said{"due-never-given carry b ground knocked"});
  CHECK(said(two_calls(first, second, "carry: [knocked]\n")) == Said{});
  CHECK(said(two_calls(second, first, "carry: [knocked]\n")) == never("b"));
}

TEST_CASE("a node that no way leads to is only unreachable") {
  CHECK(said(story(node("a", "", {"goto: helped"}) + node("b", due, {"goto: helped"}))) ==
        Said{"unreachable-node b"});
}
