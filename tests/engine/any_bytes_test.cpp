// Any bytes as a scenario: diagnostics, never a crash; and what is called playable can be played.
#include <cstddef>
#include <string>

#include <doctest/doctest.h>

#include "engine/scenario_loader.hpp"
#include "engine/step.hpp"
#include "engine/yaml_fields.hpp"
#include "engine/yaml_reader.hpp"
#include "tests/support/random.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

bool is_value(const Scenario& s, VariableIndex v) {
  return v.value >= meter_count && v.value - meter_count < s.values_used;
}

bool are_values(const Scenario& s, const std::vector<Assignment>& sets) {
  for (const Assignment& set : sets)
    if (!is_value(s, set.variable)) return false;
  return true;
}

/// Every variable that the condition asks for is there, and its steps come out at one answer.
bool is_condition(const Scenario& s, const Condition& condition) {
  std::size_t waiting = 0;
  for (const ConditionStep& step : condition.steps) {
    if (step.kind == ConditionStep::Kind::compare) {
      if (step.variable.value >= meter_count && !is_value(s, step.variable)) return false;
      if (++waiting > 64) return false;
    } else if (step.kind != ConditionStep::Kind::negate) {
      if (waiting < 2) return false;
      --waiting;
    }
  }
  return condition.always() || waiting == 1;
}

bool are_ways(const Scenario& s, const std::vector<Way>& ways, CallIndex call) {
  bool open = ways.empty();
  for (const Way& way : ways) {
    open = open || (way.when.always() && way.at_most == 0);
    if (!is_condition(s, way.when)) return false;
    if (way.node.valid() == way.ending.valid()) return false;
    if (way.node.valid() && (way.node.value >= s.nodes.size() || s.at(way.node).call != call))
      return false;
    if (way.ending.valid() && way.ending.value >= s.endings.size()) return false;
    if (way.passages.valid() != (way.at_most > 0)) return false;
    if (way.passages.valid() && !is_value(s, way.passages)) return false;
  }
  return open;
}

bool is_whole(const Scenario& s, const Node& node) {
  if (node.lines.empty() || node.replies.empty()) return false;
  if (node.call.value >= s.calls.size() || !are_ways(s, node.pause_ways, node.call)) return false;
  if (!are_values(s, node.on_entry)) return false;
  for (const LineIndex line : node.lines) {
    if (line.value >= s.lines.size() || !are_values(s, s.at(line).sets)) return false;
    if (!is_condition(s, s.at(line).when)) return false;
    for (const TagIndex tag : s.at(line).tags)
      if (tag.value >= s.moves.tags.size()) return false;
  }
  for (const ReplyIndex reply : node.replies) {
    if (reply.value >= s.replies.size() || !are_values(s, s.at(reply).sets)) return false;
    if (!is_condition(s, s.at(reply).when)) return false;
    if (s.at(reply).ways.empty() || !are_ways(s, s.at(reply).ways, node.call)) return false;
    for (const MoveIndex move : s.at(reply).moves)
      if (move.value >= s.moves.moves.size()) return false;
  }
  return true;
}

/// Every index that step follows points at something.
bool is_whole(const Scenario& s) {
  if (s.calls.empty() || s.values_used > max_values || !is_value(s, s.paused)) return false;
  for (const Call& call : s.calls)
    if (call.start.value >= s.nodes.size()) return false;
  for (const Node& node : s.nodes)
    if (!is_whole(s, node)) return false;
  for (const Ending& ending : s.endings)
    if (!are_values(s, ending.sets)) return false;
  for (const VariableIndex carried : s.carried)
    if (!is_value(s, carried)) return false;
  return true;
}

/// Answers by chance until the last call has ended.
bool ends(const Scenario& s, Random& random) {
  CallState state = begin_call(s, {0}, nullptr);
  for (std::size_t turn = 0; turn < 2 * max_turns_a_call * max_calls + max_calls; ++turn) {
    if (finished(s, state)) return true;
    if (state.ending.valid()) {
      state = begin_call(s, next_call(s, state), &state);
      continue;
    }
    const std::vector<ReplyIndex> open = open_replies(s, state);
    if (open.empty()) return false;
    if (pause_is_open(s, state) && random.one_in(4))
      state = step(s, state, pause_answer(s, state));
    else
      state = step(s, state, reply_answer(s, open[random.below(open.size())]));
  }
  return finished(s, state);
}

/// Files that have every key between them.
std::vector<std::string> whole_texts() {
  return {fixture("valid/every-key.yaml").text, fixture("valid/gates-and-facts.yaml").text,
          fixture("valid/once-in-a-block.yaml").text};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

/// Whether the text was playable, and then really was.
bool try_to_play(const std::string& text, Random& random) {
  const LoadedScenario loaded = load(text);
  CHECK(loaded.playable != has_errors(loaded.diagnostics));
  // Cheaper than reporting each: the reports themselves are tested elsewhere.
  if (!loaded.playable) return false;
  CHECK(is_whole(loaded.scenario));
  CHECK(ends(loaded.scenario, random));
  return true;
}

}  // namespace

TEST_CASE("a scenario cut off at any byte gives diagnostics or can be played") {
  Random random(1);
  for (const std::string& text : whole_texts()) {
    REQUIRE(try_to_play(text, random));
    for (std::size_t length = 0; length < text.size(); ++length) {
      CAPTURE(length);
      try_to_play(text.substr(0, length), random);
    }
  }
}

TEST_CASE("a scenario with any byte changed gives diagnostics or can be played") {
  Random random(2);
  const std::vector<std::string> texts = whole_texts();
  const std::string telling = "{}[]:,-#&*!|>'\"%@`\n\t \x80\xff\x00 09azé";
  int playable = 0;
  for (std::size_t round = 0; round < 4000; ++round) {
    CAPTURE(round);
    std::string mutated = texts[round % texts.size()];
    for (std::size_t n = 1 + random.below(3); n > 0; --n)
      mutated[random.below(mutated.size())] = telling[random.below(telling.size())];
    playable += try_to_play(mutated, random) ? 1 : 0;
  }
  CHECK(playable > 100);
}

TEST_CASE("a scenario with lines moved about gives diagnostics or can be played") {
  Random random(3);
  std::vector<std::vector<std::string>> texts;
  for (const std::string& text : whole_texts()) texts.push_back(lines_of(text));
  for (std::size_t round = 0; round < 2000; ++round) {
    CAPTURE(round);
    std::vector<std::string> mixed = texts[round % texts.size()];
    const std::size_t from = random.below(mixed.size());
    if (random.one_in(2))
      mixed.erase(mixed.begin() + static_cast<std::ptrdiff_t>(from));
    else
      std::swap(mixed[from], mixed[random.below(mixed.size())]);
    std::string joined;
    for (const std::string& line : mixed) joined += line;
    try_to_play(joined, random);
  }
}

TEST_CASE("random bytes give diagnostics") {
  Random random(4);
  for (std::size_t round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t n = random.below(200); n > 0; --n)
      text += static_cast<char>(random.below(256));
    CHECK_FALSE(load(text).playable);
  }
}

namespace {

std::string hostile_nodes(std::size_t count, const std::string& ways) {
  const std::string& small = small_scenario_text();
  std::string text = small.substr(0, small.find("nodes:")) + "nodes:\n";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = "n" + std::to_string(i);
    text += "  " + id + ": { phase: listen, citizen: [{ say: Ja }], replies: [";
    for (int r = 0; r < 6; ++r)
      text += "{ id: r" + std::to_string(r) + ", say: Nej, goto: " + ways + " }, ";
    text += "] }\n";
  }
  return text + small.substr(small.find("endings:"));
}

}  // namespace

TEST_CASE("a file full of nodes is refused at the limit") {
  const LoadedScenario loaded = load(hostile_nodes(10'000, "helped"));
  CHECK_FALSE(loaded.playable);
  CHECK(loaded.scenario.nodes.size() == max_nodes);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].code == DiagnosticCode::too_many);
}

TEST_CASE("nodes that all lead to themselves and to each other are refused quickly") {
  CHECK_FALSE(load(hostile_nodes(400, "[{ if: heard > 3, to: n0 }, n399]")).playable);
  CHECK_FALSE(load(hostile_nodes(400, "[{ to: n0, at_most: 9 }, n1]")).playable);
}

TEST_CASE("many counted ways are looked at for a bounded time") {
  std::string ways = "[";
  for (int i = 0; i < 6; ++i) ways += "{ to: n" + std::to_string(i) + ", at_most: 9 }, ";
  CHECK_FALSE(load(hostile_nodes(12, ways + "helped]")).playable);
}

TEST_CASE("the largest file that is read at all gives diagnostics") {
  std::string text = small_scenario_text();
  while (text.size() + 20 < max_yaml_bytes) text += "key-" + std::to_string(text.size()) + ": 1\n";
  const LoadedScenario loaded = load(text);
  CHECK_FALSE(loaded.playable);
  CHECK(loaded.diagnostics.size() == Reading::max_diagnostics);
}

TEST_CASE("huge numbers and huge ids are refused and quoted in short") {
  const std::string id(10'000, 'a');
  for (const LoadedScenario& loaded :
       {load(with("minutes: 3", "minutes: " + std::string(5000, '9'))),
        load(with("id: follow", "id: " + id)), load(with("goto: helped", "goto: " + id)),
        load(with("  opening:", "  " + id + ":")), load(with("[greets]", "[" + id + "]"))}) {
    CHECK_FALSE(loaded.playable);
    REQUIRE_FALSE(loaded.diagnostics.empty());
    for (const Diagnostic& d : loaded.diagnostics)
      for (const std::string& argument : d.arguments) CHECK(argument.size() < 100);
  }
}

TEST_CASE("a condition as long as a file is read or refused, not followed for ever") {
  std::string condition = "heard > 1";
  while (condition.size() < 200'000) condition += " and not (heard > 1";
  CHECK_FALSE(
      load(with("goto: helped", "goto: [{ if: " + condition + ", to: helped }, helped]")).playable);
}
