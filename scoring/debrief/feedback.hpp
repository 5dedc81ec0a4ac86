// What a trainee is told after a call, chosen from a Report: strengths first with the exact line,
// then one thing to try with a better sentence. Said of the call, never of the person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/report.hpp"

namespace samtale::scoring {

/// A greb that worked, and where.
struct Strength {
  PrincipleIndex principle;
  std::size_t turn = 0;  // from 1
  std::string said;      // what the trainee said; empty for a pause
  std::string because;   // the reply's own explanation, or the move's definition
};

/// The one thing to try next time.
struct Suggestion {
  std::optional<PrincipleIndex> principle;  // none where neither answer has a move
  std::size_t turn = 0;
  std::string said;
  std::string because;
  std::string instead;  // a reply that could have been given; empty: a pause
  std::string instead_because;
};

/// The greatest turn for the better, in Uro and Tillid together; none where nothing turned.
struct TurningPoint {
  std::size_t turn = 0;
  std::string said;
};

struct Feedback {
  std::vector<Strength> strengths;       // at most 3, one a principle, strongest first
  std::optional<Suggestion> suggestion;  // none where every reply was a best one
  std::optional<TurningPoint> turning_point;
};

constexpr std::size_t max_strengths = 3;

/// Deterministic; ties go by turn.
Feedback feedback(const Report& report, const Rubric& rubric, const engine::Scenario& scenario,
                  const engine::Transcript& transcript, const Bounds& bounds,
                  engine::Language language);

/// What the trainee said in a turn; empty for a pause.
std::string said(const engine::Scenario& scenario, const engine::Turn& turn,
                 engine::Language language);

/// Why a finding counted: the reply's own words, the rule's, or the move's definition.
std::string why(const Finding& finding, const Rubric& rubric, const engine::Scenario& scenario,
                const engine::Turn& turn, engine::Language language);

struct WordCounts {
  std::size_t trainee = 0;
  std::size_t citizen = 0;
};
WordCounts word_counts(const engine::Scenario& scenario, const engine::Transcript& transcript,
                       engine::Language language);

}  // namespace samtale::scoring
