#include "scoring/debrief/feedback.hpp"

#include <algorithm>
#include <map>

#include "scoring/debrief/feedback_parts.hpp"
#include "scoring/debrief/sentences.hpp"

namespace samtale::scoring {
namespace {

using engine::Language;
using engine::Meter;
using engine::Scenario;
using engine::Transcript;
using engine::Turn;

/// Below this the course is even, and calling a turn the turning point would be noise.
constexpr int least_turn = 10;
/// Where a meter moved less, it is not said to have moved.
constexpr int least_felt = 4;

int ease(const Turn& turn) {
  const auto moved = [&](Meter m) { return turn.after.meter(m) - turn.before.meter(m); };
  return moved(Meter::trust) - moved(Meter::tension);
}

struct Found {
  std::size_t turn;
  Finding finding;
};

/// All that counted, by turn, without the ends of the calls: those are no single thing said.
std::vector<Found> said_findings(const Report& report) {
  std::vector<Found> all;
  for (const PrincipleReport& principle : report.principles)
    for (const Evidence& evidence : principle.evidence)
      if (evidence.finding.source != Finding::Source::closing)
        all.push_back({evidence.turn, evidence.finding});
  std::stable_sort(all.begin(), all.end(),
                   [](const Found& a, const Found& b) { return a.turn < b.turn; });
  return all;
}

const std::string& rubric_strength(const Source& source, PrincipleIndex principle) {
  return source.rubric.at(principle).strength.in(source.language);
}

/// Strongest first, one a principle and one a turn; a reply that also fell into a pitfall, or that
/// the one thing to try is about (`criticised`, 0 = none), is no strength.
std::vector<Strength> strengths(const Source& source, std::size_t criticised) {
  std::vector<Found> found = said_findings(source.report);
  std::map<std::size_t, bool> pitfall;
  for (const Found& f : found) pitfall[f.turn] = pitfall[f.turn] || f.finding.points < 0;
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.finding.points > b.finding.points;
  });

  std::vector<Strength> chosen;
  for (const Found& f : found) {
    if (f.finding.points <= 0) break;
    const auto of_turn = std::find_if(chosen.begin(), chosen.end(),
                                      [&](const Strength& s) { return s.turn == f.turn; });
    const bool taken = std::any_of(chosen.begin(), chosen.end(), [&](const Strength& s) {
      return std::find(s.principles.begin(), s.principles.end(), f.finding.principle) !=
             s.principles.end();
    });
    if (taken) continue;
    if (of_turn != chosen.end()) {
      of_turn->principles.push_back(f.finding.principle);
      continue;
    }
    if (chosen.size() == max_strengths || pitfall[f.turn] || f.turn == criticised) continue;
    const Turn& turn = source.turn(f.turn);
    Strength one;
    one.principles = {f.finding.principle};
    one.turn = f.turn;
    one.said = said(source.scenario, turn, source.language);
    one.because = own_because(source, f.turn);
    if (one.because.empty() && turn.answer.reply.valid())
      one.because = rubric_strength(source, f.finding.principle);
    chosen.push_back(std::move(one));
  }
  return chosen;
}

/// The finding for (1) or against (-1) that weighs most; the first of equals.
std::optional<Finding> weightiest(const std::vector<Finding>& findings, int sign) {
  std::optional<Finding> weightiest;
  for (const Finding& f : findings)
    if (f.points * sign > 0 && (!weightiest || f.points * sign > weightiest->points * sign))
      weightiest = f;
  return weightiest;
}

/// What a better answer in a turn would have been worth.
struct Better {
  std::size_t turn = 0;  // from 0
  std::int32_t gain = 0;
  engine::Answer answer;
};

/// What an answer leads to, to be held against others of the same turn; where only a bound is
/// known, what it brings at once.
std::int32_t worth(const Source& source, const Turn& turn, const engine::Answer& answer) {
  if (!source.report.exact)
    return points(source.rubric, source.scenario, turn.before, answer).total();
  return -regret(source.rubric, source.scenario, source.bounds, turn.before, answer);
}

/// The reply that could have been given instead. A pause is held beside a reply, not instead of it,
/// so that it is suggested only where nothing that was said could have been better.
Better better_reply(const Source& source, const Turn& turn, std::int32_t given) {
  Better better;
  for (const engine::ReplyIndex reply : open_replies(source.scenario, turn.before)) {
    const engine::Answer answer = reply_answer(source.scenario, reply);
    // What is suggested must be something to learn from, not the least of the pitfalls.
    if (weightiest(findings(source.rubric, source.scenario, turn.before, answer), -1)) continue;
    const std::int32_t gain = worth(source, turn, answer) - given;
    if (gain > better.gain) better = {0, gain, answer};
  }
  return better;
}

Better better_pause(const Source& source, const Turn& turn, std::int32_t given) {
  if (!pause_is_open(source.scenario, turn.before)) return {};
  const engine::Answer answer = pause_answer(source.scenario, turn.before);
  return {0, worth(source, turn, answer) - given, answer};
}

/// The answer of the run that would have gained most; the first of equals.
std::optional<Better> most_to_gain(const Source& source) {
  Better mistake, pause, finer;
  const auto keep = [](Better& most, Better here, std::size_t turn) {
    here.turn = turn;
    if (here.gain > most.gain) most = here;
  };
  for (std::size_t t = 0; t < source.transcript.turns.size(); ++t) {
    const Turn& turn = source.transcript.turns[t];
    const std::int32_t given = worth(source, turn, turn.answer);
    const std::vector<Finding> taken =
        findings(source.rubric, source.scenario, turn.before, turn.answer);
    const bool sound = weightiest(taken, 1) && !weightiest(taken, -1);
    keep(sound ? finer : mistake, better_reply(source, turn, given), t);
    keep(pause, better_pause(source, turn, given), t);
  }
  // A mistake is worth more words than a sound reply that could have been finer. What is worth more
  // at once may be dearer later: where only that is known, it takes a mistake to say so.
  if (mistake.gain > 0) return mistake;
  if (!source.report.exact) return std::nullopt;
  for (const Better& most : {pause, finer})
    if (most.gain > 0) return most;
  return std::nullopt;
}

/// What the suggestion is about: what the better answer uses and the one given did not, what pays
/// most first; else what the one given fell into. None where they differ only in what follows.
std::optional<PrincipleIndex> heading_of(const Source& source, const Turn& turn,
                                         const engine::Answer& better) {
  const Rubric& rubric = source.rubric;
  const Scenario& scenario = source.scenario;
  const PrincipleSet fresh = used_by(rubric, scenario, turn.before, better) &
                             ~used_by(rubric, scenario, turn.before, turn.answer);
  std::vector<Finding> gains = findings(rubric, scenario, turn.before, better);
  gains.erase(std::remove_if(gains.begin(), gains.end(),
                             [&](const Finding& f) { return !has(fresh, f.principle); }),
              gains.end());
  if (const auto gain = weightiest(gains, 1)) return gain->principle;
  if (const auto cost = weightiest(findings(rubric, scenario, turn.before, turn.answer), -1))
    return cost->principle;
  for (std::uint32_t p = 0; p < rubric.principles.size(); ++p)
    if (has(fresh, PrincipleIndex{p})) return PrincipleIndex{p};
  return std::nullopt;
}

std::optional<Suggestion> suggestion(const Source& source) {
  const Scenario& scenario = source.scenario;
  const Language language = source.language;
  const std::optional<Better> better = most_to_gain(source);
  if (!better) return std::nullopt;
  const Turn& turn = source.transcript.turns[better->turn];

  Suggestion result;
  result.turn = better->turn + 1;
  result.principle = heading_of(source, turn, better->answer);
  result.said = said(scenario, turn, language);
  if (turn.answer.reply.valid())
    result.because = scenario.at(turn.answer.reply).because.in(language);
  if (better->answer.reply.valid()) {
    result.instead = scenario.at(better->answer.reply).say.in(language);
    result.instead_because = scenario.at(better->answer.reply).because.in(language);
  } else {
    result.instead_because = scenario.at(turn.before.node).pause_because.in(language);
  }
  return result;
}

/// Notes what the strengths and the one thing to try tell, and adds what the citizen said to them.
void tell_above(const Source& source, Feedback& feedback, Told& told) {
  const auto once = [&](std::string& sentence) {
    if (!told.is_new(sentence)) sentence.clear();
  };
  for (Strength& one : feedback.strengths) {
    told.quote(source, one.turn, one.said);
    once(one.because);
  }
  if (feedback.suggestion) told.quote(source, feedback.suggestion->turn, feedback.suggestion->said);
  for (Strength& one : feedback.strengths) {
    if (one.because.empty() && one.said.empty())
      if (const auto before = told.question(source, one.turn))
        one.because = say(Phrase::paused_after, source.language, source.name(one.turn), *before);
    one.mended = mended(source, one.turn, told);
    one.reaction = told.reaction(source, one.turn);
  }
  if (!feedback.suggestion) return;
  Suggestion& one = *feedback.suggestion;
  once(one.because);
  one.reaction = told.reaction(source, one.turn);
  once(one.instead_because);
}

/// What moved in a turn: the meters that moved enough to be felt, for the better or for the worse.
std::string turn_words(const Source& source, std::size_t number, TurningPoint::Side side) {
  if (side == TurningPoint::Side::passing)
    return say(Phrase::eased_passing, source.language, number, source.name(number));
  const Turn& turn = source.turn(number);
  const auto felt = [&](Meter meter, int sign) {
    return (turn.after.meter(meter) - turn.before.meter(meter)) * sign >= least_felt;
  };
  const bool better = side == TurningPoint::Side::better;
  const bool calm = felt(Meter::tension, better ? -1 : 1);
  const bool trust = felt(Meter::trust, better ? 1 : -1);
  const Phrase both = better ? Phrase::eased_both : Phrase::strained_both;
  const Phrase only_calm = better ? Phrase::eased_calm : Phrase::strained_calm;
  const Phrase only_trust = better ? Phrase::eased_trust : Phrase::strained_trust;
  return say(calm && trust ? both
             : calm        ? only_calm
                           : only_trust,
             source.language, number, source.name(number));
}

/// The call that a turn belongs to left the citizen worse off than it found her, or she left it.
bool ended_worse(const Source& source, std::size_t number) {
  const auto& turns = source.transcript.turns;
  const auto call = [&](const Turn& turn) { return call_of(source.scenario, turn.before); };
  const engine::CallIndex of = call(source.turn(number));
  int total = 0;
  bool left = false;
  for (const Turn& turn : turns) {
    if (call(turn) != of) continue;
    total += ease(turn);
    left = turn.after.ending.valid() &&
           source.scenario.at(turn.after.ending).kind == engine::EndingKind::citizen_left;
  }
  return total < 0 || left;
}

std::optional<TurningPoint> turning_point(const Source& source) {
  using Side = TurningPoint::Side;
  std::size_t better = 0, passing = 0, worse = 0;  // turns from 1; 0: none
  const auto eased = [&](std::size_t number) { return ease(source.turn(number)); };
  for (std::size_t number = 1; number <= source.transcript.turns.size(); ++number) {
    const int here = eased(number);
    if (here >= least_turn) {
      std::size_t& best = ended_worse(source, number) ? passing : better;
      if (best == 0 || here > eased(best)) best = number;
    }
    if (here <= -least_turn && (worse == 0 || here < eased(worse))) worse = number;
  }
  const auto at = [&](Side side, std::size_t number) {
    return TurningPoint{side, number, said(source.scenario, source.turn(number), source.language),
                        turn_words(source, number, side)};
  };
  if (better > 0) return at(Side::better, better);
  if (worse > 0) return at(Side::worse, worse);
  if (passing > 0) return at(Side::passing, passing);
  return std::nullopt;
}

}  // namespace

const std::string& own_because(const Source& source, std::size_t number) {
  const Turn& turn = source.turn(number);
  return turn.answer.reply.valid()
             ? source.scenario.at(turn.answer.reply).because.in(source.language)
             : source.scenario.at(turn.before.node).pause_because.in(source.language);
}

std::string why(const Finding& finding, const Rubric& rubric, const Scenario& scenario,
                const Turn& turn, Language language) {
  switch (finding.source) {
    case Finding::Source::closing:
      return rubric.closing[finding.index].why.in(language);
    case Finding::Source::rule:
      return rubric.rules[finding.index].why.in(language);
    case Finding::Source::repair:
      return rubric.repair.kinds[finding.index].why.in(language);
    case Finding::Source::move:
      break;
  }
  const std::string& own = turn.answer.reply.valid()
                               ? scenario.at(turn.answer.reply).because.in(language)
                               : scenario.at(turn.before.node).pause_because.in(language);
  return own.empty() ? scenario.moves.moves[finding.index].definition.in(language) : own;
}

Feedback feedback(const Report& report, const Rubric& rubric, const Scenario& scenario,
                  const Transcript& transcript, const Bounds& bounds, Language language) {
  const Source source{report, rubric, scenario, transcript, bounds, language};
  Feedback result;
  Told told;
  result.uses = principle_uses(report, rubric, scenario, transcript);
  result.suggestion = suggestion(source);
  // A pause is held beside what was said: that may still have been what worked.
  const bool replaced = result.suggestion && !result.suggestion->instead.empty();
  result.strengths = strengths(source, replaced ? result.suggestion->turn : 0);
  tell_above(source, result, told);
  result.turning_point = turning_point(source);
  result.caps = cap_sentences(source, told);
  result.notes = principle_notes(source, result, told);
  result.way = way_sentences(source, told);
  result.counts = count_sentences(source, told);
  return result;
}

}  // namespace samtale::scoring
