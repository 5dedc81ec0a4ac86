#include "tests/support/random_call.hpp"

#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "tests/support/random.hpp"
#include "tests/support/small_call.hpp"

namespace samtale::tests {
namespace {

constexpr std::array<const char*, 5> phases{"start", "listen", "rules", "options", "agree"};
constexpr std::array<const char*, 6> tags{"", "feeling", "calm", "threat", "yes", "refuses_knock"};
constexpr std::array<const char*, 8> conditions{
    "heard >= 40",       "tension > 70", "summary_confirmed",     "not knocked",
    "feeling_open or f", "hearing >= 1", "f and not feeling_now", "mistake_open = 0"};
constexpr std::array<const char*, 5> sets{"f", "f: 0", "agreed_who", "agreed_what", "agreed_when"};

template <class Words>
const char* any_of(Random& random, const Words& words) {
  return words[random.below(words.size())];
}

class CallWriter {
 public:
  explicit CallWriter(std::uint64_t seed) : random_(seed) {}

  std::string write(std::uint64_t order) {
    const std::array<const char*, 3> stages{"none", "before_decision", "after_decision"};
    const char* stage = any_of(random_, stages);
    const std::size_t tension = 10 * random_.below(10);
    const std::size_t heard = 10 * random_.below(8);
    std::string yaml = fmt::format(
        "format: 1\nid: by-chance\ntitle: Tilfældig\nsummary: Til prøver.\nminutes: 5\nstage: {}\n"
        "trains: [listen]\nbriefing: {{ you: Du er her., table: [Et brev.], trains: Alt. "
        "}}\nflags: [f]\n"
        "citizen: {{ name: Ida Holm, face: young_woman, tension: {}, trust: 40, heard: {}, "
        "clarity: 20 }}\nnodes:\n",
        stage, tension, heard);
    const std::size_t nodes = 2 + random_.below(2) + (random_.one_in(6) ? 1u : 0u);
    Random shuffle(order);
    for (std::size_t n = 0; n < nodes; ++n) {
      yaml += node_head(n);
      std::vector<std::string> replies;
      for (std::size_t r = 0, count = 2 + random_.below(2); r < count; ++r)
        replies.push_back(reply(n, nodes, r));
      for (std::size_t r = replies.size(); order != 0 && r > 1; --r)
        std::swap(replies[r - 1], replies[shuffle.below(r)]);
      for (const std::string& one : replies) yaml += one;
    }
    const std::array<const char*, 4> kinds{"agreement", "citizen_left", "boundary", "handed_over"};
    return yaml + fmt::format(
                      "endings:\n  done: {{ kind: agreement, outcome: Ja. }}\n"
                      "  gone: {{ kind: {}, outcome: Nej. }}\n",
                      any_of(random_, kinds));
  }

 private:
  std::string node_head(std::size_t n) {
    const char* phase = any_of(random_, phases);
    const char* tag = any_of(random_, tags);
    return fmt::format(
        "  n{}:\n    phase: {}\n    citizen: [{{ say: Ja., tags: [{}] }}]\n    replies:\n", n,
        phase, tag);
  }

  std::string reply(std::size_t n, std::size_t nodes, std::size_t r) {
    const engine::Moves& method = shipped_moves();
    std::string moves;
    const std::size_t first = random_.below(method.moves.size());
    for (std::size_t m = 0, count = random_.below(4); m < count; ++m) {
      // Neighbours often belong to one principle; others come from anywhere.
      const std::size_t at = random_.one_in(2) ? first + m : random_.below(method.moves.size());
      const std::string& id = method.moves[at % method.moves.size()].id;
      if (moves.find(id) == std::string::npos) moves += (moves.empty() ? "" : ", ") + id;
    }
    const std::string set = any_of(random_, sets);
    // The first is always open and leads on, so that every node can be reached.
    const std::string gate =
        r > 0 && random_.one_in(3) ? fmt::format("if: {}, ", any_of(random_, conditions)) : "";
    return fmt::format(
        "      - {{ id: r{}, say: Nej., because: Fordi., {}moves: [{}], set: [{}], goto: {} }}\n",
        r, gate, moves, set.find(':') == std::string::npos ? set : "{ " + set + " }",
        ways(n, nodes, r));
  }

  std::string target(std::size_t n, std::size_t nodes) {
    if (n < nodes) return fmt::format("n{}", n);
    return random_.one_in(3) ? "gone" : "done";
  }

  std::string ways(std::size_t n, std::size_t nodes, std::size_t r) {
    const std::string last = target(r == 0 ? n + 1 : n + 1 + random_.below(2), nodes);
    std::string list;
    if (r > 0 && random_.one_in(6))
      list += fmt::format("{{ to: n{}, at_most: 1 }}, ", random_.below(n + 1));
    if (random_.one_in(4))
      list += fmt::format("{{ if: {}, to: {} }}, ", any_of(random_, conditions),
                          target(n + 1 + random_.below(nodes), nodes));
    return list.empty() ? last : "[" + list + last + "]";
  }

  Random random_;
};

}  // namespace

std::string random_call(std::uint64_t seed, std::uint64_t order) {
  return CallWriter(seed).write(order);
}

}  // namespace samtale::tests
