// What a trainee is told after a call, chosen and composed from a Report: strengths first with the
// exact line, then one thing to try with a better sentence, the turning point, a word on each
// principle that came into play, and the way through the phases. Said of the call, never of the
// person; everything is told once, and where there is little to say, little is said.
//
// The matter of it stands in the scenario (`say`, `because`) and in the method (`strength`, `try`,
// `why`); what joins it, in sentences.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/debrief/quote.hpp"
#include "scoring/report.hpp"
#include "scoring/use.hpp"

namespace samtale::scoring {

/// A line that worked.
struct Strength {
  std::vector<PrincipleIndex> principles;  // that it served, the strongest first
  std::size_t turn = 0;                    // from 1
  std::string said;                        // what the trainee said; empty for a pause
  std::string because;                     // the reply's own explanation, or the move's definition
  std::string mended;    // where it put a mistake right: what, and where that was; else empty
  std::string reaction;  // what the citizen said to it; may be empty
};

/// The one thing to try next time.
struct Suggestion {
  std::optional<PrincipleIndex> principle;  // none where neither answer has a move
  std::size_t turn = 0;
  std::string said;
  std::string because;
  std::string reaction;
  std::string instead;  // a reply that could have been given; empty: a pause
  std::string instead_because;
};

/// The greatest turn for the better, in Uro and Tillid together, in a call that ended no worse than
/// it began; where there is none, the greatest for the worse; else one for the better that did not
/// last. None where nothing turned.
struct TurningPoint {
  enum class Side { better, worse, passing };
  Side side = Side::better;
  std::size_t turn = 0;
  std::string said;
  std::string words;  // what turned, as a sentence
};

/// What there is to say of a principle beyond the strengths and the one thing to try: the line, why
/// it counted here, and what the citizen said to it.
struct PrincipleNote {
  PrincipleIndex principle;
  std::vector<std::string> sentences;  // never empty
};

struct Feedback {
  std::vector<PrincipleUse> uses;        // by PrincipleIndex
  std::vector<Strength> strengths;       // at most 3, one a principle, strongest first
  std::optional<Suggestion> suggestion;  // none where nothing stands out, or nothing_better()
  std::optional<TurningPoint> turning_point;
  std::vector<std::string> caps;     // why the level is not higher
  std::vector<PrincipleNote> notes;  // in the method's order
  std::vector<std::string> way;      // of the phases
  std::vector<std::string> counts;   // what was asked and said back, and the chances there were
};

constexpr std::size_t max_strengths = 3;

/// Deterministic; ties go by turn.
Feedback feedback(const Report& report, const Rubric& rubric, const engine::Scenario& scenario,
                  const engine::Transcript& transcript, const Bounds& bounds,
                  engine::Language language);

/// Why a finding counted: the reply's own words, the rule's, or the move's definition.
std::string why(const Finding& finding, const Rubric& rubric, const engine::Scenario& scenario,
                const engine::Turn& turn, engine::Language language);

}  // namespace samtale::scoring
