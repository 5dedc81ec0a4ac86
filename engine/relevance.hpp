// Which parts of a state can still matter from a place in the story on. The exact search merges
// states that differ only in what nothing ahead looks at: that is what keeps it small enough to be
// exact.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/scenario.hpp"

namespace samtale::engine {

/// A set of variables (VariableIndex): bit 0-3 the meters, from 4 the values.
using VariableSet = std::uint64_t;
static_assert(meter_count + max_values <= 64);

VariableSet variables_in(const Condition& condition);

/// What somebody beside the story looks at: for the search of best and worst, the rubric.
struct Watched {
  std::vector<VariableSet> by_move;  // when an answer has this move; by MoveIndex
  VariableSet by_any_answer = 0;
  std::vector<VariableSet> by_ending;  // when a call ends so; by EndingIndex
};

class Relevance {
 public:
  /// `watched` may be empty: then only the story's own gates count.
  Relevance(const Scenario& scenario, const Watched& watched);

  /// The state with everything that can't matter any more set to 0, the turn count too.
  CallState canonical(CallState state) const;

 private:
  std::vector<CallIndex> call_of_node_;
  std::vector<VariableSet> by_node_;
  std::vector<VariableSet> by_ending_;  // when a call has ended so
  std::vector<VariableSet>
      next_by_call_;  // what the calls after this one look at, of what is carried
};

}  // namespace samtale::engine
