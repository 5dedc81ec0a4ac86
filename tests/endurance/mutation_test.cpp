// Every slip of a finger: each character of a shipped scenario left out, written twice or swapped
// with the next one, outside free text and digits, gives a diagnostic or the very same meaning.
// Those that give neither stand in slips.txt, with the reason.
#include <algorithm>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/check_by_search.hpp"
#include "engine/embedded.hpp"
#include "engine/scenario_loader.hpp"
#include "tests/support/meaning.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/random.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/thorough.hpp"

namespace samtale::tests {
namespace {

using namespace engine;

// The slips

enum class Slip { left_out, doubled, swapped };

struct Mutation {
  std::size_t scenario = 0;
  std::size_t at = 0;
  Slip slip = Slip::left_out;
};

struct Subject {
  std::vector<SourceText> files;  // the scenario, then its translation
  LoadedScenario whole;
  std::string meaning;
  std::size_t poor = 0;     // warnings that only the search gives
  std::vector<bool> fixed;  // by byte: free text or a digit, where a slip can't be found

  const std::string& text() const { return files.front().text; }
};

/// As `samtale-cli check` does it.
std::size_t found_by_search(const Scenario& scenario) {
  std::vector<Diagnostic> found;
  check_by_search(scenario, explore(scenario, watched_by_check()), found);
  return found.size();
}

Subject subject(const std::string& id) {
  Subject made;
  for (const char* name : {"/scenario.yaml", "/scenario.en.yaml"}) {
    const std::string path = "scenarios/" + id + name;
    made.files.push_back({path, std::string(data::find(path).value_or(""))});
  }
  made.whole = shipped_scenario(id);
  made.meaning = meaning(made.whole.scenario);
  made.poor = found_by_search(made.whole.scenario);
  const std::string& text = made.text();
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (const char c : text) made.fixed.push_back(is_digit(c) || (c & 0x80) != 0);
  for (const TextKey& key : made.whole.scenario.texts) {
    if (key.at.file.value != 0) continue;
    // The quotes around a text are not the text.
    const std::size_t quote = text[key.at.begin] == '"' || text[key.at.begin] == '\'' ? 1 : 0;
    for (std::size_t at = key.at.begin + quote; at < key.at.end - quote; ++at)
      made.fixed[at] = true;
  }
  return made;
}

std::string mutated(const std::string& text, const Mutation& mutation) {
  std::string made = text;
  switch (mutation.slip) {
    case Slip::left_out:
      made.erase(mutation.at, 1);
      break;
    case Slip::doubled:
      made.insert(mutation.at, 1, made[mutation.at]);
      break;
    case Slip::swapped:
      std::swap(made[mutation.at], made[mutation.at + 1]);
      break;
  }
  return made;
}

/// Of the subject at `s` among those of a run.
std::vector<Mutation> mutations(const Subject& subject, std::size_t s) {
  std::vector<Mutation> all;
  const std::string& text = subject.text();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (subject.fixed[at]) continue;
    all.push_back({s, at, Slip::left_out});
    all.push_back({s, at, Slip::doubled});
    if (at + 1 < text.size() && !subject.fixed[at + 1] && text[at] != text[at + 1])
      all.push_back({s, at, Slip::swapped});
  }
  return all;
}

std::string trimmed(std::string_view line) {
  const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
  return std::string(line.substr(first));
}

/// As slips.txt says it: what stands on the line before and after. No numbers of lines, which
/// change with every text above.
std::string shown(const Subject& subject, const Mutation& mutation) {
  const std::string text = mutated(subject.text(), mutation);
  const std::size_t at = std::min(mutation.at, text.size() - 1);
  return fmt::format("{}: {} -> {}", subject.whole.scenario.id,
                     trimmed(line_at(subject.text(), mutation.at)), trimmed(line_at(text, at)));
}

bool found(const Subject& subject, const Mutation& mutation) {
  std::vector<SourceText> files = subject.files;
  files.front().text = mutated(subject.text(), mutation);
  // Most have an error without looking at the translation, which takes as long again.
  if (has_errors(load_scenario({files.front()}, shipped_method().moves).diagnostics)) return true;
  const LoadedScenario loaded = load_scenario(std::move(files), shipped_method().moves);
  // Without a fault of its own: a translation that no longer fits tells only that something is
  // another, and is how a changed id is found.
  if (loaded.diagnostics.size() > subject.whole.diagnostics.size()) return true;
  if (!loaded.playable) return false;
  return meaning(loaded.scenario) == subject.meaning ||
         found_by_search(loaded.scenario) > subject.poor;
}

/// The slips of slips.txt.
std::set<std::string> listed() {
  std::istringstream file(read_file(tests_folder() / "endurance" / "slips.txt"));
  std::set<std::string> all;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line[0] != '#') all.insert(line);
  return all;
}

std::string lines_of(const std::set<std::string>& all) {
  std::string lines;
  for (const std::string& one : all) lines += one + "\n";
  return lines;
}

/// What is neither found nor the same, as slips.txt says it.
std::set<std::string> survivors(const std::vector<Subject>& subjects,
                                const std::vector<Mutation>& all) {
  std::set<std::string> slips;
  std::size_t survived = 0;
  for (const Mutation& mutation : all) {
    const Subject& of = subjects[mutation.scenario];
    if (found(of, mutation)) continue;
    ++survived;
    slips.insert(shown(of, mutation));
  }
  MESSAGE(all.size() << " slips, of which " << survived << " are neither found nor the same");
  return slips;
}

/// In the first and not in the second.
std::set<std::string> without(std::set<std::string> all, const std::set<std::string>& others) {
  for (const std::string& other : others) all.erase(other);
  return all;
}

}  // namespace

TEST_CASE("some slips of a finger in the shipped scenarios are found or mean the same") {
  if (thorough()) return;
  constexpr std::size_t sample = 2000;
  std::vector<Subject> subjects;
  std::vector<Mutation> all;
  for (const std::string& id : shipped_ids()) {
    subjects.push_back(subject(id));
    const std::vector<Mutation> more = mutations(subjects.back(), subjects.size() - 1);
    all.insert(all.end(), more.begin(), more.end());
  }
  REQUIRE(all.size() > 10'000);
  Random random(20261122);
  for (std::size_t m = 0; m < sample; ++m) std::swap(all[m], all[m + random.below(all.size() - m)]);
  all.resize(sample);
  const std::set<std::string> not_listed = without(survivors(subjects, all), listed());
  CHECK_MESSAGE(not_listed.empty(), "to be found, or listed in slips.txt:\n", lines_of(not_listed));
}

// Some ten minutes a scenario; one alone with `-sc=ID`.
TEST_CASE("every slip of a finger in a shipped scenario is found or means the same") {
  if (!thorough()) return;
  for (const std::string& id : shipped_ids()) {
    SUBCASE(id.c_str()) {
      std::set<std::string> allowed;
      for (const std::string& slip : listed())
        if (slip.rfind(id + ":", 0) == 0) allowed.insert(slip);
      const std::vector<Subject> one{subject(id)};
      const std::set<std::string> slips = survivors(one, mutations(one.front(), 0));
      const std::set<std::string> new_ones = without(slips, allowed);
      const std::set<std::string> found_now = without(allowed, slips);
      CHECK_MESSAGE(new_ones.empty(), "to be found, or listed in slips.txt:\n", lines_of(new_ones));
      CHECK_MESSAGE(found_now.empty(), "to be struck from slips.txt:\n", lines_of(found_now));
    }
  }
}

TEST_CASE("what a scenario means is told apart") {
  const LoadedScenario one = shipped_scenario("angry-caller");
  CHECK(meaning(one.scenario) == meaning(shipped_scenario("angry-caller").scenario));
  Scenario other = one.scenario;
  other.replies.front().ways.front().when.steps.push_back({});
  CHECK(meaning(other) != meaning(one.scenario));
}

}  // namespace samtale::tests
