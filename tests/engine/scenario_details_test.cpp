// What stands beside the story: the citizen's word that a reply takes up, hurry, letters and notes,
// alarms, legal items, notes to oneself.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/check_about.hpp"
#include "engine/scenario_parts.hpp"
#include "engine/transcript.hpp"
#include "tests/support/small_call.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

std::vector<std::string> moves_of(const LoadedScenario& loaded, const Reply& reply) {
  std::vector<std::string> ids;
  for (const MoveIndex move : reply.moves)
    ids.push_back(loaded.scenario.moves.moves[move.value].id);
  return ids;
}

LoadedScenario with_moves(const std::string& moves) {
  return load(with("        moves: [greets]\n", "        moves: " + moves + "\n"));
}

std::string in_node(const std::string& keys) {
  return with("    phase: start\n", "    phase: start\n" + keys);
}

}  // namespace

TEST_CASE("a move that needs the citizen's word counts as another without it") {
  const LoadedScenario bare = with_moves("[greets, names_feeling]");
  CHECK(codes(bare) == Codes{"about-missing"});
  CHECK(bare.playable);
  CHECK(moves_of(bare, bare.scenario.replies[0]) == Codes{"greets", "stock_phrase"});
  const LoadedScenario twice = with_moves("[stock_phrase, names_feeling]");
  CHECK(moves_of(twice, twice.scenario.replies[0]) == Codes{"stock_phrase"});
  const LoadedScenario taken_up = with_moves("[names_feeling]\n        about: Boligstøtte");
  CHECK(codes(taken_up) == Codes{});
  CHECK(moves_of(taken_up, taken_up.scenario.replies[0]) == Codes{"names_feeling"});
}

TEST_CASE("the word must be a whole word or several of a line here or of the node before") {
  const auto about = [](const std::string& words) {
    return codes(with_moves("[names_feeling]\n        about: \"" + words + "\""));
  };
  CHECK(about("man spørger om") == Codes{});
  CHECK(about("DER, MAN") == Codes{});
  CHECK(about("bolig") == Codes{"about-not-said"});
  CHECK(about("om man") == Codes{"about-not-said"});
  CHECK(about("…") == Codes{"about-not-said"});
  CHECK(about(std::string(61, 'x')) == Codes{"text-too-long", "about-not-said"});
}

TEST_CASE("the word may have been said in the node that leads here, not two nodes back") {
  const auto call = [](const std::string& word) {
    std::string text = with("        goto: helped\n", R"(        goto: second
  second:
    phase: listen
    citizen: [{ say: Min mand er syg. }]
    replies: [{ id: on, say: Ja., goto: third }]
  third:
    phase: listen
    citizen: [{ say: Ja. }]
    replies:
      - { id: feel, say: Det er hårdt., moves: [names_feeling], because: Ja., about: WORD, goto: helped }
)");
    return codes(load(text.replace(text.find("WORD"), 4, word)));
  };
  CHECK(call("syg") == Codes{});
  CHECK(call("boligstøtte") == Codes{"about-not-said"});
}

TEST_CASE("a shared reply's word is looked for in every node that has it") {
  const std::string shared =
      "shared:\n  calm:\n    replies: [{ id: feel, say: Det er hårdt., moves: [names_feeling], "
      "because: Ja., about: WORD, goto: helped }]\nnodes:\n";
  const auto call = [&](const std::string& word) {
    std::string text = with("        goto: helped\n",
                            "        goto: second\n  second:\n    phase: listen\n    use: [calm]\n"
                            "    citizen: [{ say: Min mand er syg. }]\n"
                            "    replies: [{ id: on, say: Ja., goto: third }]\n  third:\n"
                            "    phase: listen\n    use: [calm]\n    citizen: [{ say: Ja. }]\n");
    text.replace(text.find("nodes:\n"), 7, shared);
    return codes(load(text.replace(text.find("WORD"), 4, word)));
  };
  CHECK(call("syg") == Codes{});
  CHECK(call("boligstøtte") == Codes{"about-not-said"});
}

TEST_CASE("a word is looked for with the local terms in their places") {
  const auto call = [](const std::string& about) {
    std::string text = with("nodes:\n", "terms: { what: { text: boligstøtte } }\nnodes:\n");
    text.replace(text.find("boligstøtte?"), 13, "{what}?");
    text.replace(text.find("moves: [greets]"), 15,
                 "moves: [names_feeling]\n        about: " + about);
    return codes(load(text));
  };
  CHECK(call("boligstøtte") == Codes{});
  CHECK(call("\"om {what}\"") == Codes{});
  CHECK(call("what") == Codes{"about-not-said"});
}

TEST_CASE("a reply that is hurried for has its line beside the node's") {
  const LoadedScenario loaded =
      load(in_node("    hurry: { seconds: 20, say: \"Er du der?\", thinks: Nå. }\n"));
  CHECK(codes(loaded) == Codes{});
  const Node& node = loaded.scenario.nodes[0];
  REQUIRE(node.hurry.has_value());
  CHECK(node.hurry->seconds == 20);
  CHECK(node.lines.size() == 1);
  CHECK(loaded.scenario.at(node.hurry->line).say.da == "Er du der?");
  CHECK(loaded.scenario.at(node.hurry->line).thinks.da == "Nå.");
  CHECK(codes(load(in_node("    hurry: { seconds: 2, say: Hallo. }\n"))) == Codes{"out-of-range"});
  CHECK(codes(load(in_node("    hurry: { seconds: 61, say: Hallo. }\n"))) == Codes{"out-of-range"});
  CHECK(codes(load(in_node("    hurry: { say: Hallo. }\n"))) == Codes{"missing-key"});
}

TEST_CASE("time that runs out changes nothing but what the citizen says") {
  // A feeling has just been told, so that a pause held on purpose would be worth something.
  const LoadedScenario loaded = load(with("    citizen:\n      - say:",
                                          "    hurry: { seconds: 20, say: \"Er du der?\" }\n"
                                          "    citizen:\n      - tags: [feeling]\n        say:"));
  CHECK(codes(loaded) == Codes{});
  const Scenario& scenario = loaded.scenario;
  const CallState before = begin_call(scenario, {0}, nullptr);
  const Answer pause = pause_answer(scenario, before);
  CHECK(pause.move_count == 1);
  CHECK(silence_answer().move_count == 0);
  StepTrace trace;
  const CallState silent = step(scenario, before, silence_answer(), &trace);
  CHECK(trace.lines == std::vector{scenario.nodes[0].hurry->line});
  CHECK(trace.change == MeterChange{});
  CHECK(silent.node == before.node);
  CHECK(silent.meters == before.meters);
  CHECK(silent.values == before.values);
  for (std::uint64_t seed = 0; seed < 10; ++seed)
    CHECK(offered_replies(scenario, silent, seed) == offered_replies(scenario, before, seed));

  const CallState held = step(scenario, silent, pause);
  CHECK(held.meters == step(scenario, before, pause).meters);
  CHECK(held.meters != before.meters);
  CHECK(transcript(scenario, {silence_answer()}, 0).last_lines == trace.lines);
}

TEST_CASE("time runs out once in a place, and not after a pause or where one leads away") {
  const LoadedScenario loaded = load(in_node("    hurry: { seconds: 20, say: \"Er du der?\" }\n"));
  const Scenario& scenario = loaded.scenario;
  const CallState before = begin_call(scenario, {0}, nullptr);
  CHECK(silence_is_open(scenario, before));
  const CallState silent = step(scenario, before, silence_answer());
  CHECK_FALSE(silence_is_open(scenario, silent));
  CHECK(pause_is_open(scenario, silent));
  CHECK_FALSE(silence_is_open(scenario, step(scenario, before, pause_answer(scenario, before))));

  const LoadedScenario away = load(in_node("    pause: { goto: helped }\n"));
  CHECK(codes(away) == Codes{});
  const CallState there = begin_call(away.scenario, {0}, nullptr);
  CHECK(pause_is_open(away.scenario, there));
  CHECK_FALSE(silence_is_open(away.scenario, there));
}

TEST_CASE("under a stage that is written wrongly no item is told to be out of place") {
  std::string text = with("minutes: 3\n", "minutes: 3\nstage: after_decison\n");
  text.replace(text.find("    phase: start\n"), 17,
               "    phase: start\n    due: [identity, ground]\n");
  CHECK(codes(load(text)) == Codes{"unknown-word"});
}

TEST_CASE("a block that is asked for by a wrong name is not told to be unused too") {
  const std::string block =
      "shared:\n  tone:\n    replies:\n      - { id: calm, say: Rolig., goto: helped }\n";
  std::string text = with("nodes:\n", block + "nodes:\n");
  CHECK(codes(load(text)) == Codes{"unused-block"});
  text.replace(text.find("    phase: start\n"), 17, "    phase: start\n    use: [toen]\n");
  CHECK(codes(load(text)) == Codes{"unknown-block"});
}

TEST_CASE("a letter and a note have no pause and let no mood drift") {
  const auto tension_after = [](const std::string& form) {
    std::string text = in_node(form);
    text.replace(text.find("moves: [greets]"), 15, "moves: [knocks]");
    text.replace(text.find("heard: 20"), 9, "heard: 10");
    const LoadedScenario loaded = load(text);
    REQUIRE(loaded.playable);
    const CallState before = begin_call(loaded.scenario, {0}, nullptr);
    CHECK(pause_is_open(loaded.scenario, before) == form.empty());
    const CallState after =
        step(loaded.scenario, before, reply_answer(loaded.scenario, ReplyIndex{0}));
    return int{after.meter(Meter::tension)};
  };
  CHECK(tension_after("") == 33);
  CHECK(tension_after("    form: letter\n") == 30);
  CHECK(tension_after("    form: note\n") == 30);
  CHECK(codes(load(in_node("    form: letter\n    pause: { goto: helped }\n"))) ==
        Codes{"unknown-key"});
  CHECK(codes(load(in_node("    form: note\n    hurry: { seconds: 9, say: Nå. }\n"))) ==
        Codes{"unknown-key"});
}

TEST_CASE("an alarm is about a threat or about self-harm, which must be announced") {
  const auto alarm = [](const std::string& ending) {
    return load(with("helped: { kind: handed_over,", "helped: { " + ending));
  };
  CHECK(alarm("kind: alarm,").scenario.endings[0].alarm == Alarm::threat);
  CHECK(alarm("kind: alarm, alarm: threat,").scenario.endings[0].alarm == Alarm::threat);
  CHECK_FALSE(is_sensitive(alarm("kind: alarm, alarm: threat,").scenario));
  CHECK(codes(alarm("kind: alarm, alarm: self_harm,")) ==
        Codes{"self-harm-unannounced", "self-harm-unannounced"});
  CHECK(codes(alarm("kind: alarm, alarm: none,")) == Codes{"unknown-word"});
  CHECK(codes(alarm("kind: agreement, alarm: threat,")) == Codes{"unknown-key"});
  CHECK(codes(load(in_node("    alarm: threat\n"))) == Codes{"unknown-word"});

  std::string text = in_node("    alarm: self_harm\n");
  text.insert(text.find("citizen:"), "help: [{ who: Krisetelefonen, phone: 12 34 56 78 }]\n");
  text.insert(text.find("  trains: Find"), "  warning: Hun vil ikke mere.\n");
  const LoadedScenario announced = load(text);
  CHECK(reports(announced) == "");
  CHECK(is_sensitive(announced.scenario));
  CHECK(announced.scenario.briefing.warning.da == "Hun vil ikke mere.");
  REQUIRE(announced.scenario.help.size() == 1);
  CHECK(announced.scenario.help[0].who.da == "Krisetelefonen");
  CHECK(announced.scenario.help[0].phone == "12 34 56 78");
}

TEST_CASE("legal items are due where a node says so") {
  const auto staged = [](const std::string& stage, const std::string& due) {
    std::string text = in_node("    due: " + due + "\n");
    text.replace(text.find("[greets]"), 8, "[greets, knocks]");
    text.insert(text.find("trains:"), "stage: " + stage + "\n");
    return load(text);
  };
  const LoadedScenario both = staged("after_decision", "[ground, identity]");
  CHECK(codes(both) == Codes{});
  CHECK(both.scenario.nodes[0].due == std::vector{ItemIndex{0}, ItemIndex{1}});
  CHECK(codes(staged("after_decision", "[ground]")) == Codes{"legal-never-due"});
  CHECK(codes(staged("before_decision", "[identity]")) == Codes{});
  CHECK(codes(staged("none", "[identity]")) == Codes{"item-of-other-stage"});
}

TEST_CASE("a line that breaks in says so") {
  const LoadedScenario loaded =
      load(with("      - say: Goddag", "      - voice: breaks_in\n        say: Goddag"));
  CHECK(loaded.scenario.lines[0].voice == Voice::breaks_in);
}

TEST_CASE("a scenario may say from where it is passed, 50 to 75") {
  const auto passed = [](const std::string& pass) {
    std::string text = small_scenario_text();
    return load(text.insert(text.find("trains:"), "pass: " + pass + "\n"));
  };
  CHECK_FALSE(load(small_scenario_text()).scenario.pass.has_value());
  for (const int pass : {50, 75}) CHECK(passed(std::to_string(pass)).scenario.pass == pass);
  CHECK(codes(passed("49")) == Codes{"out-of-range"});
  CHECK(codes(passed("76")) == Codes{"out-of-range"});
}

TEST_CASE("what a scenario smells of is answered at its top or in a node, by the method's codes") {
  std::string text = in_node("    smells: { LINE_LENGTH: Hun er ordknap. }\n");
  text.insert(text.find("trains:"), "smells: { LONG_WINS: Det er meningen. }\n");
  const LoadedScenario loaded = load_scenario({{"scenario.yaml", text}}, shipped_moves());
  REQUIRE(loaded.playable);
  REQUIRE(loaded.scenario.smells.size() == 1);
  CHECK(loaded.scenario.smells[0].code == "LONG_WINS");
  CHECK(loaded.scenario.smells[0].reason == "Det er meningen.");
  REQUIRE(loaded.scenario.nodes[0].smells.size() == 1);
  CHECK(loaded.scenario.nodes[0].smells[0].code == "LINE_LENGTH");

  text.replace(text.find("LONG_WINS"), 9, "LONG_WIN");
  const LoadedScenario misspelt = load_scenario({{"scenario.yaml", text}}, shipped_moves());
  CHECK(codes(misspelt) == Codes{"unknown-key"});
  CHECK(reports(misspelt).find("LONG_WINS") != std::string::npos);
  // A method that knows of none can't tell.
  CHECK(codes(load(text)) == Codes{});
}
