// Scenarios of any size for measuring: the same content as YAML for us and as ink for inkjs. A
// story of nodes that lead forward, four replies each, texts of about eighty bytes; flags, meters,
// gates, moves of the shipped method, lines that vary. The same for the same arguments on every
// machine.
#pragma once

#include <cstddef>
#include <string>

#include "engine/moves.hpp"
#include "engine/scenario_loader.hpp"

namespace samtale::bench {

struct Generated {
  std::string yaml;
  /// Begins anew at its end; each knot's text begins with the node's number. Less is done in it
  /// than in the YAML: a reply changes the meters by its moves' first rows, and no rule of the
  /// method follows.
  std::string ink;
};
Generated generate(std::size_t nodes, const engine::Moves& moves);

/// What lets a scenario of that size through the loader.
constexpr engine::LoadLimits lifted{1'000'000, 1'000'000, std::size_t{1} << 30};

}  // namespace samtale::bench
