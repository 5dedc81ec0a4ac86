// Two versions of a scenario against each other.
#include "scoring/scenario_differences.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/paths.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::LoadedScenario;
using Strings = std::vector<std::string>;
using Kind = ScenarioChange::Kind;

std::string example() { return fixture("scoring/worked-example.yaml").text; }

/// Each first text put in place of by the second, which must find its place.
std::string edited(std::string yaml, const Strings& from_and_to) {
  for (std::size_t e = 0; e + 1 < from_and_to.size(); e += 2) {
    const std::size_t at = yaml.find(from_and_to[e]);
    REQUIRE_MESSAGE(at != std::string::npos, from_and_to[e]);
    yaml.replace(at, from_and_to[e].size(), from_and_to[e + 1]);
  }
  return yaml;
}

engine::Scenario loaded(const std::string& yaml, const std::string& translation = {}) {
  std::vector<engine::SourceText> files{{"test.yaml", yaml}};
  if (!translation.empty()) files.push_back({"test.en.yaml", translation});
  LoadedScenario result = engine::load_scenario(std::move(files), shipped_method().moves);
  REQUIRE_MESSAGE(result.playable, reports(result));
  return std::move(result.scenario);
}

/// "rule opening/stay moves: then -> now".
std::string told(const std::vector<ScenarioChange>& changes) {
  constexpr const char* kinds[] = {"added", "removed", "renamed", "rule", "text", "translation"};
  std::string lines;
  for (const ScenarioChange& one : changes)
    lines += std::string(kinds[static_cast<std::size_t>(one.kind)]) + " " + one.where +
             (one.key.empty() ? "" : " " + one.key) + ": " + one.then + " -> " + one.now + "\n";
  return lines;
}

std::string changes(const Strings& edits) {
  return told(compare_scenarios(loaded(example()), loaded(edited(example(), edits))));
}

TEST_CASE("a scenario has no difference from itself, nor by a comment or another layout") {
  CHECK(changes({}) == "");
  CHECK(changes({"nodes:\n", "# Her begynder det.\nnodes:\n", "say: Godt.", "say: \"Godt.\""}) ==
        "");
}

TEST_CASE("texts are told by the part that they belong to") {
  CHECK(changes({"title: Tre replikker", "title: Tre ord", "En liste over tider.",
                 "En ny liste., Og en til.", "name: Ida Holm", "name: Eva Holm",
                 "Jeg har ringet fire gange.", "Jeg har ringet fem gange.", "Du spurgte åbent.",
                 "Du spurgte godt.", "outcome: Samtalen er slut.", "outcome: Slut."}) ==
        "text title: Tre replikker -> Tre ord\n"
        "text briefing.table.1: En liste over tider. -> En ny liste.\n"
        "text briefing.table.2:  -> Og en til.\n"
        "text citizen.name: Ida Holm -> Eva Holm\n"
        "text opening/ask.because: Du spurgte åbent. -> Du spurgte godt.\n"
        "text story: Jeg har ringet fire gange. -> Jeg har ringet fem gange.\n"
        "text ending/done.outcome: Samtalen er slut. -> Slut.\n");
}

TEST_CASE("rules are told as they stand in the file") {
  CHECK(changes({"minutes: 3", "minutes: 4", "stage: none", "stage: none\npass: 65", "tension: 55",
                 "tension: 65", "phase: listen", "phase: start", "moves: [asks_open]",
                 "moves: [asks_open, follows_up], set: [agreed_who]",
                 "because: Det havde hun hørt., goto: story",
                 "because: Det havde hun hørt., if: tension < 70 and not (knocked or heard >= 30), "
                 "effects: { trust: -4 }, goto: [{ if: trust >= 35, to: close }, story]",
                 "tags: [yes]", "tags: [yes, calm]", "kind: agreement", "kind: handed_over"}) ==
        "rule  minutes: 3 -> 4\n"
        "rule  pass:  -> 65\n"
        "rule citizen citizen: tension 55, trust 40, heard 30, clarity 20 -> tension 65, trust 40, "
        "heard 30, clarity 20\n"
        "rule opening phase: listen -> start\n"
        "rule opening/ask moves: asks_open -> asks_open, follows_up\n"
        "rule opening/ask set:  -> agreed_who\n"
        "rule opening/press effects:  -> { trust -4 }\n"
        "rule opening/press if:  -> tension < 70 and not (knocked or heard >= 30)\n"
        "rule opening/press goto: story -> close if trust >= 35, story\n"
        "rule close tags: yes -> yes, calm\n"
        "rule ending/done kind: agreement -> handed_over\n");
}

TEST_CASE("what is new, gone or renamed is told once, and its ways with it are no change") {
  CHECK(changes({"goto: story", "goto: tale", "goto: story", "goto: tale", "  story:\n",
                 "  tale:\n", "id: own, say", "id: ours, say", "  done: {", "  finished: {",
                 "goto: done", "goto: finished", "goto: done", "goto: finished"}) ==
        "renamed story: story -> tale\n"
        "renamed story/own: own -> ours\n"
        "renamed ending/done: done -> finished\n");
  CHECK(changes({"goto: done }\nendings", "goto: gone }\nendings", "outcome: Samtalen er slut. }",
                 "outcome: Samtalen er slut. }\n  gone: { kind: citizen_left, outcome: Hun gik. }",
                 "      - { id: sum",
                 "      - { id: more, say: Sig mere., goto: close }\n      - { id: sum",
                 "id: press, say: \"Som jeg sagde før, så står du på listen.\"",
                 "id: wait, say: Vent."}) ==
        "removed opening/press: Som jeg sagde før, så står du på listen. -> \n"
        "added opening/wait:  -> Vent.\n"
        "added story/more:  -> Sig mere.\n"
        "rule close/bye goto: done -> gone\n"
        "added ending/gone:  -> Hun gik.\n");
}

TEST_CASE("shared words are told once however many nodes have them") {
  const auto with_block = [](const std::string& words) {
    return edited(example(), {"nodes:\n",
                              "shared: { more: { replies: [{ id: rest, say: " + words +
                                  ", goto: done }] } }\nnodes:\n",
                              "  opening:\n", "  opening:\n    use: [more]\n", "  story:\n",
                              "  story:\n    use: [more]\n"});
  };
  CHECK(told(compare_scenarios(loaded(with_block("Farvel")), loaded(with_block("Hej")))) ==
        "text opening/rest: Farvel -> Hej\n");
  CHECK(told(compare_scenarios(loaded(example()), loaded(with_block("Hej")))) ==
        "added opening/rest:  -> Hej\n");
}

TEST_CASE("a translation has its own differences") {
  const std::string head = "format: 1\ntranslates: worked-example\nlanguage: en\ntexts:\n";
  const engine::Scenario then = loaded(example(), head + "  story: I rang four times.\n");
  const engine::Scenario now = loaded(example(), head + "  story: I rang.\n  close: Yes.\n");
  CHECK(told(compare_scenarios(then, now)) ==
        "translation story: I rang four times. -> I rang.\n"
        "translation close:  -> Yes.\n");
}

TEST_CASE("the measure is that of the analysis, with the best way in ids and words") {
  const engine::Scenario scenario = loaded(example());
  const Rubric rubric = weighed_for(shipped_method().rubric, scenario);
  const ScenarioMeasure measured = measure(rubric, scenario);
  REQUIRE(measured.scored);
  CHECK(measured.exact);
  CHECK(measured.minutes == 3);
  CHECK(measured.range.best == 98);
  CHECK(measured.range.worst == -19);
  REQUIRE(measured.best_way.size() == 3);
  CHECK(measured.best_way[0].id == "opening/ask");
  CHECK(measured.best_way[1].id == "story/sum");
  CHECK(measured.best_way[2].said.da ==
        "Jeg ringer til dig i morgen klokken ni med en tid. Er det en aftale?");
  REQUIRE(measured.bots[0].has_value());
  CHECK(*measured.bots[0] == 1000);  // always the first
  CHECK(same_way(measured, measured));
  const engine::Scenario other =
      loaded(edited(example(), {"moves: [asks_open]", "moves: [rejects]"}));
  CHECK_FALSE(same_way(measured, measure(rubric, other)));
}

}  // namespace
}  // namespace samtale::tests
