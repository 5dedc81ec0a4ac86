// Two versions of a scenario against each other: what an author changed in it, and what came of it.
// A part is known again by its id, else by its words (engine/scenario_match.hpp). Comments, layout
// and the order of what has no order of its own are no difference.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scoring/analysis.hpp"

namespace samtale::scoring {

struct ScenarioChange {
  enum class Kind : std::uint8_t {
    added,        // now: its words
    removed,      // then: its words
    renamed,      // then, now: ids
    rule,         // then, now: as in the file; either may be empty
    text,         // then, now: either may be empty
    translation,  // the same, of the translation
  };
  enum class Part : std::uint8_t { scenario, call, node, line, reply, ending };
  Kind kind = Kind::text;
  Part part = Part::scenario;
  std::string where;  // as translations know it: "opening/stay"; of the whole scenario may be empty
  std::string key;    // of a rule the file's key ("moves"); else empty
  std::string then;
  std::string now;
};

/// By part: the whole, calls, then nodes as written then with their lines and replies, what is new
/// in them, new nodes, endings. What several nodes share is told once.
std::vector<ScenarioChange> compare_scenarios(const engine::Scenario& then,
                                              const engine::Scenario& now);

/// What the exact search finds out about one version.
struct ScenarioMeasure {
  bool scored = false;  // false: self-harm comes up in it, and nothing below is known
  bool exact = false;
  Range range;
  Tenths pass = 0;
  int minutes = 0;
  std::array<std::optional<Tenths>, mindless_bots.size() + 1> bots;  // by chance last
  std::vector<std::pair<std::string, Range>> principles;             // ids, the method's order
  /// The best way: what is said ("opening/stay", "opening/pause") and its words in both languages.
  struct Step {
    std::string id;
    engine::LocalText said;
  };
  std::vector<Step> best_way;  // empty where only bounds are known
};

ScenarioMeasure measure(const Rubric& rubric, const engine::Scenario& scenario);
/// Out of what has been found out already; of a sensitive scenario nothing has.
ScenarioMeasure measure(const Rubric& rubric, const engine::Scenario& scenario, const Bounds& known,
                        const Analysis& analysis);
ScenarioMeasure unscored(const engine::Scenario& scenario);

bool same_way(const ScenarioMeasure& then, const ScenarioMeasure& now);

}  // namespace samtale::scoring
