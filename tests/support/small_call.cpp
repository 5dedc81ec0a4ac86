#include "tests/support/small_call.hpp"

#include <doctest/doctest.h>

#include "engine/embedded.hpp"
#include "engine/messages.hpp"
#include "engine/method_loader.hpp"
#include "engine/scenario_loader.hpp"

namespace samtale::tests {

const engine::Moves& shipped_moves() {
  static const engine::LoadedMoves loaded = [] {
    const char* path = "scoring/methods/styrket-borgerkontakt/method.yaml";
    return engine::load_moves({path, std::string(data::find(path).value_or(""))});
  }();
  REQUIRE(loaded.usable);
  return loaded.moves;
}

engine::Scenario scenario_from(const std::string& yaml) {
  engine::LoadedScenario loaded = engine::load_scenario({{"test.yaml", yaml}}, shipped_moves());
  for (const engine::Diagnostic& diagnostic : loaded.diagnostics)
    if (diagnostic.severity == engine::Severity::error)
      FAIL(engine::report(diagnostic, loaded.files, engine::Language::en));
  REQUIRE(loaded.playable);
  return loaded.scenario;
}

engine::ReplyIndex reply_of(const engine::Scenario& scenario, std::string_view node,
                            std::string_view reply) {
  for (std::uint32_t r = 0; r < scenario.replies.size(); ++r) {
    const engine::Reply& candidate = scenario.replies[r];
    if (candidate.id == reply && scenario.at(candidate.node).id == node)
      return engine::ReplyIndex{r};
  }
  FAIL("no reply " << node << "/" << reply);
  return {};
}

std::string small_call() {
  return R"(format: 1
id: small-call
title: En lille samtale
summary: Til prøver.
minutes: 5
stage: after_decision
trains: [listen]
briefing: { you: Du er her., table: [Et brev.], trains: Alt. }
citizen: { name: Ida Holm, about: 40 år, face: young_woman, tension: 60, trust: 40, heard: 30, clarity: 20 }
flags: [asked]
nodes:
  opening:
    phase: start
    due: [identity]
    citizen:
      - { say: Der mangler penge., tags: [feeling], note: Der mangler penge }
    replies:
      - { id: open, say: Fortæl., moves: [asks_open], because: Du spurgte., goto: story, set: [asked] }
      - { id: rules, say: Reglerne er sådan., moves: [states_rules], because: For tidligt., goto: story }
      - { id: soothe, say: Slap af., moves: [minimises], because: Nej., goto: gone }
  story:
    phase: listen
    citizen:
      - { id: told, if: asked, say: Jeg var på skadestuen., tags: [feeling], thinks: Bare hun tror på det. }
      - { id: shut, if: otherwise, say: Jeg glemte det. }
    replies:
      - { id: sum, say: "Det er altså skadestuen. Passer det?", moves: [summarises], because: Godt set., goto: knock }
      - { id: feel, say: Skadestuen. Det må have været hårdt., moves: [names_feeling], about: skadestuen, because: Følelsen., goto: knock }
      - { id: back, say: "Hvad sagde du?", goto: [{ to: story, at_most: 1 }, gone] }
  knock:
    phase: rules
    citizen: [{ say: "Og hvad så nu?" }]
    replies:
      - { id: ask, say: "Må jeg sige, hvordan reglerne er?", moves: [knocks], because: Du bankede på., goto: told }
      - { id: tell, say: Du mødte ikke op., moves: [gives_ground], because: Grunden., goto: close }
  told:
    phase: rules
    due: [ground, complaint]
    citizen: [{ say: Ja. }]
    replies:
      - { id: ground, say: Du mødte ikke op., moves: [gives_ground, tells_complaint_right], because: Grunden., goto: close }
  close:
    phase: agree
    citizen: [{ say: Okay., tags: [yes] }]
    replies:
      - { id: agree, say: "Jeg ringer torsdag. Er det aftalen?", moves: [makes_agreement], because: Aftalen., set: [agreed_who, agreed_what, agreed_when], goto: agreed }
      - { id: vague, say: Vi ser på det., moves: [vague_promise], because: Løst., goto: agreed }
endings:
  agreed: { kind: agreement, say: Tak., outcome: Der blev lavet en aftale. }
  gone: { kind: citizen_left, outcome: Hun lagde på. }
)";
}

}  // namespace samtale::tests
