#include "engine/scenario_loader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "engine/step.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

const LoadedScenario& every_key() {
  static const LoadedScenario loaded = load_scenario(
      {fixture("valid/every-key.yaml"), fixture("valid/every-key.en.yaml")}, small_method());
  return loaded;
}

const Scenario& whole() { return every_key().scenario; }

}  // namespace

TEST_CASE("a scenario with every key is loaded without a word") {
  CHECK(reports(every_key()) == "");
  CHECK(every_key().playable);
  CHECK(every_key().files.size() == 2);
}

TEST_CASE("what is said of a scenario as a whole") {
  CHECK(whole().id == "every-key");
  CHECK(whole().digest == file_digest(fixture("valid/every-key.yaml").text));
  CHECK(whole().title.da == "Alt på én gang");
  CHECK(whole().title.en == "Everything at once");
  CHECK(whole().summary.da == "Hver nøgle står her.");
  CHECK(whole().minutes == 12);
  CHECK(whole().stage == Stage::before_decision);
  CHECK(whole().trains == std::vector<std::string>{"knock", "listen"});
  CHECK(whole().weights == std::vector<std::pair<std::string, int>>{{"listen", 9}});
  CHECK(whole().briefing.you.en == "You work at the front desk.");
  REQUIRE(whole().briefing.table.size() == 2);
  CHECK(whole().briefing.table[1].da == "Kalenderen.");
  CHECK(whole().briefing.table[1].en == "The calendar.");
  CHECK(whole().briefing.trains.da == "At høre det hele.");
  CHECK(whole().author == "Øvelinjen");
  CHECK(whole().version == "1.2");
  CHECK(whole().licence == "CC BY 4.0");
  CHECK(whole().moves.method_id == "small-method");
}

TEST_CASE("calls come in order, each with its citizen and its first node") {
  REQUIRE(whole().calls.size() == 2);
  const Call& first = whole().calls[0];
  CHECK(first.id == "first");
  CHECK(first.title.en == "Call 1, 8.05 a.m.");
  CHECK(first.colleague.da == "Du er Amir i omstillingen.");
  CHECK(first.citizen.name.da == "Ukendt nummer");
  CHECK(first.citizen.about.en == "Has waited for long.");
  CHECK(first.citizen.face == Face::young_woman);
  CHECK(first.citizen.meters == std::array<std::uint8_t, 4>{60, 20, 10, 30});
  CHECK(whole().at(first.start).id == "opening");
  const Call& second = whole().calls[1];
  CHECK(second.colleague.empty());
  CHECK(whole().at(second.start).id == "again");
  CHECK(whole().at(second.start).call == CallIndex{1});
}

TEST_CASE("the method's variables come first, then the scenario's, the pause and the passages") {
  REQUIRE(whole().moves.variables.size() == 6);
  REQUIRE(whole().variables.size() == 3);
  CHECK(whole().variables[0].variable.id == "told-leader");
  CHECK(whole().variables[0].variable.index == value_variable(6));
  CHECK(whole().variables[0].variable.greatest == 1);
  CHECK(whole().variables[2].variable.id == "tries");
  CHECK(whole().variables[2].variable.index == value_variable(8));
  CHECK(whole().variables[2].variable.greatest == 3);
  CHECK(whole().paused == value_variable(9));
  CHECK(whole().values_used == 11);
  CHECK(whole().carried == std::vector{value_variable(6), value_variable(4), value_variable(8)});
}

TEST_CASE("lines keep their order, gates, tags and sets") {
  const Node& opening = whole().at(whole().calls[0].start);
  CHECK(opening.phase == Phase::start);
  REQUIRE(opening.lines.size() == 3);
  const Line& hello = whole().at(opening.lines[0]);
  CHECK(hello.id == "hello");
  CHECK(hello.node == whole().calls[0].start);
  CHECK(hello.say.da == "Hallo? Er der nogen?");
  CHECK(hello.thinks.en == "Now they'll hang up again.");
  CHECK(hello.note.da == "Hun har ventet længe.");
  CHECK(hello.voice == Voice::loud);
  CHECK(hello.when.always());
  REQUIRE(hello.tags.size() == 1);
  CHECK(whole().moves.tags[hello.tags[0].value].id == "feeling");
  REQUIRE(hello.sets.size() == 2);
  CHECK(hello.sets[0].variable == value_variable(7));
  CHECK_FALSE(hello.sets[0].adds);
  CHECK(hello.sets[0].value == 1);
  CHECK(hello.sets[1].variable == value_variable(8));
  CHECK(hello.sets[1].adds);
  CHECK(hello.sets[1].value == 1);
  CHECK(hello.sets[1].greatest == 3);
  CHECK_FALSE(whole().at(opening.lines[1]).when.always());
  CHECK_FALSE(whole().at(opening.lines[1]).otherwise);
  CHECK(whole().at(opening.lines[2]).otherwise);
  CHECK(whole().at(opening.lines[2]).when.always());
}

TEST_CASE("the only line of a node has its own id or else the node's") {
  for (const Node& node : whole().nodes) {
    if (node.id == "later") CHECK(whole().at(node.lines[0]).id == "later");
    if (node.id == "again") CHECK(whole().at(node.lines[0]).id == "low");
  }
}

TEST_CASE("replies keep their moves, gates, effects and ways") {
  const Node& opening = whole().at(whole().calls[0].start);
  REQUIRE(opening.replies.size() == 2);
  const Reply& welcome = whole().at(opening.replies[0]);
  CHECK(welcome.id == "welcome");
  CHECK(welcome.say.en == "There is now. What is it?");
  CHECK(welcome.because.da == "Du tager imod.");
  CHECK(welcome.promise->en == "You'll call tomorrow.");
  REQUIRE(welcome.moves.size() == 2);
  CHECK(whole().moves.moves[welcome.moves[0].value].id == "greets");
  CHECK(whole().moves.moves[welcome.moves[1].value].id == "knocks");
  CHECK_FALSE(welcome.when.always());
  REQUIRE(welcome.effects.has_value());
  CHECK(*welcome.effects == MeterChange{-4, 0, 0, 3});
  REQUIRE(welcome.sets.size() == 2);
  CHECK(welcome.sets[1].value == 2);
  REQUIRE(welcome.ways.size() == 3);
  CHECK(whole().at(welcome.ways[0].node).id == "later");
  CHECK_FALSE(welcome.ways[0].when.always());
  CHECK_FALSE(welcome.ways[0].passages.valid());
  CHECK(whole().at(welcome.ways[1].node).id == "opening");
  CHECK(welcome.ways[1].passages == value_variable(10));
  CHECK(welcome.ways[1].at_most == 2);
  CHECK_FALSE(welcome.ways[2].node.valid());
  CHECK(whole().at(welcome.ways[2].ending).id == "left");
  CHECK_FALSE(whole().at(opening.replies[1]).effects.has_value());
  REQUIRE(opening.pause_ways.size() == 1);
  CHECK(whole().at(opening.pause_ways[0].node).id == "later");
  CHECK(opening.pause_because.en == "The silence made room.");
}

TEST_CASE("endings keep their kind and their last word") {
  REQUIRE(whole().endings.size() == 3);
  CHECK(whole().endings[0].kind == EndingKind::agreement);
  CHECK(whole().endings[0].say.en == "Okay.");
  CHECK(whole().endings[0].outcome.da == "De lavede en aftale.");
  CHECK(whole().endings[1].kind == EndingKind::citizen_left);
  CHECK(whole().endings[1].say.empty());
}

TEST_CASE("texts are listed in the order of the file, each with the digest of the Danish") {
  std::vector<std::string> keys;
  for (const TextKey& text : whole().texts) keys.push_back(text.key);
  CHECK(keys == std::vector<std::string>{"title",
                                         "summary",
                                         "briefing.you",
                                         "briefing.table.1",
                                         "briefing.table.2",
                                         "briefing.trains",
                                         "briefing.warning",
                                         "help.1",
                                         "first.title",
                                         "first.colleague",
                                         "first.citizen.name",
                                         "first.citizen.about",
                                         "later.hurry",
                                         "later.hurry.thinks",
                                         "later",
                                         "later/bye",
                                         "opening/hello",
                                         "opening/hello.thinks",
                                         "opening/hello.note",
                                         "opening/doubt",
                                         "opening/warm",
                                         "opening/welcome",
                                         "opening/welcome.about",
                                         "opening/welcome.because",
                                         "opening/welcome.promise",
                                         "opening/wait",
                                         "opening.pause",
                                         "second.title",
                                         "second.citizen.name",
                                         "again",
                                         "again/gone",
                                         "again/alarm",
                                         "ending/agreed",
                                         "ending/agreed.outcome",
                                         "ending/left.outcome",
                                         "ending/alarmed.outcome"});
  CHECK(whole().texts[0].digest == text_digest("Alt på én gang"));
  const std::string base = fixture("valid/every-key.yaml").text;
  const SourceSpan at = whole().texts[16].at;
  CHECK(base.substr(at.begin, at.end - at.begin) == "\"Hallo? Er der nogen?\"");
}

TEST_CASE("places lie where things are named") {
  const std::string base = fixture("valid/every-key.yaml").text;
  const auto text = [&](SourceSpan at) { return base.substr(at.begin, at.end - at.begin); };
  CHECK(text(whole().nodes[0].at) == "later");
  CHECK(text(whole().lines[2].at) == "hello");
  CHECK(text(whole().replies[1].at) == "welcome");
  CHECK(text(whole().replies[1].ways[1].at) == "opening");
  CHECK(text(whole().endings[1].at) == "left");
  CHECK(text(whole().variables[2].at) == "tries");
}

TEST_CASE("one call needs no list of calls and begins with the node written first") {
  const LoadedScenario loaded = load(small_scenario_text());
  CHECK(reports(loaded) == "");
  REQUIRE(loaded.scenario.calls.size() == 1);
  CHECK(loaded.scenario.calls[0].id == "call");
  CHECK(loaded.scenario.calls[0].start == NodeIndex{0});
  CHECK(loaded.scenario.stage == Stage::none);
  CHECK(loaded.scenario.nodes[0].pause_ways.empty());
}

TEST_CASE("a start is a node of its own call") {
  std::string text = fixture("valid/every-key.yaml").text;
  text.replace(text.find("start: opening"), 14, "start: again  ");
  CHECK(codes(load(text)) == Codes{"unknown-node"});
}

TEST_CASE("calls stand instead of a citizen, a start and nodes") {
  CHECK(codes(load(with("nodes:\n", "calls: [{ id: a }]\nnodes:\n"))) ==
        Codes{"unknown-key", "missing-key", "missing-key", "missing-key", "unknown-key"});
  CHECK(codes(load(with("nodes:\n", "calls: []\nnodes:\n")))[1] == "wrong-shape");
}

TEST_CASE("names that mean something else can't be ids") {
  CHECK(codes(load(with("id: follow", "id: silence"))) == Codes{"reserved-id"});
  CHECK(codes(load(with("  opening:", "  title:"))) == Codes{"reserved-id"});
  CHECK(codes(load(with("nodes:\n", "flags: [not]\nnodes:\n"))) == Codes{"reserved-id"});
  CHECK(codes(load(with("nodes:\n", "flags: [tension]\nnodes:\n"))) == Codes{"duplicate-id"});
  CHECK(codes(load(with("nodes:\n", "flags: [greeted]\nnodes:\n"))) == Codes{"duplicate-id"});
  CHECK(codes(load(with("nodes:\n", "counters: { Asked: 2 }\nnodes:\n"))) == Codes{"bad-id"});
  CHECK(codes(load(with("endings:\n", "endings:\n  opening: { kind: alarm, outcome: x }\n"))) ==
        Codes{"duplicate-id"});
}

TEST_CASE("a line and a reply of one node can't have the same id") {
  CHECK(codes(load(with("      - say: Goddag", "      - id: follow\n        say: Goddag"))) ==
        Codes{"duplicate-id"});
}

TEST_CASE("values stay within their range where they are set") {
  const auto set = [](const char* list) {
    return codes(load(with("        goto: helped\n",
                           std::string("        goto: helped\n        set: ") + list + "\n")));
  };
  CHECK(set("[{ closed_row: 3 }, { closed_row: -3 }, { closed_row: +3 }, knocked]") == Codes{});
  CHECK(set("[{ closed_row: 4 }]") == Codes{"out-of-range"});
  CHECK(set("[{ closed_row: +4 }]") == Codes{"out-of-range"});
  CHECK(set("[{ knocked: 2 }]") == Codes{"out-of-range"});
  CHECK(set("[{ knocked: yes }]") == Codes{"not-a-number"});
  CHECK(set("[{ if: knocked, greeted: 1 }]") == Codes{"unknown-key"});
  CHECK(set("[[knocked]]") == Codes{"wrong-shape"});
  CHECK(set("knocked") == Codes{"wrong-shape"});
}

TEST_CASE("flags, counters and counted ways have room for as many as a state holds") {
  const auto flags = [](std::size_t count) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) list += "flag-" + std::to_string(i) + ", ";
    return codes(load(with("nodes:\n", "flags: [" + list + "]\nnodes:\n")));
  };
  const std::size_t room = max_values - small_method().variables.size() - 1;  // one is the pause
  CHECK(flags(room) == Codes(room, "unused-name"));
  CHECK(flags(room + 1) == Codes{"too-many"});
  CHECK(flags(room + 200) == Codes{"too-many"});
}

TEST_CASE("a text has room for 2000 characters, whoever says it") {
  const auto outcome = [](std::size_t count) {
    return load(with("endings:\n", "endings:\n  more: { kind: boundary, outcome: " +
                                       std::string(count, 'x') + " }\n"));
  };
  CHECK(codes(outcome(2000)) == Codes{"ending-unreachable"});
  const LoadedScenario longer = outcome(2001);
  CHECK(codes(longer) == Codes{"text-too-long"});
  CHECK_FALSE(longer.playable);
  CHECK(longer.scenario.endings.front().outcome.da.empty());
}

TEST_CASE("a scenario has room for 100 endings, and of many faults a thousand are told") {
  const auto endings = [](int more) {
    std::string list;
    for (int i = 0; i < more; ++i)
      list += "  more-" + std::to_string(i) + ": { kind: boundary, outcome: Nej. }\n";
    return codes(load(with("endings:\n", "endings:\n" + list)));
  };
  CHECK(endings(99) == Codes(99, "ending-unreachable"));
  const Codes one_more = endings(100);
  CHECK(std::count(one_more.begin(), one_more.end(), "too-many") == 1);
  std::string nodes;
  for (int i = 0; i < 399; ++i)
    nodes += "  n" + std::to_string(i) +
             ": { phase: listen, citizen: [{ if: knocked, say: Ja. }], replies: [{ id: r, if: "
             "knocked, say: Ja., goto: helped }] }\n";
  CHECK(load(with("nodes:\n", "nodes:\n" + nodes)).diagnostics.size() == 1000);
}

TEST_CASE("a pause can have ways of its own, under the same rules") {
  const auto pause = [](const char* map) {
    return codes(
        load(with("    replies:\n", std::string("    pause: ") + map + "\n    replies:\n")));
  };
  CHECK(pause("{ goto: helped, because: Stilheden gav plads. }") == Codes{});
  CHECK(pause("{ because: Stilheden gav plads. }") == Codes{"missing-key"});
  CHECK(pause("{ goto: opening }") == Codes{"endless"});
  CHECK(pause("{ goto: [{ to: opening, at_most: 2 }] }") == Codes{"last-way-closed"});
  CHECK(pause("{ goto: [{ to: opening, at_most: 2 }, helped] }") == Codes{});
}

TEST_CASE("a way back counts its passages up to nine") {
  const auto at_most = [](const char* number) {
    return codes(load(with(
        "goto: helped", std::string("goto: [{ to: opening, at_most: ") + number + " }, helped]")));
  };
  CHECK(at_most("1") == Codes{});
  CHECK(at_most("9") == Codes{});
  CHECK(at_most("10") == Codes{"out-of-range"});
  CHECK(at_most("0") == Codes{"out-of-range"});
}

TEST_CASE("a scenario without any source has diagnostics and no call") {
  const LoadedScenario none = load_scenario({}, small_method());
  CHECK_FALSE(none.playable);
  CHECK(codes(none) == Codes{"empty-file"});
}

TEST_CASE("diagnostics stand in the order in which a reader meets them") {
  const LoadedScenario loaded = load(
      with("trains: [listen]\n", "trains: [listn]\ncolour: red\n").append("more: 1\nformat: 1\n"));
  CHECK(codes(loaded) == Codes{"unknown-principle", "unknown-key", "unknown-key", "duplicate-key"});
}

TEST_CASE("ids of enums are read back as they are written") {
  CHECK(id(Stage::after_decision) == "after_decision");
  CHECK(id(Phase::after) == "after");
  CHECK(id(EndingKind::citizen_left) == "citizen_left");
  CHECK(id(Voice::loud) == "loud");
  CHECK(id(Face::young_woman) == "young_woman");
  CHECK(ids<Phase>().size() == 7);
  CHECK(ids<Phase>()[static_cast<std::size_t>(Phase::agree)] == "agree");
}

TEST_CASE("what leads to a node whose id can't be used is no further fault") {
  std::string text = with("  opening:", "  åbning:");
  text += "start: åbning\n";
  CHECK(codes(load(text)) == Codes{"bad-id"});
  CHECK(codes(load(with("  helped: {", "  Helped: {"))) == Codes{"unknown-node", "bad-id"});
  text = with("  helped: {", "  hjælp: {");
  text.replace(text.find("goto: helped"), 12, "goto: hjælp");
  CHECK(codes(load(text)) == Codes{"bad-id"});
}

TEST_CASE("a scenario is called as its folder where the file's name tells the folder") {
  const auto told = [](const std::string& name) {
    const LoadedScenario loaded = load_scenario({{name, small_scenario_text()}}, small_method());
    CHECK(loaded.playable);
    return codes(loaded);
  };
  for (const char* name :
       {"scenario.yaml", "wrong-number/scenario.yaml", "a/b/wrong-number/scenario.yaml",
        "C:\\øvelser\\wrong-number\\scenario.yaml", "./scenario.yaml", "../scenario.yaml",
        "/scenario.yaml", "other/draft.yaml"})
    CHECK(told(name).empty());
  for (const char* name : {"other/scenario.yaml", "wrong-number/other/scenario.yaml"})
    CHECK(told(name) == Codes{"id-not-folder"});
}
