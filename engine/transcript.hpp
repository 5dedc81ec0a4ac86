// A way turned into turns: what was said, offered, answered, and the citizen before and after. Ids
// and numbers only: no text, no language.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/session.hpp"
#include "engine/step.hpp"

namespace samtale::engine {

struct Turn {
  EventId event = root_event;
  CallState before;
  CallState after;                  // an ended state where the turn ended a call
  std::vector<LineIndex> lines;     // what the citizen said before the answer
  std::vector<ReplyIndex> offered;  // in the order shown
  Answer answer;
  MeterChange change{};
  std::int64_t milliseconds = 0;
};

struct CallResult {
  CallIndex call;
  EndingIndex ending;  // invalid where the call was not finished
};

struct Transcript {
  std::vector<Turn> turns;
  std::vector<CallResult> calls;      // those begun, in order
  std::vector<LineIndex> last_lines;  // said after the last answer, when the call goes on
  CallState state;                    // after the last turn (the next call begun)
  bool finished = false;
  /// The session was recorded with another version of the scenario or method: the recorded values
  /// differ from these at the first such turn (from 1); 0 = they agree. Where a recorded answer has
  /// no place in this version at all, the turns end before it, and this is turns.size() + 1.
  std::size_t differs_from = 0;
};

Transcript transcript(const Scenario& scenario, const Session& session, EventId tip);

/// A transcript of bare answers, as bots and plans give them. What comes after the end is left out.
Transcript transcript(const Scenario& scenario, const std::vector<Answer>& answers,
                      std::uint64_t seed);

}  // namespace samtale::engine
