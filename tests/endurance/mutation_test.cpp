// Every slip of a finger: each character of a shipped scenario left out, written twice or swapped
// with the next one, outside free text and digits, gives a diagnostic or the very same meaning.
#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/embedded.hpp"
#include "engine/scenario_loader.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/random.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/thorough.hpp"

namespace samtale::tests {
namespace {

using namespace engine;

// What a scenario means: everything in it but where it stands in the file.

class Meaning {
 public:
  explicit Meaning(const Scenario& scenario) : s_(scenario) {
    add("{}|{}|{}|{}|{}|{}|", s_.id, s_.author, s_.version, s_.licence, static_cast<int>(s_.stage),
        s_.minutes);
    for (const std::string& principle : s_.trains) add("{},", principle);
    for (const auto& [principle, weight] : s_.weights) add("{}={},", principle, weight);
    for (const LocalText* words : {&s_.title, &s_.summary, &s_.briefing.you, &s_.briefing.trains})
      text(*words);
    for (const LocalText& words : s_.briefing.table) text(words);
    for (const Call& call : s_.calls) add_call(call);
    for (const Node& node : s_.nodes) add_node(node);
    for (const Line& line : s_.lines) add_line(line);
    for (const Reply& reply : s_.replies) add_reply(reply);
    for (const Ending& ending : s_.endings) {
      add("\nending {}:{}:", ending.id, static_cast<int>(ending.kind));
      text(ending.say);
      text(ending.outcome);
    }
    for (const ScenarioVariable& one : s_.variables)
      add("\nvalue {}:{}:{}:{}", one.variable.id, one.variable.index.value, one.variable.least,
          one.variable.greatest);
    for (const VariableIndex one : s_.carried) add("\ncarried {}", one.value);
    add("\n{} {}", s_.values_used, s_.paused.value);
  }
  std::string take() { return std::move(all_); }

 private:
  template <class... Args>
  void add(const char* format, const Args&... args) {
    fmt::format_to(std::back_inserter(all_), fmt::runtime(format), args...);
  }
  void text(const LocalText& words) { add("«{}»«{}»", words.da, words.en); }
  void condition(const Condition& when) {
    add("if ");
    for (const ConditionStep& step : when.steps)
      add("{}.{}.{}.{} ", static_cast<int>(step.kind), static_cast<int>(step.comparison),
          step.variable.value, step.constant);
  }
  void assignments(const std::vector<Assignment>& sets) {
    for (const Assignment& set : sets)
      add("set {}.{}.{}.{}.{} ", set.variable.value, set.adds, set.value, set.least, set.greatest);
  }
  void ways(const std::vector<Way>& all) {
    for (const Way& way : all) {
      condition(way.when);
      add("to {}.{}.{}.{};", way.node.value, way.ending.value, way.passages.value, way.at_most);
    }
  }
  void add_call(const Call& call) {
    add("\ncall {}:{}:{}:", call.id, call.start.value, static_cast<int>(call.citizen.face));
    for (const int meter : call.citizen.meters) add("{},", meter);
    for (const LocalText* words :
         {&call.title, &call.colleague, &call.citizen.name, &call.citizen.about})
      text(*words);
  }
  void add_node(const Node& node) {
    add("\nnode {}:{}:{}:", node.id, node.call.value, static_cast<int>(node.phase));
    for (const LineIndex line : node.lines) add("{},", line.value);
    for (const ReplyIndex reply : node.replies) add("{},", reply.value);
    ways(node.pause_ways);
    text(node.pause_because);
  }
  void add_line(const Line& line) {
    add("\nline {}:{}:{}:{}:", line.id, line.node.value, line.otherwise,
        static_cast<int>(line.voice));
    condition(line.when);
    for (const TagIndex tag : line.tags) add("{},", tag.value);
    assignments(line.sets);
    for (const LocalText* words : {&line.say, &line.thinks, &line.note}) text(*words);
  }
  void add_reply(const Reply& reply) {
    add("\nreply {}:{}:", reply.id, reply.node.value);
    condition(reply.when);
    for (const MoveIndex move : reply.moves) add("{},", move.value);
    if (reply.effects)
      for (const int change : *reply.effects) add("{},", change);
    assignments(reply.sets);
    ways(reply.ways);
    for (const LocalText* words : {&reply.say, &reply.because, &*reply.promise}) text(*words);
  }

  const Scenario& s_;
  std::string all_;
};

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
  std::vector<bool> fixed;  // by byte: free text or a digit, where a slip can't be found

  const std::string& text() const { return files.front().text; }
};

Subject subject(const std::string& id) {
  Subject made;
  for (const char* name : {"/scenario.yaml", "/scenario.en.yaml"}) {
    const std::string path = "scenarios/" + id + name;
    made.files.push_back({path, std::string(data::find(path).value_or(""))});
  }
  made.whole = shipped_scenario(id);
  made.meaning = Meaning(made.whole.scenario).take();
  const std::string& text = made.text();
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    // A number is another number without its sign.
    const bool sign = text[at] == '-' && at + 1 < text.size() && is_digit(text[at + 1]);
    made.fixed.push_back(is_digit(text[at]) || sign || (text[at] & 0x80) != 0);
  }
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

/// As the list of those allowed says it: what stands on the line then.
std::string shown(const Subject& subject, const Mutation& mutation) {
  constexpr const char* names[] = {"left out", "doubled", "swapped"};
  const std::string text = mutated(subject.text(), mutation);
  const std::string line(line_at(text, std::min(mutation.at, text.size() - 1)));
  const LineColumn at = line_column(subject.text(), mutation.at);
  return fmt::format("{}:{}:{} {}: {}", subject.whole.scenario.id, at.line, at.column,
                     names[static_cast<std::size_t>(mutation.slip)], line);
}

bool found(const Subject& subject, const Mutation& mutation) {
  std::vector<SourceText> files = subject.files;
  files.front().text = mutated(subject.text(), mutation);
  const LoadedScenario loaded = load_scenario(files, shipped_method().moves);
  // Without a fault of its own: a translation that no longer fits tells only that something is
  // another, and is how a changed id is found.
  if (loaded.diagnostics.size() > subject.whole.diagnostics.size()) return true;
  return loaded.playable && Meaning(loaded.scenario).take() == subject.meaning;
}

/// What no reader could find: a comparison that is another one is as good a condition, and what
/// follows a comment without a new line is part of it.
bool can_not_be_found(const Subject& subject, const Mutation& mutation) {
  const char slipped = subject.text()[mutation.at];
  const std::string_view line = line_at(subject.text(), mutation.at);
  const bool ends_comment = slipped == '\n' && line.find('#') == line.find_first_not_of(' ');
  return ends_comment || std::string_view("<>=!").find(slipped) != std::string_view::npos;
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

  std::vector<std::string> survivors, not_findable;
  for (const Mutation& mutation : all) {
    const Subject& of = subjects[mutation.scenario];
    if (found(of, mutation)) continue;
    (can_not_be_found(of, mutation) ? not_findable : survivors).push_back(shown(of, mutation));
  }
  std::sort(survivors.begin(), survivors.end());
  std::string list, allowed;
  for (const std::string& survivor : survivors) list += survivor + "\n";
  for (const std::string& one : not_findable) allowed += one + "\n";
  MESSAGE(count << " slips, " << survivors.size() << " neither found nor the same, and "
                << not_findable.size() << " that nobody could find:\n"
                << allowed);
  CHECK_MESSAGE(survivors.empty(), list);
}

TEST_CASE("what a scenario means is told apart") {
  const LoadedScenario one = shipped_scenario("angry-caller");
  CHECK(Meaning(one.scenario).take() == Meaning(shipped_scenario("angry-caller").scenario).take());
  Scenario other = one.scenario;
  other.replies.front().ways.front().when.steps.push_back({});
  CHECK(Meaning(other).take() != Meaning(one.scenario).take());
}

}  // namespace samtale::tests
