// What the method says that a citizen does with what is said to them: the moves and their effects
// on the citizen's state, the tags of citizen's lines, and the few rules of the citizen model. One
// of two readers of method.yaml; what a move is worth stands in scoring/rubric.hpp.
//
// Sizes are starting values that a trainer may tune in the YAML (method.md section 3).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/call_state.hpp"
#include "engine/expression.hpp"
#include "engine/language.hpp"

namespace samtale::engine {

using MeterChange = std::array<std::int16_t, meter_count>;

/// The first row whose condition holds in the state *before* the answer gives the change.
struct EffectRow {
  Condition when;
  MeterChange change{};
};

/// Sets or adds to a value; the result is kept within the variable's range.
struct Assignment {
  VariableIndex variable;
  bool adds = false;
  int value = 1;
  int least = 0;
  int greatest = 1;
};

/// Assignments that are made only where `when` holds (in the state before them).
struct GatedAssignments {
  Condition when;
  std::vector<Assignment> sets;
};

struct Move {
  std::string id;
  std::string principle;  // its id; what the move is worth there is the rubric's business
  LocalText name;
  LocalText definition;
  std::vector<EffectRow> effects;
  std::vector<GatedAssignments> sets;
  std::vector<GatedAssignments> mends;  // made before the `sets` of all moves of the answer
  /// What a reply counts as that has the move and no `about`; invalid where none is needed. The
  /// scenario's loader puts it in the move's place, so that nobody later has to ask.
  MoveIndex without_about;
};

/// Before or after the decision: the legal items follow from it. `none` where nothing is decided.
enum class Stage { none, before_decision, after_decision };

/// What the law asks for in a call: ground, hearing, complaint, identity.
struct LegalItem {
  std::string id;
  LocalText name;
  VariableIndex flag;         // set once it has been given
  std::vector<Stage> stages;  // in which it is asked for
};

/// What an author notes about a citizen's line: a feeling, a threat, a yes.
struct LineTag {
  std::string id;
  LocalText name;
  std::vector<GatedAssignments> sets;
};

/// Flags and counters that moves and tags set. One that lasts a turn is 0 again once the next
/// answer has taken effect, before the citizen's next line is tagged.
struct MethodVariable {
  Variable variable;
  bool lasts_a_turn = false;
};

/// Gain of clarity by how heard the citizen is: whole, half (rounded up) or none; one band lower
/// when tension is above `lower_above_tension`. Drift: a turn in which no move raised `heard` adds
/// `procedure_tension` while heard < `procedure_below`; heard > `calm_above` adds `calm_tension`.
/// No meter moves more than `turn_cap` in one turn.
struct CitizenModel {
  int turn_cap = 20;
  int whole_from = 55;
  int half_from = 35;
  int lower_above_tension = 75;
  int procedure_below = 35;
  int procedure_tension = 2;
  int calm_above = 60;
  int calm_tension = -1;
};

struct Moves {
  std::string method_id;
  std::vector<Move> moves;
  std::vector<LineTag> tags;
  std::vector<MethodVariable> variables;
  std::vector<VariableIndex> lasting_a_turn;  // those of them
  std::vector<std::string> principles;        // ids, in the method's order
  /// By principle: the id of the phase in which it is used; empty where it belongs in all.
  std::vector<std::string> principle_phases;
  std::vector<LegalItem> items;
  std::vector<std::string>
      smells;               // codes of what a scenario may smell of, for its answers to name
  MoveIndex pause;          // what a pause counts as
  Condition pause_matters;  // where it does; elsewhere a pause changes nothing
  CitizenModel model;
};

}  // namespace samtale::engine
