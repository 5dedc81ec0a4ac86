// Which parts of a state can still matter from a place in the story on. The exact search merges
// states that differ only in what nothing ahead can tell apart: that is what keeps it small enough
// to be exact. What is dead is dropped; of what is live, values between two cut points that gates
// and rules ahead still compare with, carried backwards through the effects, count as one.
//
// Merged states are alike in everything: the same answers are open to them, are worth the same, and
// lead to states that are alike. So reachability, points and the number of ways stay what they are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/cuts.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

/// What somebody beside the story looks at: for the search of best and worst, the rubric. The
/// conditions must outlive the Relevance's construction.
struct Watched {
  using Conditions = std::vector<const Condition*>;
  std::vector<Conditions> by_move;  // when an answer has this move; by MoveIndex
  Conditions by_any_answer;
  std::vector<Conditions> by_ending;  // when a call ends so; by EndingIndex
  bool lines = false;                 // which lines are said, where that changes nothing else
};

/// `none`: only the count of turns is left aside. Slow; to test the rest against.
enum class Merging { none, alike };

/// Names a state and all that are like it: compared only between states of one Relevance.
/// `words()` of them count.
struct StateKey {
  static constexpr std::size_t max_words = (meter_count + max_values) / 8 + 2;
  std::array<std::uint64_t, max_words> words{};
};

class Relevance {
 public:
  /// `watched` may be empty: then only the story's own gates count.
  Relevance(const Scenario& scenario, const Watched& watched, Merging merging = Merging::alike);

  /// Two states have the same key exactly when they are merged.
  std::size_t words() const { return words_; }
  void key(const CallState& state, StateKey& key) const;
  /// The state that stands for all with its key: dead values and the turn are 0, others the lowest
  /// of their interval; after an ending `node` is the call's first.
  CallState canonical(const CallState& state) const;

 private:
  /// A live variable of a place: `code` numbers its intervals in the key, `floor` gives the lowest
  /// value of each value's interval.
  struct Field {
    std::uint32_t table = 0;
    std::uint16_t offset = 0;  // of the byte in a CallState
    std::uint8_t word = 0;
    std::uint8_t shift = 0;
  };
  struct Table {
    std::array<std::uint8_t, 256> code{}, floor{};
    Cuts cuts;
    unsigned bits = 0;
  };
  /// A node, or a call that has ended in one way.
  struct Place {
    std::uint32_t first = 0, last = 0;  // of fields_
  };

  void add_place(const CutSet& cuts);
  std::uint32_t table_of(const Cuts& cuts);
  std::size_t place_of(const CallState& state) const;

  std::size_t nodes_ = 0;
  std::size_t endings_ = 0;
  std::vector<std::uint32_t> call_of_node_;
  std::vector<NodeIndex> start_of_call_;
  std::vector<Place> places_;  // the nodes, then calls x endings
  std::vector<Field> fields_;
  std::vector<Table> tables_;
  std::size_t words_ = 1;
};

}  // namespace samtale::engine
