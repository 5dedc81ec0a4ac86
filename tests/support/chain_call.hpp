// Calls of one node after the other, for rules about what came before: each node offers one answer
// that does something and one that does nothing, and both lead on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace samtale::tests {

struct ChainNode {
  std::string_view phase;
  std::string_view tags;   // of the citizen's line, "feeling, calm"
  std::string_view moves;  // of the reply `go`; the reply `skip` has none
  std::string_view sets = {};
};

/// Nodes n1, n2 …; the last leads to the ending `end` of the kind given.
std::string chain_call(std::string_view stage, std::string_view ending,
                       const std::vector<ChainNode>& nodes);

/// "n1/go", "n2/go" …: what is said when every node is answered.
std::vector<std::string_view> ways_of(std::size_t nodes);

}  // namespace samtale::tests
