// Calls played by samtale-cli as a process: scripts, sessions in files, looking back.
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
using Json = nlohmann::json;
using Words = std::vector<std::string>;

/// A folder with a scenario and the name of a session that is not there yet.
struct Desk {
  TemporaryFolder folder;
  std::string scenario = (folder / "scenario.yaml").string();
  std::string session = (folder / "call.samtale").string();

  explicit Desk(const std::string& yaml = small_call()) {
    std::ofstream(scenario, std::ios::binary) << yaml;
  }
  Finished play(const Words& further) const {
    Words words{"play", scenario};
    words.insert(words.end(), further.begin(), further.end());
    return run_cli(words);
  }
  Finished on(const std::string& command, const Words& further = {}) const {
    Words words{command, session};
    words.insert(words.end(), further.begin(), further.end());
    return run_cli(words);
  }
};

Words replies(const Json& way) {
  Words ids;
  for (const Json& turn : way["turns"]) ids.push_back(turn["reply"]);
  return ids;
}

const std::string good = "pause,open,sum,ask,ground,agree";

TEST_CASE("every bot plays to an ending and twice the same") {
  const Desk desk;
  for (const char* bot : {"best", "worst", "first", "last", "longest", "shortest", "random"}) {
    for (const char* format : {"text", "json"}) {
      const Words words{"--auto", bot, "--format", format, "--seed", "5"};
      const Finished once = desk.play(words);
      CHECK(once.code == 0);
      CHECK(once.err == "");
      CHECK(once.out == desk.play(words).out);
    }
    const Json way = json_of(desk.play({"--auto", bot, "--format", "json"}));
    CHECK(way["finished"] == true);
    CHECK(way["seed"] == 0);
    CHECK(way["session"].is_null());
  }
  CHECK(json_of(desk.play({"--auto", "best", "--format", "json"}))["report"]["overall"] == 100.0);
  CHECK(json_of(desk.play({"--auto", "worst", "--format", "json"}))["report"]["overall"] == 0.0);
  const Json best = json_of(desk.play({"--auto", "best", "--format", "json"}));
  for (const Json& turn : best["turns"]) CHECK(turn["regret"] == 0);
  CHECK(best["report"]["points"] == best["report"]["best"]);
}

TEST_CASE("chosen replies are given in turn, and what is left over is left to the bot") {
  const Desk desk;
  const Json chosen = json_of(desk.play({"--choose", good, "--format", "json"}));
  CHECK(replies(chosen) == Words{"pause", "open", "sum", "ask", "ground", "agree"});
  CHECK(chosen["ending"] == "agreed");
  const Json half = json_of(desk.play({"--choose", "open,silence", "--format", "json"}));
  CHECK(replies(half) == Words{"open", "silence"});
  CHECK(half["finished"] == false);
  CHECK(half["ending"].is_null());
  CHECK(half["report"]["overall"].is_null());
  for (const Words& words :
       {Words{"--choose", "", "--format", "json"}, Words{"--choose=", "--format", "json"}}) {
    const Json none = json_of(desk.play(words));
    CHECK(none["turns"].empty());
    CHECK(none["next"]["node"] == "opening");
  }
  const Json both = json_of(desk.play({"--choose", "rules", "--auto", "last", "--format", "json"}));
  CHECK(replies(both).front() == "rules");
  CHECK(both["finished"] == true);
}

TEST_CASE("an unfinished call in text ends with what can be said next and without a debrief") {
  const Desk desk;
  const Finished half = desk.play({"--choose", "open"});
  CHECK(half.code == 0);
  CHECK(half.out.find("Dig · replik 1\n    Fortæl.\n  > Det skete der: Du spurgte.\n") !=
        std::string::npos);
  CHECK(half.out.find("Hvad siger du?\n  1  ") != std::string::npos);
  CHECK(half.out.find("Tilbageblik") == std::string::npos);
}

TEST_CASE("a reply that is unknown, closed or too late ends with 2 and keeps nothing") {
  const Desk desk;
  struct Case {
    std::string choose, says;
  };
  for (const Case& one :
       {Case{"open,sing",
             "Replik 2: Her er der ikke noget svar, der hedder »sing«. Her kan der "
             "svares: feel, sum, back, pause, silence.\n"},
        Case{"pause,pause",
             "Replik 2: Du har holdt pausen. Nu er det dig, der skal sige noget. "
             "Her kan der svares: soothe, open, rules.\n"},
        Case{"soothe,open", "Replik 2: Opkaldet er slut.\n"},
        Case{"open,,sum",
             "Replik 2: Her er der ikke noget svar, der hedder »«. Her kan der "
             "svares: feel, sum, back, pause, silence.\n"}}) {
    const Finished refused = desk.play({"--choose", one.choose, "--session", desk.session});
    CHECK(refused.code == 2);
    CHECK(refused.out == "");
    CHECK(refused.err == one.says);
    CHECK_FALSE(fs::exists(desk.session));
  }
  std::string gated = small_call();
  gated.replace(gated.find("because: For tidligt.,"), 23,
                "because: For tidligt., if: heard >= 90,");
  const Finished closed = Desk(gated).play({"--choose", "rules", "--lang", "en"});
  CHECK(closed.code == 2);
  CHECK(closed.err ==
        "Turn 1: The reply “rules” can't be chosen right now. What can be answered here: soothe, "
        "open, pause, silence.\n");
}

TEST_CASE("what is played, replayed and scored from a file agrees") {
  const Desk desk;
  const Json played =
      json_of(desk.play({"--choose", good, "--session", desk.session, "--format", "json"}));
  const Json replayed = json_of(desk.on("replay", {"--format", "json"}));
  CHECK(played == replayed);
  Json score = json_of(desk.on("score", {"--format", "json"}));
  CHECK(score["ways"] == played["ways"]);
  score.erase("ways");
  CHECK(score == played["report"]);
  CHECK(played["session"].get<std::string>().size() == 32);
  CHECK(desk.on("replay").out == desk.play({"--choose", good}).out);

  const Json english = json_of(desk.on("replay", {"--format", "json", "--lang", "en"}));
  CHECK(english["language"] == "en");
  const Json half = json_of(desk.on("replay", {"--until", "2", "--format", "json"}));
  CHECK(half["turns"].size() == 2);
  CHECK(half["finished"] == false);
  CHECK(half["turns"][1] == played["turns"][1]);
  const std::string last = std::to_string(played["turns"].size());
  CHECK(json_of(desk.on("replay", {"--until", last, "--format", "json"})) == played);
  const Finished beyond = desk.on("replay", {"--until", "99"});
  CHECK(beyond.code == 2);
  CHECK(beyond.out == "");
  CHECK(beyond.err == "Opkaldet har ikke nogen replik 99. Der er " + last + ".\n");
}

TEST_CASE("score with siblings tells of every other answer, in points") {
  const Desk desk;
  desk.play({"--choose", "rules,sum,tell,agree", "--session", desk.session});
  const Finished text = desk.on("score", {"--siblings"});
  CHECK(text.code == 0);
  CHECK(text.out.find("\nHvad der ellers kunne være svaret\n") != std::string::npos);
  CHECK(text.out.find("\nReplik 1 · opening\n  rules: svaret, ") != std::string::npos);
  CHECK(text.out.find("  - open: 0 point tabt · åbnede\n") != std::string::npos);
  CHECK(text.out.find(" point tabt · lukkede\n") != std::string::npos);
  CHECK(desk.on("score").out.find("point tabt") == std::string::npos);
  CHECK(json_of(desk.on("score", {"--siblings", "--format", "json"}))["turns"].size() == 4);
}

TEST_CASE("a session opens when the scenario it was played with is gone") {
  const Desk desk;
  const Json played =
      json_of(desk.play({"--choose", good, "--session", desk.session, "--format", "json"}));
  fs::remove(desk.scenario);
  CHECK(json_of(desk.on("replay", {"--format", "json"})) == played);
}

TEST_CASE("an unfinished session goes on, a finished one is refused") {
  const Desk desk;
  CHECK(desk.play({"--choose", "pause,open", "--session", desk.session}).code == 0);
  CHECK(json_of(desk.on("replay", {"--format", "json"}))["finished"] == false);
  // Without the scenario: it is in the file.
  const Json went_on = json_of(run_cli(
      {"play", "--session", desk.session, "--choose", "sum,ask,ground,agree", "--format", "json"}));
  CHECK(replies(went_on) == Words{"pause", "open", "sum", "ask", "ground", "agree"});
  const Json at_once = json_of(desk.play({"--choose", good, "--format", "json"}));
  CHECK(went_on["report"] == at_once["report"]);
  CHECK(went_on["way"] == at_once["way"]);

  const std::string before = read_file(desk.session);
  const Finished refused = desk.play({"--choose", "open", "--session", desk.session});
  CHECK(refused.code == 2);
  CHECK(refused.err ==
        "Opkaldet er slut. Med --at REPLIK tager du en anden vej fra en af replikkerne; med "
        "»samtale-cli score« ser du tilbage på det.\n");
  CHECK(read_file(desk.session) == before);
}

TEST_CASE(
    "a turn named starts a new way, and the first finished one stays the one that is scored") {
  const Desk desk;
  json_of(desk.play({"--choose", good, "--session", desk.session, "--format", "json"}));
  const Json scored = json_of(desk.on("score", {"--format", "json"}));
  const Json other = json_of(desk.play({"--session", desk.session, "--at", "3", "--choose",
                                        "feel,ask,ground,vague", "--format", "json"}));
  CHECK(replies(other) == Words{"pause", "open", "feel", "ask", "ground", "vague"});
  CHECK(other["finished"] == true);
  Json after = json_of(desk.on("score", {"--format", "json"}));
  CHECK(after["ways"] == Json::parse(R"([{"way":1,"turns":6,"ending":"agreed","scored":true},
      {"way":2,"turns":6,"ending":"agreed","scored":false}])"));
  after["ways"] = scored["ways"];
  CHECK(after == scored);
}

TEST_CASE("a turn that is not there is said, by its way where there are several") {
  const Desk desk;
  json_of(desk.play({"--choose", good, "--session", desk.session, "--format", "json"}));
  const Words late{"--session", desk.session, "--at", "7", "--lang", "en"};
  CHECK(desk.play(late).err == "The call has no turn 7. There are 6.\n");
  desk.play({"--session", desk.session, "--at", "1", "--choose", "soothe"});
  CHECK(desk.play(late).err == "Way 1 has no turn 7. It has 6.\n");
  const Finished second = desk.play({"--session", desk.session, "--at", "2", "--way", "2"});
  CHECK(second.code == 2);
  CHECK(second.err == "Vej 2 har ikke nogen replik 2. Den har 1.\n");
}

TEST_CASE("each way is listed, shown and scored by its number") {
  const Desk desk;
  json_of(desk.play({"--choose", good, "--session", desk.session, "--format", "json"}));
  const Finished turned = desk.play({"--session", desk.session, "--at", "1", "--choose", "soothe"});
  CHECK(turned.out.find("Her begynder en ny vej: fra replik 1 på vej 1.\n\nEn lille samtale\n") ==
        0);
  const Finished both = desk.on("replay");
  CHECK(both.out.find("Veje i opkaldet\n"
                      "  1  6 replikker · Der blev lavet en aftale. · vurderes · vises her\n"
                      "  2  1 replik · ") == 0);
  const Json second = json_of(desk.on("replay", {"--way", "2", "--format", "json"}));
  CHECK(replies(second) == Words{"soothe"});
  CHECK(second["report"]["overall"] != json_of(desk.on("score", {"--format", "json"}))["overall"]);
  CHECK(json_of(desk.on("score", {"--way", "2", "--format", "json"}))["overall"] ==
        second["report"]["overall"]);
  CHECK(desk.on("replay", {"--way", "1", "--until", "2"})
            .out.find("\nVej 1, til og med replik 2 af 6.\n\n") != std::string::npos);
  // A new way is taken from the way that is shown, or from the one that is named.
  const Json third = json_of(
      desk.play({"--session", desk.session, "--at", "3", "--choose", "feel", "--format", "json"}));
  CHECK(replies(third) == Words{"pause", "open", "feel"});
  CHECK(third["ways"][2]["turns"] == 3);
  CHECK(third["ways"][2]["ending"].is_null());

  for (const char* command : {"replay", "score"}) {
    const Finished none = desk.on(command, {"--way", "4"});
    CHECK(none.code == 2);
    CHECK(none.out == "");
    CHECK(none.err == "Opkaldet har ikke nogen vej 4. Der er 3.\n");
  }
}

TEST_CASE("a call is shown plain, without what happened and without a look back") {
  const Desk desk;
  desk.play({"--choose", good, "--session", desk.session});
  CHECK(desk.on("replay").out.find("Det skete der:") != std::string::npos);
  const Finished plain = desk.on("replay", {"--plain"});
  CHECK(plain.code == 0);
  CHECK(plain.out.find("    Fortæl.\n") != std::string::npos);
  CHECK(plain.out.find("Det skete der:") == std::string::npos);
  CHECK(plain.out.find("Tilbageblik") == std::string::npos);
  desk.play({"--session", desk.session, "--at", "1", "--choose", "soothe"});
  CHECK(desk.on("replay", {"--plain"})
            .out.find(
                "Veje i opkaldet\n  1  6 replikker · vurderes · vises her\n  2  1 replik\n\n") ==
        0);
  CHECK(desk.on("replay", {"--plain", "--way", "1", "--until", "2"})
            .out.find("\nVej 1, til og med replik 2 af 6.\n\n") != std::string::npos);
}

TEST_CASE("a call that goes on keeps what it was begun with") {
  const Desk desk,
      other(std::string(small_call()).replace(small_call().find("small-call"), 10, "other-call"));
  CHECK(desk.play({"--choose", "open", "--session", desk.session, "--seed", "3"}).code == 0);
  const Words on{"--session", desk.session, "--choose", "sum", "--lang", "en"};
  const auto with = [&](Words further) {
    further.insert(further.begin(), on.begin(), on.end());
    return desk.play(further);
  };
  CHECK(with({"--seed", "4"}).err == "The call was begun with --seed 3 and goes on with it.\n");
  CHECK(with({"--mode", "test"}).err ==
        "The call was begun with --mode practice and goes on so.\n");
  CHECK(with({"--method", desk.scenario}).err ==
        "A call goes on with the method it was begun with. Leave out --method.\n");
  CHECK(with({"--method", desk.scenario}).code == 2);
  const Finished another = other.play(on);
  CHECK(another.code == 2);
  CHECK(another.err == "The file holds a call in another scenario: small-call.\n");
  CHECK(with({"--seed", "3"}).code == 0);
}

TEST_CASE("a torn last line is dropped with a warning and the call goes on") {
  const Desk desk;
  json_of(desk.play({"--choose", "pause,open,sum", "--session", desk.session, "--format", "json"}));
  const std::string whole = read_file(desk.session);
  std::ofstream(desk.session, std::ios::binary) << whole.substr(0, whole.size() - 5);
  const Finished torn = desk.on("replay", {"--format", "json"});
  CHECK(torn.code == 0);
  CHECK(torn.err != "");
  CHECK(json_of(torn)["turns"].size() == 2);
  const Finished went_on = desk.play({"--session", desk.session, "--choose", "sum"});
  CHECK(went_on.code == 0);
  CHECK(read_file(desk.session).size() == whole.size());
}

TEST_CASE("damage in the middle shows what is whole, ends with 1, and is not written to") {
  const Desk desk;
  json_of(desk.play({"--choose", "pause,open,sum", "--session", desk.session, "--format", "json"}));
  std::string bytes = read_file(desk.session);
  const std::size_t second = bytes.rfind("\"open\"");
  REQUIRE(second != std::string::npos);
  bytes[bytes.rfind("\"reply\":\"open\"") + 9] = 'x';
  std::ofstream(desk.session, std::ios::binary) << bytes;
  const Finished shown = desk.on("replay", {"--format", "json"});
  CHECK(shown.code == 1);
  CHECK(shown.err != "");
  CHECK(Json::parse(shown.out)["turns"].size() == 1);
  CHECK(desk.on("score").code == 1);
  CHECK(desk.play({"--session", desk.session, "--choose", "open"}).code == 1);
  CHECK(read_file(desk.session) == bytes);
}

TEST_CASE("bytes that are no session end with 1 and a sentence, whatever they are") {
  const Desk desk;
  CHECK(desk.play({"--choose", "open", "--session", desk.session}).code == 0);
  const std::string whole = read_file(desk.session);
  for (const std::string& bytes :
       {std::string(), std::string("\xff\x00{", 3), std::string("{}\n"), whole.substr(0, 100)}) {
    std::ofstream(desk.session, std::ios::binary) << bytes;
    for (const char* command : {"replay", "score"}) {
      const Finished finished = desk.on(command);
      CHECK(finished.code == 1);
      CHECK(finished.out == "");
      CHECK(finished.err != "");
    }
    CHECK(desk.play({"--session", desk.session, "--choose", "open"}).code == 1);
  }
}

TEST_CASE("a session can be scored by another method, which is said") {
  const Desk desk;
  json_of(desk.play({"--choose", good, "--session", desk.session, "--format", "json"}));
  std::string yaml;
  for (const engine::SourceText& file : shipped_method().files)
    if (file.name.find(".en.") == std::string::npos) yaml = file.text;
  const std::string own = "    group: hearing\n    weight: 8\n    name: Åbne spørgsmål";
  REQUIRE(yaml.find(own) != std::string::npos);
  yaml.replace(yaml.find("weight: 8", yaml.find(own)), 9, "weight: 2");
  const fs::path method = desk.folder / "method.yaml";
  std::ofstream(method, std::ios::binary) << yaml;
  const Finished again = desk.on("score", {"--format", "json", "--method", method.string()});
  CHECK(again.code == 0);
  CHECK(again.err.find("Samtalen er vurderet med en anden metode") == 0);
  CHECK(json_of(again)["points"] != json_of(desk.on("score", {"--format", "json"}))["points"]);
}

TEST_CASE("a data folder keeps calls under its own names, and only there") {
  const Desk desk;
  const fs::path data = desk.folder / "data";
  CHECK(desk.play({"--choose", "open", "--data", data.string(), "--today", "2026-02-03"}).code ==
        0);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(data / "calls")) files.push_back(entry.path());
  REQUIRE(files.size() == 1);
  CHECK(files[0].filename().string().find("2026-02-03-small-call-") == 0);
  CHECK(run_cli({"replay", files[0].string()}).code == 0);
}

TEST_CASE("a script that can't keep its call says so and ends with 2") {
  const Desk desk;
  const Finished refused =
      desk.play({"--choose", "open", "--session", desk.scenario + "/call.samtale"});
  CHECK(refused.code == 2);
  CHECK(refused.out == "");
  CHECK(refused.err.find("call.samtale") != std::string::npos);
  const fs::path absent = desk.folder / "calsl";
  const Finished slipped =
      desk.play({"--choose", "open", "--session", (absent / "call.samtale").string()});
  CHECK(slipped.code == 2);
  CHECK(slipped.out == "");
  CHECK(slipped.err == "Mappen »" + absent.string() + "« findes ikke.\n");
  CHECK_FALSE(fs::exists(absent));
}

TEST_CASE("delete takes a session and nothing else") {
  const Desk desk;
  CHECK(desk.play({"--choose", "open", "--session", desk.session}).code == 0);
  const Finished not_ours = run_cli({"delete", desk.scenario, "--lang", "en"});
  CHECK(not_ours.code == 2);
  CHECK(not_ours.err == "“" + desk.scenario + "” is not a call, and nothing was deleted.\n");
  CHECK(fs::exists(desk.scenario));
  const Finished deleted = desk.on("delete");
  CHECK(deleted.code == 0);
  CHECK(deleted.out == "Slettet: " + desk.session + "\n");
  CHECK_FALSE(fs::exists(desk.session));
  CHECK(desk.on("delete").code == 2);
  std::ofstream(desk.session, std::ios::binary) << "damaged";
  CHECK(desk.on("delete").code == 0);
}

TEST_CASE("the debrief in text has all its parts") {
  const Desk desk;
  const std::string text =
      desk.play({"--choose", "rules,back,sum,tell,vague", "--mode", "test"}).out;
  CHECK(text.find("Det skete der:") == std::string::npos);
  for (const char* part :
       {"Tilbageblik\nEn lille samtale · Ida Holm · 5 replikker\n",
        "\nSamtalen: ", "Der blev lavet en aftale.", "\nDet virkede\n", "\nÉn ting at prøve\n",
        "    Prøv i stedet: »", "\nSådan oplevede Ida det\n  Jeg blev hørt: ",
        "\nGrebene i denne samtale\n", "  Kom ikke i spil: ", "\nUro og Tillid gennem samtalen\n  ",
        "\n  I brugte replik 1 på at komme i gang, ",
        "\nKom godt i gang\n  Replik 1 · Uro: ", "    Du sagde: »Reglerne er sådan.«\n"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find("  Aftalen mangler hvem, hvad og hvornår.\n") != std::string::npos);
  CHECK(text.find("Rimeligt fra") == std::string::npos);  // no figures for the trainee
}

TEST_CASE("score for a trainer has the counts and what research would say of them") {
  const Desk desk;
  desk.play({"--choose", good, "--session", desk.session});
  const std::string plain = desk.on("score").out;
  const std::string text = desk.on("score", {"--trainer"}).out;
  REQUIRE(text.size() > plain.size());
  CHECK(text.substr(0, plain.size()) == plain);
  for (const char* part : {"\nTal for underviseren\n", "  Første åbne spørgsmål: replik 2.\n",
                           "  Første løsning: slet ikke.\n", "\nHoldt op mod forskningen\n",
                           "  - Åbne spørgsmål af alle spørgsmål: 1/1 · for få til at sige noget\n",
                           "    Rimeligt fra 50 %, godt fra 70 %. R3 (kendt fra"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
  const Json counts = json_of(desk.on("score", {"--format", "json"}))["counts"];
  CHECK(counts["open_questions"] == 1);
  CHECK(counts["first_open_question"] == 2);
  CHECK(counts["first_solution"].is_null());
  CHECK(counts["thresholds"][0]["id"] == "open_questions");
  CHECK(counts["thresholds"][0]["mark"] == "too_few");
  CHECK(counts["thresholds"][0]["sources"] == Json::array({"R3"}));
  const std::string english = desk.on("score", {"--trainer", "--lang", "en"}).out;
  CHECK(english.find("\nFigures for the trainer\n") != std::string::npos);
}

}  // namespace
}  // namespace samtale::tests
