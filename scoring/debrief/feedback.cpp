#include "scoring/debrief/feedback.hpp"

#include <algorithm>
#include <map>

#include "engine/text.hpp"

namespace samtale::scoring {
namespace {

using engine::Language;
using engine::Meter;
using engine::Scenario;
using engine::Transcript;
using engine::Turn;

/// Below this the course is even, and calling a turn the turning point would be noise.
constexpr int least_turn = 10;

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

/// Strongest first, one a principle and one a turn; a reply that also fell into a pitfall, or that
/// the one thing to try is about (`criticised`, 0 = none), is no strength.
std::vector<Strength> strengths(const Report& report, const Rubric& rubric,
                                const Scenario& scenario, const Transcript& transcript,
                                std::size_t criticised, Language language) {
  std::vector<Found> found = said_findings(report);
  std::map<std::size_t, bool> pitfall;
  for (const Found& f : found) pitfall[f.turn] = pitfall[f.turn] || f.finding.points < 0;
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.finding.points > b.finding.points;
  });

  std::vector<Strength> chosen;
  for (const Found& f : found) {
    if (chosen.size() == max_strengths || f.finding.points <= 0) break;
    const bool taken = std::any_of(chosen.begin(), chosen.end(), [&](const Strength& s) {
      return s.turn == f.turn || s.principle == f.finding.principle;
    });
    if (taken || pitfall[f.turn] || f.turn == criticised) continue;
    const Turn& turn = transcript.turns[f.turn - 1];
    chosen.push_back({f.finding.principle, f.turn, said(scenario, turn, language),
                      why(f.finding, rubric, scenario, turn, language)});
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

/// The reply that could have been given instead. A pause is held beside a reply, not instead of it,
/// so that it is suggested only where nothing that was said could have been better.
Better better_reply(const Rubric& rubric, const Scenario& scenario, const Turn& turn,
                    std::int32_t lost, const Bounds& bounds) {
  Better better;
  for (const engine::ReplyIndex reply : open_replies(scenario, turn.before)) {
    const engine::Answer answer = reply_answer(scenario, reply);
    // What is suggested must be something to learn from, not the least of the pitfalls.
    if (weightiest(findings(rubric, scenario, turn.before, answer), -1)) continue;
    const std::int32_t gain = lost - regret(rubric, scenario, bounds, turn.before, answer);
    if (gain > better.gain) better = {0, gain, answer};
  }
  return better;
}

Better better_pause(const Rubric& rubric, const Scenario& scenario, const Turn& turn,
                    std::int32_t lost, const Bounds& bounds) {
  if (!pause_is_open(scenario, turn.before)) return {};
  const engine::Answer answer = pause_answer(scenario, turn.before);
  return {0, lost - regret(rubric, scenario, bounds, turn.before, answer), answer};
}

/// The answer of the run that would have gained most; the first of equals.
std::optional<Better> most_to_gain(const Report& report, const Rubric& rubric,
                                   const Scenario& scenario, const Transcript& transcript,
                                   const Bounds& bounds) {
  Better mistake, pause, finer;
  const auto keep = [](Better& most, Better here, std::size_t turn) {
    here.turn = turn;
    if (here.gain > most.gain) most = here;
  };
  for (std::size_t t = 0; t < transcript.turns.size(); ++t) {
    const Turn& turn = transcript.turns[t];
    const std::int32_t lost = report.turns[t].regret.value_or(0);
    if (lost == 0) continue;
    const std::vector<Finding> taken = findings(rubric, scenario, turn.before, turn.answer);
    const bool sound = weightiest(taken, 1) && !weightiest(taken, -1);
    keep(sound ? finer : mistake, better_reply(rubric, scenario, turn, lost, bounds), t);
    keep(pause, better_pause(rubric, scenario, turn, lost, bounds), t);
  }
  // A mistake is worth more words than a sound reply that could have been finer.
  for (const Better& most : {mistake, pause, finer})
    if (most.gain > 0) return most;
  return std::nullopt;
}

/// What an answer is about where nothing in it counts just here.
std::optional<PrincipleIndex> first_principle(const Rubric& rubric, const engine::Answer& better,
                                              const engine::Answer& taken) {
  for (const engine::Answer* answer : {&better, &taken})
    if (answer->move_count > 0) return rubric.moves[answer->moves[0].value].principle;
  return std::nullopt;
}

std::optional<Suggestion> suggestion(const Report& report, const Rubric& rubric,
                                     const Scenario& scenario, const Transcript& transcript,
                                     const Bounds& bounds, Language language) {
  const std::optional<Better> better = most_to_gain(report, rubric, scenario, transcript, bounds);
  if (!better) return std::nullopt;
  const Turn& turn = transcript.turns[better->turn];
  const std::vector<Finding> taken = findings(rubric, scenario, turn.before, turn.answer);
  const std::vector<Finding> open = findings(rubric, scenario, turn.before, better->answer);
  const std::optional<Finding> cost = weightiest(taken, -1);
  const std::optional<Finding> gain = weightiest(open, 1);

  Suggestion result;
  result.turn = better->turn + 1;
  // The heading is what the suggested answer shows, so that the two belong together.
  if (gain)
    result.principle = gain->principle;
  else if (cost)
    result.principle = cost->principle;
  else
    result.principle = first_principle(rubric, better->answer, turn.answer);
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

std::optional<TurningPoint> turning_point(const Scenario& scenario, const Transcript& transcript,
                                          Language language) {
  const auto turn =
      std::max_element(transcript.turns.begin(), transcript.turns.end(),
                       [](const Turn& a, const Turn& b) { return ease(a) < ease(b); });
  if (turn == transcript.turns.end() || ease(*turn) < least_turn) return std::nullopt;
  return TurningPoint{static_cast<std::size_t>(turn - transcript.turns.begin()) + 1,
                      said(scenario, *turn, language)};
}

}  // namespace

std::string said(const Scenario& scenario, const Turn& turn, Language language) {
  return turn.answer.reply.valid() ? scenario.at(turn.answer.reply).say.in(language)
                                   : std::string();
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
  Feedback result;
  result.suggestion = suggestion(report, rubric, scenario, transcript, bounds, language);
  // A pause is held beside what was said: that may still have been what worked.
  const bool replaced = result.suggestion && !result.suggestion->instead.empty();
  const std::size_t criticised = replaced ? result.suggestion->turn : 0;
  result.strengths = strengths(report, rubric, scenario, transcript, criticised, language);
  result.turning_point = turning_point(scenario, transcript, language);
  return result;
}

WordCounts word_counts(const Scenario& scenario, const Transcript& transcript, Language language) {
  WordCounts counts;
  const auto citizen_says = [&](const std::vector<engine::LineIndex>& lines) {
    for (const engine::LineIndex line : lines)
      if (scenario.at(line).voice != engine::Voice::scene)
        counts.citizen += engine::word_count(scenario.at(line).say.in(language));
  };
  for (const Turn& turn : transcript.turns) {
    citizen_says(turn.lines);
    counts.trainee += engine::word_count(said(scenario, turn, language));
    if (turn.after.ending.valid())
      counts.citizen += engine::word_count(scenario.at(turn.after.ending).say.in(language));
  }
  citizen_says(transcript.last_lines);
  return counts;
}

}  // namespace samtale::scoring
