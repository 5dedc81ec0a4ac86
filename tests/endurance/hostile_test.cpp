// A megabyte of what nobody means, as a scenario, a method and a session: each is read to its end
// in a process of its own, whose time and memory are measured.
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/liveness.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/session_file.hpp"
#include "scoring/method.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

constexpr std::size_t megabyte = 1'000'000;
#ifdef NDEBUG
constexpr double most_seconds = 2;
constexpr double most_megabytes = 512;
#else  // without optimisation and with sanitizers, which keep what has been freed
constexpr double most_seconds = 20;
constexpr double most_megabytes = 2048;
#endif

/// `begin`, then `part` again and again with a number for its `#`, up to a megabyte.
std::string repeated(std::string begin, const std::string& part) {
  const std::size_t mark = part.find('#');
  for (std::size_t n = 0; begin.size() + part.size() + 8 < megabyte; ++n)
    begin += mark == std::string::npos
                 ? part
                 : part.substr(0, mark) + std::to_string(n) + part.substr(mark + 1);
  return begin;
}

/// Each level one step further in.
std::string staircase(const std::string& step) {
  std::string text, indent;
  while (text.size() + indent.size() + step.size() < megabyte) {
    text += indent + step + "\n";
    indent += ' ';
  }
  return text;
}

/// A story that can be played, in a tree of 400 nodes that all have the block.
std::string with_block(const std::string& block) {
  const std::string small = fixture("valid/small.yaml").text;
  std::string text =
      small.substr(0, small.find("\nnodes:") + 1) + "shared:\n  b: " + block + "\nnodes:\n";
  for (int n = 0; n < 400; ++n) {
    text += "  n" + std::to_string(n) + ": { phase: listen, use: [b], replies: [";
    for (int reply = 0; reply < 5; ++reply) {
      const int next = 5 * n + 1 + reply;
      text += "{ id: r" + std::to_string(reply) +
              ", say: x, goto: " + (next < 400 ? "n" + std::to_string(next) : "helped") + " }, ";
    }
    text += "] }\n";
  }
  return text + small.substr(small.find("endings:"));
}

/// Small parts of a file that stand for much.
std::vector<std::string> hostile_copies() {
  const auto text = [](std::size_t length) { return std::string(length, 'x'); };
  const auto block = [](const std::string& line, const std::string& gate) {
    return "{ citizen: [{ say: " + line + " }], replies: [{ id: x, say: x, about: y" + gate +
           ", goto: helped }] }";
  };
  std::string lines;
  for (int i = 0; i < 6; ++i)
    lines += "{ id: l" + std::to_string(i) + ", say: " + text(2000) + ", thinks: " + text(2000) +
             ", note: " + text(2000) + " }, ";
  std::string gate = "heard > 3";
  while (gate.size() < megabyte * 9 / 10) gate += " or heard > 3";
  const std::string small = fixture("valid/small.yaml").text;
  const std::size_t endings = small.find("endings:\n") + 9;
  std::string said;
  while (said.size() < megabyte / 10) said += "{t}";
  return {with_block(block(text(megabyte * 9 / 10), "")), with_block(block("x", ", if: " + gate)),
          with_block("{ citizen: [" + lines +
                     "], replies: [{ id: x, say: x, about: y, goto: helped }] }"),
          repeated(small.substr(0, endings), "  e#: { kind: boundary, outcome: x }\n") +
              small.substr(endings),
          small + "terms: { t: { text: " + text(megabyte / 20) +
              " } }\nauthor: A\nhelp: [{ who: \"" + said + "\", phone: 1 }]\n"};
}

std::vector<std::string> hostile_yaml() {
  const std::string head = fixture("valid/every-key.yaml").text;
  const std::string nodes = head.substr(0, head.find("\nnodes:") + 1) + "nodes:\n";
  std::vector<std::string> texts = {
      staircase("a:"),
      staircase("-"),
      repeated("", "a#: 1\n"),
      repeated("{", "a#,"),
      repeated("[", "a,"),
      repeated("", "-\n"),
      repeated("", "- a\n"),
      repeated("", "a: 1\n"),
      repeated("", "a#: {b: 1, b: 2}\n"),
      repeated("say: ", "x"),
      repeated("say: \"", "\\u00e5"),
      repeated("say: '", "''"),
      repeated("say: |\n", "  x\n"),
      repeated("say: >\n", "  x\n\n"),
      repeated("say: ", "x\n  "),
      repeated("format: 1\ntitle: ", "{a}"),
      repeated("format: 1\nconditions: { c: ", "a or "),
      repeated("format: 1\nconditions: { c: ", "("),
      repeated("format: 1\nconditions:\n", "  c#: heard > 1\n"),
      repeated("format: 1\nflags: [", "f#, "),
      repeated("format: 1\nterms:\n", "  t#: { text: x }\n"),
      repeated(nodes, "  n#: {}\n"),
      repeated(nodes,
               "  n#: { citizen: [{ say: Ja }], replies: [{ id: a, say: Nej, goto: n }] }\n"),
      repeated(nodes + "  n:\n    citizen: [{ say: Ja }]\n    replies:\n", "      - { id: r# }\n"),
      repeated(nodes + "  n:\n", "    n#:\n      citizen: []\n"),
      repeated(nodes + "  n: { use: [", "b, "),
  };
  for (const char* sign :
       {"[",   "{",     "]",     "}",        "\"",           "'",   "\"\n", "'a",   "&a ",
        "*a ", "!a ",   "? ",    ": ",       "- ",           "a: ", "- - ", "[{",   "|\n",
        ">\n", "---\n", "...\n", "# x\n",    " # x\n",       "\t",  "\n",   "\r\n", "\r",
        "%",   "<<: ",  "\x01",  "\xC2\x85", "\xEF\xBB\xBF", "å",   "a\n",  "{a: ", "[a: "})
    texts.push_back(repeated("", sign));
  return texts;
}

std::vector<std::string> hostile_sessions() {
  return {repeated("", "["),
          repeated("", "{\"a\":"),
          repeated("", "{}\n"),
          repeated("{\"format\":1", ",\"a#\":1"),
          repeated("\"", "\\u00e5"),
          repeated("", "\n"),
          repeated("", "{\"crc\":\"00000000\"}\n")};
}

struct Cost {
  double seconds = 0;
  double megabytes = 0;
  bool ended = false;
};

/// Of a process that does it and nothing else.
Cost cost_of(const std::function<void()>& work) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    work();
    ::_exit(0);
  }
  int status = 0;
  rusage used{};
  REQUIRE(::wait4(child, &status, 0, &used) == child);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {seconds(used.ru_utime) + seconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) / 1024,
          WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

/// The dearest of them all.
struct Dearest {
  double seconds = 0;
  double megabytes = 0;

  void add(const std::string& text, const std::function<void()>& work) {
    const Cost cost = cost_of(work);
    CAPTURE(text.substr(0, 300));
    CHECK(cost.ended);
    CHECK(cost.seconds < most_seconds);
    CHECK(cost.megabytes < most_megabytes);
    seconds = std::max(seconds, cost.seconds);
    megabytes = std::max(megabytes, cost.megabytes);
  }
};

}  // namespace

TEST_CASE("a megabyte of anything is read in two seconds and half a gigabyte") {
  const engine::Moves moves = shipped_method().moves;
  Dearest scenario, method, session;
  for (const std::string& text : hostile_yaml()) {
    scenario.add(text, [&] { load_scenario({{"scenario.yaml", text}}, moves); });
    method.add(text, [&] { scoring::load_method({{"method.yaml", text}}); });
  }
  for (const std::string& text : hostile_copies())
    scenario.add(text, [&] { load_scenario({{"scenario.yaml", text}}, moves); });
  for (const std::string& text : hostile_sessions())
    session.add(text, [&] { engine::decode(text); });
  MESSAGE("the dearest scenario " << scenario.seconds << " s and " << scenario.megabytes
                                  << " MB, method " << method.seconds << " s and "
                                  << method.megabytes << " MB, session " << session.seconds
                                  << " s and " << session.megabytes << " MB");
}

TEST_CASE("moves of thousands of effects are looked through as fast as what they come to") {
  engine::Moves moves = shipped_method().moves;
  const std::vector<std::string> ids = {"asks_open", "summarises", "knocks", "greets"};
  for (engine::Move& move : moves.moves) {
    if (std::find(ids.begin(), ids.end(), move.id) == ids.end()) continue;
    const engine::EffectRow row = {{{{}}}, {1, 2, 3, 4}};
    move.effects.assign(3500, row);
  }
  const std::string small = fixture("valid/small.yaml").text;
  std::string text = small.substr(0, small.find("endings:"));
  const std::string reply =
      ", say: x, because: x, moves: [asks_open, summarises, knocks, greets], goto: ";
  for (int n = 0; n < 9; ++n) {
    text += "  n" + std::to_string(n) + ": { phase: listen, citizen: [{ say: x }], replies: [";
    for (int r = 0; r < 6; ++r) text += "{ id: r" + std::to_string(r) + reply + "helped }, ";
    text += "] }\n";
  }
  const engine::LoadedScenario loaded = engine::load_scenario(
      {{"scenario.yaml", text + small.substr(small.find("endings:"))}}, moves);
  REQUIRE(loaded.scenario.replies.size() > 54);
  Dearest search;
  search.add(text, [&] { engine::find_liveness(loaded.scenario, {}); });
}

}  // namespace samtale::tests
