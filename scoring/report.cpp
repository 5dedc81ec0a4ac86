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

/// All that could have been answered in a turn, replies as written.
std::vector<Answer> open_answers(const Scenario& scenario, const CallState& state) {
  std::vector<Answer> answers;
  for (const ReplyIndex reply : open_replies(scenario, state))
    answers.push_back(reply_answer(scenario, reply));
  if (pause_is_open(scenario, state)) answers.push_back(pause_answer(scenario, state));
  return answers;
}

/// A typed answer is the reply that it was taken for.
bool is_given(const Answer& open, const Answer& given) { return open.reply == given.reply; }

std::string_view sort_key(const Scenario& scenario, const Sibling& sibling) {
  return sibling.reply.valid() ? std::string_view(scenario.at(sibling.reply).id)
                               : std::string_view("~");  // after every id
}

/// Goes through the turns of a run.
class TurnScorer {
 public:
  TurnScorer(const Rubric& rubric, const Scenario& scenario, const Bounds& bounds, Report& report)
      : rubric_(rubric),
        scenario_(scenario),
        bounds_(bounds),
        report_(report),
        made_in_(rubric.repair.kinds.size(), 0) {}

  void take(const Turn& turn) {
    ++number_;
    TurnReport& one = report_.turns.emplace_back();
    one.points = points(rubric_, scenario_, turn.before, turn.answer).total();
    const std::int32_t lost = regret(rubric_, scenario_, bounds_, turn.before, turn.answer);
    if (lost >= 0) one.regret = lost;
    // Whoever runs out of time has not answered yet: nothing was used and nothing missed.
    if (turn.answer.kind == engine::AnswerKind::silence) return;
    look_around(turn, one);
    collect(turn);
    remember_mistakes(turn);
  }

 private:
  /// The answers that were open: opportunities, and what the others would have made possible.
  void look_around(const Turn& turn, TurnReport& one) {
    const PrincipleSet shown = carried(rubric_, scenario_, turn.before, turn.answer);
    PrincipleSet offered = shown, left_open = 0;
    for (const Answer& open : open_answers(scenario_, turn.before)) {
      offered |= carried(rubric_, scenario_, turn.before, open);
      if (is_given(open, turn.answer)) continue;
      const CallState after = step(scenario_, turn.before, open);
      if (!stays(turn.before, open)) left_open |= bounds_.chances_from(after);
      one.siblings.push_back(sibling(turn, open, after, one.regret));
    }
    std::sort(one.siblings.begin(), one.siblings.end(), [&](const Sibling& a, const Sibling& b) {
      return sort_key(scenario_, a) < sort_key(scenario_, b);
    });
    PrincipleSet closed = 0;
    if (bounds_.exact) closed = left_open & ~bounds_.chances_from(turn.after) & ~shown;
    for (PrincipleReport& principle : report_.principles) {
      if (has(offered, principle.principle)) {
        ++principle.opportunities;
        ++(has(shown, principle.principle) ? principle.shown : principle.missed);
      }
      if (has(closed, principle.principle)) principle.closed_off = number_;
    }
  }

  /// A pause that leads nowhere: what it leaves open is this turn itself.
  bool stays(const CallState& before, const Answer& open) const {
    return !open.reply.valid() && scenario_.at(before.node).pause_ways.empty();
  }

  /// `lost`: the regret of the answer given.
  Sibling sibling(const Turn& turn, const Answer& open, const CallState& after,
                  std::optional<std::int32_t> lost) const {
    Sibling result;
    result.reply = open.reply;
    if (!lost) return result;
    const std::int32_t now = points(rubric_, scenario_, turn.before, open).total();
    const std::int32_t own = bounds_.from(turn.before).best - (now + bounds_.from(after).best);
    result.regret = own;
    result.reach = own < *lost ? Reach::opened : own > *lost ? Reach::closed : Reach::held;
    return result;
  }

  void collect(const Turn& turn) {
    PrincipleSet broken = 0;
    for (const Finding& finding : findings(rubric_, scenario_, turn.before, turn.answer)) {
      const std::size_t mistake =
          finding.source == Finding::Source::repair ? made_in_[finding.index] : 0;
      report_.principles[finding.principle.value].evidence.push_back({number_, finding, mistake});
      if (finding.points < 0) broken |= PrincipleSet{1} << finding.principle.value;
    }
    for (PrincipleReport& principle : report_.principles)
      if (has(broken, principle.principle)) ++principle.against;
  }

  void remember_mistakes(const Turn& turn) {
    for (std::size_t k = 0; k < made_in_.size(); ++k)
      if (makes(rubric_.repair.kinds[k], turn.before, turn.answer)) made_in_[k] = number_;
  }

  const Rubric& rubric_;
  const Scenario& scenario_;
  const Bounds& bounds_;
  Report& report_;
  std::size_t number_ = 0;            // of the turn, from 1
  std::vector<std::size_t> made_in_;  // by kind of mistake: the turn in which it was last made
};

/// What the ends of the calls are worth, and which caps they bring. The last turn of a call is the
/// evidence's place.
void close_calls(const Rubric& rubric, const Scenario& scenario, const Transcript& transcript,
                 Report& report) {
  for (std::size_t t = 0; t < transcript.turns.size(); ++t) {
    const CallState& end = transcript.turns[t].after;
    if (!end.ending.valid()) continue;
    for (const Finding& finding : closing_findings(rubric, scenario, end)) {
      PrincipleReport& principle = report.principles[finding.principle.value];
      principle.evidence.push_back({t + 1, finding, 0});
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

std::string_view id(Reach reach) {
  switch (reach) {
    case Reach::opened:
      return "opened";
    case Reach::held:
      return "held";
    case Reach::closed:
      return "closed";
  }
  return "";
}

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
  TurnScorer scorer(rubric, scenario, bounds, report);
  for (const Turn& turn : transcript.turns) scorer.take(turn);
  close_calls(rubric, scenario, transcript, report);
  for (PrincipleReport& principle : report.principles) {
    for (const Evidence& evidence : principle.evidence) principle.points += evidence.finding.points;
    report.points += principle.points;
    if (principle.opportunities > 0 && report.finished && report.exact)
      principle.score = share(principle.points, principle.range);
  }
  report.counts = count_moves(rubric, scenario, bounds, transcript);
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
