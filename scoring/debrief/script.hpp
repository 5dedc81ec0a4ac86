// The facilitator's script of a team's meeting over one call: which turns the room is read, at
// which of them everybody says what she would have said, and how the minutes go. Turns and minutes
// only; the words are made late (ui/export/script_document.hpp).
//
// It looks for a place that was hard, not for a mistake: nothing in it is a mark, and nothing puts
// one answer above another.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "scoring/report.hpp"

namespace samtale::scoring {

/// The lengths of a meeting that there is a script for, in minutes.
inline constexpr std::array<int, 4> script_minutes{10, 15, 20, 45};
inline constexpr int usual_script_minutes = 15;

/// A round at one turn: the call is read up to the citizen's words there, and each thinks for
/// herself before anything else is shown. Turns are counted from 1.
struct ScriptRound {
  std::size_t first = 0;  // read from here
  std::size_t turn = 0;   // the answer that the room is asked for
  std::size_t last = 0;   // what is read afterwards goes to here
};

struct ScriptStep {
  enum class Kind {
    last_time,  // what was agreed last time, and was it kept
    question,   // the owner's
    excerpt,    // the round is read aloud
    alone,      // what would you have said?
    vote,       // hands
    opened,     // what was said, what it opened and what it closed
    aloud,      // in pairs, in one's own words
    agree,      // what do we do from now on
    worked      // each names one line that worked
  };
  Kind kind = Kind::question;
  int minutes = 0;        // 0: before the clock starts
  std::size_t round = 0;  // its place in MeetingScript::rounds, where the kind is about one
};

struct MeetingScript {
  int minutes = 0;
  std::vector<ScriptRound> rounds;  // in the call's order; two in the longest meeting
  std::vector<ScriptStep> steps;    // their minutes come to `minutes`
};

/// The greatest number of turns that a room is read.
inline constexpr std::size_t most_script_turns = 5;

/// `transcript` has a turn; `minutes` is one of script_minutes. `at`: the turn (from 1) that the
/// owner of the call has chosen for the first round; none: where most was lost, else where the
/// citizen became most upset. Deterministic; ties go by turn.
MeetingScript meeting_script(const engine::Scenario& scenario, const engine::Transcript& transcript,
                             const Report& report, int minutes, std::optional<std::size_t> at = {});

/// The same about these turns and no others, whatever its length: one round.
MeetingScript meeting_script(int minutes, const ScriptRound& round);

}  // namespace samtale::scoring
