// Every state that a scenario can reach, by the same step as live play. Knows no points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/relevance.hpp"
#include "engine/step.hpp"

namespace samtale::engine {

/// An answer that is open in a state, and where it leads. answer_of() gives the answer itself.
struct StateEdge {
  ReplyIndex reply;      // invalid: a pause
  std::uint32_t to = 0;  // index into StateGraph::states
};

/// States in the order they were found, so that an edge within the graph may lead back or forth;
/// `order` lists them so that every edge leads from an earlier to a later one.
struct StateGraph {
  std::vector<CallState> states;          // canonical, as they are when the citizen has spoken
  std::vector<std::uint32_t> first_edge;  // states.size() + 1 entries into edges
  std::vector<StateEdge> edges;
  std::vector<std::uint32_t>
      after_ending;  // for an ended state: the next call's first state, or none
  std::vector<std::uint32_t> order;
  std::size_t expanded = 0;  // the first so many states have all their edges, the others none
  bool complete = false;     // false: the limit was met, what is computed is a bound

  static constexpr std::uint32_t none = 0xffffffffu;
  /// The index of the state that this one counts as, or none.
  std::uint32_t find(const CallState& state) const;

  /// Where states are found again: a hash table of part of the hash and the index, and each state's
  /// key.
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t index = none;
  };
  std::vector<Slot> slots;
  std::vector<std::uint64_t> keys;
  std::shared_ptr<const Relevance> relevance;
};

/// What the edge's answer is in the state that it leads from.
Answer answer_of(const Scenario& scenario, const CallState& from, const StateEdge& edge);

/// A job: the shell runs it between frames.
class Exploration {
 public:
  /// `scenario` must outlive the exploration. Who computes something on the graph says in `watched`
  /// what it looks at. More than `max_states` states are not looked at.
  Exploration(const Scenario& scenario, const Watched& watched, std::size_t max_states = 500'000,
              Merging merging = Merging::alike);
  ~Exploration();
  Exploration(Exploration&&) noexcept;
  Exploration& operator=(Exploration&&) noexcept;

  /// Expands up to `max_states` further states; false when there is nothing left to do.
  bool advance(std::size_t max_states);
  bool done() const;
  const StateGraph& graph() const;
  /// The graph itself; the exploration is spent.
  StateGraph take() &&;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

/// The whole exploration at once.
StateGraph explore(const Scenario& scenario, const Watched& watched,
                   Merging merging = Merging::alike);

}  // namespace samtale::engine
