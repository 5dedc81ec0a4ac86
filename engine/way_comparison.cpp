#include "engine/way_comparison.hpp"

#include <algorithm>

namespace samtale::engine {
namespace {

bool same_answer(const Turn& a, const Turn& b) {
  return a.before.node == b.before.node && a.answer.kind == b.answer.kind &&
         a.answer.reply == b.answer.reply;
}

/// How many turns can stand together from turn `a` of the one and `b` of the other on.
class Together {
 public:
  Together(const Transcript& first, const Transcript& second, std::size_t from)
      : from_(from), wide_(second.turns.size() - from + 1) {
    const std::size_t tall = first.turns.size() - from + 1;
    counts_.assign(tall * wide_, 0);
    for (std::size_t a = first.turns.size(); a-- > from;)
      for (std::size_t b = second.turns.size(); b-- > from;)
        at(a, b) = first.turns[a].before.node == second.turns[b].before.node
                       ? at(a + 1, b + 1) + 1
                       : std::max(at(a + 1, b), at(a, b + 1));
  }
  std::size_t& at(std::size_t a, std::size_t b) {
    return counts_[(a - from_) * wide_ + (b - from_)];
  }

 private:
  std::size_t from_, wide_;
  std::vector<std::size_t> counts_;
};

}  // namespace

WayComparison compare_ways(const Transcript& first, const Transcript& second) {
  WayComparison found;
  const std::size_t one = first.turns.size(), other = second.turns.size();
  std::size_t alike = 0;
  while (alike < one && alike < other && same_answer(first.turns[alike], second.turns[alike])) {
    found.rows.push_back({alike, alike});
    ++alike;
  }
  if (alike == one && alike == other) return found;
  found.parts = alike;
  std::size_t a = alike, b = alike;
  if (a < one && b < other && first.turns[a].before.node == second.turns[b].before.node)
    found.rows.push_back({a++, b++});
  Together together(first, second, std::min({a, b, one, other}));
  while (a < one || b < other) {
    const bool meet =
        a < one && b < other && first.turns[a].before.node == second.turns[b].before.node;
    if (meet) {
      if (!found.meets) found.meets = found.rows.size();
      found.rows.push_back({a++, b++});
    } else if (b == other || (a < one && together.at(a + 1, b) >= together.at(a, b + 1))) {
      found.rows.push_back({a++, std::nullopt});
    } else {
      found.rows.push_back({std::nullopt, b++});
    }
  }
  return found;
}

}  // namespace samtale::engine
