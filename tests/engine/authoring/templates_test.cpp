#include "engine/authoring/templates.hpp"

#include <string>

#include <doctest/doctest.h>

#include "engine/messages.hpp"

using namespace samtale::engine;

namespace {

const std::string good = R"(format: 1
id: templates
moods:
  calm: { name: Rolig, tension: 30, trust: 50, text: { greeting: "Goddag, det er <<name>>." } }
  worried: { name: Bekymret, tension: 45, trust: 45, text: { greeting: Hej. } }
  angry: { name: Vred, tension: 65, trust: 30, text: { greeting: Ja. } }
  very_angry: { name: Meget vred, tension: 85, trust: 20, text: { greeting: Nej! } }
callers:
  older_woman: { name: En ældre kvinde, text: { name: Inger Holst } }
  older_man: { name: En ældre mand, text: { name: Poul Bech } }
  man: { name: En mand, text: { name: Kasper Dam } }
  young_man: { name: En ung mand, text: { name: Ali Demir } }
  young_woman: { name: En ung kvinde, text: { name: Freja Lund } }
reasons: { money: Penge, help: Hjælp, child: Et barn }
plots:
  call: { stage: after_decision, can_train: [listen, thank], trains: [listen] }
templates:
  second:
    plot: call
    reason: money
    listed: 2
    title: Brevet
    line: Om et brev.
    caller: man
    mood: angry
    text: { hidden: Jeg har ikke læst det. }
  first:
    plot: call
    listed: 1
    title: Tomt
    line: Tomt.
    caller: young_man
    mood: calm
    text: { hidden: Ingenting. }
  unlisted:
    plot: call
    reason: help
    title: Hjælpen
    line: Om hjælp.
    caller: older_woman
    mood: worried
    text: { hidden: Jeg faldt. }
)";

LoadedTemplates load(const std::string& yaml, const std::string& english = "") {
  std::vector<SourceText> files{{"templates.yaml", yaml}};
  if (!english.empty()) files.push_back({"templates.en.yaml", english});
  return load_templates(files, {{"some/folder/call.yaml", "id: <<id>>\n"}});
}

std::string reports(const LoadedTemplates& loaded) {
  std::string all;
  for (const Diagnostic& diagnostic : loaded.diagnostics)
    all += report(diagnostic, loaded.files, Language::en);
  return all;
}

std::string with(const std::string& piece, const std::string& other) {
  std::string text = good;
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), other);
}

}  // namespace

TEST_CASE("a template has its plot, its words and where it stands in the list") {
  const LoadedTemplates loaded = load(good);
  CHECK(reports(loaded) == "");
  const Templates& templates = loaded.templates;
  REQUIRE(templates.all.size() == 3);
  const Template& second = templates.all[0];
  CHECK(second.title.da == "Brevet");
  CHECK(second.reason == WizardReason::money);
  CHECK(second.places.at("hidden") == "Jeg har ikke læst det.");
  CHECK(templates.plot_of(second).yaml == "id: <<id>>\n");
  CHECK(templates.plot_of(second).stage == Stage::after_decision);
  CHECK(templates.plot_of(second).can_train == std::vector<std::string>{"listen", "thank"});
  CHECK(templates.moods[3].tension == 85);
  CHECK(templates.callers[0].places.at("name") == "Inger Holst");
  CHECK(templates.reasons[1].da == "Hjælp");

  const auto listed = listed_templates(templates);
  REQUIRE(listed.size() == 2);
  CHECK(listed[0]->id == "first");
  CHECK(listed[1]->id == "second");
}

TEST_CASE("a template is found by its id, or by the stage and what is called about") {
  const Templates templates = load(good).templates;
  REQUIRE(find_template(templates, "unlisted") != nullptr);
  CHECK(find_template(templates, "none") == nullptr);
  CHECK(find_template(templates, Stage::after_decision, WizardReason::help)->id == "unlisted");
  CHECK(find_template(templates, Stage::none, WizardReason::help) == nullptr);
}

TEST_CASE("a template's title and sentence are translated") {
  const LoadedTemplates loaded = load(good, R"(format: 1
translates: templates
language: en
texts:
  second.title: The letter
  moods.calm: Calm
)");
  CHECK(loaded.templates.all[0].title.en == "The letter");
  CHECK(loaded.templates.moods[0].name.en == "Calm");
  CHECK(loaded.texts.size() == 18);
}

TEST_CASE("a plot that has no file is told of, and then there are no templates") {
  const LoadedTemplates loaded =
      load_templates({{"templates.yaml", good}}, {{"some/folder/cal.yaml", "id: <<id>>\n"}});
  CHECK(reports(loaded) ==
        "templates.yaml:16:3: error: 'call' can't stand here. [unknown-word]\n"
        "      call: { stage: after_decision, can_train: [listen, thank], trains: [listen] }\n"
        "      ^~~~\n"
        "  Did you mean 'cal'?\n");
  CHECK(loaded.templates.all.empty());
}

TEST_CASE("a mood that is missing is told of") {
  const LoadedTemplates loaded = load(with("    mood: calm\n", ""));
  CHECK(reports(loaded) ==
        "templates.yaml:27:3: error: 'mood' is missing here. [missing-key]\n"
        "      first:\n"
        "      ^~~~~\n"
        "  Add a line that begins with 'mood:'.\n");
  CHECK(loaded.templates.all.empty());
}

TEST_CASE("any bytes give templates or none") {
  for (std::size_t cut = 0; cut < good.size(); cut += 7) CHECK_NOTHROW(load(good.substr(0, cut)));
  CHECK(load("\xff\xfe").templates.all.empty());
  CHECK(load_templates({}, {}).templates.all.empty());
}
