#include "scoring/counts.hpp"

#include <algorithm>

#include "engine/text.hpp"

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::Language;
using engine::Scenario;
using engine::Transcript;
using engine::Turn;

/// What one answer is counted as.
struct Codes {
  bool open_question = false;
  bool closed_question = false;
  bool reflection = false;
  bool complex_reflection = false;
  bool solution = false;
  bool words_left_out = false;
};

Codes codes(const Rubric& rubric, const Answer& answer) {
  Codes codes;
  bool no_closed = false;
  for (const MoveIndex move : answer) {
    const MoveWorth& worth = rubric.moves[move.value];
    codes.open_question |= worth.counts == Count::open_question;
    codes.closed_question |= worth.counts == Count::closed_question;
    codes.complex_reflection |= worth.counts == Count::complex_reflection;
    codes.reflection |= worth.counts == Count::reflection;
    codes.solution |= worth.counts == Count::solution;
    codes.words_left_out |= worth.leaves_out.words;
    no_closed |= worth.leaves_out.closed_questions;
  }
  if (no_closed) codes.closed_question = false;
  codes.reflection |= codes.complex_reflection;
  return codes;
}

std::size_t said_by_trainee(const Scenario& scenario, const Turn& turn, Language language) {
  if (!turn.answer.reply.valid()) return 0;
  return engine::word_count(scenario.at(turn.answer.reply).say.in(language));
}

std::size_t said_by_citizen(const Scenario& scenario, const std::vector<engine::LineIndex>& lines,
                            Language language) {
  std::size_t words = 0;
  for (const engine::LineIndex line : lines)
    if (scenario.at(line).voice != engine::Voice::scene)
      words += engine::word_count(scenario.at(line).say.in(language));
  return words;
}

MarkedShare share_of(std::size_t part, std::size_t whole, const Threshold& threshold) {
  MarkedShare share{part, whole, 0, Mark::too_few};
  if (whole > 0) share.per_cent = static_cast<int>((part * 200 + whole) / (2 * whole));
  if (whole < static_cast<std::size_t>(threshold.least)) return share;
  const bool less_is_better = threshold.good < threshold.fair;
  const auto reaches = [&](int limit) {
    return less_is_better ? share.per_cent <= limit : share.per_cent >= limit;
  };
  share.mark = reaches(threshold.good)   ? Mark::good
               : reaches(threshold.fair) ? Mark::fair
                                         : Mark::below;
  return share;
}

}  // namespace

std::string_view id(Mark mark) {
  switch (mark) {
    case Mark::too_few:
      return "too_few";
    case Mark::below:
      return "below";
    case Mark::fair:
      return "fair";
    case Mark::good:
      return "good";
  }
  return "";
}

bool asks_openly(const Rubric& rubric, const Answer& answer) {
  return codes(rubric, answer).open_question;
}

Counts count_moves(const Rubric& rubric, const Scenario& scenario, const Bounds& bounds,
                   const Transcript& transcript) {
  Counts counts;
  for (std::size_t t = 0; t < transcript.turns.size(); ++t) {
    const Turn& turn = transcript.turns[t];
    if (turn.answer.kind == engine::AnswerKind::silence) continue;
    const Codes given = codes(rubric, turn.answer);
    counts.open_questions += given.open_question;
    counts.closed_questions += given.closed_question;
    counts.reflections += given.reflection;
    counts.complex_reflections += given.complex_reflection;
    if (given.open_question && !counts.first_open_question) counts.first_open_question = t + 1;
    if (given.solution && !counts.first_solution) counts.first_solution = t + 1;
    const std::int32_t lost = regret(rubric, scenario, bounds, turn.before, turn.answer);
    bool open_question = given.open_question, reflection = given.reflection;
    for (const engine::ReplyIndex reply : open_replies(scenario, turn.before)) {
      const Answer other = reply_answer(scenario, reply);
      if (has_pitfall(rubric, scenario, turn.before, other)) continue;
      if (bounds.exact && regret(rubric, scenario, bounds, turn.before, other) >= lost) continue;
      const Codes open = codes(rubric, other);
      open_question |= open.open_question;
      reflection |= open.reflection;
    }
    counts.open_question_chances += open_question;
    counts.reflection_chances += reflection;
  }
  return counts;
}

WordCounts word_counts(const Rubric& rubric, const Scenario& scenario, const Transcript& transcript,
                       Language language) {
  WordCounts counts;
  std::size_t row = 0, row_from = 0;
  for (std::size_t t = 0; t < transcript.turns.size(); ++t) {
    const Turn& turn = transcript.turns[t];
    const bool listening = scenario.at(turn.before.node).phase == engine::Phase::listen;
    const std::size_t citizen = said_by_citizen(scenario, turn.lines, language);
    counts.citizen += citizen;
    if (listening) counts.citizen_listening += citizen;
    if (citizen > 0) row = 0;

    const std::size_t trainee = said_by_trainee(scenario, turn, language);
    counts.trainee += trainee;
    if (!codes(rubric, turn.answer).words_left_out) {
      if (listening) counts.trainee_listening += trainee;
      if (row == 0) row_from = t + 1;
      row += trainee;
    }
    if (row > counts.longest) {
      counts.longest = row;
      counts.longest_from = row_from;
    }
    if (turn.after.ending.valid()) {
      counts.citizen += engine::word_count(scenario.at(turn.after.ending).say.in(language));
      row = 0;  // the next call begins anew
    }
  }
  counts.citizen += said_by_citizen(scenario, transcript.last_lines, language);
  return counts;
}

std::array<std::optional<MarkedShare>, measures> shares(const Rubric& rubric, const Counts& counts,
                                                        const WordCounts& words) {
  const auto of = [](int count) { return static_cast<std::size_t>(count); };
  const std::size_t questions = of(counts.open_questions + counts.closed_questions);
  const std::array<std::pair<std::size_t, std::size_t>, measures> parts{
      {{of(counts.open_questions), questions},
       {of(counts.reflections), questions},
       {of(counts.complex_reflections), of(counts.reflections)},
       {words.trainee_listening, words.trainee_listening + words.citizen_listening}}};
  std::array<std::optional<MarkedShare>, measures> all;
  for (std::size_t m = 0; m < measures; ++m)
    if (const auto& threshold = rubric.thresholds[m])
      all[m] = share_of(parts[m].first, parts[m].second, *threshold);
  return all;
}

}  // namespace samtale::scoring
