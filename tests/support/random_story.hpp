// Small scenarios by chance, as an author could have written them: for properties that must hold of
// any scenario.
#pragma once

#include <string>

#include "engine/moves.hpp"
#include "tests/support/random.hpp"

namespace samtale::tests {

/// One to three calls of two to four nodes each, with gates on lines, replies and ways, flags, a
/// counter, tags, moves of the method, effects, ways back that may be taken once or twice, pauses
/// that lead on. No errors; endings and nodes that no way leads to may occur only where gates close
/// them.
std::string random_story(Random& random, const engine::Moves& moves);

}  // namespace samtale::tests
