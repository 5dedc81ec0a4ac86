#include "engine/authoring/wizard.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace samtale::engine;

namespace {

/// One plot with every place that an answer goes into, and two templates of it.
Templates small_templates() {
  Templates templates;
  for (auto& caller : templates.callers)
    caller.places = {{"name", "Kasper Dam"}, {"he", "han"}, {"him", "ham"}, {"his", "hans"}};
  for (auto& mood : templates.moods) mood.places = {{"greeting", "Goddag, det er <<name>>."}};
  templates.moods[static_cast<std::size_t>(Mood::angry)].tension = 65;
  templates.moods[static_cast<std::size_t>(Mood::angry)].trust = 30;
  templates.plots.push_back({"call",
                             "id: <<id>>\n"
                             "title: \"<<title>>\"\n"
                             "trains: [<<trains>>]\n"
                             "citizen: <<face>> \"<<name>>\" <<first>> <<tension>> <<trust>>\n"
                             "say: \"<<greeting>> <<He>> <<matter>> <<hidden>>\"\n"
                             "other: <<nothing>>\n",
                             Stage::none,
                             {"listen", "thank"},
                             {"listen"}});
  Template money;
  money.id = "money";
  money.reason = WizardReason::money;
  money.title.da = "Brevet";
  money.places = {{"matter", "Om \"<<his>>\" {brev}."}, {"hidden", "Jeg har ikke læst det."}};
  Template help = money;
  help.id = "help";
  help.reason = WizardReason::help;
  help.title.da = "Hjælpen";
  templates.all = {money, help};
  return templates;
}

WizardAnswers for_none() {
  WizardAnswers answers;
  answers.stage = Stage::none;
  return answers;
}

std::string text_of(const WizardAnswers& answers) {
  return scenario_from(small_templates(), answers).source.text;
}

bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("answers that are left empty are the template's own") {
  const NewScenario made = scenario_from(small_templates(), for_none());
  CHECK(made.source.name == "brevet/scenario.yaml");
  CHECK(made.source.text ==
        "id: brevet\n"
        "title: \"Brevet\"\n"
        "trains: [listen]\n"
        "citizen: man \"Kasper Dam\" Kasper 65 30\n"
        "say: \"Goddag, det er Kasper Dam. Han Om \\\"hans\\\" {{brev}. Jeg har ikke læst det.\"\n"
        "other: <<nothing>>\n");
  CHECK(made.notes.empty());
}

TEST_CASE("an answer is text, whatever stands in it") {
  WizardAnswers answers = for_none();
  answers.title = "Ja: \"nej\" #1 \\ {office} <<name>>";
  CHECK(has(text_of(answers), "title: \"Ja: \\\"nej\\\" #1 \\\\ {{office} <<name>>\"\n"));
  answers.title = "to\nlinjer\t\xC2\xA0og\xE2\x80\x8B \xFF [mere";
  CHECK(has(text_of(answers), "title: \"to linjer og (mere\"\n"));
}

TEST_CASE("what the citizen hides ends as a sentence does") {
  WizardAnswers answers = for_none();
  answers.hidden = "Jeg faldt i søndags";
  CHECK(has(text_of(answers), "Jeg faldt i søndags.\"\n"));
  answers.hidden = "Hvem skulle jeg sige det til?";
  CHECK(has(text_of(answers), "sige det til?\"\n"));
}

TEST_CASE("an answer that there is no room for is cut between words, and that is told") {
  WizardAnswers answers = for_none();
  answers.citizen_name = "Anne Marie Louise Elisabeth af Skovbakken Nielsen";
  answers.title = std::string(10'000, 'a');
  answers.hidden = std::string(4'000, '.') + " b";
  for (int word = 0; word < 100; ++word) answers.hidden.insert(0, "ord ");
  const NewScenario made = scenario_from(small_templates(), answers);
  REQUIRE(made.notes.size() == 3);
  CHECK(made.notes[0].code == WizardNote::Code::title_cut);
  CHECK(made.notes[1].code == WizardNote::Code::name_cut);
  CHECK(made.notes[2].code == WizardNote::Code::hidden_cut);
  CHECK(has(made.source.text, "title: \"" + std::string(max_wizard_title, 'a') + "\"\n"));
  CHECK(has(made.source.text, "\"Anne Marie Louise Elisabeth af\" Anne"));
  CHECK(made.source.text.size() < 1'000);
}

TEST_CASE("words that only a listener hears apart are counted as words") {
  WizardAnswers answers = for_none();
  for (int number = 0; number < 60; ++number) answers.hidden += "1.";
  const std::string text = text_of(answers);
  CHECK(has(text, "1.1."));
  CHECK_FALSE(has(text, answers.hidden));
}

TEST_CASE("only principles that the plot has something for are trained, each once") {
  WizardAnswers answers = for_none();
  answers.trains = {"thank", "knock", "thank", "listen"};
  const NewScenario made = scenario_from(small_templates(), answers);
  CHECK(has(made.source.text, "trains: [thank, listen]\n"));
  REQUIRE(made.notes.size() == 1);
  CHECK(made.notes[0].code == WizardNote::Code::cannot_train);
  CHECK(made.notes[0].argument == "knock");

  answers.trains = {"], id: x"};
  CHECK(has(text_of(answers), "trains: [listen]\n"));
}

TEST_CASE("an id comes from the title, and one that is none is made one") {
  CHECK(id_from_title("Huslejen på fredag") == "huslejen-paa-fredag");
  CHECK(id_from_title("Ærlig, ÅBEN og øm!") == "aerlig-aaben-og-oem");
  CHECK(id_from_title("112 og så videre") == "og-saa-videre");
  CHECK(id_from_title("¡¿") == "new-scenario");
  CHECK(id_from_title("NULL") == "new-scenario");
  CHECK(id_from_title(std::string(47, 'a') + " bc") == std::string(47, 'a'));

  WizardAnswers answers = for_none();
  answers.id = "my-call_2";
  CHECK(scenario_from(small_templates(), answers).id == "my-call_2");
  answers.id = "Mit opkald";
  const NewScenario made = scenario_from(small_templates(), answers);
  CHECK(made.id == "mit-opkald");
  REQUIRE(made.notes.size() == 1);
  CHECK(made.notes[0].code == WizardNote::Code::id_changed);
  CHECK(made.notes[0].argument == "Mit opkald");
}

TEST_CASE("the template is the one that is named, else the one for the stage and the reason") {
  const Templates templates = small_templates();
  WizardAnswers answers = for_none();
  answers.why = WizardReason::help;
  CHECK(template_of(templates, answers)->id == "help");
  answers.begin_from = "money";
  CHECK(template_of(templates, answers)->id == "money");
  answers.begin_from = "none";
  CHECK(template_of(templates, answers)->id == "help");
  answers.stage = Stage::before_decision;
  CHECK(template_of(templates, answers)->id == "money");
  CHECK(scenario_from({}, answers).source.text.empty());
}

TEST_CASE("what is left empty can be shown before anything is written") {
  const Templates templates = small_templates();
  WizardAnswers answers = for_none();
  answers.hidden = " \n";
  answers.title = "Mit eget";
  const WizardAnswers shown = with_defaults(templates, answers);
  CHECK(shown.title == "Mit eget");
  CHECK(shown.citizen_name == "Kasper Dam");
  CHECK(shown.hidden == "Jeg har ikke læst det.");
  CHECK(shown.trains == std::vector<std::string>{"listen"});
  CHECK(shown.id == "mit-eget");
  CHECK(scenario_from(templates, shown).source.text ==
        scenario_from(templates, answers).source.text);
  CHECK(with_defaults({}, answers).citizen_name == "");
}

TEST_CASE("a template's own answers give what it is") {
  const Templates templates = small_templates();
  const WizardAnswers answers = answers_of(templates, templates.all[1]);
  CHECK(answers.title == "Hjælpen");
  CHECK(answers.why == WizardReason::help);
  CHECK(answers.trains == std::vector<std::string>{"listen"});
  CHECK(scenario_from(templates, answers).id == "hjaelpen");
}
