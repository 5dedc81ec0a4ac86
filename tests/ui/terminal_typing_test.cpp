// Calls taken by typing, on a terminal and through a pipe.
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/process.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;

/// Two calls of one reply each.
const std::string two_calls = R"(format: 1
id: two-calls
title: To opkald
summary: Til prøver.
minutes: 3
trains: [listen]
briefing: { you: Du er her., table: [Et brev.], trains: Alt. }
calls:
  - id: first
    title: Opkald 1, kl. 8.05
    colleague: Du er Amir.
    citizen: { name: Ida Holm, about: 40 år, face: young_woman, tension: 60, trust: 40, heard: 30, clarity: 20 }
    nodes:
      opening:
        phase: start
        citizen: [{ say: Der mangler penge., note: Der mangler penge, voice: loud }]
        replies:
          - { id: open, say: Fortæl., moves: [asks_open], because: Du spurgte., promise: Jeg ser på det, goto: done }
  - id: second
    title: Opkald 2, kl. 9.10
    colleague: Du er Karen.
    citizen: { name: Ida Holm, about: 40 år, face: young_woman, tension: 50, trust: 40, heard: 30, clarity: 20 }
    nodes:
      again:
        phase: start
        citizen: [{ say: Så er det mig igen. }]
        replies:
          - { id: listen, say: Jeg hører dig., moves: [lets_talk], because: Du lyttede., goto: done }
endings:
  done: { kind: agreement, say: Godt., outcome: Hun fik svar. }
)";

struct Desk {
  TemporaryFolder folder;
  std::string scenario = (folder / "scenario.yaml").string();
  std::string session = (folder / "call.samtale").string();

  Desk() { std::ofstream(scenario, std::ios::binary) << two_calls; }
};

/// Empty where the part is there; else what was looked for and where, for the message.
std::string lacks(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return {};
  return "»" + part + "« is not in:\n" + text;
}

TEST_CASE("two calls are taken on a terminal, rated and looked back on") {
  const Desk desk;
  const Finished taken = run_cli_on_terminal({"play", desk.scenario, "--session", desk.session},
                                             "\n?\nvrøvl\np\n1\n\nlisten\n4\n9\n5\n3\n2\n\n\n\n\n");
  CHECK(taken.code == 0);
  for (const char* part : {"To opkald\x1b[0m\n",
                           "Ida Holm, 40 år · 3 min.",
                           "Hvem er du?",
                           "  - Et brev.",
                           "Opkaldet gemmes i ",
                           "Tryk Enter for at tage telefonen.",
                           "Opkald 1, kl. 8.05",
                           "Ida Holm (højt)\x1b[0m\n    Der mangler penge.\n",
                           "  Sådan virker Ida nu: ",
                           "  Uro: noget · Tillid: lidt\n",
                           "  1  Fortæl.\n",
                           "Samtalekort: Kom godt i gang",
                           "  - Der mangler penge\n",
                           "Med p holder du en pause",
                           "»vrøvl« er ikke et af svarene.",
                           "Dig · replik 1\x1b[0m\n    [Du er stille et øjeblik.]\n",
                           "Dig · replik 2\x1b[0m\n    Fortæl.\n  > Det skete der: Du spurgte.\n",
                           "Samtalen er slut",
                           "  Hun fik svar.",
                           "Tryk Enter: Næste opkald.",
                           "Opkald 2, kl. 9.10",
                           "Hvordan tror du, borgeren oplevede samtalen?",
                           "Skriv et tal fra 0 til 5",
                           "Tilbageblik\x1b[0m\n",
                           "Dit bud: i høj grad"})
    CHECK(lacks(taken.out, part) == "");
  for (std::size_t at = 0; at < taken.out.size();) {
    const std::size_t end = std::min(taken.out.find('\n', at), taken.out.size());
    const std::string line = taken.out.substr(at, end - at);
    if (line.find(desk.session) == std::string::npos) CHECK(line.size() <= 140);
    at = end + 1;
  }
  const Finished score = run_cli({"score", desk.session});
  CHECK(score.code == 0);
  CHECK(lacks(score.out, "Dit bud: i høj grad") == "");
}

TEST_CASE("the note after a call is asked for on a terminal, and every answer to a call tells it") {
  const Desk desk;
  const Finished taken = run_cli_on_terminal({"play", desk.scenario, "--session", desk.session},
                                             "\n1\n\n1\n\n\n\n\nHun fik brevet i går\nring "
                                             "12345678\nJeg ringer fredag\nmåske\nj\nPauser\n");
  CHECK(taken.code == 0);
  for (const char* part :
       {"Skriv, så borgeren kunne læse med.", "Skriv en linje til hver.",
        "Det ligner et telefonnummer. Skriv det ikke her.", "Skriv j eller n, eller tryk Enter.",
        "Så gælder jeres fælles arbejdsgang.", "Dit notat\x1b[0m\n",
        "  Det har vi aftalt: Jeg ringer fredag\n"})
    CHECK(lacks(taken.out, part) == "");
  CHECK(lacks(run_cli({"score", desk.session}).out, "  Det ved jeg: Hun fik brevet i går\n") == "");
  CHECK(lacks(run_cli({"replay", desk.session, "--plain"}).out, "Dit notat") != "");
  const auto json =
      nlohmann::json::parse(run_cli({"replay", desk.session, "--format", "json"}).out);
  CHECK(json["note"] == nlohmann::json({{"facts", "Hun fik brevet i går"},
                                        {"agreement", "Jeg ringer fredag"},
                                        {"threat", true},
                                        {"feedback_wished", "Pauser"},
                                        {"promised", nlohmann::json::array()}}));
}

TEST_CASE("a note that is skipped with Enter leaves no trace in the call's file") {
  const Desk desk;
  run_cli_on_terminal({"play", desk.scenario, "--session", desk.session},
                      "\n1\n\n1\n\n\n\n\n\n\n\n\n");
  const std::string bytes = read_file(desk.session);
  CHECK(bytes.find("after_note") == std::string::npos);
  CHECK(bytes.find("feedback_wished") == std::string::npos);
  CHECK(nlohmann::json::parse(run_cli({"replay", desk.session, "--format", "json"}).out)["note"]
            .is_null());
}

TEST_CASE("leaving keeps the call where a file was named, and it goes on there") {
  const Desk desk;
  const Finished left =
      run_cli_on_terminal({"play", desk.scenario, "--session", desk.session}, "\n1\n\nq\n");
  CHECK(left.code == 0);
  CHECK(lacks(left.out, "Det fortsætter, hvor du slap") == "");
  CHECK(lacks(left.out, "Tilbageblik") != "");
  const Finished went_on =
      run_cli_on_terminal({"play", "--session", desk.session}, "1\n\n\n\n\n\n\n\n\n");
  CHECK(went_on.code == 0);
  CHECK(lacks(went_on.out, "Her er opkaldet, som du gik fra det.") == "");
  CHECK(lacks(went_on.out, "  - Et brev.\n") == "");
  CHECK(lacks(went_on.out, "    Fortæl.\n") == "");
  CHECK(lacks(went_on.out, "Tilbageblik") == "");
  CHECK(run_cli({"play", "--session", desk.session, "--choose", "listen"}).code == 2);
}

TEST_CASE("help in a call shows what lies on the table again") {
  const Desk desk;
  const std::string out = run_cli_on_terminal({"play", desk.scenario}, "\n?\nq\n").out;
  const std::size_t first = out.find("  - Et brev.");
  REQUIRE(first != std::string::npos);
  CHECK(out.find("  - Et brev.", first + 1) != std::string::npos);
}

TEST_CASE("the end of the input is a calm leave at every question") {
  const Desk desk;
  for (const char* typed : {"\x04", "q\n", "Q\n", "\n\x04", "\n1\n\x04", "\n1\n\n\x04"}) {
    const Finished left = run_cli_on_terminal({"play", desk.scenario}, typed);
    CHECK(left.code == 0);
    CHECK(lacks(left.out, "Du er gået fra opkaldet. Det er ikke gemt.") == "");
  }
  const Finished rated = run_cli_on_terminal({"play", desk.scenario}, "\n1\n\n1\n3\n\x04");
  CHECK(rated.code == 0);
  CHECK(lacks(rated.out, "Tilbageblik") == "");
}

TEST_CASE("without a scenario a terminal offers a choice") {
  const Desk desk;
  const std::vector<std::string> words{"play", "--scenarios", desk.folder.path().string(), "--lang",
                                       "en"};
  const Finished gone = run_cli_on_terminal(words, "q\n");
  CHECK(gone.code == 0);
  CHECK(lacks(gone.out, "Which call will you take?") == "");
  CHECK(lacks(gone.out, "You have not taken a call.") == "");
  const Finished wrong = run_cli_on_terminal(words, "99\n\x04");
  CHECK(wrong.code == 0);
  CHECK(lacks(wrong.out, "You have not taken a call.") == "");
  const Finished chosen = run_cli_on_terminal(words, "angry-caller\n\x04");
  CHECK(lacks(chosen.out, "Press Enter to take the call.") == "");
}

TEST_CASE("a pipe can hold the conversation too, and JSON stays alone on standard output") {
  const Desk desk;
  const Finished text = run_cli({"play", desk.scenario}, "\n1\n\n1\n\n\n\n\n");
  CHECK(text.code == 0);
  CHECK(lacks(text.out, "Tilbageblik\nTo opkald · Ida Holm · 2 replikker\n") == "");
  CHECK(lacks(text.out, "\x1b") != "");
  const Finished json = run_cli({"play", desk.scenario, "--format", "json"}, "\n1\n");
  CHECK(json.code == 0);
  const auto way = nlohmann::json::parse(json.out, nullptr, false);
  REQUIRE(way.is_object());
  CHECK(way["turns"].size() == 1);
  CHECK(way["calls"].size() == 2);
  CHECK(lacks(json.err, "Der mangler penge.") == "");
}

TEST_CASE("a call that can't be kept is said at the start and can be taken all the same") {
  const Desk desk;
  const Finished taken =
      run_cli({"play", desk.scenario, "--data", desk.scenario}, "\n1\n\n1\n\n\n\n\n");
  CHECK(taken.code == 0);
  const std::size_t said = taken.out.find("Opkaldet bliver ikke gemt:");
  REQUIRE(said != std::string::npos);
  CHECK(said < taken.out.find("Tryk Enter for at tage telefonen."));
  CHECK(lacks(taken.out, "Tilbageblik") == "");
}

TEST_CASE("bytes that are no text are typed in vain") {
  const Desk desk;
  const Finished left =
      run_cli({"play", desk.scenario}, "\n\xff\xfe\n\x1b[A\n" + std::string(5000, 'x') + "\nq\n");
  CHECK(left.code == 0);
  CHECK(left.out.find('\xff') == std::string::npos);
  CHECK(left.out.find('\x1b') == std::string::npos);
}

TEST_CASE("with nobody at the keys and no scenario the program shows a whole call") {
  const Finished shown = run_cli({"play"});
  CHECK(shown.code == 0);
  CHECK(shown.err == "");
  CHECK(shown.out.find("Han råber, fra du løfter røret\nMed støtte\n\nKurt Madsen") == 0);
  CHECK(lacks(shown.out, "\nTilbageblik\n") == "");
  CHECK(lacks(shown.out, "\nSamtalen: Det sidder\n") == "");
}

}  // namespace
}  // namespace samtale::tests
