// Small calls by chance, as an author could have written them, with any of the method's moves in
// any phase: for properties that must hold of every scenario.
#pragma once

#include <cstdint>
#include <string>

namespace samtale::tests {

/// Two to four nodes with gates on replies and ways, tags, flags, the slots of an agreement and a
/// way back that may be taken once. The same `seed` gives the same call; `order` only shuffles the
/// replies of each node in the file, 0 leaves them as made. No errors.
std::string random_call(std::uint64_t seed, std::uint64_t order = 0);

}  // namespace samtale::tests
