// What the method says that each thing done in a call is worth: the other reader of method.yaml
// (engine/moves.hpp is the one that knows what it does to the citizen).
//
// Points are whole numbers: sign x strength (1-3) x the principle's whole weight. They are never
// renormalised by the way taken; a score is measured against what could be reached (bounds.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/scenario.hpp"
#include "scoring/smells/codes.hpp"

namespace samtale::scoring {

using engine::Condition;
using engine::LocalText;
using engine::MoveIndex;
using engine::PrincipleIndex;

/// Said of the call, not of the person; lowest first.
enum class Level { again, on_the_way, good, strong };
std::string_view id(Level level);

/// What a move is counted as (counts.hpp). A complex reflection adds to what was said: a feeling, a
/// meaning; it is counted among the reflections too.
enum class Count { none, open_question, closed_question, reflection, complex_reflection, solution };

/// What a move takes out of the counts of its turn: the question in it is a check, an agreement or
/// about identity; its words are what must be said, or a boundary.
struct LeftOut {
  bool closed_questions = false;
  bool words = false;
};

/// What research holds a call's counts against; for the trainer, never for the trainee.
enum class Measure { open_questions, reflections, complex_reflections, talk };
constexpr std::size_t measures = 4;
std::string_view id(Measure measure);

/// How well a threshold is known: read at its source, known from the named publication without
/// having read the passage, or our own.
enum class Basis { read, known, own };

/// `fair` and `good` in per cent. Where `good` is below `fair`, less is better.
struct Threshold {
  int fair = 0;
  int good = 0;
  int least = 0;  // of fewer than this no share is told
  Basis basis = Basis::own;
  std::vector<std::string> sources;  // keys of scoring/README.md
  LocalText name;
};

struct Group {
  std::string id;
  LocalText name;
};

struct Principle {
  std::string id;
  std::size_t group = 0;
  int weight = 1;
  LocalText name;
  LocalText definition;
  LocalText strength;    // said when it went well
  LocalText suggestion;  // said when it is the one thing to try
};

/// Phases of a call, by bit of engine::Phase.
using Phases = std::uint8_t;
constexpr Phases all_phases = 0x7f;
constexpr bool is_in(Phases phases, engine::Phase phase) {
  return (phases & (1u << static_cast<unsigned>(phase))) != 0;
}

/// What moves of one answer that pay for the same principle come to: their sum, or what the best of
/// them pays.
enum class Together { all, best };

/// The first row whose condition holds before the answer, in a node of one of its phases, gives the
/// strength, signed.
struct PayRow {
  Condition when;
  Phases phases = all_phases;
  int strength = 0;
};

struct MoveWorth {
  PrincipleIndex principle;
  int strength = 1;  // signed: for > 0 > against
  std::vector<PayRow> pays;
  Count counts = Count::none;
  LeftOut leaves_out;
};

/// Costs (or pays) where the answer has one of `on`, or, when `on` is empty, none of `unless`.
struct OrderRule {
  std::string id;
  PrincipleIndex principle;
  int strength = -1;
  std::vector<MoveIndex> on;
  std::vector<MoveIndex> unless;
  Condition when;
  Phases phases = all_phases;
  LocalText why;
};

/// Mistakes of one kind and what puts them right. A mistake is one of `mistakes` where `when`
/// holds; strength times the principle's weight is what the least of them costs.
struct MistakeKind {
  std::string id;
  PrincipleIndex principle;
  int strength = 1;
  Condition when;
  std::vector<MoveIndex> mistakes;
  std::vector<MoveIndex> by;
  Condition open;  // the last mistake that is still open is one of these
  LocalText why;   // said of the repair
};

/// The last mistake that is still open, put right by an answer in which nothing is wrong, pays
/// back a share of what its kind costs: never all of it, so that it is better not to need it.
struct Repair {
  int share = 0;  // per cent, 1-99
  std::vector<MistakeKind> kinds;
};

/// Which calls of a scenario a rule about an end concerns.
enum class OfCalls { any, last };

/// Where a rule about the end of a call applies.
struct EndingScope {
  OfCalls calls = OfCalls::any;
  std::vector<engine::EndingKind> kinds;
  std::optional<engine::Stage> stage;
  Condition when;
};

struct ClosingRule {
  std::string id;
  PrincipleIndex principle;
  int strength = 1;
  EndingScope scope;
  LocalText why;
};

/// Limits the level, never the overall.
struct Cap {
  std::string id;
  EndingScope scope;
  Level level = Level::on_the_way;
  LocalText why;
  LocalText lacks;  // the part of an agreement that is missing, as one word of a list; may be empty
};

struct RatingRow {
  Condition when;
  int value = 0;  // 1-5
};

constexpr std::size_t rating_items = 4;  // heard, respected, understood, next_step
constexpr std::size_t max_principles = 32;

struct Rubric {
  std::string id;
  std::string digest;
  LocalText name;
  std::vector<Group> groups;
  std::vector<Principle> principles;
  std::vector<MoveWorth> moves;  // by MoveIndex, as in engine::Moves
  Together same_principle = Together::all;
  std::vector<OrderRule> rules;
  Repair repair;
  std::vector<ClosingRule> closing;
  std::vector<Cap> caps;
  std::array<int, 3> level_from{40, 60, 85};  // of overall 0-100: on_the_way, good, strong
  std::array<std::vector<RatingRow>, rating_items> rating;
  SmellSettings smells;
  std::array<std::optional<Threshold>, measures> thresholds;  // by Measure

  const Principle& at(PrincipleIndex i) const { return principles[i.value]; }
};

/// From which overall (0-100) a call is passed: where the level "good" begins, and nothing else. A
/// cap may still hold the level down.
int pass_of(const Rubric& rubric);

/// The rubric with the weights and the pass that this scenario sets for itself. The levels beside
/// "good" give way where the pass would stand beyond them.
Rubric weighed_for(const Rubric& rubric, const engine::Scenario& scenario);

/// What putting right a mistake of this kind is worth.
std::int32_t paid_back(const Rubric& rubric, const MistakeKind& kind);

/// The scope has to do with endings of this kind; whether it applies is then up to its condition.
bool concerns(const EndingScope& scope, const engine::Scenario& scenario, engine::EndingKind kind);
bool applies(const EndingScope& scope, const engine::Scenario& scenario,
             const engine::CallState& end);

}  // namespace samtale::scoring
