// Which values of a variable can still be told apart: the exact search takes values between two
// cuts for one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/expression.hpp"
#include "engine/moves.hpp"

namespace samtale::engine {

/// A set of cuts of the values 0-255: a cut at c (1-255) tells c - 1 from c. No cut: the variable
/// is dead, any value will do.
class Cuts {
 public:
  static Cuts everywhere();

  bool none() const { return (words_[0] | words_[1] | words_[2] | words_[3]) == 0; }
  bool at(int c) const;
  /// Cuts outside 1-255 tell nothing apart.
  void add(int c);
  void add(const Cuts& other);
  bool operator==(const Cuts& other) const { return words_ == other.words_; }

  /// What must be told apart before `change` is added and the sum kept within least to greatest,
  /// for these cuts to be met after it.
  Cuts before_adding(int change, int least, int greatest) const;
  /// The same for an assignment.
  Cuts before(const Assignment& assignment) const;

 private:
  Cuts within(int least, int greatest) const;
  Cuts moved(int by) const;

  std::array<std::uint64_t, 4> words_{};
};

/// By VariableIndex.
using CutSet = std::array<Cuts, meter_count + max_values>;

void add(CutSet& to, const CutSet& cuts);
/// The cuts that decide the condition.
void add(CutSet& to, const Condition& condition);

}  // namespace samtale::engine
