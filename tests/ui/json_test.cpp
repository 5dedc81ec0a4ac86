#include "ui/export/json.hpp"

#include <memory>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/scoring/small_game.hpp"
#include "tests/support/source_files.hpp"
#include "ui/export/analysis_json.hpp"
#include "ui/export/library_json.hpp"

namespace samtale::tests {
namespace {

using namespace ui;
using engine::Language;
using Json = nlohmann::ordered_json;

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

/// A scenario with all that its JSON is made from.
struct Desk {
  Playable playable;
  scoring::Bounds bounds;

  explicit Desk(const std::string& yaml = small_call()) {
    playable.method = std::make_shared<const scoring::Method>(shipped_method());
    playable.loaded = engine::load_scenario({{"small.yaml", yaml}}, shipped_method().moves);
    REQUIRE(playable.loaded.playable);
    playable.rubric = weighed_for(shipped_method().rubric, playable.scenario());
    bounds =
        scoring::bounds(playable.rubric, playable.scenario(),
                        engine::explore(playable.scenario(),
                                        scoring::watched(playable.rubric, playable.scenario())));
  }

  /// Answers by id; "pause" and "silence" too.
  engine::Session session(const std::vector<std::string>& ids) const {
    engine::Session session;
    session.header.session = "0123456789abcdef0123456789abcdef";
    session.header.seed = 7;
    for (const std::string& id : ids) {
      engine::AnswerCommand command;
      command.after = latest_tip(session);
      command.kind = id == "pause"     ? engine::AnswerKind::pause
                     : id == "silence" ? engine::AnswerKind::silence
                                       : engine::AnswerKind::reply;
      if (command.kind == engine::AnswerKind::reply) command.reply = id;
      command.milliseconds = 1500;
      const auto event = decide(playable.scenario(), session, command);
      REQUIRE(event.ok());
      append(session, event.value());
    }
    return session;
  }

  Json way(const engine::Session& session, TurnValues values = TurnValues::computed,
           Kept kept = Kept::yes, Closed closed = Closed::shown) const {
    const auto transcript = engine::transcript(playable.scenario(), session, latest_tip(session));
    const auto report = score(playable.rubric, playable.scenario(), transcript, bounds);
    return Json::parse(
        way_json({playable, transcript, report, Language::da}, session, values, kept, closed));
  }
};

const std::vector<std::string> whole{"pause", "open", "sum", "ask", "ground", "agree"};

TEST_CASE("a way has the keys of the contract in their order") {
  const Desk desk;
  const Json way = desk.way(desk.session(whole));
  CHECK(keys(way) == std::vector<std::string>{"session", "scenario", "scenario_digest", "method",
                                              "method_digest", "language", "seed", "mode", "way",
                                              "finished", "calls", "turns", "ending", "report",
                                              "differs_from", "next", "note", "ways"});
  CHECK(keys(way["turns"][0]) ==
        std::vector<std::string>{"turn", "call", "node", "citizen", "offered", "closed", "reply",
                                 "text", "moves", "points", "state", "regret", "ms"});
  CHECK(keys(way["turns"][0]["state"]) ==
        std::vector<std::string>{"tension", "trust", "heard", "clarity"});
  CHECK(keys(way["turns"][0]["citizen"][0]) == std::vector<std::string>{"line", "text"});
  CHECK(keys(way["calls"][0]) == std::vector<std::string>{"call", "ending"});
  const Json& report = way["report"];
  CHECK(keys(report) == std::vector<std::string>{"overall", "level", "points", "best", "worst",
                                                 "exact", "principles", "counts", "rating",
                                                 "caps"});
  CHECK(keys(report["counts"]) ==
        std::vector<std::string>{
            "open_questions", "open_question_chances", "closed_questions", "reflections",
            "reflection_chances", "complex_reflections", "first_open_question", "first_solution",
            "trainee_words", "citizen_words", "listening_trainee_words", "listening_citizen_words",
            "longest_stretch", "longest_stretch_turn", "thresholds"});
  CHECK(keys(report["counts"]["thresholds"][0]) ==
        std::vector<std::string>{"id", "part", "of", "per_cent", "fair", "good", "mark", "basis",
                                 "sources"});
  CHECK(keys(report["rating"]) ==
        std::vector<std::string>{"heard", "respected", "understood", "next_step"});
  CHECK(keys(report["principles"][0]) == std::vector<std::string>{"id", "score", "opportunities",
                                                                  "shown", "missed", "against",
                                                                  "evidence", "closed_off"});
}

TEST_CASE("closed replies stand with their reason, and explained with what they lack") {
  const Desk desk(fixture("valid/gates-and-facts.yaml").text);
  const Json closed =
      Json::parse(R"([{"id":"promise","reason":"Du ved endnu ikke, hvad der er sket."},
                      {"id":"wait","reason":"Du har ikke hørt på ham længe nok endnu."}])");
  CHECK(desk.way(desk.session({}))["next"]["closed"] == closed);
  const Json later = desk.way(desk.session({"open"}));
  CHECK(later["turns"][0]["closed"] == closed);
  const Json all = desk.way(desk.session({}), TurnValues::computed, Kept::yes, Closed::explained);
  CHECK(all["next"]["closed"] == Json::parse(R"([{"id":"go_on","reason":"",
                         "why":["visits.opening > 1 er ikke opfyldt: visits.opening er 1"]},
                        {"id":"promise","reason":"Du ved endnu ikke, hvad der er sket.",
                         "why":["heard >= 25 er ikke opfyldt: heard er 20",
                                "mangler: emergency_room","mangler: letter"]},
                        {"id":"wait","reason":"Du har ikke hørt på ham længe nok endnu.",
                         "why":["visits.opening >= 2 er ikke opfyldt: visits.opening er 1"]}])"));
}

TEST_CASE("a finished way says what was said, how it ended and what it is worth") {
  const Desk desk;
  const Json way = desk.way(desk.session(whole));
  CHECK(way["session"] == "0123456789abcdef0123456789abcdef");
  CHECK(way["scenario"] == "small-call");
  CHECK(way["language"] == "da");
  CHECK(way["seed"] == 7);
  CHECK(way["mode"] == "practice");
  CHECK(way["finished"] == true);
  CHECK(way["ending"] == "agreed");
  CHECK(way["next"].is_null());
  CHECK(way["differs_from"].is_null());
  CHECK(way["calls"] == Json::parse(R"([{"call":"call","ending":"agreed"}])"));
  REQUIRE(way["turns"].size() == 6);
  CHECK(way["turns"][0]["reply"] == "pause");
  CHECK(way["turns"][0]["text"] == "");
  CHECK(way["turns"][1]["reply"] == "open");
  CHECK(way["turns"][1]["text"] == "Fortæl.");
  CHECK(way["turns"][1]["moves"] == Json::parse(R"(["asks_open"])"));
  CHECK(way["turns"][1]["turn"] == 2);
  CHECK(way["turns"][1]["ms"] == 1500);
  CHECK(way["turns"][1]["regret"].is_number_integer());
  CHECK(way["turns"][2]["citizen"][0]["text"] == "Jeg var på skadestuen.");
  CHECK(way["report"]["overall"].is_number_float());
  CHECK(way["report"]["counts"]["trainee_words"].get<int>() > 10);
  std::int64_t points = 0;
  for (const Json& turn : way["turns"]) points += turn["points"].get<std::int64_t>();
  CHECK(points <= way["report"]["points"].get<std::int64_t>());  // the rest is the ending's
}

TEST_CASE("evidence quotes what was said and says why it counted") {
  const Desk desk;
  const Json report = desk.way(desk.session(whole))["report"];
  for (const Json& principle : report["principles"]) {
    if (principle["id"] != "open_question") continue;
    REQUIRE(principle["evidence"].size() == 1);
    const Json& evidence = principle["evidence"][0];
    CHECK(evidence["turn"] == 2);
    CHECK(evidence["quote"] == "Fortæl.");
    CHECK(evidence["why"] == "Du spurgte.");
    CHECK(principle["score"] == 100.0);
    return;
  }
  FAIL("the principle is missing");
}

TEST_CASE("evidence of a repair names the turn of the mistake") {
  const Desk desk;
  const Json report = desk.way(desk.session({"rules", "sum"}))["report"];
  for (const Json& principle : report["principles"]) {
    if (principle["id"] != "phase_order") continue;
    REQUIRE(principle["evidence"].size() == 2);
    CHECK(principle["evidence"][0]["source"] == "rule");
    CHECK(principle["evidence"][0]["mistake_turn"].is_null());
    CHECK(principle["evidence"][1]["source"] == "repair");
    CHECK(principle["evidence"][1]["turn"] == 2);
    CHECK(principle["evidence"][1]["mistake_turn"] == 1);
    CHECK(principle["evidence"][1]["why"] ==
          "Reglerne kom for hurtigt, og så gik du tilbage til historien.");
    return;
  }
  FAIL("the principle is missing");
}

TEST_CASE("with siblings a report tells what each other answer would have made possible") {
  const Desk desk;
  const engine::Session session = desk.session({"rules"});
  const auto transcript = engine::transcript(desk.playable.scenario(), session, 1);
  const auto report =
      score(desk.playable.rubric, desk.playable.scenario(), transcript, desk.bounds);
  const ScoredWay way{desk.playable, transcript, report, Language::da};
  CHECK_FALSE(Json::parse(report_json(way, session, Siblings::no)).contains("turns"));
  const Json turns = Json::parse(report_json(way, session, Siblings::yes))["turns"];
  REQUIRE(turns.size() == 1);
  CHECK(keys(turns[0]) == std::vector<std::string>{"turn", "points", "regret", "siblings"});
  REQUIRE(turns[0]["siblings"].size() == 3);
  const Json& open = turns[0]["siblings"][0];
  CHECK(keys(open) == std::vector<std::string>{"reply", "regret", "opens"});
  CHECK(open["reply"] == "open");
  CHECK(open["opens"] == "opened");
  CHECK(turns[0]["siblings"][1]["reply"] == "soothe");
  CHECK(turns[0]["siblings"][1]["opens"] == "closed");
  CHECK(turns[0]["siblings"][2]["reply"] == "pause");
  CHECK(open["regret"].get<int>() < turns[0]["regret"].get<int>());
}

TEST_CASE("an unfinished way has no ending, no overall, and says what can be answered") {
  const Desk desk;
  const Json way = desk.way(desk.session({"open"}), TurnValues::computed, Kept::no);
  CHECK(way["session"].is_null());
  CHECK(way["finished"] == false);
  CHECK(way["ending"].is_null());
  CHECK(way["report"]["overall"].is_null());
  CHECK(way["report"]["level"].is_null());
  CHECK(way["next"]["node"] == "story");
  CHECK(way["next"]["citizen"][0]["text"] == "Jeg var på skadestuen.");
  CHECK(way["next"]["offered"].size() == 3);
  CHECK(way["next"]["pause"] == true);
}

TEST_CASE("recorded values are shown only where they are asked for") {
  const Desk desk;
  engine::Session session = desk.session({"open"});
  std::get<engine::Answered>(session.events[0].what).after = {1, 2, 3, 4};
  const Json recorded = desk.way(session, TurnValues::recorded);
  CHECK(recorded["turns"][0]["state"] ==
        Json::parse(R"({"tension":1,"trust":2,"heard":3,"clarity":4})"));
  CHECK(recorded["differs_from"] == 1);
  CHECK(desk.way(session)["turns"][0]["state"]["tension"] != 1);
}

TEST_CASE("a typed answer has its text and no reply") {
  const Desk desk;
  engine::Session session = desk.session({"open"});
  auto& answered = std::get<engine::Answered>(session.events[0].what);
  answered.kind = engine::AnswerKind::text;
  answered.text = "Fortæl endelig.";
  answered.by = "patterns 1";
  const Json way = desk.way(session);
  CHECK(way["turns"][0]["reply"].is_null());
  CHECK(way["turns"][0]["text"] == "Fortæl endelig.");
}

TEST_CASE("an analysis has the keys of the contract and its numbers with one decimal") {
  const Desk desk;
  Analysed analysed;
  analysed.playable = std::make_shared<const Playable>(desk.playable);
  analysed.analysis = scoring::analyse(desk.playable.rubric, desk.playable.scenario(), desk.bounds);
  analysed.milliseconds = 12;
  const std::string text = analysis_json(analysed, Language::en);
  const Json json = Json::parse(text);
  CHECK(keys(json) == std::vector<std::string>{"scenario", "nodes", "replies", "minutes", "endings",
                                               "unreachable", "exact", "states", "best", "worst",
                                               "pass", "principles", "bots", "smells",
                                               "answered_smells", "idle_answers", "ways", "figures",
                                               "milliseconds"});
  CHECK(keys(json["endings"][0]) == std::vector<std::string>{"id", "kind", "reachable"});
  CHECK(keys(json["bots"]) ==
        std::vector<std::string>{"first", "last", "longest", "shortest", "random_mean"});
  CHECK(keys(json["principles"][0]) == std::vector<std::string>{"id", "best", "worst"});
  REQUIRE_FALSE(json["smells"].empty());
  CHECK(keys(json["smells"][0]) ==
        std::vector<std::string>{"code", "node", "reply", "message", "advice"});
  CHECK(json["smells"][0]["node"].is_null());
  CHECK(json["nodes"] == 5);
  CHECK(json["replies"] == 11);
  CHECK(json["milliseconds"] == 12);
  CHECK(text.find("\"pass\": 60.0") != std::string::npos);
  CHECK(text.back() == '\n');
}

TEST_CASE("what is undefined is null") {
  const Desk desk;
  Analysed analysed;
  analysed.playable = std::make_shared<const Playable>(desk.playable);
  analysed.analysis.endings.push_back({engine::EndingIndex{0}, std::nullopt});
  const Json json = Json::parse(analysis_json(analysed, Language::da));
  CHECK(json["endings"][0]["reachable"].is_null());
  CHECK(json["bots"]["first"].is_null());
  CHECK(json["bots"]["random_mean"].is_null());
  CHECK(json["figures"]["longest_best"].is_null());
  CHECK(json["figures"]["best_way"]["minutes"].is_null());
}

TEST_CASE("diagnostics are listed by file with columns in letters") {
  const std::string yaml = "title: Ærgrelse\nrepies: []\n";
  const auto loaded = engine::load_scenario({{"a.yaml", yaml}}, shipped_method().moves);
  const std::vector<CheckedFiles> checked{{loaded.files, loaded.diagnostics},
                                          {{{"b.yaml", ""}, {"b.en.yaml", ""}}, {}}};
  const Json json = Json::parse(diagnostics_json(checked, Language::en));
  CHECK(keys(json) == std::vector<std::string>{"files", "errors", "warnings", "notes"});
  REQUIRE(json["files"].size() == 3);
  CHECK(json["files"][0]["file"] == "a.yaml");
  CHECK(json["files"][1]["file"] == "b.yaml");
  CHECK(json["files"][2]["diagnostics"] == Json::array());
  REQUIRE_FALSE(json["files"][0]["diagnostics"].empty());
  CHECK(keys(json["files"][0]["diagnostics"][0]) ==
        std::vector<std::string>{"code", "severity", "line", "column", "message", "hint"});
  CHECK(json["errors"].get<std::size_t>() == count_severities(checked).errors);
  CHECK(json["errors"].get<std::size_t>() > 0);
}

TEST_CASE("bytes that are no text never break the JSON") {
  const std::vector<CheckedFiles> checked{{{{"a\xff.yaml", ""}}, {}}};
  CHECK(Json::parse(diagnostics_json(checked, Language::da))["files"][0]["file"] == "a\uFFFD.yaml");
}

TEST_CASE("the list of scenarios is one object, also of a single one") {
  Library library;
  library.scenarios.push_back(std::make_shared<const Playable>(Desk().playable));
  const Json json = Json::parse(library_json(library, Language::da));
  REQUIRE(json.is_object());
  REQUIRE(json["scenarios"].size() == 1);
  CHECK(json["scenarios"][0] ==
        Json::parse(R"({"id":"small-call","title":"En lille samtale","summary":"Til prøver.",
                        "minutes":5,"calls":1,"sensitive":false,"playable":true})"));
}

}  // namespace
}  // namespace samtale::tests
