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

std::vector<Mutation> mutations(const std::vector<Subject>& subjects) {
  std::vector<Mutation> all;
  for (std::size_t s = 0; s < subjects.size(); ++s) {
    const std::string& text = subjects[s].text();
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (subjects[s].fixed[at]) continue;
      all.push_back({s, at, Slip::left_out});
      all.push_back({s, at, Slip::doubled});
      if (at + 1 < text.size() && !subjects[s].fixed[at + 1] && text[at] != text[at + 1])
        all.push_back({s, at, Slip::swapped});
    }
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

}  // namespace

TEST_CASE("a slip of a finger in a shipped scenario is found or means the same") {
  std::vector<Subject> subjects;
  for (const std::string& id : shipped_ids()) subjects.push_back(subject(id));
  REQUIRE(subjects.size() >= 3);
  std::vector<Mutation> all = mutations(subjects);
  REQUIRE(all.size() > 10'000);
  Random random(20261122);
  const std::size_t count = thorough() ? all.size() : 2000;
  for (std::size_t m = 0; m < count; ++m) std::swap(all[m], all[m + random.below(all.size() - m)]);
  all.resize(count);

  const std::set<std::string> allowed = listed();
  std::set<std::string> survivors, not_listed;
  std::size_t survived = 0;
  for (const Mutation& mutation : all) {
    const Subject& of = subjects[mutation.scenario];
    if (found(of, mutation)) continue;
    ++survived;
    const std::string slip = shown(of, mutation);
    survivors.insert(slip);
    if (allowed.count(slip) == 0) not_listed.insert(slip);
  }
  MESSAGE(count << " slips, of which " << survived << " are neither found nor the same");
  CHECK_MESSAGE(not_listed.empty(), "to be found, or listed in slips.txt:\n", lines_of(not_listed));
  if (!thorough()) return;
  std::set<std::string> found_now = allowed;
  for (const std::string& slip : survivors) found_now.erase(slip);
  CHECK_MESSAGE(found_now.empty(), "to be struck from slips.txt:\n", lines_of(found_now));
}

TEST_CASE("what a scenario means is told apart") {
  const LoadedScenario one = shipped_scenario("angry-caller");
  CHECK(meaning(one.scenario) == meaning(shipped_scenario("angry-caller").scenario));
  Scenario other = one.scenario;
  other.replies.front().ways.front().when.steps.push_back({});
  CHECK(meaning(other) != meaning(one.scenario));
}

}  // namespace samtale::tests
