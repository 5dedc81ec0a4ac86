// `samtale-cli new`: a scenario to write over, from the terminal.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/process.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

using Words = std::vector<std::string>;

TEST_CASE("new writes a scenario that passes the check, and says how to play it") {
  const TemporaryFolder folder;
  const std::string file = (folder / "prøve.yaml").string();
  const Finished made =
      run_cli({"new", "--out", file, "--template", "help_none", "--title", "Mor \"svarer\" ikke",
               "--citizen", "Ida Toft", "--mood", "very_angry", "--train", "knock,thank"});
  CHECK(made.err == "");
  CHECK(made.out ==
        "Skrevet: " + file + ". Den kan spilles med det samme: samtale-cli play " + file + "\n");
  CHECK(made.code == 0);
  const std::string text = read_file(file);
  CHECK(text.find("title: \"Mor \\\"svarer\\\" ikke\"\n") != std::string::npos);
  CHECK(text.find("trains: [knock, thank]\n") != std::string::npos);
  CHECK(text.find("tension: 85,") != std::string::npos);
  const Finished checked = run_cli({"check", file, "--lang", "en"});
  CHECK(checked.out.find("1 file: 0 errors, 0 warnings. 1 note.\n") != std::string::npos);
  CHECK(run_cli({"play", file, "--auto", "best"}).code == 0);
}

TEST_CASE("new never writes over a file") {
  const TemporaryFolder folder;
  const std::string file = (folder / "mine.yaml").string();
  CHECK(run_cli({"new", "--out", file}).code == 0);
  const std::string before = read_file(file);
  const Finished again = run_cli({"new", "--out", file, "--template", "empty", "--lang", "en"});
  CHECK(again.code == 2);
  CHECK(again.err == "There is already a file called “" + file + "”.\n");
  CHECK(read_file(file) == before);
}

TEST_CASE("a scenario.yaml in a folder is called as the folder") {
  const TemporaryFolder folder;
  const std::string file = (folder / "my-call" / "scenario.yaml").string();
  CHECK(run_cli({"new", "--out", file, "--stage", "before_decision", "--why", "child"}).code == 0);
  CHECK(read_file(file).find("\nid: my-call\n") != std::string::npos);
  CHECK(read_file(file).find("\nstage: before_decision\n") != std::string::npos);
}

TEST_CASE("what new can't use is told of, and the scenario is written all the same") {
  const TemporaryFolder folder;
  const Finished made =
      run_cli({"new", "--out", (folder / "a.yaml").string(), "--template", "empty", "--id", "Nej!",
               "--train", "knock", "--title", std::string(200, 'x'), "--lang", "en"});
  CHECK(made.code == 0);
  CHECK(made.err ==
        "The title was too long and has been cut.\n"
        "“knock” can't be practised in that plot. These can: good_start, listen, pause, "
        "open_question, summarise_confirm, acknowledge_feelings, close_with_agreement, thank.\n"
        "“Nej!” can be no id. It has become “nej”.\n");
}

TEST_CASE("new lists what to begin from, those of the list first") {
  const Finished listed = run_cli({"new", "--list", "--lang", "en"});
  CHECK(listed.code == 0);
  CHECK(listed.out.rfind("empty            A new scenario\n", 0) == 0);
  for (const engine::Template& one : shipped_templates().all)
    CHECK(listed.out.find("\n" + one.id + " ") != (one.listed == 1 ? 0 : std::string::npos));
}

TEST_CASE("new says what is wrong with a question that it can't answer") {
  struct Wrong {
    Words words;
    std::string err;
  };
  for (const Wrong& wrong : std::vector<Wrong>{
           {{"new"}, "--out is missing. Type “samtale-cli new --help” to see what does.\n"},
           {{"new", "--out", "a", "--template", "emty"},
            "There is no template called “emty”. Type “samtale-cli new --list” to see those there "
            "are. Did you mean “empty”?\n"},
           {{"new", "--out", "a", "--template", "empty", "--why", "help"},
            "With --template it is said what is called about. Take --stage and --why away.\n"},
           {{"new", "--out", "a", "--mood", "sour"},
            "“sour” can't stand after --mood. Choose among: calm, worried, angry, "
            "very_angry.\n"}}) {
    Words words = wrong.words;
    words.insert(words.end(), {"--lang", "en"});
    const Finished refused = run_cli(words);
    CHECK(refused.code == 2);
    CHECK(refused.err == wrong.err);
  }
}

}  // namespace
}  // namespace samtale::tests
