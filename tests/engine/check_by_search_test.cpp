#include "engine/check_by_search.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

using Said = std::vector<std::string>;

Said found(const std::string& text) {
  const LoadedScenario loaded = load(text);
  REQUIRE(loaded.playable);
  std::vector<Diagnostic> diagnostics;
  check_by_search(loaded.scenario, explore(loaded.scenario, watched_by_check()), diagnostics);
  Said all;
  for (const Diagnostic& d : diagnostics) {
    CHECK(d.severity == Severity::warning);
    std::string one(name(d.code));
    for (const std::string& argument : d.arguments) one += " " + argument;
    all.push_back(one);
  }
  return all;
}

/// Two nodes: greeting raises how heard the citizen is from 20 to 24, waiting does not.
std::string call(const std::string& lines, const std::string& ways) {
  return with("        goto: helped\n", R"(        goto: second
      - { id: wait, say: Et øjeblik., goto: second }
  second:
    phase: listen
    citizen: )" + lines + R"(
    replies:
      - { id: on, say: Ja., goto: )" + ways +
                                            R"( }
)");
}

std::string gated(const std::string& condition) {
  return call("[{ id: a, if: " + condition + ", say: Ja. }, { id: b, if: otherwise, say: Nå. }]",
              "helped");
}

}  // namespace

TEST_CASE("a gate that holds in some calls and not in others is well") {
  CHECK(found(gated("heard >= 24")) == Said{});
  CHECK(found(gated("greeted")) == Said{});
}

TEST_CASE("a line that is said otherwise is told of where another always is") {
  CHECK(found(call("[{ id: a, if: greeted, say: Ja. }, { id: b, if: not greeted, say: Nej. }, "
                   "{ id: c, if: otherwise, say: Nå. }]",
                   "helped")) == Said{"gate-never-true otherwise second/c"});
}

TEST_CASE("a line's gate is judged in every state, although it decides nothing in the story") {
  CHECK(found(gated("heard >= 25")) == Said{"gate-never-true second/a"});
  CHECK(found(gated("heard >= 20")) == Said{"gate-always-true second/a"});
}

TEST_CASE("a way is taken in some call, or it is told of") {
  CHECK(found(call("[{ say: Ja. }]", "[{ if: greeted, to: helped }, helped]")) == Said{});
  CHECK(found(call("[{ say: Ja. }]", "[{ if: knocked, to: helped }, helped]")) ==
        Said{"way-never-taken search"});
}

TEST_CASE("the last way may be there only because there must be one") {
  CHECK(found(call("[{ say: Ja. }]", "[{ if: heard >= 1, to: helped }, helped]")) == Said{});
}

TEST_CASE("a principle is practised by a phase or by a move, or it is told of") {
  const auto trains = [](const std::string& moves) {
    std::string text =
        with("        moves: [greets]\n        because: Du spørger, før du stiller om.\n", moves);
    return found(text);
  };
  CHECK(trains("") == Said{"phase-never-visited listen listen"});
  CHECK(trains("        moves: [asks_closed]\n        because: Ja.\n") == Said{});
  CHECK(
      found(with("        moves: [greets]\n        because: Du spørger, før du stiller om.\n       "
                 " goto: helped\n",
                 "        goto: second\n  second:\n    phase: listen\n    citizen: [{ say: Ja. }]\n"
                 "    replies: [{ id: r, say: Ja., goto: helped }]\n")) == Said{});
}

TEST_CASE("nothing is said where the search was not complete") {
  const LoadedScenario loaded = load(gated("heard >= 25"));
  Exploration exploration(loaded.scenario, watched_by_check(), 1);
  while (exploration.advance(10)) {
  }
  REQUIRE_FALSE(exploration.graph().complete);
  std::vector<Diagnostic> diagnostics;
  check_by_search(loaded.scenario, exploration.graph(), diagnostics);
  CHECK(diagnostics.empty());
}

TEST_CASE("a second call's lines are judged by what the first may hand over") {
  std::string text = fixture("valid/every-key.yaml").text;
  text.replace(text.find("            voice: low\n"), 0, "            if: told-leader\n");
  text.replace(text.find("        replies:\n          - { id: gone"), 0,
               "          - { id: none, if: otherwise, say: Hej. }\n");
  // `told-leader` is carried over, and only one of the first call's endings comes with it.
  for (const std::string& one : found(text)) CHECK(one.find("again/") == std::string::npos);
  text.replace(text.find("carry: [told-leader, "), 21, "carry: [");
  const Said said = found(text);
  CHECK(std::find(said.begin(), said.end(), "gate-never-true again/low") != said.end());
}
