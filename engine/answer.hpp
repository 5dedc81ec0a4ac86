// What the trainee does with a turn.
#pragma once

#include <array>
#include <cstdint>

#include "engine/index.hpp"

namespace samtale::engine {

enum class AnswerKind : std::uint8_t { reply, pause, silence, text };

/// Silence is time that ran out: a pause that nobody chose. It has no moves and leaves the citizen
/// as they were.
///
/// Points and effects are functions of the state and of the *moves*; for a scripted reply these are
/// the reply's own. A typed answer (`text`) names the reply it was taken for.
struct Answer {
  static constexpr std::size_t max_moves = 4;

  AnswerKind kind = AnswerKind::reply;
  ReplyIndex reply;  // invalid for pause and silence
  std::array<MoveIndex, max_moves> moves{};
  std::uint8_t move_count = 0;

  const MoveIndex* begin() const { return moves.data(); }
  const MoveIndex* end() const { return moves.data() + move_count; }
};

}  // namespace samtale::engine
