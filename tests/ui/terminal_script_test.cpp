// samtale-cli script: the facilitator's page of a meeting about one call.
#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/support/paths.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

fs::path bad_call(const TemporaryFolder& folder, const std::string& scenario) {
  const fs::path file = folder / (scenario + ".samtale").c_str();
  REQUIRE(run_cli({"play", scenario, "--auto", "worst", "--session", file.string()}).code == 0);
  return file;
}

}  // namespace

TEST_CASE("the script of a bad call is what it was, word for word") {
  const TemporaryFolder folder;
  const fs::path call = bad_call(folder, "benefits-reduction");
  for (const char* language : {"da", "en"}) {
    const Finished told = run_cli({"script", call.string(), "--lang", language});
    CHECK(told.code == 0);
    CHECK(told.err == "");
    const fs::path golden = tests_folder() / "golden" /
                            (std::string("script-benefits-reduction-worst.") + language + ".txt");
    // A wording that is meant to be another: run with this set, and read what has changed.
    if (std::getenv("SAMTALE_WRITE_GOLDEN") != nullptr)
      std::ofstream(golden, std::ios::binary) << told.out;
    CHECK(told.out == read_file(golden));
  }
}

TEST_CASE("every shipped call has a script of every length, without a mark or a player") {
  const TemporaryFolder folder;
  for (const std::string& id : shipped_ids()) {
    CAPTURE(id);
    const fs::path call = bad_call(folder, id);
    for (const char* minutes : {"10", "15", "20", "45"}) {
      const Finished told = run_cli({"script", call.string(), "--minutes", minutes});
      CHECK(told.code == 0);
      CHECK(has(told.out, std::string(minutes) + " minutter."));
      CHECK(has(told.out, "»Jeg begynder med en af mine egne, der gik skævt.«"));
      for (const char* word : {"point", "niveau", "rigtig svar", "%"})
        CHECK_FALSE(has(told.out.substr(0, told.out.find("Øvelse må ikke")), word));
    }
  }
}

TEST_CASE("the owner says what is asked, and which turn it is about") {
  const TemporaryFolder folder;
  const fs::path call = bad_call(folder, "angry-caller");
  const Finished asked = run_cli(
      {"script", call.string(), "--turn", "2", "--question", "Hvornår holdt jeg op med at lytte?"});
  CHECK(asked.code == 0);
  CHECK(has(asked.out, "»Hvornår holdt jeg op med at lytte?«"));
  const Finished first = run_cli({"script", call.string(), "--turn", "1"});
  CHECK(first.code == 0);
  CHECK(first.out != asked.out);
}

TEST_CASE("a script is written to a file of its owner alone, and never over another") {
  const TemporaryFolder folder;
  const fs::path call = bad_call(folder, "wrong-office");
  const std::string out = (folder / "møde.html").string();
  CHECK(run_cli({"script", call.string(), "--to", "html", "--out", out}).out ==
        "Skrevet: " + out + ". Kun du kan læse filen.\n");
  CHECK(has(read_file(out), "<html lang=\"da\">"));
  CHECK(fs::status(out).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(run_cli({"script", call.string(), "--to", "html", "--out", out}).code == 2);
}

TEST_CASE("what there is no script for is said") {
  const TemporaryFolder folder;
  const fs::path call = bad_call(folder, "wrong-office");
  const Finished odd = run_cli({"script", call.string(), "--minutes", "12"});
  CHECK(odd.code == 2);
  CHECK(odd.err == "»12« kan ikke stå efter --minutes. Vælg mellem: 10, 15, 20, 45.\n");
  const Finished beyond = run_cli({"script", call.string(), "--turn", "900"});
  CHECK(beyond.code == 2);
  CHECK(has(beyond.err, "Der er ingen replik 900 i opkaldet."));
  const Finished half = run_cli({"script", call.string(), "--to", "html"});
  CHECK(half.code == 2);
  CHECK(has(half.err, "--out"));
  CHECK(run_cli({"script", call.string(), "--to", "csv", "--out", "x"}).code == 2);

  const fs::path empty = folder / "empty.samtale";
  REQUIRE(run_cli({"play", "wrong-office", "--choose", "", "--session", empty.string()}).code == 0);
  const Finished nothing = run_cli({"script", empty.string()});
  CHECK(nothing.code == 2);
  CHECK(nothing.err ==
        "I opkaldet er der ikke sagt noget endnu, så der er ikke noget at tale om.\n");
}

}  // namespace samtale::tests
