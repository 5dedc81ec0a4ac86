#include "scoring/report.hpp"

#include <algorithm>

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::CallState;
using engine::ReplyIndex;
using engine::Scenario;
using engine::Transcript;
using engine::Turn;

/// An answer carries a move for the principle, and this is not where that move counts against it.
bool carries(const Rubric& rubric, const Answer& answer, const std::vector<Finding>& found,
             PrincipleIndex principle) {
  return std::any_of(answer.begin(), answer.end(), [&](MoveIndex move) {
    const MoveWorth& worth = rubric.moves[move.value];
    return worth.principle == principle && worth.strength > 0 &&
           std::none_of(found.begin(), found.end(), [&](const Finding& f) {
             return f.source == Finding::Source::move && f.index == move.value && f.points < 0;
           });
  });
}

bool costs(const std::vector<Finding>& found, PrincipleIndex principle) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Finding& f) { return f.principle == principle && f.points < 0; });
}

/// All that could have been answered in a turn.
std::vector<Answer> open_answers(const Scenario& scenario, const CallState& state) {
  std::vector<Answer> answers;
  for (const ReplyIndex reply : open_replies(scenario, state))
    answers.push_back(reply_answer(scenario, reply));
  if (pause_is_open(scenario, state)) answers.push_back(pause_answer(scenario, state));
  return answers;
}

void count_turn(const Rubric& rubric, const Scenario& scenario, const Turn& turn,
                std::size_t number, Report& report) {
  const std::vector<Answer> open = open_answers(scenario, turn.before);
  const std::vector<Finding> taken = findings(rubric, turn.before, turn.answer);

  for (PrincipleReport& principle : report.principles) {
    const bool shown = carries(rubric, turn.answer, taken, principle.principle);
    const bool offered = std::any_of(open.begin(), open.end(), [&](const Answer& answer) {
      return carries(rubric, answer, findings(rubric, turn.before, answer), principle.principle);
    });
    if (shown || offered) {
      ++principle.opportunities;
      ++(shown ? principle.shown : principle.missed);
    }
    if (costs(taken, principle.principle)) ++principle.against;
  }
  for (const Finding& finding : taken)
    report.principles[finding.principle.value].evidence.push_back({number, finding});
}

bool counts_as(const Rubric& rubric, const Answer& answer, Count count) {
  return std::any_of(answer.begin(), answer.end(),
                     [&](MoveIndex move) { return rubric.moves[move.value].counts == count; });
}

/// A talk turn gets each code at most once (MITI, method.md section 4).
Counts count_moves(const Rubric& rubric, const Scenario& scenario, const Transcript& transcript) {
  Counts counts;
  for (const Turn& turn : transcript.turns) {
    counts.open_questions += counts_as(rubric, turn.answer, Count::open_question);
    counts.closed_questions += counts_as(rubric, turn.answer, Count::closed_question);
    counts.reflections += counts_as(rubric, turn.answer, Count::reflection);
    const std::vector<Answer> open = open_answers(scenario, turn.before);
    counts.open_question_chances += std::any_of(open.begin(), open.end(), [&](const Answer& a) {
      return counts_as(rubric, a, Count::open_question);
    });
  }
  return counts;
}

/// What the ends of the calls are worth, and which caps they bring. The last turn of a call is the
/// evidence's place.
void close_calls(const Rubric& rubric, const Scenario& scenario, const Transcript& transcript,
                 Report& report) {
  for (std::size_t t = 0; t < transcript.turns.size(); ++t) {
    const CallState& end = transcript.turns[t].after;
    if (!end.ending.valid()) continue;
    for (const Finding& finding : closing_findings(rubric, scenario, end)) {
      PrincipleReport& principle = report.principles[finding.principle.value];
      principle.evidence.push_back({t + 1, finding});
      if (finding.points < 0) ++principle.against;
    }
    for (std::size_t c = 0; c < rubric.caps.size(); ++c)
      if (applies(rubric.caps[c].scope, scenario, end))
        report.caps.push_back({c, call_of(scenario, end)});
  }
}

Level level_of(const Rubric& rubric, Tenths overall, const std::vector<CapHit>& caps) {
  int level = 0;
  for (const int from : rubric.level_from)
    if (overall >= from * 10) ++level;
  for (const CapHit& hit : caps)
    level = std::min(level, static_cast<int>(rubric.caps[hit.cap].level));
  return static_cast<Level>(level);
}

}  // namespace

std::optional<Tenths> share(std::int32_t points, Range range) {
  if (range.best <= range.worst) return std::nullopt;
  const std::int64_t above = std::int64_t{points} - range.worst;
  const std::int64_t width = std::int64_t{range.best} - range.worst;
  return static_cast<Tenths>((above * 2000 + width) / (2 * width));  // rounded half up
}

Rating rating(const Rubric& rubric, const CallState& end) {
  Rating result{};
  for (std::size_t item = 0; item < rating_items; ++item) {
    for (const RatingRow& row : rubric.rating[item]) {
      if (!holds(row.when, end)) continue;
      result[item] = row.value;
      break;
    }
  }
  return result;
}

Report score(const Rubric& rubric, const Scenario& scenario, const Transcript& transcript,
             const Bounds& bounds) {
  Report report;
  report.finished = transcript.finished;
  report.exact = bounds.exact;
  report.range = bounds.overall();
  for (std::uint32_t p = 0; p < rubric.principles.size(); ++p) {
    PrincipleReport principle;
    principle.principle = PrincipleIndex{p};
    principle.range = bounds.overall(principle.principle);
    report.principles.push_back(principle);
  }
  for (std::size_t t = 0; t < transcript.turns.size(); ++t) {
    const Turn& turn = transcript.turns[t];
    count_turn(rubric, scenario, turn, t + 1, report);
    TurnReport turn_report;
    turn_report.points = points(rubric, turn.before, turn.answer).total();
    const std::int32_t lost = regret(rubric, scenario, bounds, turn.before, turn.answer);
    if (lost >= 0) turn_report.regret = lost;
    report.turns.push_back(turn_report);
  }
  close_calls(rubric, scenario, transcript, report);
  for (PrincipleReport& principle : report.principles) {
    for (const Evidence& evidence : principle.evidence) principle.points += evidence.finding.points;
    report.points += principle.points;
    const bool in_play = principle.opportunities > 0 || !principle.evidence.empty();
    if (in_play && report.finished && report.exact)
      principle.score = share(principle.points, principle.range);
  }
  report.counts = count_moves(rubric, scenario, transcript);
  if (!transcript.turns.empty())
    report.rating =
        rating(rubric, transcript.finished ? transcript.turns.back().after : transcript.state);
  if (report.finished && report.exact) report.overall = share(report.points, report.range);
  if (report.finished) {
    const std::optional<Tenths> reached = share(report.points, report.range);
    report.level = level_of(rubric, reached.value_or(1000), report.caps);
  }
  return report;
}

}  // namespace samtale::scoring
