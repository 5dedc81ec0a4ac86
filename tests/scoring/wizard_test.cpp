// Whatever is answered, what the wizard makes is as sound as a shipped scenario: it stands here
// and not beside the wizard, since only scoring knows what smells.
#include "engine/authoring/wizard.hpp"

#include <set>

#include <doctest/doctest.h>

#include "engine/check_by_search.hpp"
#include "engine/messages.hpp"
#include "scoring/analysis.hpp"
#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Face;
using engine::Language;
using engine::Mood;
using engine::NewScenario;
using engine::Template;
using engine::WizardAnswers;
using engine::WizardReason;

constexpr std::size_t faces = 5, moods = 4;

engine::LoadedScenario loaded(const NewScenario& made) {
  engine::LoadedScenario scenario = engine::load_scenario({made.source}, shipped_method().moves);
  if (scenario.playable)
    check_by_search(scenario.scenario, explore(scenario.scenario, engine::watched_by_check()),
                    scenario.diagnostics);
  return scenario;
}

/// All that is wrong with it but notes; empty where nothing is.
std::string faults(const engine::LoadedScenario& scenario) {
  std::string all;
  for (const engine::Diagnostic& diagnostic : scenario.diagnostics)
    if (diagnostic.severity != engine::Severity::note)
      all += report(diagnostic, scenario.files, Language::en);
  return all + (scenario.playable ? "" : "It can't be played.\n");
}

/// What it smells of, answered or not, and where it is not as good as it should be.
std::string smells(const engine::Scenario& scenario) {
  const Game game(scenario);
  const Analysis analysis = analyse(game.rubric, game.scenario, game.bounds);
  std::string all;
  for (const auto* list : {&analysis.smells, &analysis.answered})
    for (const Smell& smell : *list)
      all +=
          std::string(name(smell.code)) + ": " + message(game.rubric, smell, Language::en) + "\n";
  for (std::size_t b = 0; b < mindless_bots.size(); ++b)
    if (analysis.bots[b].value_or(1000) >= analysis.pass)
      all += "passed by " + std::string(id(mindless_bots[b])) + "\n";
  for (const std::string& nowhere : analysis.unreachable) all += "never come to: " + nowhere + "\n";
  if (!analysis.exact) all += "only a bound\n";
  const auto way = quickest(game.scenario, game.bounds, game.bounds.overall().best);
  REQUIRE(way.has_value());
  const auto played = transcript(game.scenario, answers_of(game.scenario, game.bounds, *way), 0);
  if (score(game.rubric, game.scenario, played, game.bounds).level != Level::strong)
    all += "the best way is not strong\n";
  return all;
}

std::string all_wrong(const NewScenario& made) {
  const engine::LoadedScenario scenario = loaded(made);
  const std::string wrong = faults(scenario);
  return wrong.empty() ? smells(scenario.scenario) : wrong;
}

WizardAnswers answers_for(const Template& from, std::size_t face, std::size_t mood) {
  WizardAnswers answers = answers_of(shipped_templates(), from);
  answers.who = static_cast<Face>(face);
  answers.how_angry = static_cast<Mood>(mood);
  return answers;
}

}  // namespace

TEST_CASE("every template, caller and mood gives a clean scenario in which all can be trained") {
  for (const Template& from : shipped_templates().all)
    for (std::size_t face = 0; face < faces; ++face)
      for (std::size_t mood = 0; mood < moods; ++mood) {
        WizardAnswers answers = answers_for(from, face, mood);
        answers.trains = shipped_templates().plot_of(from).can_train;
        const NewScenario made = scenario_from(shipped_templates(), answers);
        CHECK(made.notes.empty());
        const engine::LoadedScenario scenario = loaded(made);
        CHECK_MESSAGE(faults(scenario) == "", from.id);
        CHECK(scenario.scenario.trains == answers.trains);
        CHECK(made.source.text.find("<<") == std::string::npos);
        // The caller changes a name and a few small words, which the smells don't see.
        if (face == mood % faces) CHECK_MESSAGE(smells(scenario.scenario) == "", from.id);
      }
}

TEST_CASE("every stage and reason has a template, and what is listed stands in the list once") {
  for (const engine::Stage stage :
       {engine::Stage::none, engine::Stage::before_decision, engine::Stage::after_decision})
    for (const WizardReason reason :
         {WizardReason::money, WizardReason::help, WizardReason::child}) {
      const Template* found = find_template(shipped_templates(), stage, reason);
      REQUIRE(found != nullptr);
      const auto made = scenario_from(shipped_templates(), answers_for(*found, 0, 0));
      CHECK(loaded(made).scenario.stage == stage);
    }
  std::set<int> places;
  const auto listed = listed_templates(shipped_templates());
  CHECK(listed.size() == 5);
  for (const Template* one : listed) CHECK(places.insert(one->listed).second);
}

TEST_CASE("every principle that a template trains can be trained alone") {
  for (const engine::Plot& plot : shipped_templates().plots)
    for (const std::string& principle : plot.trains)
      CHECK(std::count(plot.can_train.begin(), plot.can_train.end(), principle) == 1);
}

TEST_CASE("hostile answers give a clean scenario all the same") {
  const std::string long_word(10'000, 'x');
  std::string long_story;
  for (int word = 0; word < 2'000; ++word) long_story += "ordet ";
  for (const std::string& hostile :
       {std::string("\"quoted\" and 'quoted': yes, #no"), std::string("a: b\n- c\n\t? {d} [e"),
        std::string("<<name>> <<hidden>> {office} }} {{ {}"), std::string("\\ \\n \\x41 ${x} {0}"),
        std::string("😀🏳️‍🌈 👨‍👩‍👧"), std::string("\xFF\xC3( \x01\x7F"),
        std::string("]]] [[["), std::string("..."), std::string("- "),
        std::string("!!python/object"), std::string("&a *a"), std::string("null"),
        std::string("»Tak« – nej … æøå ÆØÅ"), long_word, long_story}) {
    for (const char* id : {"empty", "calls_again", "money_after", "help_before", "child_none"}) {
      WizardAnswers answers =
          answers_of(shipped_templates(), *find_template(shipped_templates(), id));
      answers.title = hostile;
      answers.citizen_name = hostile;
      answers.hidden = hostile;
      answers.id = hostile;
      answers.trains = {hostile};
      const std::string wrong = all_wrong(scenario_from(shipped_templates(), answers));
      CHECK_MESSAGE(wrong == "", id << " with " << hostile.substr(0, 40));
    }
  }
}

TEST_CASE("what is answered is found again in the scenario, letter by letter") {
  WizardAnswers answers =
      answers_of(shipped_templates(), *find_template(shipped_templates(), "help_after"));
  answers.title = "Ja: \"nej\" #1 {x}";
  answers.citizen_name = "Bo \\ Bæk";
  answers.hidden = "Jeg sagde: \"Nej, {tak}\", og #så gik jeg!";
  const engine::LoadedScenario made = loaded(scenario_from(shipped_templates(), answers));
  CHECK(faults(made) == "");
  CHECK(made.scenario.title.da == answers.title);
  CHECK(made.scenario.calls.front().citizen.name.da == answers.citizen_name);
  CHECK(made.scenario.facts.front().note.da == "Siger selv: " + answers.hidden);
}

}  // namespace samtale::tests
