// What was done in a call, counted: questions, reflections, words. The method says which moves
// count as what, and what is left out (rubric.hpp: Count, LeftOut). A trainee is told how many
// there were and how many there was a chance for; the shares and the thresholds of research are
// for trainers, and say nothing about how anybody manages at work (scoring/README.md, R8).
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "engine/transcript.hpp"
#include "scoring/bounds.hpp"

namespace samtale::scoring {

/// A talk turn gets each code at most once. A turn of both kinds of reflection is a complex one. A
/// chance is a turn where it was done, or where another reply without a pitfall would have done it
/// and have led further than the answer given; where only a bound is known, any such reply.
struct Counts {
  int open_questions = 0;
  int open_question_chances = 0;
  int closed_questions = 0;
  int reflections = 0;  // complex ones too
  int reflection_chances = 0;
  int complex_reflections = 0;
  // Turns from 1; none where there was none.
  std::optional<std::size_t> first_open_question;
  std::optional<std::size_t> first_solution;
};
Counts count_moves(const Rubric& rubric, const engine::Scenario& scenario, const Bounds& bounds,
                   const engine::Transcript& transcript);

/// The answer is counted as an open question.
bool asks_openly(const Rubric& rubric, const engine::Answer& answer);

/// Words as they are in one language. What a scene tells is nobody's words.
struct WordCounts {
  std::size_t trainee = 0;  // all
  std::size_t citizen = 0;
  /// While the citizen's story is told (phase `listen`), without what the method leaves out.
  std::size_t trainee_listening = 0;
  std::size_t citizen_listening = 0;
  /// The most words in a row without the citizen, without what the method leaves out; and the turn
  /// (from 1) in which they began, 0 where the trainee said nothing.
  std::size_t longest = 0;
  std::size_t longest_from = 0;
};
WordCounts word_counts(const Rubric& rubric, const engine::Scenario& scenario,
                       const engine::Transcript& transcript, engine::Language language);

/// How a share stands to its threshold.
enum class Mark { too_few, below, fair, good };
std::string_view id(Mark mark);

/// `part` of every hundred of `whole`.
struct MarkedShare {
  std::size_t part = 0;
  std::size_t whole = 0;
  int per_cent = 0;  // rounded half up; 0 where `whole` is 0
  Mark mark = Mark::too_few;
};
/// By Measure; none where the method has no threshold.
std::array<std::optional<MarkedShare>, measures> shares(const Rubric& rubric, const Counts& counts,
                                                        const WordCounts& words);

}  // namespace samtale::scoring
