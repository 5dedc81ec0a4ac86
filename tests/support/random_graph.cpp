#include "tests/support/random_graph.hpp"

#include <algorithm>
#include <string>

#include "tests/support/random.hpp"

namespace samtale::tests {

using namespace engine;

namespace {

std::uint32_t index(std::size_t value) { return static_cast<std::uint32_t>(value); }

constexpr std::uint32_t phases = 5;
constexpr std::size_t endings = 4;

}  // namespace

LayoutInput story_graph_of(std::size_t nodes, std::uint64_t seed) {
  Random random(seed);
  LayoutInput input;
  input.bands = phases;
  const std::size_t turns = nodes > 2 * endings ? nodes - endings : nodes;
  for (std::size_t i = 0; i < turns; ++i) {
    LayoutNode node;
    node.id = "node-" + std::to_string(i);
    node.band = index(i * phases / turns);
    input.nodes.push_back(node);
  }
  for (std::size_t i = turns; i < nodes; ++i) {
    LayoutNode node;
    node.id = "ending-" + std::to_string(i - turns);
    node.band = phases - 1;
    node.kind = LayoutKind::ending;
    input.nodes.push_back(node);
  }
  for (std::size_t i = 0; i < turns; ++i) {
    const std::size_t replies = 2 + random.below(2);
    for (std::size_t reply = 0; reply < replies; ++reply) {
      const std::size_t ahead = i + 1 + random.below(6);
      const bool ends = ahead >= turns || random.one_in(14);
      const std::size_t to = ends ? std::min(turns + random.below(endings), nodes - 1) : ahead;
      input.edges.push_back({index(i), index(to)});
    }
    if (i > 4 && random.one_in(9)) input.edges.push_back({index(i), index(i - random.below(5))});
    if (i > 0 && random.one_in(8)) input.edges.push_back({index(i), index(i - 1)});
  }
  return input;
}

LayoutInput any_graph(std::size_t nodes, std::size_t edges, std::uint32_t bands,
                      std::uint64_t seed) {
  Random random(seed);
  LayoutInput input;
  input.bands = bands;
  for (std::size_t i = 0; i < nodes; ++i) {
    LayoutNode node;
    node.id = "n" + std::to_string(i);
    node.band = index(random.below(bands));
    node.kind = random.one_in(6) ? LayoutKind::ending : LayoutKind::node;
    node.width = static_cast<int>(1 + random.below(200));
    node.height = static_cast<int>(1 + random.below(80));
    input.nodes.push_back(node);
  }
  for (std::size_t i = 0; i < edges && nodes > 0; ++i) {
    input.edges.push_back({index(random.below(nodes)), index(random.below(nodes))});
  }
  return input;
}

}  // namespace samtale::tests
