// `repair:` of method.yaml: what a call remembers of the last thing that went wrong and has not
// been put right. What putting it right is worth stands in scoring/rubric.hpp.
#pragma once

#include <vector>

#include "engine/moves.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {

/// `remembers` is a counter that is 0 where nothing is left to repair, else the place of the kind
/// of mistake among `kinds`, from 1. The moves are given what they do to it: a mistake sets it (the
/// later kind wins where a move belongs to two), a repair of the kind remembered sets it back.
void read_repair(Fields& method, Moves& moves, const std::vector<Variable>& scope);

}  // namespace samtale::engine
