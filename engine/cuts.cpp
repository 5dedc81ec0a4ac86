#include "engine/cuts.hpp"

#include <algorithm>

namespace samtale::engine {
namespace {

constexpr int word_bits = 64;
constexpr int greatest_cut = 255;

std::uint64_t low_bits(int count) {
  return count >= word_bits ? ~std::uint64_t{0}
                            : (std::uint64_t{1} << static_cast<unsigned>(count)) - 1;
}

std::uint64_t bit(int c) { return std::uint64_t{1} << static_cast<unsigned>(c % word_bits); }

}  // namespace

Cuts Cuts::everywhere() {
  Cuts cuts;
  cuts.words_.fill(~std::uint64_t{0});
  cuts.words_[0] &= ~bit(0);
  return cuts;
}

bool Cuts::at(int c) const {
  if (c < 1 || c > greatest_cut) return false;
  return (words_[static_cast<std::size_t>(c / word_bits)] & bit(c)) != 0;
}

void Cuts::add(int c) {
  if (c >= 1 && c <= greatest_cut) words_[static_cast<std::size_t>(c / word_bits)] |= bit(c);
}

void Cuts::add(const Cuts& other) {
  for (std::size_t w = 0; w < words_.size(); ++w) words_[w] |= other.words_[w];
}

/// The cuts in (least, greatest].
Cuts Cuts::within(int least, int greatest) const {
  Cuts kept = *this;
  for (int w = 0; w < static_cast<int>(words_.size()); ++w) {
    std::uint64_t& word = kept.words_[static_cast<std::size_t>(w)];
    const int from = std::clamp(least + 1 - w * word_bits, 0, word_bits);
    const int to = std::clamp(greatest + 1 - w * word_bits, 0, word_bits);
    word &= low_bits(to) & ~low_bits(from);
  }
  return kept;
}

/// Every cut `by` further up; down where that is negative. What falls out is no cut any more.
Cuts Cuts::moved(int by) const {
  Cuts moved;
  const int count = static_cast<int>(words_.size());
  const int shift = ((by % word_bits) + word_bits) % word_bits;
  const int step = (by - shift) / word_bits;
  for (int w = 0; w < count; ++w) {
    const int at = w - step;
    const auto word = [&](int i) {
      return i >= 0 && i < count ? words_[static_cast<std::size_t>(i)] : std::uint64_t{0};
    };
    std::uint64_t& result = moved.words_[static_cast<std::size_t>(w)];
    result = word(at) << static_cast<unsigned>(shift);
    if (shift > 0) result |= word(at - 1) >> static_cast<unsigned>(word_bits - shift);
  }
  moved.words_[0] &= ~bit(0);
  return moved;
}

Cuts Cuts::before_adding(int change, int least, int greatest) const {
  if (none()) return {};
  return within(least, greatest).moved(-change);
}

Cuts Cuts::before(const Assignment& assignment) const {
  if (!assignment.adds) return {};
  return before_adding(assignment.value, assignment.least, assignment.greatest);
}

void add(CutSet& to, const CutSet& cuts) {
  for (std::size_t v = 0; v < to.size(); ++v) to[v].add(cuts[v]);
}

void add(CutSet& to, const Condition& condition) {
  for (const ConditionStep& step : condition.steps) {
    if (step.kind != ConditionStep::Kind::compare) continue;
    Cuts& cuts = to[step.variable.value];
    const bool below =
        step.comparison == Comparison::less || step.comparison == Comparison::at_least ||
        step.comparison == Comparison::equal || step.comparison == Comparison::not_equal;
    const bool above =
        step.comparison == Comparison::at_most || step.comparison == Comparison::more ||
        step.comparison == Comparison::equal || step.comparison == Comparison::not_equal;
    if (below) cuts.add(step.constant);
    if (above) cuts.add(step.constant + 1);
  }
}

}  // namespace samtale::engine
