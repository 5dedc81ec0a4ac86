#include "engine/overlay.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/scenario_loader.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

LoadedScenario load_with(const std::string& overlay) {
  return load_scenario({{"scenario.yaml", small_scenario_text()}, {"scenario.en.yaml", overlay}},
                       small_method());
}

std::string overlay_text() { return fixture("valid/small.en.yaml").text; }

std::string accepted(const std::string& overlay) {
  const Result<std::string, std::vector<Diagnostic>> result =
      accept_translation({"scenario.en.yaml", overlay}, load(small_scenario_text()).scenario.texts);
  REQUIRE(result.ok());
  return result.value();
}

std::string overlay_header() {
  const std::string text = overlay_text();
  return text.substr(0, text.find("texts:"));
}

/// How many texts are missing, which must be all that is told.
std::size_t reports_of_missing(const std::string& overlay) {
  const LoadedScenario loaded = load_with(overlay);
  for (const Diagnostic& diagnostic : loaded.diagnostics)
    CHECK(diagnostic.code == DiagnosticCode::translation_missing);
  return loaded.diagnostics.size();
}

}  // namespace

TEST_CASE("a translation is put into the texts that it is a translation of") {
  const LoadedScenario loaded = load_with(overlay_text());
  CHECK(reports(loaded) == "");
  CHECK(loaded.playable);
  CHECK(loaded.scenario.title.da == "Forkert nummer");
  CHECK(loaded.scenario.title.en == "Wrong number");
  CHECK(loaded.scenario.replies[0].because.en == "You ask before you put her through.");
  CHECK(loaded.scenario.endings[0].outcome.in(Language::en) == "She was shown the way.");
}

TEST_CASE("a translation with an error is told of and not used, and the call can be played") {
  const LoadedScenario loaded = load_with(overlay_text() + "colour: red\n");
  CHECK(has_errors(loaded.diagnostics));
  CHECK(loaded.playable);
  CHECK(loaded.scenario.title.en == "");
  CHECK(loaded.scenario.title.in(Language::en) == "Forkert nummer");
  const LoadedScenario twice = load_scenario({{"scenario.yaml", small_scenario_text()},
                                              {"scenario.en.yaml", overlay_text()},
                                              {"other.en.yaml", overlay_text() + "colour: red\n"}},
                                             small_method());
  CHECK(twice.scenario.title.en == "Wrong number");
}

TEST_CASE("without a translation the Danish text is heard") {
  CHECK(load(small_scenario_text()).scenario.title.in(Language::en) == "Forkert nummer");
}

TEST_CASE("accepting a translation writes the digests of the texts behind it") {
  const std::string now = accepted(overlay_text());
  CHECK(now == overlay_text() +
                   "made_from:\n"
                   "  title: d8f5bfa7\n"
                   "  summary: 0a7d5c0f\n"
                   "  briefing.you: 37104779\n"
                   "  briefing.trains: 8c0d4e3e\n"
                   "  citizen.name: 565059c8\n"
                   "  opening: 75834daa\n"
                   "  opening/follow: 526a90c9\n"
                   "  opening/follow.because: 88c35ebf\n"
                   "  ending/helped.outcome: bc996500\n");
}

TEST_CASE("a text that has changed is pointed at where it is translated") {
  const LoadedScenario stale = load_with(overlay_text() + "made_from:\n  title: 00000000\n");
  REQUIRE(stale.diagnostics.size() == 1);
  const Diagnostic& told = stale.diagnostics.front();
  const std::string& overlay = stale.files[1].text;
  CHECK(overlay.substr(told.at.begin, told.at.end - told.at.begin) == "Wrong number");
  CHECK(told.arguments == std::vector<std::string>{"title", "Forkert nummer"});
}

TEST_CASE("a translation is begun with every text, and nothing of it counts as translated") {
  const LoadedScenario base = load(small_scenario_text());
  const std::string begun =
      begin_translation("# Lead.\n", "wrong-number", base.files.front(), base.scenario.texts);
  CHECK(begun.find("# Lead.\nformat: 1\ntranslates: wrong-number\nlanguage: en\ntexts:\n"
                   "  # Forkert nummer\n  title: \"\"\n") == 0);
  const LoadedScenario loaded = load_with(begun);
  CHECK_FALSE(has_errors(loaded.diagnostics));
  CHECK(loaded.diagnostics.size() == reports_of_missing(overlay_header() + "texts: {}\n"));
  CHECK(loaded.diagnostics.size() == 9);
  CHECK(loaded.scenario.title.in(Language::en) == "Forkert nummer");
  CHECK(accepted(begun) == begun + "made_from: {}\n");
  std::string first = begun;
  first.replace(first.find("title: \"\""), 9, "title: \"Wrong number\"");
  CHECK(load_with(first).scenario.title.en == "Wrong number");
  CHECK(accepted(first) == first + "made_from:\n  title: d8f5bfa7\n");
}

TEST_CASE("accepting replaces what was accepted before and nothing else") {
  const std::string before = "# A note.\n" + overlay_text() + "made_from:\n  title: 00000000\n";
  const std::string now = accepted(before);
  CHECK(now == "# A note.\n" + accepted(overlay_text()));
  CHECK(accepted(now) == now);
  CHECK(reports(load_with(before)).find("translation-stale") != std::string::npos);
  CHECK(reports(load_with(now)) == "");
}

TEST_CASE("accepting leaves what stands before and behind the old digests where it is") {
  const std::string old = "made_from: { title: 00000000 } # ours\ntexts: { title: Wrong number }\n";
  const std::string head = "format: 1\ntranslates: wrong-number\nlanguage: en\n";
  CHECK(accepted(head + old) == head + "made_from:\n  title: " + text_digest("Forkert nummer") +
                                    " # ours\ntexts: { title: Wrong number }\n");
}

TEST_CASE("accepting keeps the line endings of the file") {
  CHECK(accepted("texts:\r\n  title: Wrong number") ==
        "texts:\r\n  title: Wrong number\r\nmade_from:\r\n  title: " +
            text_digest("Forkert nummer") + "\r\n");
}

TEST_CASE("accepting passes over translations of texts that there are not") {
  CHECK(accepted("texts: { tittle: Wrong number }\n") ==
        "texts: { tittle: Wrong number }\nmade_from: {}\n");
}

TEST_CASE("a translation that can't be read is not touched") {
  const auto texts = load(small_scenario_text()).scenario.texts;
  CHECK_FALSE(accept_translation({"x", "texts: { title"}, texts).ok());
  CHECK_FALSE(accept_translation({"x", "[texts]"}, texts).ok());
  CHECK_FALSE(accept_translation({"x", ""}, texts).ok());
}

TEST_CASE("a translation says which language it is in, and there is English") {
  std::string text = overlay_text();
  text.replace(text.find("language: en"), 12, "language: de");
  const LoadedScenario loaded = load_with(text);
  CHECK(reports(loaded) ==
        "scenario.en.yaml:3:11: error: 'de' can't stand here. [unknown-word]\n"
        "    language: de\n"
        "              ^~\n"
        "  Choose one of: en.\n");
}

TEST_CASE("each text without a translation is told of once") {
  const LoadedScenario loaded = load_with(
      "format: 1\ntranslates: wrong-number\nlanguage: en\ntexts: { title: Wrong number }\n");
  CHECK(loaded.playable);
  REQUIRE(loaded.diagnostics.size() == loaded.scenario.texts.size() - 1);
  for (const Diagnostic& d : loaded.diagnostics) {
    CHECK(d.code == DiagnosticCode::translation_missing);
    CHECK(d.at.file == FileIndex{0});
  }
}
