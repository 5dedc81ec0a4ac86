// samtale-cli as a process: its commands, their JSON and their exit codes.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

#include "tests/support/paths.hpp"
#include "tests/support/process.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

const std::string translation_text = R"(format: 1
translates: small-call
language: en
texts:
  title: A small call
  opening: Money is missing.
)";

TEST_CASE("list shows one scenario a line, its id first") {
  const Finished listed = run_cli({"list"});
  CHECK(listed.code == 0);
  CHECK(listed.err == "");
  for (const std::string& id : shipped_ids()) {
    const std::size_t at = listed.out.find(id + " ");
    REQUIRE(at != std::string::npos);
    CHECK((at == 0 || listed.out[at - 1] == '\n'));
  }
  const Json json = json_of(run_cli({"list", "--format", "json"}));
  CHECK(json["scenarios"].size() == shipped_ids().size());
}

TEST_CASE("a further folder adds its scenarios and a faulty one is listed as such") {
  const TemporaryFolder folder;
  write_file(folder / "small-call" / "scenario.yaml", small_call());
  write_file(folder / "broken" / "scenario.yaml", "format: 1\nid: broken\n");
  const Finished listed = run_cli({"list", "--lang", "en", "--scenarios", folder.path().string()});
  CHECK(listed.code == 0);
  CHECK(listed.out.find("small-call           En lille samtale · 5 min\n") != std::string::npos);
  CHECK(listed.out.find("broken               This scenario has faults") != std::string::npos);
  const Finished played = run_cli(
      {"play", "broken", "--auto", "best", "--scenarios", folder.path().string(), "--lang", "en"});
  CHECK(played.code == 1);
  CHECK(played.out == "");
  CHECK(played.err.find("[missing-key]") != std::string::npos);
  const Finished missing = run_cli({"list", "--scenarios", "/nonexistent/x"});
  CHECK(missing.code == 2);
  CHECK(missing.err == "Mappen »/nonexistent/x« findes ikke.\n");
}

TEST_CASE("check of what is shipped finds no error, by folder and by file") {
  const std::string scenarios = (source_folder() / "scenarios").string();
  const std::string method = (source_folder() / "scoring" / "methods").string();
  const Finished checked = run_cli({"check", "--format", "json", scenarios, method});
  CHECK(checked.code == 0);
  const Json json = json_of(checked);
  CHECK(json["errors"] == 0);
  CHECK(json["files"].size() >= 2 * shipped_ids().size() + 2);
}

TEST_CASE("check tells of every fault with its place and ends with 1") {
  const TemporaryFolder folder;
  const fs::path file = folder / "small-call" / "scenario.yaml";
  std::string yaml = small_call();
  yaml.replace(yaml.find("moves: [asks_open]"), 18, "moves: [asks_opne]");
  write_file(file, yaml);
  const Finished checked = run_cli({"check", file.string(), "--lang", "en"});
  CHECK(checked.code == 1);
  CHECK(checked.out.find(file.string() + ":18:") == 0);
  CHECK(checked.out.find("[unknown-move]") != std::string::npos);
  CHECK(checked.out.find("asks_open") != std::string::npos);
  CHECK(checked.out.find("1 file: 1 error, 0 warnings.\n") != std::string::npos);
  const Finished danish = run_cli({"check", file.string()});
  CHECK(danish.out.find("1 fil: 1 fejl, 0 advarsler.\n") != std::string::npos);
  const Json json = json_of(run_cli({"check", file.string(), "--format", "json"}));
  CHECK(json["errors"] == 1);
  CHECK(json["files"][0]["diagnostics"][0]["line"] == 18);
  CHECK(json["files"][0]["diagnostics"][0]["severity"] == "error");
}

TEST_CASE("the whole files in FORMAT.md are without a fault or warning") {
  const std::string format = read_file(source_folder() / "scenarios" / "FORMAT.md");
  const std::string begin = "```yaml\nformat: 1\nid: ";
  const TemporaryFolder folder;
  std::size_t seen = 0;
  for (std::size_t at = format.find(begin); at != std::string::npos;
       at = format.find(begin, at + 1)) {
    const std::size_t yaml = at + 8, id = at + begin.size();
    const fs::path file =
        folder.path() / format.substr(id, format.find('\n', id) - id) / "scenario.yaml";
    write_file(file, format.substr(yaml, format.find("```", yaml) - yaml));
    CHECK(run_cli({"check", file.string()}).out == "1 fil: 0 fejl, 0 advarsler.\n");
    ++seen;
  }
  CHECK(seen == 4);
}

TEST_CASE("check takes a translation together with what it translates, once") {
  const TemporaryFolder folder;
  write_file(folder / "scenario.yaml", small_call());
  write_file(folder / "scenario.en.yaml", translation_text);
  for (const char* name : {"scenario.yaml", "scenario.en.yaml"}) {
    const Json json = json_of(run_cli({"check", (folder / name).string(), "--format", "json"}));
    CHECK(json["files"].size() == 2);
    CHECK(json["errors"] == 0);
    CHECK(json["warnings"].get<int>() > 10);
  }
  const Json both = json_of(run_cli({"check", folder.path().string(),
                                     (folder / "scenario.en.yaml").string(), "--format", "json"}));
  CHECK(both["files"].size() == 2);
}

TEST_CASE("hostile bytes give diagnostics and end with 1") {
  const TemporaryFolder folder;
  const fs::path file = folder / "scenario.yaml";
  for (const std::string& bytes :
       {std::string("\xff\xfe\x00\x01", 4), std::string("a: \"open\n"), std::string("&a [*a]\n"),
        std::string(2000, '['), std::string("- - - -"), std::string(), std::string("moves: 7\n"),
        std::string("cards: [\n"), std::string("format: 1\nid: x\nnodes: {x: {}}\n")}) {
    write_file(file, bytes);
    const Finished checked = run_cli({"check", file.string(), "--format", "json"});
    CHECK(checked.code == 1);
    CHECK(json_of(checked)["errors"].get<int>() > 0);
    const Finished played = run_cli({"play", file.string(), "--auto", "best"});
    CHECK(played.code == 1);
    CHECK(played.out == "");
    CHECK(played.err != "");
    const Finished with_method = run_cli({"list", "--method", file.string()});
    CHECK(with_method.code == 1);
    CHECK(with_method.err != "");
  }
}

TEST_CASE("check warns of what was to be looked at again, by the day it is given") {
  const std::string file =
      (tests_folder() / "fixtures" / "valid" / "once-in-a-block.yaml").string();
  const auto warnings = [&](const std::string& today) {
    std::vector<std::string> line{"check", file, "--format", "json"};
    if (!today.empty()) line.insert(line.end(), {"--today", today});
    return json_of(run_cli(line))["warnings"].get<int>();
  };
  CHECK(warnings("") == 0);
  CHECK(warnings("2026-12-31") == 0);
  CHECK(warnings("2027-01-01") == 1);
  const Finished passed = run_cli({"check", file, "--today", "2028-02-29", "--lang", "en"});
  CHECK(passed.code == 0);
  CHECK(passed.out.find("'once-in-a-block' was to be checked again on 2028-02-29.") !=
        std::string::npos);
  CHECK(run_cli({"check", file, "--today", "2027-02-29"}).code == 2);
}

TEST_CASE("play shows closed replies with their reason, and with --why what they lack") {
  const std::string file =
      (tests_folder() / "fixtures" / "valid" / "gates-and-facts.yaml").string();
  const Finished without = run_cli({"play", file, "--choose", "open", "--format", "json"});
  const Finished why = run_cli({"play", file, "--choose", "open", "--format", "json", "--why"});
  CHECK(without.code == 0);
  CHECK(json_of(without)["turns"][0]["closed"].size() == 2);
  const Json closed = json_of(why)["turns"][0]["closed"];
  REQUIRE(closed.size() == 3);
  CHECK(closed[1]["why"][1] == "mangler: emergency_room");
  const Finished text = run_cli({"play", file, "--choose", "", "--lang", "en", "--why"});
  CHECK(text.code == 0);
  CHECK(
      text.out.find("  –  Jeg ringer til dig i morgen. (Du ved endnu ikke, hvad der er sket.)\n") !=
      std::string::npos);
  CHECK(text.out.find("Closed replies, and what they lack\n"
                      "  - go_on\n"
                      "    visits.opening > 1 is not met: visits.opening is 1\n") !=
        std::string::npos);
  CHECK(run_cli({"play", file, "--choose", "", "--lang", "en"}).out.find("Closed replies") ==
        std::string::npos);
}

TEST_CASE("a file that is not there ends with 2 and a sentence") {
  for (const char* command : {"check", "replay", "score", "translation", "delete"}) {
    const Finished finished = run_cli({command, "/nonexistent/x.yaml"});
    CHECK(finished.code == 2);
    CHECK(finished.err.find("/nonexistent/x.yaml") != std::string::npos);
  }
  CHECK(run_cli({"analyse", "/nonexistent/x.yaml"}).code == 2);
  CHECK(run_cli({"play", "/nonexistent/x.yaml"}).code == 2);
  CHECK(run_cli({"check", "/nonexistent/x.yaml", "--format", "json"}).out.find("\"files\": []") !=
        std::string::npos);
  const TemporaryFolder empty;
  const Finished nothing = run_cli({"check", empty.path().string(), "--lang", "en"});
  CHECK(nothing.code == 2);
  CHECK(nothing.err ==
        "There are neither scenarios nor a method in “" + empty.path().string() + "”.\n");
}

TEST_CASE("wrong usage ends with 2 and a sentence in the language asked for") {
  struct Case {
    std::vector<std::string> words;
    std::string danish, english;
  };
  const std::vector<Case> cases{
      {{"paly"},
       "Kommandoen »paly« findes ikke. Mente du »play«? Skriv »samtale-cli --help« for at se, hvad "
       "du kan.\n",
       "There is no command “paly”. Did you mean “play”? Type “samtale-cli --help” to see what you "
       "can do.\n"},
      {{"list", "--seed", "1"},
       "»--seed« hører ikke til her. Skriv »samtale-cli list --help« for at se, hvad der gør.\n",
       "“--seed” does not belong here. Type “samtale-cli list --help” to see what does.\n"},
      {{"play", "x", "y"},
       "»y« hører ikke til her. Skriv »samtale-cli play --help« for at se, hvad der gør.\n",
       "“y” does not belong here. Type “samtale-cli play --help” to see what does.\n"},
      {{"score"},
       "Der mangler et opkald at se tilbage på. Skriv »samtale-cli score --help« for at se, hvad "
       "der gør.\n",
       "A call to look back on is missing. Type “samtale-cli score --help” to see what does.\n"},
      {{"play", "--seed"},
       "Der mangler noget efter --seed.\n",
       "Something is missing after --seed.\n"},
      {{"play", "--seed", "-1"},
       "Efter --seed skal der stå et helt tal, ikke »-1«. Det mindste er 0.\n",
       "After --seed there must be a whole number, not “-1”. The least is 0.\n"},
      {{"play", "--auto", "clever"},
       "»clever« kan ikke stå efter --auto. Vælg mellem: best, worst, first, last, longest, "
       "shortest, random.\n",
       "“clever” can't stand after --auto. Choose among: best, worst, first, last, longest, "
       "shortest, random.\n"},
      {{"list", "--format", "xml"},
       "»xml« kan ikke stå efter --format. Vælg mellem: text, json.\n",
       "“xml” can't stand after --format. Choose among: text, json.\n"},
      {{"play", "--mode", "exam"},
       "»exam« kan ikke stå efter --mode. Vælg mellem: practice, test.\n",
       "“exam” can't stand after --mode. Choose among: practice, test.\n"},
      {{"list", "--today", "i dag"},
       "»i dag« er ikke en dato. Skriv den som 2026-11-21.\n",
       "“i dag” is not a date. Write it as 2026-11-21.\n"},
      {{"play", "angry-caller", "--at", "2"},
       "--at begynder en ny vej i et opkald, der findes. Skriv hvilket med --session FIL.\n",
       "--at starts a new way in a call that there is. Say which with --session FILE.\n"},
      {{"play", "angry-caller", "--way", "2"},
       "--way hører til --at, når du tager et opkald: den vej, du går fra.\n",
       "--way belongs with --at when you take a call: the way that you turn off from.\n"},
      {{"play", "angry-calle", "--auto", "best"},
       "Der er ikke noget scenarie, der hedder »angry-calle«. Mente du »angry-caller«? Skriv "
       "»samtale-cli list« for at se dem, der er.\n",
       "There is no scenario called “angry-calle”. Did you mean “angry-caller”? Type “samtale-cli "
       "list” to see those there are.\n"},
  };
  for (const Case& one : cases) {
    INFO(one.danish);
    const Finished danish = run_cli(one.words);
    CHECK(danish.code == 2);
    CHECK(danish.out == "");
    CHECK(danish.err == one.danish);
    std::vector<std::string> words{"--lang", "en"};
    words.insert(words.end(), one.words.begin(), one.words.end());
    CHECK(run_cli(words).err == one.english);
  }
  CHECK(run_cli({"list", "--lang", "de"}).code == 2);
}

TEST_CASE("help is there for the program and each command, in both languages") {
  CHECK(run_cli({}).out == run_cli({"--help"}).out);
  for (const char* command :
       {"list", "check", "play", "replay", "score", "analyse", "translation", "delete"}) {
    CHECK(run_cli({"--help"}).out.find("  " + std::string(command)) != std::string::npos);
    for (const char* language : {"da", "en"}) {
      const Finished help = run_cli({command, "--help", "--lang", language});
      CHECK(help.code == 0);
      CHECK(help.out.find("samtale-cli " + std::string(command)) == 0);
      CHECK(help.out.find("--method") != std::string::npos);
    }
  }
  for (const char* option : {"--mode", "--seed", "--session", "--at", "--choose", "--auto"})
    CHECK(run_cli({"play", "-h"}).out.find(option) != std::string::npos);
  CHECK(run_cli({"--version"}).out.find("samtale ") == 0);
}

TEST_CASE("the language is the one set in the settings unless the line says otherwise") {
  const TemporaryFolder folder;
  write_file(folder / "settings.json", R"({"format":1,"language":"en"})");
  const std::string data = folder.path().string();
  CHECK(run_cli({"list", "--data", data}).out.find("min\n") != std::string::npos);
  CHECK(run_cli({"list", "--data", data, "--lang", "da"}).out.find("min.\n") != std::string::npos);
}

TEST_CASE("analyse tells what can be reached, in text and JSON") {
  const TemporaryFolder folder;
  write_file(folder / "scenario.yaml", small_call());
  const std::string file = (folder / "scenario.yaml").string();
  const Finished text = run_cli({"analyse", folder.path().string()});
  CHECK(text.code == 0);
  CHECK(text.out.find("small-call · En lille samtale\n5 steder, 11 svar, 5 minutter.\n") == 0);
  CHECK(text.out.find("\nPræcise tal: regnet helt ud over ") != std::string::npos);
  CHECK(text.out.find(" forskellige veje.\n") != std::string::npos);
  CHECK(text.out.find("  agreed: kan nås\n") != std::string::npos);
  CHECK(text.out.find("  Det bedste svar er det længste i ") != std::string::npos);
  CHECK(text.out.find(" [ENDINGS_TOO_FEW]\n") != std::string::npos);
  const Json json = json_of(run_cli({"analyse", file, "--format", "json"}));
  CHECK(json["scenario"] == "small-call");
  CHECK(json["exact"] == true);
  CHECK(json["pass"] == 60.0);
  CHECK(json["milliseconds"].is_number_integer());
}

TEST_CASE("translation shows what is missing and stale, and accepts what is there") {
  const TemporaryFolder folder;
  const fs::path base = folder / "scenario.yaml", overlay = folder / "scenario.en.yaml";
  write_file(base, small_call());
  write_file(overlay, translation_text);
  const std::string name = overlay.string();
  const Finished shown = run_cli({"translation", name, "--lang", "en"});
  CHECK(shown.code == 0);
  CHECK(shown.out.find("[translation-missing]") != std::string::npos);
  CHECK(shown.out.find(" texts are missing, 0 are made from texts that have changed since.\n") !=
        std::string::npos);
  CHECK(read_file(overlay) == translation_text);

  const Finished accepted = run_cli({"translation", name, "--accept", "--lang", "en"});
  CHECK(accepted.code == 0);
  CHECK(accepted.out.find(name + ": the translations are now noted") != std::string::npos);
  CHECK(read_file(overlay).find(translation_text + "made_from:\n  title: ") == 0);

  std::string edited = small_call();
  edited.replace(edited.find("En lille samtale"), 16, "En anden samtale");
  write_file(base, edited);
  const Finished stale = run_cli({"translation", name});
  CHECK(stale.out.find("[translation-stale]") != std::string::npos);
  CHECK(stale.out.find("1 er lavet efter en tekst, der siden er ændret.\n") != std::string::npos);
  run_cli({"translation", name, "--accept"});
  CHECK(run_cli({"translation", name}).out.find("[translation-stale]") == std::string::npos);

  write_file(overlay, translation_text + "colour: red\n");
  const Finished faulty = run_cli({"translation", name, "--accept"});
  CHECK(faulty.code == 1);
  CHECK(faulty.out.find(name + ": 1 fejl. Oversættelsen bruges først, når det er rettet.\n") !=
        std::string::npos);
  CHECK(faulty.out.find("[unknown-key]") < faulty.out.find("[translation-missing]"));
  CHECK(faulty.err == "Intet er noteret i den.\n");

  const Finished none = run_cli({"translation", base.string()});
  CHECK(none.code == 2);
  CHECK(none.err.find("er ikke en oversættelse.") != std::string::npos);
}

TEST_CASE("a translation is begun once, from a base that can be read") {
  const TemporaryFolder folder;
  const fs::path base = folder / "scenario.yaml", overlay = folder / "scenario.en.yaml";
  const std::string name = overlay.string();
  write_file(base, small_call());
  const Finished absent = run_cli({"translation", name});
  CHECK(absent.code == 2);
  CHECK(absent.err == "»" + name + "« findes ikke. Begynd den sådan: samtale-cli translation " +
                          name + " --begin\n");
  const Finished begun = run_cli({"translation", name, "--begin"});
  CHECK(begun.code == 0);
  CHECK(begun.out.find(name + " er begyndt, med ") == 0);
  const std::string skeleton = read_file(overlay);
  CHECK(skeleton.find("  # En lille samtale\n  title: \"\"\n") != std::string::npos);
  const Finished shown = run_cli({"translation", name});
  CHECK(shown.code == 0);
  CHECK(shown.out.find(" tekster mangler, 0 er lavet") != std::string::npos);
  const Finished again = run_cli({"translation", name, "--begin"});
  CHECK(again.code == 2);
  CHECK(again.err == "Der findes allerede en fil, der hedder »" + name + "«.\n");
  CHECK(read_file(overlay) == skeleton);
  fs::remove(overlay);
  write_file(base, "format: 1\nid: small-call\n");
  CHECK(run_cli({"translation", name, "--begin"}).code == 1);
  CHECK_FALSE(fs::exists(overlay));
}

TEST_CASE("what could not be written out is no success") {
  const TemporaryFolder folder;
  for (const std::string& line : Words{"list", "check " + (source_folder() / "scenarios").string(),
                                       "play wrong-office --auto first --format json", "--help"}) {
    CAPTURE(line);
    const fs::path err = folder / "err";
    const std::string program = (programs_folder() / "samtale-cli").string();
    const int status =
        std::system((program + " --lang en " + line + " >/dev/full 2>" + err.string()).c_str());
    CHECK(WEXITSTATUS(status) == 2);
    CHECK(read_file(err) ==
          "Not everything could be written. Is the disk full, or has it been taken out?\n");
  }
}

TEST_CASE("a translation of another scenario, or of a broken one, is never accepted") {
  const TemporaryFolder folder;
  const fs::path overlay = folder / "scenario.en.yaml";
  write_file(folder / "scenario.yaml", small_call());
  std::string other = translation_text;
  other.replace(other.find("small-call"), 10, "large-call");
  write_file(overlay, other);
  CHECK(run_cli({"translation", overlay.string(), "--accept"}).code == 1);
  CHECK(read_file(overlay) == other);
  write_file(overlay, translation_text);
  write_file(folder / "scenario.yaml", "format: 1\n");
  CHECK(run_cli({"translation", overlay.string(), "--accept"}).code == 1);
  CHECK(read_file(overlay) == translation_text);
}

TEST_CASE("the shipped translations of the method can be looked at too") {
  const fs::path folder = source_folder() / "scoring" / "methods" / "styrket-borgerkontakt";
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().stem().extension() == ".en")
      CHECK(run_cli({"translation", entry.path().string()}).code == 0);
}

}  // namespace
}  // namespace samtale::tests
