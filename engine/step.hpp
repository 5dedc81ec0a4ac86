// The one interpreter. Live play, replay, what-if, the terminal, bots and the exact search all call
// these functions; there is no second one anywhere.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/answer.hpp"
#include "engine/call_state.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

/// What happened on the way to a state, for those who show it.
struct StepTrace {
  std::vector<LineIndex> lines;  // what the citizen says on arrival, or into a silence that stays
  MeterChange change{};          // of the turn, before the meters are kept within 0-100
  const Way* way = nullptr;      // the one taken; lives in the scenario. None: the call stays
};

/// The state in which a call opens, its first lines said. `before` gives the values that are
/// carried over and the turn count (null for the first call).
CallState begin_call(const Scenario& scenario, CallIndex call, const CallState* before,
                     StepTrace* trace = nullptr);

/// Total: an answer that is not open in `state` leads somewhere all the same (decide() in
/// session.hpp refuses it first). On an ended state nothing changes.
CallState step(const Scenario& scenario, const CallState& state, const Answer& answer,
               StepTrace* trace = nullptr);

/// The call after the one that has ended in `state`; invalid if that was the last.
CallIndex next_call(const Scenario& scenario, const CallState& state);

/// The last call has ended.
bool finished(const Scenario& scenario, const CallState& state);

/// A scripted answer with its moves.
Answer reply_answer(const Scenario& scenario, ReplyIndex reply);
/// The method's pause move where a pause matters, else no move.
Answer pause_answer(const Scenario& scenario, const CallState& state);
Answer silence_answer();

bool is_open(const Scenario& scenario, const CallState& state, ReplyIndex reply);
bool pause_is_open(const Scenario& scenario, const CallState& state);
/// Time runs out once in a place, and only where a pause can be held that leads nowhere.
bool silence_is_open(const Scenario& scenario, const CallState& state);
/// Open replies of the state's node, as written.
std::vector<ReplyIndex> open_replies(const Scenario& scenario, const CallState& state);

/// Those that are closed.
std::vector<ReplyIndex> shut_replies(const Scenario& scenario, const CallState& state);
/// Closed replies of the state's node that are shown with the reason why (Reply::closed), as
/// written.
std::vector<ReplyIndex> closed_replies(const Scenario& scenario, const CallState& state);

/// The seed of a call whose replies stand in the order of the file, the same for every room that
/// plays it. No other seed has a meaning of its own.
inline constexpr std::uint64_t file_order = ~std::uint64_t{0};

/// Open replies in the order shown: as written for `file_order`; else by hash(seed, turn, reply
/// id), ties by id. Nothing else in a call depends on the seed.
std::vector<ReplyIndex> offered_replies(const Scenario& scenario, const CallState& state,
                                        std::uint64_t seed);

}  // namespace samtale::engine
