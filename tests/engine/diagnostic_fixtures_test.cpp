// Every diagnostic code has a row in scenarios/FORMAT.md and a fixture in tests/fixtures/invalid/,
// whose whole report is held here. A fixture is named after its code, with a suffix where there are
// several; NAME.expected is the report in English, NAME.da.expected in Danish.
#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/check.hpp"
#include "engine/check_by_search.hpp"
#include "engine/playlists.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/yaml_reader.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

namespace fs = std::filesystem;

fs::path folder() { return tests_folder() / "fixtures" / "invalid"; }

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Names of the fixtures without their endings, sorted.
std::vector<std::string> fixture_names() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
    const std::string file = entry.path().filename().string();
    if (ends_with(file, ".yaml") && !ends_with(file, ".en.yaml"))
      names.push_back(file.substr(0, file.size() - 5));
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// A playlist, with what can be said of it in the place of a scenario.
LoadedScenario load_days(const std::vector<SourceText>& sources) {
  LoadedPlaylists days = load_playlists(sources, {"angry-caller", "wrong-office"});
  LoadedScenario loaded;
  loaded.files = std::move(days.files);
  loaded.diagnostics = std::move(days.diagnostics);
  return loaded;
}

LoadedScenario load_fixture(const std::string& stem) {
  std::vector<SourceText> sources{fixture("invalid/" + stem + ".yaml")};
  if (stem.rfind("unknown-scenario", 0) == 0) return load_days(sources);
  if (fs::exists(folder() / (stem + ".en.yaml")))
    sources.push_back(fixture("invalid/" + stem + ".en.yaml"));
  if (stem == "id-not-folder") sources[0].name = "right-number/scenario.yaml";
  if (stem == "file-too-large") {
    while (sources[0].text.size() <= max_yaml_bytes)
      sources[0].text += "# " + std::string(77, 'x') + "\n";
  }
  LoadedScenario loaded = load_scenario(sources, small_method());
  if (loaded.playable) {
    const StateGraph graph = explore(loaded.scenario, watched_by_check());
    check_by_search(loaded.scenario, graph, loaded.diagnostics);
    sort(loaded.diagnostics);
  }
  if (stem == "check-again-passed") loaded.diagnostics = check_dates(loaded.scenario, "2027-01-01");
  return loaded;
}

std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (const DiagnosticCode code : all_diagnostic_codes()) names.emplace_back(name(code));
  return names;
}

/// The code that a fixture is about: the longest with which its name begins.
std::string code_of(const std::string& stem) {
  std::string best;
  for (const std::string& code : all_names())
    if (stem.compare(0, code.size(), code) == 0 && code.size() > best.size()) best = code;
  return best;
}

/// The first cells of the table under "## Diagnostics".
std::vector<std::string> documented() {
  std::istringstream text(read_file(source_folder() / "scenarios" / "FORMAT.md"));
  std::vector<std::string> codes;
  bool here = false;
  for (std::string line; std::getline(text, line);) {
    if (line.compare(0, 3, "## ") == 0) here = line == "## Diagnostics";
    if (here && line.compare(0, 3, "| `") == 0)
      codes.push_back(line.substr(3, line.find('`', 3) - 3));
  }
  return codes;
}

}  // namespace

TEST_CASE("what is wrong in a scenario is reported in whole texts") {
  for (const std::string& stem : fixture_names()) {
    CAPTURE(stem);
    const LoadedScenario loaded = load_fixture(stem);
    CHECK(reports(loaded) == read_file(folder() / (stem + ".expected")));
    if (fs::exists(folder() / (stem + ".da.expected")))
      CHECK(reports(loaded, Language::da) == read_file(folder() / (stem + ".da.expected")));
    const bool faulty =
        std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const Diagnostic& d) {
          return d.severity == Severity::error && (!d.at.file.valid() || d.at.file.value == 0);
        });
    CHECK(loaded.playable != faulty);
  }
}

TEST_CASE("a fixture shows the code that it is named after") {
  for (const std::string& stem : fixture_names()) {
    CAPTURE(stem);
    const LoadedScenario loaded = load_fixture(stem);
    CHECK(std::any_of(
        loaded.diagnostics.begin(), loaded.diagnostics.end(),
        [&](const Diagnostic& d) { return std::string(name(d.code)) == code_of(stem); }));
  }
}

TEST_CASE("every code has a fixture") {
  std::set<std::string> shown;
  for (const std::string& stem : fixture_names()) shown.insert(code_of(stem));
  const std::vector<std::string> names = all_names();
  CHECK(shown == std::set<std::string>(names.begin(), names.end()));
}

TEST_CASE("every code has a row in FORMAT.md, in the same order") {
  CHECK(documented() == all_names());
}
