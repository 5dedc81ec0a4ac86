// Every way to the end of a scenario, played one by one: what the backward pass must agree with.
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include "tests/scoring/small_game.hpp"

namespace samtale::tests {

struct AllWays {
  const Game& game;
  scoring::Range total{std::numeric_limits<std::int32_t>::max(),
                       std::numeric_limits<std::int32_t>::min()};
  std::vector<scoring::Range> by_principle;
  scoring::PrincipleSet chances = 0;  // what could be used anywhere
  std::size_t ways = 0;

  explicit AllWays(const Game& g) : game(g), by_principle(g.rubric.principles.size(), total) {
    go(begin_call(game.scenario, engine::CallIndex{0}, nullptr), {});
  }

  void go(const engine::CallState& state, scoring::Points so_far) {
    if (state.ending.valid()) {
      so_far += closing_points(game.rubric, game.scenario, state);
      const engine::CallIndex next = next_call(game.scenario, state);
      if (next.valid()) return go(begin_call(game.scenario, next, &state), so_far);
      return arrive(so_far);
    }
    for (const engine::ReplyIndex reply : open_replies(game.scenario, state))
      answer(state, so_far, reply_answer(game.scenario, reply));
    if (pause_is_open(game.scenario, state))
      answer(state, so_far, pause_answer(game.scenario, state));
  }
  void answer(const engine::CallState& state, scoring::Points so_far,
              const engine::Answer& answer) {
    so_far += points(game.rubric, game.scenario, state, answer);
    chances |= carried(game.rubric, game.scenario, state, answer);
    go(step(game.scenario, state, answer), so_far);
  }
  void arrive(const scoring::Points& points) {
    ++ways;
    widen(total, points.total());
    for (std::size_t p = 0; p < by_principle.size(); ++p)
      widen(by_principle[p], points.by_principle[p]);
  }
  static void widen(scoring::Range& range, std::int32_t points) {
    range.worst = std::min(range.worst, points);
    range.best = std::max(range.best, points);
  }
};

}  // namespace samtale::tests
