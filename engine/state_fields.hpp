// Fields that speak of the citizen's state, the same in scenarios and in the method: conditions,
// values that are set, changes of the meters.
#pragma once

#include <string_view>
#include <vector>

#include "engine/expression.hpp"
#include "engine/moves.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {

/// Words that mean something in a condition or beside it: no variable may be called so.
bool is_reserved_name(std::string_view name);

/// The names that the method's own conditions may use: the meters and the method's variables.
std::vector<Variable> method_scope(const Moves& moves);

/// `if: heard >= 55`; always true where the key is absent.
Condition read_condition(Fields& fields, std::string_view key, const std::vector<Variable>& scope);

/// The same of the value itself.
Condition read_condition(const YamlValue& value, const std::vector<Variable>& scope,
                         Reading& reading, std::vector<WrittenComparison>* written = nullptr);

/// `[told, { asked: 2 }, { asked: +1 }]`: a name alone sets a flag. Meters can't be set.
std::vector<Assignment> read_assignments(Fields& fields, std::string_view key,
                                         const std::vector<Variable>& scope);
/// The same where an item may have an `if` beside its names.
std::vector<GatedAssignments> read_gated_assignments(Fields& fields, std::string_view key,
                                                     const std::vector<Variable>& scope);

/// `tension`, `trust`, `heard` and `clarity` of the map, each -100 to 100 and 0 where absent.
MeterChange read_meter_change(Fields& fields);

}  // namespace samtale::engine
