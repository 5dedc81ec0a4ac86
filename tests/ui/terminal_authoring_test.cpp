// samtale-cli import, diff and what export makes of a scenario, as a process.
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/paths.hpp"
#include "tests/support/process.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

const char* const story =
    ":: StoryTitle\nForkert nummer\n\n:: Start\nGoddag. <<set $a to 1>>\n[[Ja->Slut]]\n"
    "[[Igen->Start]]\n\n:: Slut\nFarvel.\n";

TEST_CASE("import makes a scenario that checks without errors, and tells what did not come along") {
  const TemporaryFolder folder;
  const std::string file = (folder / "story.twee").string();
  const std::string out = (folder / "wrong-number" / "scenario.yaml").string();
  std::ofstream(file) << story;
  const Finished done = run_cli({"import", file, "--out", out});
  CHECK(done.code == 0);
  CHECK(done.err == "");
  CHECK(done.out ==
        "Skrevet: " + out +
            ". Den har 1 sted, 2 svar og 2 slutninger.\n\n"
            "Det er ikke med, eller ikke som før\n"
            "  »Start«, linje 5: Makroen »set« er ikke med, og det, den gjorde, sker ikke.\n"
            "  »Start«, linje 7: Svaret fører tilbage til »Start«, nu højst én gang.\n\n"
            "Det, du selv skal skrive, står som todo i filen: samtale-cli check " +
            out + "\n");
  CHECK(has(read_file(out), "\nid: wrong-number\n"));
  CHECK(run_cli({"check", out}).code == 0);

  const Finished again = run_cli({"import", file, "--out", out, "--lang", "en"});
  CHECK(again.code == 2);
  CHECK(again.err == "There is already a file called “" + out + "”.\n");
}

TEST_CASE("import refuses what is no story, and must be told where to write") {
  const TemporaryFolder folder;
  const std::string file = (folder / "letter.txt").string();
  const std::string out = (folder / "x.yaml").string();
  std::ofstream(file) << "Kære kommune\n";
  const Finished refused = run_cli({"import", file, "--out", out});
  CHECK(refused.code == 1);
  CHECK(refused.err ==
        "Der er ingen fortælling i filen. Den skal være Twee 3 eller en side, som Twine 2 har "
        "udgivet.\n");
  CHECK_FALSE(fs::exists(out));
  CHECK(run_cli({"import", file + "x", "--out", out}).code == 2);
  CHECK(run_cli({"import", file}).err ==
        "--out mangler. Skriv »samtale-cli import --help« for at se, hvad der gør.\n");
  CHECK(run_cli({"import", "--out", out}).err ==
        "Der mangler en fil at hente fra. Skriv »samtale-cli import --help« for at se, hvad der "
        "gør.\n");
}

TEST_CASE("diff tells figures, parts, rules and texts, as text and as a page") {
  const TemporaryFolder folder;
  const std::string then = (folder / "then.yaml").string();
  const std::string now = (folder / "now.yaml").string();
  std::string yaml = fixture("scoring/worked-example.yaml").text;
  std::ofstream(then) << yaml;
  const auto edit = [&](const std::string& from, const std::string& to) {
    REQUIRE(has(yaml, from));
    yaml.replace(yaml.find(from), from.size(), to);
  };
  edit("moves: [asks_open]", "moves: [rejects]");
  edit("minutes: 3", "minutes: 4");
  edit("Jeg har ringet fire gange.", "Jeg har ringet fem gange.");
  edit("id: bye", "id: ends");
  std::ofstream(now) << yaml;
  const Finished text = run_cli({"diff", then, now});
  CHECK(text.err == "");
  CHECK(text.code == 0);
  CHECK(text.out.rfind("Ændret i »Tre replikker«\nFør: " + then, 0) == 0);
  CHECK(has(text.out, "\nTal\n  Den bedste vej, point\n    Før: 98\n    Nu: "));
  CHECK(has(text.out, "\n  Minutter\n    Før: 3\n    Nu: 4\n"));
  CHECK(has(text.out, "\nDen bedste vej\n  1\n    Før: opening/ask: »Tre uger."));
  CHECK(has(text.out, "\nNyt, væk og nye navne\n- close/bye. Svar, hedder nu ends\n"));
  CHECK(has(text.out, "  opening/ask\n    Nøgle: moves\n    Før: asks_open\n    Nu: rejects\n"));
  CHECK(has(text.out,
            "\nTekster\n  story\n    Før: Jeg har ringet fire gange.\n    Nu: Jeg har ringet fem "
            "gange.\n"));

  const std::string out = (folder / "diff.html").string();
  CHECK(run_cli({"diff", then, now, "--format", "html", "--out", out, "--lang", "en"}).code == 0);
  const std::string page = read_file(out);
  CHECK(has(page, "<h1>Changed in “Tre replikker”</h1>"));
  CHECK(has(page, "<tr><th scope=\"row\">opening/ask</th><td>moves</td><td>asks_open</td>"));
  CHECK(run_cli({"diff", then, now, "--out", out}).code == 2);
  CHECK(read_file(out) == page);
}

TEST_CASE("diff says so where two scenarios are the same, and refuses what can't be read") {
  CHECK(run_cli({"diff", "wrong-office", "wrong-office"}).out ==
        "Ændret i »Nå ja, sådan er det jo«\nFør: wrong-office. Nu: wrong-office.\nDe to er ens.\n");
  CHECK(run_cli({"diff", "wrong-office", "wrong-ofice"}).code == 2);
  const Finished refused = run_cli({"diff", "a", "b", "--format", "json"});
  CHECK(refused.code == 2);
  CHECK(refused.err == "»json« kan ikke stå efter --format. Vælg mellem: text, html.\n");
  CHECK(run_cli({"diff", "a"}).code == 2);
}

TEST_CASE("a translation goes out as a table and comes back by its keys") {
  const TemporaryFolder folder;
  const fs::path mine = folder / "wrong-office";
  fs::create_directories(mine);
  const fs::path shipped = source_folder() / "scenarios" / "wrong-office";
  fs::copy_file(shipped / "scenario.yaml", mine / "scenario.yaml");
  fs::copy_file(shipped / "scenario.en.yaml", mine / "scenario.en.yaml");
  const std::string overlay = (mine / "scenario.en.yaml").string();
  const std::string out = (folder / "table.csv").string();
  CHECK(run_cli({"export", (mine / "scenario.yaml").string(), "--to", "csv", "--out", out}).code ==
        0);
  std::string table = read_file(out);
  CHECK(table.rfind("\xEF\xBB\xBFkey,where,Danish,English,state\r\ntitle,Titel,", 0) == 0);
  CHECK_FALSE(has(table, ",missing\r\n"));
  CHECK_FALSE(has(table, ",stale\r\n"));

  const std::string before = read_file(overlay);
  const Finished same = run_cli({"import", out, "--out", overlay});
  CHECK(same.code == 0);
  CHECK(same.out == overlay + ": 0 tekster er ændret, 0 er godtaget, som de står.\n");
  CHECK(read_file(overlay) == before);

  table += "title,,,A new title,\r\nnobody,,,x,\r\n";
  std::ofstream(out, std::ios::binary) << table;
  const Finished patched = run_cli({"import", out, "--out", overlay, "--lang", "en"});
  CHECK(patched.code == 0);
  CHECK(patched.out == "The scenario has no text called “nobody”.\n" + overlay +
                           ": 1 text is changed, 0 are accepted as they stand.\n");
  CHECK(has(read_file(overlay), "\n  title: \"A new title\"\n"));
  CHECK(run_cli({"translation", overlay}).code == 0);

  fs::remove(overlay);
  CHECK(run_cli({"import", out, "--out", overlay}).code == 0);
  CHECK(has(run_cli({"translation", overlay}).out, ": 0 tekster mangler, 0 "));
}

TEST_CASE("a table that would break the translation is refused, and nothing is written") {
  const TemporaryFolder folder;
  const fs::path base = folder / "scenario.yaml";
  std::ofstream(base) << fixture("scoring/worked-example.yaml").text;
  const std::string overlay = (folder / "scenario.en.yaml").string();
  const std::string table = (folder / "table.csv").string();
  std::ofstream(table) << "key,English\ntitle,{nobody}\n";
  const Finished refused = run_cli({"import", table, "--out", overlay});
  CHECK(refused.code == 1);
  CHECK(has(refused.err, "[unknown-term]"));
  CHECK(has(refused.err, "Intet er skrevet.\n"));
  CHECK_FALSE(fs::exists(overlay));
  std::ofstream(table) << "id,tekst\n";
  CHECK(run_cli({"import", table, "--out", overlay}).err ==
        "I tabellen skal der være en kolonne, der hedder key, og en, der hedder English.\n");
  CHECK(run_cli({"import", table, "--out", base.string()}).code == 2);
  CHECK(run_cli({"export", "cards", "--to", "csv", "--out", table + "2"}).err ==
        "csv er til et scenarie: tabellen til den, der oversætter det.\n");
}

TEST_CASE("a scenario goes out as the pages of a course day") {
  const TemporaryFolder folder;
  const std::string out = (folder / "day.html").string();
  CHECK(run_cli({"export", "angry-caller", "--to", "html", "--out", out}).code == 0);
  const std::string page = read_file(out);
  CHECK(has(page, "<h1>Han råber, fra du løfter røret</h1>"));
  CHECK(has(page, "<section class=\"on-page\">\n<h2>Borgeren</h2>"));
  CHECK(run_cli({"export", "angry-caler", "--to", "html", "--out", out + "2"}).code == 2);
}

}  // namespace
}  // namespace samtale::tests
