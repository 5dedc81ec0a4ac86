// A scenario's files to a Scenario: best effort, with every diagnostic there is.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/digest.hpp"
#include "engine/moves.hpp"
#include "engine/scenario.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::engine {

struct LoadedScenario {
  Scenario scenario;                    // as far as it could be read
  std::vector<SourceText> files;        // by FileIndex: the base first, then the overlays
  std::vector<Diagnostic> diagnostics;  // sorted
  bool playable = false;  // no errors in the scenario itself: step never meets an invalid index
};

/// What a scenario may have at most. The defaults are the format's; a benchmark lifts them, and
/// then the exact search need not close.
struct LoadLimits {
  std::size_t nodes = max_nodes;
  std::size_t turns_a_call = max_turns_a_call;
  std::size_t bytes = max_yaml_bytes;  // of one file
};

/// The first source is the scenario, the others overlays of translations (their `language:` says of
/// which). Never throws, whatever the bytes. Includes all the checks of check.hpp, not those of
/// check_by_search.hpp.
LoadedScenario load_scenario(std::vector<SourceText> base_and_overlays, const Moves& moves,
                             const LoadLimits& limits = {});

}  // namespace samtale::engine
