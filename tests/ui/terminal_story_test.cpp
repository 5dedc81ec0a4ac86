// What a story can have beside talk, as the terminal shows it: a citizen who waits only briefly,
// who breaks in, who writes; a note after the call; self-harm.
#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/session_file.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

const std::string written = R"(format: 1
id: written
title: Brev og notat
summary: Til prøver.
minutes: 3
trains: [listen]
briefing: { you: Du er her., table: [Et brev.], trains: Alt. }
citizen: { name: Ida Holm, about: 40 år, face: young_woman, tension: 60, trust: 40, heard: 30, clarity: 20 }
nodes:
  letter:
    phase: start
    form: letter
    citizen: [{ say: Kære kommune. Jeg klager. }]
    replies:
      - { id: ring, say: Jeg ringer til hende., goto: call }
  call:
    phase: listen
    hurry: { seconds: 3, say: "Er du der?", thinks: Nu er hun væk. }
    citizen: [{ say: Vent nu lige!, voice: breaks_in }]
    replies:
      - { id: listen, say: Jeg hører dig., goto: note }
  note:
    phase: after
    form: note
    citizen: [{ say: Røret er lagt på., voice: scene }]
    replies:
      - { id: short, say: Borgeren klager., goto: done }
endings:
  done: { kind: agreement, say: Godt., outcome: Klagen er skrevet ned. }
)";

struct Desk {
  TemporaryFolder folder;
  std::string scenario = (folder / "call.yaml").string();
  std::string session = (folder / "call.samtale").string();

  explicit Desk(const std::string& yaml) { std::ofstream(scenario, std::ios::binary) << yaml; }
};

std::string sensitive() { return fixture("valid/sensitive.yaml").text; }

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("letters, notes and breaking in are shown with a word") {
  const Desk desk(written);
  const Finished played = run_cli({"play", desk.scenario, "--choose", "ring,listen,short"});
  REQUIRE(played.code == 0);
  CHECK(has(played.out, "Ida Holm (brev)"));
  CHECK(has(played.out, "Ida Holm (afbryder)"));
  CHECK(has(played.out, "Dig (notat)"));
  const Finished english =
      run_cli({"play", desk.scenario, "--choose", "ring,listen,short", "--lang", "en"});
  CHECK(has(english.out, "Ida Holm (letter)"));
  CHECK(has(english.out, "Ida Holm (cutting in)"));
  CHECK(has(english.out, "You (note)"));
  const Json way =
      json_of(run_cli({"play", desk.scenario, "--choose", "ring,listen", "--format", "json"}));
  CHECK(way["turns"][1]["citizen"][0]["voice"] == "breaks_in");
  CHECK(way["next"]["form"] == "note");
  CHECK(way["next"]["pause"] == false);
}

TEST_CASE("nobody holds a pause in a letter") {
  const Desk desk(written);
  const Finished refused = run_cli({"play", desk.scenario, "--choose", "pause"});
  CHECK(refused.code == 2);
  CHECK(refused.err == "Replik 1: Her er der ingen pause at holde. Her kan der svares: ring.\n");
}

TEST_CASE("a citizen who is hurried says something into the silence, and no points change") {
  const Desk desk(written);
  const auto play = [&](const char* choices) {
    return json_of(run_cli({"play", desk.scenario, "--choose", choices, "--format", "json"}));
  };
  CHECK(play("ring")["next"]["hurry"] == 3);
  const Json silent = play("ring,silence");
  CHECK(silent["turns"][1]["reply"] == "silence");
  CHECK(silent["next"]["citizen"][0]["line"] == "hurry");
  CHECK(silent["next"]["citizen"][0]["text"] == "Er du der?");
  CHECK(silent["turns"][1]["moves"].empty());
  CHECK(silent["turns"][1]["points"] == 0);
  CHECK(silent["turns"][1]["state"] == silent["turns"][0]["state"]);
  CHECK(silent["report"]["points"] == play("ring")["report"]["points"]);
  const Json whole = play("ring,silence,listen,short");
  CHECK(whole["turns"][2]["citizen"][0]["text"] == "Er du der?");
  CHECK(whole["finished"] == true);
}

TEST_CASE("time runs out on a terminal where the trainee has asked for it") {
  const Desk desk(written);
  const Finished taken =
      run_cli_on_terminal({"play", desk.scenario, "--session", desk.session, "--hurry"},
                          {{"Enter for at tage", "\n1\n"},
                           {"Er du der?", "1\n"},
                           {"Hvad skriver du?", "1\n\n\n\n\n\n\n\n\n"}});
  CHECK(taken.code == 0);
  CHECK(has(taken.out, "Borgeren venter højst 3 sekunder på dig."));
  CHECK(has(taken.out, "[Du er stille et øjeblik.]"));
  const engine::DecodedSession decoded = engine::decode(read_file(desk.session));
  Words answers;
  for (const engine::Event& event : decoded.session.events)
    if (const auto* answered = std::get_if<engine::Answered>(&event.what))
      answers.push_back(answered->kind == engine::AnswerKind::silence ? "silence"
                                                                      : answered->reply);
  CHECK(answers == Words{"ring", "silence", "listen", "short"});
}

TEST_CASE("without --hurry nobody is hurried") {
  const Desk desk(written);
  const Finished taken =
      run_cli_on_terminal({"play", desk.scenario}, "\n1\n1\n1\n\n\n\n\n\n\n\n\n");
  CHECK(taken.code == 0);
  CHECK_FALSE(has(taken.out, "Borgeren venter"));
}

TEST_CASE("a scenario with self-harm is marked and played only where it is turned on") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "sensitive");
  std::ofstream((folder / "sensitive/scenario.yaml").string(), std::ios::binary) << sensitive();
  const std::string own = folder.path().string();
  const Finished listed = run_cli({"list", "--scenarios", own});
  CHECK(has(listed.out, "Hun siger det selv · 3 min. · kun med --sensitive, uden point\n"));
  const Json json = json_of(run_cli({"list", "--scenarios", own, "--format", "json"}));
  for (const Json& scenario : json["scenarios"])
    CHECK(scenario["sensitive"] == (scenario["id"] == "sensitive"));
  const Finished refused = run_cli({"play", "sensitive", "--scenarios", own});
  CHECK(refused.code == 2);
  CHECK(refused.err ==
        "»sensitive« handler om selvskade. Det spilles kun, når den, der underviser, har slået det "
        "til: samtale-cli play --sensitive.\n");
  const Finished offered = run_cli_on_terminal({"play", "--scenarios", own}, "q\n");
  CHECK_FALSE(has(offered.out, "Hun siger det selv"));
}

TEST_CASE("a call about self-harm is announced, left with help, and never scored") {
  const Desk desk(sensitive());
  const std::string help =
      "Du er ude af opkaldet. Det var en øvelse.\nVil du tale med nogen nu, er der:\n"
      "  Krisetelefonen · 12 34 56 78\n  Din leder · 87 65 43 21\n";
  const Finished left = run_cli_on_terminal({"play", desk.scenario, "--sensitive"}, "\nq\n");
  CHECK(left.code == 0);
  CHECK(has(left.out, "Før du siger ja"));
  CHECK(has(left.out, help));
  const Finished whole = run_cli_on_terminal(
      {"play", desk.scenario, "--sensitive", "--session", desk.session}, "\n1\n");
  CHECK(whole.code == 0);
  CHECK(has(whole.out, help));
  CHECK_FALSE(has(whole.out, "Skriv et tal for hver."));

  const std::string unscored = "Et opkald om selvskade bliver ikke vurderet.\n";
  CHECK(run_cli({"score", desk.session}).out == unscored);
  CHECK(run_cli({"analyse", desk.scenario}).out == unscored);
  CHECK(has(run_cli({"replay", desk.session}).out, unscored));
  CHECK(json_of(run_cli({"score", desk.session, "--format", "json"}))["unscored"] == "self_harm");
  CHECK(json_of(run_cli({"analyse", desk.scenario, "--format", "json"})) ==
        Json{{"scenario", "sensitive"}, {"unscored", "self_harm"}});
  const Json way = json_of(run_cli({"replay", desk.session, "--format", "json"}));
  CHECK(way["report"] == Json{{"unscored", "self_harm"}});
  CHECK(way["turns"][0]["points"].is_null());
}

TEST_CASE("no bot is given a call about self-harm") {
  const Desk desk(sensitive());
  const Finished refused = run_cli({"play", desk.scenario, "--sensitive", "--auto", "best"});
  CHECK(refused.code == 2);
  CHECK(refused.err == "Et opkald om selvskade bliver ikke spillet af programmet.\n");
}

TEST_CASE("no shipped scenario has self-harm in it") {
  REQUIRE(shipped_ids().size() >= 3);
  for (const std::string& id : shipped_ids()) {
    CAPTURE(id);
    CHECK_FALSE(engine::is_sensitive(shipped_scenario(id).scenario));
  }
}

TEST_CASE("what is still to do is counted apart in a check") {
  std::string text = written;
  text.replace(text.find("minutes: 3\n"), 11, "minutes: 3\ntodo: Spørg om tiderne.\n");
  const Desk desk(text);
  const Finished checked = run_cli({"check", desk.scenario});
  CHECK(checked.code == 0);
  CHECK(has(checked.out, "bemærkning: Det her mangler endnu: »Spørg om tiderne.«. [todo]"));
  CHECK(has(checked.out, "1 fil: 0 fejl, 0 advarsler. 1 bemærkning.\n"));
  CHECK(json_of(run_cli({"check", desk.scenario, "--format", "json"}))["notes"] == 1);
}

}  // namespace
}  // namespace samtale::tests
