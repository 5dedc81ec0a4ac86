#include "tests/support/chain_call.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace samtale::tests {

std::string chain_call(std::string_view stage, std::string_view ending,
                       const std::vector<ChainNode>& nodes) {
  std::string yaml = fmt::format(
      "format: 1\nid: chain\ntitle: Kæde\nsummary: Til prøver.\nminutes: 5\nstage: {}\n"
      "trains: [listen]\nbriefing: {{ you: Du er her., table: [Et brev.], trains: Alt. }}\n"
      "citizen: {{ name: Ida Holm, about: 40 år, face: young_woman, tension: 60, trust: 40, "
      "heard: 40, clarity: 20 }}\nnodes:\n",
      stage);
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    const ChainNode& node = nodes[n];
    const std::string next = n + 1 < nodes.size() ? fmt::format("n{}", n + 2) : "end";
    yaml += fmt::format(
        "  n{}:\n    phase: {}\n    citizen: [{{ say: Ja., tags: [{}] }}]\n    replies:\n"
        "      - {{ id: go, say: Nu., moves: [{}], about: ja, because: Fordi., set: [{}], goto: {} "
        "}}\n"
        "      - {{ id: skip, say: Tja., goto: {} }}\n",
        n + 1, node.phase, node.tags, node.moves, node.sets, next, next);
  }
  return yaml + fmt::format("endings:\n  end: {{ kind: {}, outcome: Slut. }}\n", ending);
}

std::vector<std::string_view> ways_of(std::size_t nodes) {
  static constexpr std::array<std::string_view, 6> go{"n1/go", "n2/go", "n3/go",
                                                      "n4/go", "n5/go", "n6/go"};
  return {go.begin(), go.begin() + std::min(nodes, go.size())};
}

}  // namespace samtale::tests
