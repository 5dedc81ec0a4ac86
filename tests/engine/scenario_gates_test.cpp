// Named conditions, counters with a range, choices, visits, what comes once, closed replies.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/explanation.hpp"
#include "engine/explore.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/step.hpp"
#include "tests/support/played.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

/// The small scenario with these keys at the top and this `if` on a second line.
Codes asked(const std::string& head, const std::string& condition) {
  std::string text = with("nodes:\n", head + "nodes:\n");
  const std::string line = "    replies:\n";
  text.insert(text.find(line), "      - { id: two, say: Nå., if: \"" + condition + "\" }\n");
  text.replace(text.find("- say: "), 7, "- id: one\n        say: ");
  return codes(load(text));
}

}  // namespace

TEST_CASE("a named condition may be used wherever a condition stands, and by later ones") {
  const std::string head = "conditions: { calm: tension < 40, ready: calm and not knocked }\n";
  CHECK(asked(head, "ready or heard >= 51") == Codes{});
  CHECK(asked(head, "ready >= 1") == Codes{"expression-syntax"});
  CHECK(asked("conditions: { ready: calm, calm: tension < 40 }\n", "ready") ==
        Codes{"unknown-variable"});
  CHECK(asked("conditions: { knocked: tension < 40 }\n", "knocked") == Codes{"duplicate-id"});
  CHECK(asked("conditions: { not: tension < 40 }\n", "heard > 1") == Codes{"reserved-id"});
  CHECK(asked("conditions: { Calm: tension < 40 }\n", "heard > 1") == Codes{"bad-id"});
  CHECK(asked("conditions: { calm: [tension] }\n", "calm") == Codes{"wrong-shape"});
}

TEST_CASE("a word that is nearly otherwise, or its like elsewhere, is told to be it") {
  for (const char* word : {"otherwis", "else", "ellers"}) {
    CAPTURE(word);
    std::string text = with("      - say: Goddag", "      - id: one\n        say: Goddag");
    text.insert(text.find("    replies:\n"),
                "      - { id: two, say: Nå., if: " + std::string(word) + " }\n");
    const LoadedScenario loaded = load(text);
    CHECK(codes(loaded) == Codes{"unknown-variable"});
    CHECK(reports(loaded).find("Did you mean 'otherwise'?") != std::string::npos);
    CHECK(reports(loaded, Language::da).find("Mente du »otherwise«?") != std::string::npos);
  }
  CHECK(asked("flags: [ellers]\n", "ellers") == Codes{});
}

TEST_CASE("the not of other languages is told once") {
  const LoadedScenario loaded =
      load(with("        goto: helped\n", "        if: !knocked\n        goto: helped\n"));
  CHECK(codes(loaded) == Codes{"not-allowed-yaml"});
  CHECK_FALSE(loaded.playable);
}

TEST_CASE("a named condition is told how the visits of a node are written") {
  const LoadedScenario loaded =
      load(with("nodes:\n", "conditions: { back: visits > 1 }\nnodes:\n"));
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].arguments == std::vector<std::string>{"visits", "visits.opening"});
}

TEST_CASE("a named condition with a fault is reported once, where it is written") {
  CHECK(asked("conditions: { calm: tensoin < 40 }\n", "calm and not calm") ==
        Codes{"unknown-variable"});
}

TEST_CASE("named conditions within each other stay within what a state can be asked") {
  std::string head = "conditions:\n  c0: tension < 40\n";
  for (int i = 1; i < 30; ++i)
    head += "  c" + std::to_string(i) + ": c" + std::to_string(i - 1) + " and c" +
            std::to_string(i - 1) + "\n";
  CHECK(asked(head, "c29").front() == "too-many");
  // Each waits for the one within it: more than there is room for.
  head = "conditions:\n  c0: tension < 40\n";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "c" + std::to_string(i - 1);
    head += "  c" + std::to_string(i) + ": knocked or (greeted or (knocked or " + before + "))\n";
  }
  CHECK(asked(head, "c29").front() == "too-deep");
  head = "conditions:\n";
  for (int i = 0; i < 61; ++i) head += "  c" + std::to_string(i) + ": tension < 40\n";
  CHECK(asked(head, "c1") == Codes{"too-many"});
}

TEST_CASE("a condition without names has the same room") {
  const auto joined = [](int count) {
    std::string text = "knocked";
    for (int i = 1; i < count; ++i) text += " or knocked";
    return text;
  };
  CHECK(asked("", joined(128)) == Codes{});
  CHECK(asked("", joined(129)) == Codes{"too-many"});
  CHECK(asked("", joined(100'000)) == Codes{"too-many"});
}

TEST_CASE("a counter has a range and a start") {
  const Played call({fixture("valid/gates-and-facts.yaml")});
  CHECK(call.value("bid") == 4);
  CHECK(call.value("tries") == 0);
  CHECK(asked("counters: { bid: { from: 2, to: 9, start: 5 } }\n", "bid = 9") == Codes{});
  CHECK(asked("counters: { bid: { from: 2, to: 9 } }\n", "bid = 1") == Codes{"out-of-range"});
  CHECK(asked("counters: { bid: { from: 2 } }\n", "bid = 2") == Codes{"missing-key"});
  CHECK(asked("counters: { bid: { to: 9, till: 3 } }\n", "bid = 2") == Codes{"unknown-key"});
  CHECK(asked("counters: { bid: { to: 1 } }\n", "bid") == Codes{});  // no more than a flag
  CHECK(asked("counters: { bid: { from: 1, to: 2 } }\n", "bid") == Codes{"expression-type"});
}

TEST_CASE("a counter with a range stays within it") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  for (int turn = 0; turn < 3; ++turn) call.reply("open");
  CHECK(call.value("bid") == 6);
  CHECK(call.value("tries") == 2);
}

TEST_CASE("a choice begins with its first word and is compared with its words") {
  const std::string head = "choices: { mood: [hurt, angry, calm] }\n";
  CHECK(asked(head, "mood = angry or mood != hurt") == Codes{});
  CHECK(asked(head, "mood") == Codes{"expression-type"});
  CHECK(asked(head, "mood < angry") == Codes{"expression-syntax"});
  CHECK(asked(head, "mood = 1") == Codes{"expression-syntax"});
  CHECK(asked(head, "mood = happy") == Codes{"unknown-word"});
  CHECK(asked(head, "mood = not") == Codes{"unknown-word"});
  CHECK(asked("choices: { mood: [hurt, eller] }\n", "mood = hurt") == Codes{"reserved-id"});
  CHECK(asked("choices: { mood: [hurt, hurt] }\n", "mood = hurt") == Codes{"duplicate-id"});
  CHECK(asked("choices: { mood: [] }\n", "tension > 1") == Codes{"wrong-shape"});
  CHECK(asked("choices: { mood: [a, b, c, d, e, f, g, h, i, j] }\n", "mood = i") ==
        Codes{"too-many"});
  const Played call({fixture("valid/gates-and-facts.yaml")});
  CHECK(call.value("mood") == 0);
}

TEST_CASE("visits are counted only where a condition asks, and no further than it can tell") {
  const Played call({fixture("valid/gates-and-facts.yaml")});
  std::vector<std::string> ids;
  for (const Variable& counted : call.scenario.counted)
    if (!counted.id.empty()) ids.push_back(counted.id + "<=" + std::to_string(counted.greatest));
  // `visits >= 2` of the block stands in both nodes, `visits.opening >= 3` in `stuck`.
  CHECK(ids == std::vector<std::string>{"visits.opening<=4", "visits.letter_lies<=3"});
  CHECK(asked("", "visits = 1 and visits.opening < 9") == Codes{});
  CHECK(asked("", "visits > 9") == Codes{});
  CHECK(asked("", "visits > 10") == Codes{"out-of-range"});
  CHECK(asked("", "visits.helped > 1") == Codes{"unknown-variable"});
  std::string sets = with("nodes:\n", "conditions: { back: visits.opening > 1 }\nnodes:\n");
  sets.insert(sets.find("        goto: helped"),
              "        set: [{ visits.opening: 1 }, { back: 1 }]\n");
  CHECK(codes(load(sets)) == Codes{"not-settable", "not-settable"});
  CHECK(asked("flags: [visits]\n", "tension > 1") == Codes{"reserved-id"});
  CHECK(asked("conditions: { back: visits > 1 }\n", "back") == Codes{"unknown-variable"});
}

TEST_CASE("a node is visited once when the call begins there, and a pause is no visit") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  CHECK(call.value("visits.opening") == 1);
  call.pause();
  CHECK(call.value("visits.opening") == 1);
  call.reply("open");
  CHECK(call.value("visits.opening") == 2);
  CHECK(call.open() == "open go_on promise stop wait");
}

TEST_CASE("the ninth visit is told apart from those after it") {
  std::string text = with("        goto: helped\n",
                          "        goto: [{ to: opening, at_most: 9 }, helped]\n"
                          "      - { id: more, say: Ja., goto: [{ to: opening, at_most: 9 }, "
                          "helped] }\n");
  text.replace(text.find("- say: "), 7, "- id: plain\n        if: otherwise\n        say: ");
  text.insert(text.find("      - id: plain"), "      - { id: ninth, say: Ni., if: visits = 9 }\n");
  Played call({{"scenario.yaml", text}});
  for (int visit = 1; visit <= 12; ++visit) {
    CHECK_MESSAGE(call.said() == (visit == 9 ? "ninth" : "plain"), visit);
    call.reply(visit % 2 == 0 ? "more" : "follow");
  }
}

TEST_CASE("what comes once is said once in the call, and leaves room for an otherwise") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  CHECK(call.said() == "hello");
  call.reply("open");
  CHECK(call.said() == "fact");
  call.reply("open");
  CHECK(call.said() == "again");
}

TEST_CASE("a block's reply that comes once is gone from every node that has it") {
  Played call({fixture("valid/once-in-a-block.yaml")});
  CHECK(call.open() == "back stop");
  call.reply("stop");
  CHECK(call.open() == "bye");
}

TEST_CASE("a closed reply is shown with its reason, or hidden") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  CHECK(call.open() == "open stop");
  CHECK(call.closed() == "promise wait");
  call.reply("open");
  CHECK(call.closed() == "");
}

TEST_CASE("a false gate is explained by what it lacks, with the values") {
  const Played call({fixture("valid/gates-and-facts.yaml")});
  CHECK(call.why("promise", Language::en) ==
        "heard >= 25 is not met: heard is 20\nmissing: emergency_room\nmissing: letter\n");
  CHECK(call.why("promise", Language::da) ==
        "heard >= 25 er ikke opfyldt: heard er 20\nmangler: emergency_room\nmangler: letter\n");
  CHECK(call.why("go_on", Language::en) == "visits.opening > 1 is not met: visits.opening is 1\n");
  CHECK(call.why("open", Language::en) == "");
}

TEST_CASE("a choice is explained in its words, a negation without the not") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  const auto explained = [&](const std::string& condition) {
    std::vector<Diagnostic> faults;
    const Condition parsed = parse_condition(condition, {}, call.scope(), faults);
    REQUIRE(faults.empty());
    std::string all;
    for (const std::string& part : why_not(call.scenario, parsed, call.state, Language::en))
      all += part + "\n";
    CHECK(all.empty() == holds(parsed, call.state));
    return all;
  };
  CHECK(explained("mood = angry") == "mood = angry is not met: mood is hurt\n");
  CHECK(explained("not (mood = hurt or heard < 30)") ==
        "mood != hurt is not met: mood is hurt\nheard >= 30 is not met: heard is 20\n");
  CHECK(explained("not (mood = hurt and heard > 30)") == "");
  CHECK(explained("knocked = 1 and knocked") == "missing: knocked\n");
  call.reply("open");
  CHECK(explained("not asked_open and asked_open = 0") == "must not be set: asked_open\n");
  CHECK(explained("tension > 90 and (heard > 90 or heard < 1) and tension > 90") ==
        "tension > 90 is not met: tension is 60\nheard > 90 is not met: heard is 28\n"
        "heard < 1 is not met: heard is 28\n");
}

TEST_CASE("what has been said once says so") {
  Played call({fixture("valid/once-in-a-block.yaml")});
  call.reply("stop");
  CHECK(call.why("stop", Language::en) == "has been said once already\n");
  CHECK(call.why("stop", Language::da) == "er allerede sagt én gang\n");
}

TEST_CASE("states that are merged offer the same and lead to the same") {
  const Played call({fixture("valid/gates-and-facts.yaml")});
  const Scenario& scenario = call.scenario;
  Watched lines;
  lines.lines = true;
  const StateGraph whole = explore(scenario, lines, Merging::none);
  const StateGraph merged = explore(scenario, lines);
  REQUIRE(whole.complete);
  REQUIRE(merged.complete);
  CHECK(merged.states.size() < whole.states.size());
  const auto same_place = [&](const CallState& a, const CallState& b) {
    return merged.find(a) == merged.find(b) && merged.find(a) != StateGraph::none;
  };
  for (const CallState& state : whole.states) {
    REQUIRE(merged.find(state) != StateGraph::none);
    const CallState& as = merged.states[merged.find(state)];
    CHECK(as.node == state.node);
    CHECK(as.ending == state.ending);
    if (state.ending.valid()) continue;
    CHECK(open_replies(scenario, as) == open_replies(scenario, state));
    CHECK(closed_replies(scenario, as) == closed_replies(scenario, state));
    for (const ReplyIndex reply : open_replies(scenario, state)) {
      StepTrace said_from_here;
      StepTrace said_from_merged;
      const Answer answer = reply_answer(scenario, reply);
      const CallState after = step(scenario, state, answer, &said_from_here);
      CHECK(same_place(after, step(scenario, as, answer, &said_from_merged)));
      CHECK(said_from_here.lines == said_from_merged.lines);
    }
  }
}
