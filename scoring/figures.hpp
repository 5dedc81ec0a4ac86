// What can be counted in a scenario: which reply is the best where, how long things are, how hard
// to read. What smells of more than the method allows is told by scoring/smells/smells.hpp.
//
// Lengths and words are those of the language that the scenario is written in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "scoring/walk.hpp"

namespace samtale::scoring {

/// A part of a whole, exact; each node weighs `unit`, shared among equally good replies.
struct Share {
  static constexpr std::uint32_t unit = 60;  // divides by as many replies as a node can have
  std::uint32_t part = 0;
  std::uint32_t whole = 0;

  int percent() const;  // rounded; 0 of nothing
  bool above(int percent) const;
  bool below(int percent) const;
};

/// The replies of a node against each other, over all states in which it can be come to and two or
/// more are open. The pause is left out: it can be held before any of them.
struct NodeFigures {
  engine::NodeIndex node;
  std::size_t states = 0;
  std::size_t most_open = 0;
  /// Best in more than half of the states; where none is, those that are best most often. As
  /// written; empty where there is nothing to choose.
  std::vector<engine::ReplyIndex> best;
  bool tells_apart = false;  // some reply is not among them that can be chosen instead
  bool has_equals = false;   // in more than half of the states two are best, and a third is not
  bool all_alike = false;    // in every state all are
  std::array<std::uint32_t, engine::max_replies_a_node> open_with{};  // by place in the node: bits
  std::array<std::size_t, engine::max_replies_a_node> position{};     // of a best one, from 0

  bool is_best(engine::ReplyIndex reply) const;
  std::size_t position_of(const engine::Scenario& scenario, engine::ReplyIndex reply) const;
};

/// The reply is longer, has more moves, than every other that can be chosen instead.
bool outdoes_in_length(const engine::Scenario& scenario, const NodeFigures& node,
                       engine::ReplyIndex reply);
bool outdoes_in_moves(const engine::Scenario& scenario, const NodeFigures& node,
                      engine::ReplyIndex reply);

struct BestWay {
  std::size_t turns = 0;
  std::size_t words = 0;              // the citizen's and the trainee's
  std::size_t tenths_of_minutes = 0;  // to say them
  std::size_t seconds_to_first = 0;   // to read the briefing, and what comes before the citizen
};

struct Figures {
  std::vector<NodeFigures> nodes;  // by NodeIndex; none where bounds are not exact
  std::size_t compared = 0;        // nodes that tell replies apart: what the shares are of
  std::size_t with_equals = 0;     // of them
  Share longest_best;
  Share most_moves_best;
  std::vector<Share> positions;  // of the best reply, as many as half of the nodes have
  BestWay best_way;              // of no turns where bounds are not exact
  std::size_t quickest_top = 0;  // turns of the shortest way with the top level; 0: none known
  std::size_t words = 0;         // of all lines, replies and endings
  int lix = 0;                   // of all replies together
};

Figures figures(const Rubric& rubric, const engine::Scenario& scenario, const Bounds& bounds);

/// Words to a sentence, and words of more than six letters in a hundred.
int lix(const std::vector<std::string_view>& texts);

}  // namespace samtale::scoring
