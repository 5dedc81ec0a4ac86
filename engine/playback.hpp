// One answer, played or recorded, put into a scenario: what the session tree, the transcript and
// the code of a way share. The interpreter itself is step.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/session.hpp"
#include "engine/step.hpp"

namespace samtale::engine {

struct Played {
  CallState after;  // an ended state where the answer ended a call
  CallState next;   // where the next answer is given: the next call begun, else `after`
  std::vector<LineIndex> lines;  // what the citizen said on the way to `next`
  MeterChange change{};          // of the turn, before the meters are kept within 0-100
};

/// The first call's beginning; `lines` gets what the citizen says first.
CallState opening(const Scenario& scenario, std::vector<LineIndex>& lines);

Played play(const Scenario& scenario, const CallState& state, const Answer& answer);

/// The reply of the state's node with this id; invalid if there is none.
ReplyIndex find_reply(const Scenario& scenario, const CallState& state, const std::string& id);

/// What was answered, as an answer in `state`. None where it has no place there: another node, a
/// reply that is gone or closed, a call that is over. A scripted reply counts as the scenario says
/// now, a typed one with the moves that were recognised then.
std::optional<Answer> recorded_answer(const Scenario& scenario, const CallState& state,
                                      const Answered& recorded);

/// What the event says of an answer given in `before`, where the citizen had `said` these lines.
/// `into` keeps what else it says, and its room: to record one turn after the other costs no
/// memory.
void record(const Scenario& scenario, const CallState& before, const std::vector<LineIndex>& said,
            const std::vector<ReplyIndex>& offered, const Answer& answer, const CallState& after,
            Answered& into);

}  // namespace samtale::engine
