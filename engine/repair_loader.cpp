#include "engine/repair_loader.hpp"

#include <string>
#include <utility>

#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

Assignment to(const Variable& memory, int value) {
  return {memory.index, false, value, memory.least, memory.greatest};
}

Condition is(const Variable& memory, int value) {
  ConditionStep step;
  step.comparison = Comparison::equal;
  step.variable = memory.index;
  step.constant = value;
  return {{step}};
}

/// `place`: of the kind, from 1.
void read_kind(const YamlEntry& entry, int place, const Variable& memory,
               const std::vector<std::string>& ids, Moves& moves,
               const std::vector<Variable>& scope, Reading& reading) {
  Fields kind(entry.value, entry.key_at, reading);
  const Condition when = read_condition(kind, "if", scope);
  const auto list = [&](std::string_view key) {
    return kind.references(key, ids, DiagnosticCode::unknown_move, Needed::yes);
  };
  for (const std::size_t move : list("mistakes"))
    moves.moves[move].sets.push_back({when, {to(memory, place)}});
  for (const std::size_t move : list("by"))
    moves.moves[move].mends.push_back({is(memory, place), {to(memory, 0)}});
  kind.known({"principle", "strength", "why"});
  kind.done();
}

}  // namespace

void read_repair(Fields& method, Moves& moves, const std::vector<Variable>& scope) {
  Reading& reading = method.reading();
  Fields repair = method.fields("repair");
  if (!repair.present()) return;
  std::vector<std::string> names, ids;
  for (const MethodVariable& known : moves.variables) names.push_back(known.variable.id);
  for (const Move& move : moves.moves) ids.push_back(move.id);
  const auto remembers =
      repair.reference("remembers", names, DiagnosticCode::unknown_variable, Needed::yes);
  int place = 0;
  for (const YamlEntry& entry : repair.entries("kinds", Needed::yes)) {
    if (!remembers) continue;
    const Variable& memory = moves.variables[*remembers].variable;
    if (place == memory.greatest) {
      reading.report(DiagnosticCode::too_many, entry.key_at,
                     {"kinds", std::to_string(memory.greatest)});
      break;
    }
    read_kind(entry, ++place, memory, ids, moves, scope, reading);
  }
  repair.known({"share"});
  repair.done();
}

}  // namespace samtale::engine
