// Graphs for layouts: as scenarios are, and by chance alone. The same for the same arguments on
// every machine.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/authoring/layout.hpp"

namespace samtale::tests {

/// A story in five phases: every node leads to two or three a little further on, some back, some to
/// one of the endings; here and there a detour to the side.
engine::LayoutInput story_graph_of(std::size_t nodes, std::uint64_t seed);

/// Any edges between any nodes in any bands, with sizes, loops, repeats and endings by chance.
engine::LayoutInput any_graph(std::size_t nodes, std::size_t edges, std::uint32_t bands,
                              std::uint64_t seed);

}  // namespace samtale::tests
