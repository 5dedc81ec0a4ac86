#include "scoring/use.hpp"

#include <algorithm>

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::Scenario;
using engine::Turn;

constexpr PrincipleSet only(PrincipleIndex principle) { return PrincipleSet{1} << principle.value; }

PrincipleSet open_questions(const Rubric& rubric) {
  for (const MoveWorth& move : rubric.moves)
    if (move.counts == Count::open_question && move.strength > 0) return only(move.principle);
  return 0;
}

/// What other answers of the turn would have used, and led further.
PrincipleSet left_lying(const Rubric& rubric, const Scenario& scenario, const Turn& turn,
                        const TurnReport& report) {
  PrincipleSet left = 0;
  for (const Sibling& sibling : report.siblings) {
    if (sibling.regret && report.regret && *sibling.regret >= *report.regret) continue;
    const Answer answer = sibling.reply.valid() ? reply_answer(scenario, sibling.reply)
                                                : pause_answer(scenario, turn.before);
    if (!has_pitfall(rubric, scenario, turn.before, answer))
      left |= used_by(rubric, scenario, turn.before, answer);
  }
  return left;
}

/// How often over the turns of a call.
struct Tally {
  std::size_t used = 0;
  std::size_t left = 0;
};

PrincipleUse::Used used_of(const Tally& tally) {
  if (tally.used > 0)
    return tally.left > 0 ? PrincipleUse::Used::sometimes : PrincipleUse::Used::always;
  return tally.left > 0 ? PrincipleUse::Used::passed_by : PrincipleUse::Used::never;
}

/// What the evidence adds: pitfalls, repairs, and what the ends of the calls were worth.
void add_evidence(const PrincipleReport& report, PrincipleUse& use) {
  bool agreed = false;
  for (const Evidence& one : report.evidence) {
    const Finding& finding = one.finding;
    use.pitfall = use.pitfall || finding.points < 0;
    use.mended = use.mended || finding.source == Finding::Source::repair;
    agreed = agreed || (finding.source == Finding::Source::closing && finding.points > 0);
  }
  if (agreed && use.used == PrincipleUse::Used::never) use.used = PrincipleUse::Used::always;
  use.in_play = use.used != PrincipleUse::Used::never || use.pitfall || use.mended;
}

bool held_a_pause(const engine::Transcript& transcript) {
  return std::any_of(transcript.turns.begin(), transcript.turns.end(), [](const Turn& turn) {
    return turn.answer.kind == engine::AnswerKind::pause;
  });
}

}  // namespace

PrincipleSet used_by(const Rubric& rubric, const Scenario& scenario,
                     const engine::CallState& before, const Answer& answer) {
  const PrincipleSet used = carried(rubric, scenario, before, answer);
  return asks_openly(rubric, answer) ? used | open_questions(rubric) : used;
}

std::vector<PrincipleUse> principle_uses(const Report& report, const Rubric& rubric,
                                         const Scenario& scenario,
                                         const engine::Transcript& transcript) {
  std::vector<Tally> tallies(rubric.principles.size());
  for (std::size_t t = 0; t < transcript.turns.size(); ++t) {
    const Turn& turn = transcript.turns[t];
    if (turn.answer.kind == engine::AnswerKind::silence) continue;
    const PrincipleSet used = used_by(rubric, scenario, turn.before, turn.answer);
    const PrincipleSet left = left_lying(rubric, scenario, turn, report.turns[t]);
    for (std::uint32_t p = 0; p < tallies.size(); ++p) {
      if (has(used, PrincipleIndex{p}))
        ++tallies[p].used;
      else if (has(left, PrincipleIndex{p}))
        ++tallies[p].left;
    }
  }
  std::vector<PrincipleUse> uses;
  for (std::size_t p = 0; p < tallies.size(); ++p) {
    PrincipleUse& use = uses.emplace_back();
    use.used = used_of(tallies[p]);
    use.chances_left = tallies[p].left;
    const bool pauses = scenario.moves.pause.valid() &&
                        rubric.moves[scenario.moves.pause.value].principle.value == p;
    if (pauses && tallies[p].used == 0 && held_a_pause(transcript))
      use.used = PrincipleUse::Used::elsewhere;
    add_evidence(report.principles[p], use);
  }
  return uses;
}

bool nothing_better(const Report& report) {
  return std::all_of(report.turns.begin(), report.turns.end(),
                     [](const TurnReport& turn) { return turn.regret == 0; });
}

}  // namespace samtale::scoring
