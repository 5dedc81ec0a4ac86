#include "scoring/counts.hpp"

#include <doctest/doctest.h>

#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Language;

/// Every kind of thing that is counted or left out. Words are few, so that they can be counted
/// here.
std::string counted_call() {
  return R"(format: 1
id: counted-call
title: Talt op
summary: Til prøver.
minutes: 5
stage: after_decision
trains: [open_question]
briefing: { you: Du er her., table: [Et brev.], trains: At tælle. }
citizen: { name: Ida Holm, about: 40 år, face: young_woman, tension: 55, trust: 40, heard: 40, clarity: 20 }
nodes:
  opening:
    phase: listen
    citizen:
      - { id: scene, voice: scene, say: "En dør smækker i baggrunden." }
      - { id: shut, say: Der er lukket., tags: [feeling] }
    pause: { goto: silent }
    replies:
      - { id: closed, say: "Er det din dør?", moves: [asks_closed], because: Smalt., goto: more }
      - { id: open, say: "Hvad skete der?", moves: [asks_open], because: Åbent., goto: more }
      - { id: number, say: "Hvem er du? Fortæl så.", moves: [settles_identity, asks_closed, asks_open], because: Først hvem., goto: more }
  silent:
    phase: listen
    citizen: [{ id: dark, voice: scene, say: Der er stille. }]
    replies:
      - { id: feel, say: "Lukket. Det må gøre ondt.", moves: [names_feeling], about: lukket, because: Følelsen., goto: more }
      - { id: wait, say: "Sig bare til.", moves: [lets_talk], because: Plads., goto: more }
  more:
    phase: listen
    citizen: [{ say: Ja. Og mørkt. }]
    replies:
      - { id: sum, say: "Lukket og mørkt. Passer det?", moves: [summarises, asks_closed], because: Sagt tilbage., goto: why }
      - { id: both, say: "Hvad nu? Ring til en låsesmed.", moves: [asks_open, gives_solution], because: For tidligt., goto: why }
      - { id: fix, say: "Ring til en låsesmed.", moves: [gives_solution], because: For tidligt., goto: why }
  why:
    phase: rules
    citizen: [{ id: dim, voice: scene, say: Der er stille. }]
    replies:
      - { id: ground, say: "Vi lukkede døren klokken fire, som der stod i brevet til alle.", moves: [gives_ground], because: Grunden., goto: close }
  close:
    phase: agree
    citizen: [{ id: hush, voice: scene, say: Der er stille. }]
    replies:
      - { id: agree, say: "Jeg kommer klokken fem. Er det en aftale?", moves: [makes_agreement, asks_closed], because: Aftalen., goto: done }
endings:
  done: { kind: agreement, say: Ja tak., outcome: Døren blev åbnet. }
)";
}

struct Counted {
  Counts moves;
  WordCounts words;
  std::array<std::optional<MarkedShare>, measures> shares;
};

Counted counted(const std::vector<std::string_view>& way) {
  static const Game game(counted_call());
  const engine::Transcript transcript = game.play(way);
  Counted all;
  all.moves = count_moves(game.rubric, game.scenario, game.bounds, transcript);
  all.words = word_counts(game.rubric, game.scenario, transcript, Language::da);
  all.shares = shares(game.rubric, all.moves, all.words);
  return all;
}

TEST_CASE("a call is counted by hand: questions, reflections, the first of each, words") {
  const Counted one = counted({"pause", "silent/feel", "more/sum", "why/ground", "close/agree"});
  CHECK(one.moves.open_questions == 0);
  // Neither the opening, where asking would have led no further than the pause that was held, nor
  // an open question within a pitfall is a chance.
  CHECK(one.moves.open_question_chances == 0);
  CHECK(one.moves.closed_questions == 0);  // a check and an agreement are none
  CHECK(one.moves.reflections == 2);
  CHECK(one.moves.reflection_chances == 2);
  CHECK(one.moves.complex_reflections == 1);
  CHECK_FALSE(one.moves.first_open_question.has_value());
  CHECK_FALSE(one.moves.first_solution.has_value());
  CHECK(one.words.trainee == 5 + 5 + 12 + 8);
  CHECK(one.words.citizen == 3 + 3 + 2);  // no scene
  CHECK(one.words.trainee_listening == 5 + 5);
  CHECK(one.words.citizen_listening == 3 + 3);
  // The ground must be said and is no talk, but the citizen has not come in between either.
  CHECK(one.words.longest == 5 + 8);
  CHECK(one.words.longest_from == 3);
}

TEST_CASE("a closed question counts, but not where it asks who somebody is") {
  const Counted closed = counted({"opening/closed", "more/fix", "why/ground", "close/agree"});
  CHECK(closed.moves.closed_questions == 1);
  CHECK(closed.moves.first_solution == 2);
  CHECK(closed.moves.open_question_chances == 1);
  const Counted number = counted({"opening/number", "more/fix", "why/ground", "close/agree"});
  CHECK(number.moves.closed_questions == 0);
  CHECK(number.moves.open_questions == 1);
  CHECK(number.moves.first_open_question == 1);
  CHECK(number.words.trainee_listening == 4);  // who it is, is no talk; the solution is
}

TEST_CASE("a share has a mark only where there is enough to share") {
  Game game(counted_call());
  Counts counts;
  counts.open_questions = 3;
  counts.reflections = 4;
  counts.complex_reflections = 2;
  const auto of = [&](Measure measure) {
    return shares(game.rubric, counts, {})[static_cast<std::size_t>(measure)].value();
  };
  CHECK(of(Measure::open_questions).mark == Mark::too_few);
  counts.closed_questions = 1;
  CHECK(of(Measure::open_questions).per_cent == 75);
  CHECK(of(Measure::open_questions).mark == Mark::good);
  CHECK(of(Measure::reflections).per_cent == 100);
  CHECK(of(Measure::reflections).mark == Mark::fair);
  CHECK(of(Measure::complex_reflections).mark == Mark::good);
  counts.closed_questions = 4;
  CHECK(of(Measure::open_questions).per_cent == 43);  // 3 of 7
  CHECK(of(Measure::open_questions).mark == Mark::below);
}

TEST_CASE("of talk less is better") {
  const Game game(counted_call());
  const auto mark = [&](std::size_t trainee, std::size_t citizen) {
    WordCounts words;
    words.trainee_listening = trainee;
    words.citizen_listening = citizen;
    return shares(game.rubric, {}, words)[static_cast<std::size_t>(Measure::talk)].value().mark;
  };
  CHECK(mark(50, 50) == Mark::good);
  CHECK(mark(51, 49) == Mark::fair);
  CHECK(mark(65, 35) == Mark::fair);
  CHECK(mark(66, 34) == Mark::below);
  CHECK(mark(30, 9) == Mark::too_few);
}

TEST_CASE("a method without thresholds has no shares") {
  Game game(counted_call());
  game.rubric.thresholds = {};
  for (const auto& share : shares(game.rubric, {}, {})) CHECK_FALSE(share.has_value());
}

}  // namespace
}  // namespace samtale::tests
