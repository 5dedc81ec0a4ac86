#include "scoring/debrief/script.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace samtale::scoring {
namespace {

using Kind = ScriptStep::Kind;

/// What is read of the call around the turn that is asked about.
struct Reading {
  std::size_t before = 0;
  std::size_t after = 0;
};

/// How much there is to talk about in a turn: what was lost in it, then how much more upset the
/// citizen became. Without another answer there is nothing to ask.
std::pair<std::int32_t, int> weight(const engine::Turn& turn, const TurnReport& report) {
  if (report.siblings.empty()) return {-1, 0};
  const auto moved = [&](engine::Meter m) { return turn.after.meter(m) - turn.before.meter(m); };
  const int worse = moved(engine::Meter::tension) - moved(engine::Meter::trust);
  return {report.regret.value_or(0), worse};
}

bool lies_in(const ScriptRound& round, std::size_t turn) {
  return turn >= round.first && turn <= round.last;
}

/// The heaviest turn that no round has read yet; none where no other is worth asking about.
std::optional<std::size_t> heaviest(const engine::Transcript& transcript, const Report& report,
                                    const std::vector<ScriptRound>& rounds) {
  std::optional<std::size_t> best;
  std::pair<std::int32_t, int> most{rounds.empty() ? -2 : 0, 0};
  for (std::size_t t = 0; t < transcript.turns.size(); ++t) {
    const bool read = std::any_of(rounds.begin(), rounds.end(),
                                  [&](const ScriptRound& round) { return lies_in(round, t + 1); });
    const auto here = weight(transcript.turns[t], report.turns[t]);
    if (read || here <= most) continue;
    most = here;
    best = t + 1;
  }
  return best;
}

/// A round stays within one call.
ScriptRound round_at(const engine::Scenario& scenario, const engine::Transcript& transcript,
                     std::size_t turn, Reading reading) {
  const auto call_at = [&](std::size_t t) {
    return call_of(scenario, transcript.turns[t - 1].before);
  };
  ScriptRound round{turn, turn, turn};
  while (round.first > 1 && turn - round.first < reading.before &&
         call_at(round.first - 1) == call_at(turn))
    --round.first;
  while (round.last < transcript.turns.size() && round.last - turn < reading.after &&
         call_at(round.last + 1) == call_at(turn))
    ++round.last;
  return round;
}

/// Reads nothing that the other one reads; its own turn does not lie there.
ScriptRound beside(ScriptRound round, const ScriptRound& other) {
  if (round.turn > other.last) round.first = std::max(round.first, other.last + 1);
  if (round.turn < other.first) round.last = std::min(round.last, other.first - 1);
  return round;
}

Reading reading_of(int minutes) {
  if (minutes <= 10) return {1, 1};
  if (minutes <= 15) return {2, 1};
  return {2, 2};
}

std::vector<ScriptStep> steps_of(int minutes, bool second_round) {
  if (minutes <= 10)
    return {{Kind::last_time, 0, 0}, {Kind::question, 1, 0}, {Kind::excerpt, 2, 0},
            {Kind::alone, 1, 0},     {Kind::vote, 1, 0},     {Kind::opened, 3, 0},
            {Kind::agree, 1, 0},     {Kind::worked, 1, 0}};
  if (minutes <= 15)
    return {{Kind::last_time, 0, 0}, {Kind::question, 1, 0}, {Kind::excerpt, 3, 0},
            {Kind::alone, 2, 0},     {Kind::vote, 2, 0},     {Kind::opened, 4, 0},
            {Kind::agree, 2, 0},     {Kind::worked, 1, 0}};
  if (minutes <= 20)
    return {{Kind::last_time, 1, 0}, {Kind::question, 1, 0}, {Kind::excerpt, 4, 0},
            {Kind::alone, 2, 0},     {Kind::vote, 2, 0},     {Kind::opened, 6, 0},
            {Kind::agree, 3, 0},     {Kind::worked, 1, 0}};
  if (!second_round)
    return {{Kind::last_time, 2, 0}, {Kind::question, 3, 0}, {Kind::excerpt, 6, 0},
            {Kind::alone, 4, 0},     {Kind::vote, 4, 0},     {Kind::opened, 10, 0},
            {Kind::aloud, 8, 0},     {Kind::agree, 6, 0},    {Kind::worked, 2, 0}};
  return {{Kind::last_time, 2, 0}, {Kind::question, 2, 0}, {Kind::excerpt, 4, 0},
          {Kind::alone, 3, 0},     {Kind::vote, 3, 0},     {Kind::opened, 7, 0},
          {Kind::excerpt, 3, 1},   {Kind::alone, 2, 1},    {Kind::vote, 2, 1},
          {Kind::opened, 5, 1},    {Kind::aloud, 6, 1},    {Kind::agree, 4, 0},
          {Kind::worked, 2, 0}};
}

}  // namespace

MeetingScript meeting_script(const engine::Scenario& scenario, const engine::Transcript& transcript,
                             const Report& report, int minutes, std::optional<std::size_t> at) {
  MeetingScript script;
  script.minutes = minutes;
  const Reading reading = reading_of(minutes);
  const std::size_t chosen =
      at ? *at : heaviest(transcript, report, script.rounds).value_or(std::size_t{1});
  script.rounds.push_back(round_at(scenario, transcript, chosen, reading));
  if (minutes > 20)
    if (const auto second = heaviest(transcript, report, script.rounds))
      script.rounds.push_back(
          beside(round_at(scenario, transcript, *second, {1, 1}), script.rounds.front()));
  script.steps = steps_of(minutes, script.rounds.size() > 1);
  // The steps name the rounds by their place: what comes first in the call is read first.
  std::sort(script.rounds.begin(), script.rounds.end(),
            [](const ScriptRound& a, const ScriptRound& b) { return a.turn < b.turn; });
  return script;
}

MeetingScript meeting_script(int minutes, const ScriptRound& round) {
  return {minutes, {round}, steps_of(minutes, false)};
}

}  // namespace samtale::scoring
