// samtale-cli export, glossary and the days of list, as a process.
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/paths.hpp"
#include "tests/support/process.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string recorded_call() {
  return (source_folder() / "scenarios" / "recorded" / "call-before-refusal.samtale").string();
}

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

TEST_CASE("export writes the cards for their owner alone and never over another file") {
  const TemporaryFolder folder;
  const std::string out = (folder / "kort.html").string();
  const Finished written = run_cli({"export", "cards", "--to", "html", "--out", out});
  CHECK(written.code == 0);
  CHECK(written.out == "Skrevet: " + out + ". Kun du kan læse filen.\n");
  CHECK(written.err == "");
  CHECK(fs::status(out).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  const std::string page = read_file(out);
  CHECK(has(page, "<html lang=\"da\">"));
  CHECK(has(page, "<h3>Bank på</h3>"));

  const Finished again = run_cli({"export", "cards", "--to", "md", "--out", out});
  CHECK(again.code == 2);
  CHECK(again.err == "Der findes allerede en fil, der hedder »" + out + "«.\n");
  CHECK(read_file(out) == page);

  const std::string second = (folder / "igen.html").string();
  CHECK(run_cli({"export", "cards", "--to", "html", "--out", second}).code == 0);
  CHECK(read_file(second) == page);
}

TEST_CASE("export writes the cards of a trainer's own file, or what is wrong in it") {
  const TemporaryFolder folder;
  const std::string own = (folder / "cards.yaml").string();
  const std::string out = (folder / "kort.md").string();
  std::ofstream(own)
      << "format: 1\nid: mine\ncards: {}\n"
         "tools: { knock: { title: Bank på, moves: [{ name: Spørg, line: Ja. }] } }\n";
  CHECK(run_cli({"export", own, "--to", "md", "--out", out}).code == 0);
  CHECK(has(read_file(out), "### Bank på\n\n- **Spørg** Ja.\n"));
  std::ofstream(own) << "format: 1\nid: mine\nkort: {}\n";
  const Finished refused = run_cli({"export", own, "--to", "md", "--out", out + "2"});
  CHECK(refused.code == 1);
  CHECK(has(refused.err, "[missing-key]"));
  CHECK_FALSE(fs::exists(out + "2"));
}

TEST_CASE("export writes the look back on a call with every line of it") {
  const TemporaryFolder folder;
  const std::string out = (folder / "call.html").string();
  const Finished written =
      run_cli({"export", recorded_call(), "--to", "html", "--out", out, "--lang", "en"});
  CHECK(written.err == "");
  REQUIRE(written.code == 0);
  const std::string page = read_file(out);
  CHECK(has(page, "<html lang=\"en\">"));
  CHECK(has(page, "<h1>Looking back</h1>"));
  const Json turns = json_of(run_cli({"replay", recorded_call(), "--format", "json"}))["turns"];
  for (std::size_t turn = 1; turn <= turns.size(); ++turn)
    CHECK(has(page, "<h4>Line " + std::to_string(turn) + "</h4>"));
  CHECK(has(page, "Practice must not be used to assess staff."));

  const std::string text = (folder / "call.md").string();
  CHECK(run_cli({"export", recorded_call(), "--to", "md", "--out", text}).code == 0);
  CHECK(has(read_file(text), "# Tilbageblik\n"));
  CHECK(has(read_file(text), "**Samtalen: På vej**"));
}

TEST_CASE("export writes the picture of a scenario, and of nothing else") {
  const TemporaryFolder folder;
  const std::string out = (folder / "picture.svg").string();
  REQUIRE(run_cli({"export", "wrong-office", "--to", "svg", "--out", out}).code == 0);
  CHECK(read_file(out) == read_file(source_folder() / "tests" / "golden" / "wrong-office.svg"));
  const Finished refused = run_cli({"export", "cards", "--to", "svg", "--out", out + "2"});
  CHECK(refused.code == 2);
  CHECK(refused.err == "svg er til et scenarie: overblikket over, hvor samtalen kan gå hen.\n");
}

TEST_CASE("there is nothing to look back on in a call that is not over") {
  const TemporaryFolder folder;
  const std::string session = (folder / "call.samtale").string();
  CHECK(run_cli({"play", "wrong-office", "--choose", "pause", "--session", session}).code == 0);
  const std::string out = (folder / "call.html").string();
  const Finished refused = run_cli({"export", session, "--to", "html", "--out", out});
  CHECK(refused.code == 2);
  CHECK(refused.err == "Opkaldet er ikke taget færdigt, så der er ikke noget tilbageblik endnu.\n");
  CHECK_FALSE(fs::exists(out));
}

TEST_CASE("export must be told what, as what and where") {
  CHECK(run_cli({"export", "--to", "html", "--out", "x"}).err ==
        "Her mangler det, der skal skrives: cards, et opkald eller et scenarie. Skriv »samtale-cli "
        "export --help« for at se, hvad der gør.\n");
  CHECK(run_cli({"export", "cards", "--out", "x", "--lang", "en"}).err ==
        "--to is missing. Type “samtale-cli export --help” to see what does.\n");
  CHECK(run_cli({"export", "cards", "--to", "html", "--lang", "en"}).err ==
        "--out is missing. Type “samtale-cli export --help” to see what does.\n");
  const Finished refused = run_cli({"export", "cards", "--to", "pdf", "--out", "x"});
  CHECK(refused.code == 2);
  CHECK(refused.err == "»pdf« kan ikke stå efter --to. Vælg mellem: html, md, csv, svg.\n");
}

TEST_CASE("glossary looks a word up in both languages") {
  const Finished danish = run_cli({"glossary", "partshøring"});
  CHECK(danish.code == 0);
  CHECK(danish.out ==
        "  Partshøring\n"
        "      Før noget bliver afgjort, får borgeren de oplysninger at se, der kan tælle\n"
        "      imod, og tid til at svare på dem.\n");
  CHECK(
      has(run_cli({"glossary", "partshøring", "--lang", "en"}).out, "Before anything is decided"));
  const Finished unknown = run_cli({"glossary", "aktinsigt"});
  CHECK(unknown.code == 2);
  CHECK(unknown.err == "»aktinsigt« står ikke i ordlisten. Mente du »Aktindsigt«?\n");
  const Json terms = json_of(run_cli({"glossary", "bank", "på", "--format", "json"}))["terms"];
  REQUIRE(terms.size() == 1);
  CHECK(terms[0]["id"] == "knock");
  CHECK(terms[0]["kind"] == "method");
}

TEST_CASE("list shows the days of the course, and a folder has its own") {
  const Json days = json_of(run_cli({"list", "--format", "json"}))["days"];
  REQUIRE(days.size() == 4);
  CHECK(days[0]["calls"][0]["scenario"] == "wrong-office");
  CHECK(days[0]["calls"][2]["mode"] == "test");
  CHECK(has(run_cli({"list"}).out, "\nDagens program · Dag 1 · "));

  const TemporaryFolder folder;
  std::ofstream(folder / "playlists.yaml")
      << "format: 1\nid: ours\ndays:\n  only: { name: I dag, title: Kort, about: Ti minutter., "
         "calls: [{ scenario: angry-caller, why: Fordi. }] }\n";
  const Json own =
      json_of(run_cli({"list", "--format", "json", "--scenarios", folder.path().string()}))["days"];
  REQUIRE(own.size() == 1);
  CHECK(own[0]["name"] == "I dag");
}

TEST_CASE("check looks at playlists and glossaries too") {
  const TemporaryFolder folder;
  std::ofstream(folder / "playlists.yaml")
      << "format: 1\nid: ours\ndays:\n  only: { name: I dag, title: Kort, about: Ti minutter., "
         "calls: [{ scenario: angry-caler, why: Fordi. }] }\n";
  std::ofstream(folder / "glossary.yaml") << "format: 1\nid: ours\nglossary: {}\n";
  const Finished checked = run_cli({"check", folder.path().string(), "--format", "json"});
  CHECK(checked.code == 1);
  const Json json = json_of(checked);
  REQUIRE(json["files"].size() == 2);
  CHECK(json["files"][1]["diagnostics"][0]["code"] == "unknown-scenario");
  CHECK(json["files"][1]["diagnostics"][0]["hint"] == "Mente du »angry-caller«?");
}

}  // namespace
}  // namespace samtale::tests
