// One fact, one sentence: whatever is said in one place of a Tilbageblik must hold beside all that
// is said elsewhere in it. Held over many plays of every shipped call.
#include <algorithm>
#include <map>

#include <doctest/doctest.h>

#include "scoring/bots.hpp"
#include "scoring/debrief/feedback.hpp"
#include "scoring/debrief/sentences.hpp"
#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Language;
using Used = PrincipleUse::Used;

/// What is told of a play, with what it is told from.
struct Told {
  const Game& game;
  const engine::Transcript& played;
  const Report& report;
  const Feedback& feedback;

  const PrincipleUse& use(PrincipleIndex principle) const { return feedback.uses[principle.value]; }
  std::string name(PrincipleIndex principle) const { return game.rubric.at(principle).id; }
};

/// A contradiction in words; empty: there is none.
using Rule = std::string (*)(const Told&);

std::string what_worked(const Told& told) {
  for (const Strength& one : told.feedback.strengths)
    for (const PrincipleIndex principle : one.principles) {
      const PrincipleUse& use = told.use(principle);
      const bool used = use.used == Used::sometimes || use.used == Used::always;
      if (!used && !use.mended) return "worked, yet not used: " + told.name(principle);
    }
  return {};
}

std::string what_to_try(const Told& told) {
  const auto& one = told.feedback.suggestion;
  if (!one) return {};
  if (nothing_better(told.report)) return "something to try where nothing was better";
  if (!one->principle) return {};
  const PrincipleUse& use = told.use(*one->principle);
  const bool left = use.used != Used::always && use.used != Used::never;
  return left || use.pitfall ? "" : "to try, yet used every time: " + told.name(*one->principle);
}

std::string nothing_to_try(const Told& told) {
  if (!nothing_better(told.report)) return {};
  for (std::uint32_t p = 0; p < told.feedback.uses.size(); ++p)
    if (told.feedback.uses[p].chances_left > 0)
      return "nothing was better, yet a chance was left: " + told.name(PrincipleIndex{p});
  const Counts& counts = told.report.counts;
  return counts.open_questions == counts.open_question_chances &&
                 counts.reflections == counts.reflection_chances
             ? ""
             : "nothing was better, yet more could be counted";
}

std::string open_questions(const Told& told) {
  const Counts& counts = told.report.counts;
  const PrincipleUse& use = told.use(told.game.index_of("open_question"));
  const Used expected = counts.open_question_chances == 0                      ? Used::never
                        : counts.open_questions == 0                           ? Used::passed_by
                        : counts.open_questions < counts.open_question_chances ? Used::sometimes
                                                                               : Used::always;
  return use.used == expected ? "" : "open questions are counted otherwise than they are told of";
}

std::string pauses(const Told& told) {
  const bool held = std::any_of(
      told.played.turns.begin(), told.played.turns.end(),
      [](const engine::Turn& turn) { return turn.answer.kind == engine::AnswerKind::pause; });
  const Used used = told.use(told.game.index_of("pause")).used;
  const bool told_so = used != Used::passed_by && used != Used::never;
  return held == told_so ? "" : "a pause was held, yet it says none was, or the other way about";
}

std::string notes(const Told& told) {
  // A chance is told of in these words up to the number of its line.
  const std::string& chance = pattern(Phrase::chance, Language::da);
  const std::string lead = chance.substr(0, chance.find('{'));
  for (const PrincipleNote& note : told.feedback.notes) {
    const PrincipleUse& use = told.use(note.principle);
    if (!use.in_play) return "noted, yet not in play: " + told.name(note.principle);
    const bool left = use.used == Used::passed_by || use.used == Used::elsewhere;
    for (const std::string& sentence : note.sentences)
      if (!left && sentence.compare(0, lead.size(), lead) == 0)
        return "a chance, yet none was left: " + told.name(note.principle);
  }
  return {};
}

std::string turning_point(const Told& told) {
  const auto& turning = told.feedback.turning_point;
  if (!turning || turning->side == TurningPoint::Side::worse) return {};
  int moved = 0;
  bool left = false;
  const auto call = [&](const engine::Turn& turn) {
    return call_of(told.game.scenario, turn.before);
  };
  for (const engine::Turn& turn : told.played.turns) {
    if (call(turn) != call(told.played.turns[turning->turn - 1])) continue;
    using engine::Meter;
    moved += turn.after.meter(Meter::trust) - turn.before.meter(Meter::trust) -
             (turn.after.meter(Meter::tension) - turn.before.meter(Meter::tension));
    left = turn.after.ending.valid() &&
           told.game.scenario.at(turn.after.ending).kind == engine::EndingKind::citizen_left;
  }
  const bool lasted = moved >= 0 && !left;
  return lasted == (turning->side == TurningPoint::Side::better)
             ? ""
             : "it turned for the better, yet it ended worse";
}

std::string level(const Told& told) {
  const engine::EndingIndex end = told.played.turns.back().after.ending;
  if (told.game.scenario.at(end).kind != engine::EndingKind::citizen_left) return {};
  const Rating& rating = told.report.rating;
  const bool nothing_reached = rating[0] <= 1 && rating[1] <= 1;
  if (nothing_reached && told.report.level != Level::again)
    return "she left unheard, yet the level is " + std::string(id(*told.report.level));
  return {};
}

std::string empty_handed(const Told& told) {
  return told.feedback.strengths.empty() && told.report.level >= Level::good
             ? "a good call in which nothing worked"
             : "";
}

struct NamedRule {
  std::string name;
  Rule rule;
};
const std::vector<NamedRule>& rules() {
  static const std::vector<NamedRule> all{{"what worked", what_worked},
                                          {"what to try", what_to_try},
                                          {"nothing to try", nothing_to_try},
                                          {"open questions", open_questions},
                                          {"pauses", pauses},
                                          {"notes", notes},
                                          {"turning point", turning_point},
                                          {"level", level},
                                          {"nothing worked", empty_handed}};
  return all;
}

/// Any answer that is open, a pause too.
std::vector<engine::Answer> any_answers(const Game& game, std::uint64_t seed) {
  std::vector<engine::Answer> answers;
  engine::CallState state = begin_call(game.scenario, engine::CallIndex{0}, nullptr);
  while (!finished(game.scenario, state)) {
    if (state.ending.valid())
      state = begin_call(game.scenario, next_call(game.scenario, state), &state);
    const auto open = open_replies(game.scenario, state);
    const bool pause = pause_is_open(game.scenario, state);
    const std::size_t drawn_one =
        drawn(seed, state.turn, game.scenario.at(state.node).id, open.size() + (pause ? 1 : 0));
    answers.push_back(drawn_one < open.size() ? reply_answer(game.scenario, open[drawn_one])
                                              : pause_answer(game.scenario, state));
    state = step(game.scenario, state, answers.back());
  }
  return answers;
}

std::vector<std::vector<engine::Answer>> plays_of(const Game& game) {
  std::vector<std::vector<engine::Answer>> all;
  for (const Bot bot : {Bot::best, Bot::worst, Bot::first, Bot::last, Bot::longest, Bot::shortest})
    all.push_back(play(bot, game.rubric, game.scenario, game.bounds, 0));
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    all.push_back(play(Bot::random, game.rubric, game.scenario, game.bounds, seed));
    all.push_back(any_answers(game, seed));
  }
  return all;
}

TEST_CASE("no two sentences of a Tilbageblik speak against each other, whatever was played") {
  for (const std::string& id : shipped_ids()) {
    CAPTURE(id);
    const Game game(shipped_scenario(id).scenario);
    if (is_sensitive(game.scenario)) continue;
    std::map<std::string, int> broken;
    for (const auto& answers : plays_of(game)) {
      const engine::Transcript played = transcript(game.scenario, answers, 0);
      const Report report = score(game.rubric, game.scenario, played, game.bounds);
      const Feedback said =
          feedback(report, game.rubric, game.scenario, played, game.bounds, Language::da);
      for (const NamedRule& one : rules()) {
        const std::string fault = one.rule({game, played, report, said});
        if (!fault.empty()) ++broken[one.name + ": " + fault];
      }
    }
    for (const auto& [fault, times] : broken)
      FAIL_CHECK(id << ": " << fault << ", " << times << " times");
  }
}

}  // namespace
}  // namespace samtale::tests
