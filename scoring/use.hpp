// How each principle went in a call, as a trainee is told of it. The one source of that: the word
// beside the principle, the one thing to try, the notes and the counts are all held to it, so that
// no two sentences of a Tilbageblik speak against each other.
//
// It is narrower than the numbers of a PrincipleReport: a turn is a chance only where another
// answer that serves the principle would have led further than the one given, and has no pitfall.
#pragma once

#include <vector>

#include "scoring/report.hpp"

namespace samtale::scoring {

struct PrincipleUse {
  enum class Used {
    never,      // and there was no chance
    passed_by,  // there were chances, none was taken
    elsewhere,  // a pause was held, but only where it made no difference
    sometimes,
    always
  };
  Used used = Used::never;
  std::size_t chances_left = 0;  // turns with a chance that was not taken
  bool pitfall = false;
  bool mended = false;   // a mistake against it was put right
  bool in_play = false;  // anything above, or the end of a call counted for it
};

/// By PrincipleIndex.
std::vector<PrincipleUse> principle_uses(const Report& report, const Rubric& rubric,
                                         const engine::Scenario& scenario,
                                         const engine::Transcript& transcript);

/// What an answer uses: what it carries a move for. An open question is one whichever principle its
/// move belongs to, as the counts have it; the principle of open questions is that of the first
/// move for any that the method counts as one.
PrincipleSet used_by(const Rubric& rubric, const engine::Scenario& scenario,
                     const engine::CallState& before, const engine::Answer& answer);

/// No answer of the call could have led further; false where only a bound is known.
bool nothing_better(const Report& report);

}  // namespace samtale::scoring
