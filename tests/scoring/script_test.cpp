#include "scoring/debrief/script.hpp"

#include <algorithm>
#include <numeric>

#include <doctest/doctest.h>

#include "scoring/bots.hpp"
#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using Kind = ScriptStep::Kind;

struct Play {
  const Game& game;
  engine::Transcript transcript;
  Report report;

  Play(const Game& played, Bot bot)
      : game(played),
        transcript(engine::transcript(game.scenario,
                                      play(bot, game.rubric, game.scenario, game.bounds, 3), 3)),
        report(score(game.rubric, game.scenario, transcript, game.bounds)) {}

  MeetingScript script(int minutes, std::optional<std::size_t> at = {}) const {
    return meeting_script(game.scenario, transcript, report, minutes, at);
  }
};

TEST_CASE("the minutes of a script come to the meeting's, and every round is read before hands") {
  for (const std::string& id : shipped_ids()) {
    CAPTURE(id);
    const Game game(shipped_scenario(id).scenario);
    for (const Bot bot : {Bot::worst, Bot::random, Bot::best})
      for (const int minutes : script_minutes) {
        const Play play(game, bot);
        const MeetingScript script = play.script(minutes);
        CHECK(script.minutes == minutes);
        const int sum = std::accumulate(
            script.steps.begin(), script.steps.end(), 0,
            [](int so_far, const ScriptStep& step) { return so_far + step.minutes; });
        CHECK(sum == minutes);
        std::vector<Kind> of_first;
        for (const ScriptStep& step : script.steps) {
          REQUIRE(step.round < script.rounds.size());
          const bool about_round = step.kind == Kind::excerpt || step.kind == Kind::alone ||
                                   step.kind == Kind::vote || step.kind == Kind::opened;
          if (about_round && step.round == 0) of_first.push_back(step.kind);
        }
        CHECK(of_first == std::vector<Kind>{Kind::excerpt, Kind::alone, Kind::vote, Kind::opened});
      }
  }
}

TEST_CASE("a round stays in its call, is short, and no two read the same turn") {
  for (const std::string& id : shipped_ids()) {
    CAPTURE(id);
    const Game game(shipped_scenario(id).scenario);
    const Play play(game, Bot::worst);
    const MeetingScript script = play.script(45);
    std::size_t read_to = 0;
    for (const ScriptRound& round : script.rounds) {
      CHECK(round.first > read_to);
      CHECK(round.first <= round.turn);
      CHECK(round.turn <= round.last);
      CHECK(round.last - round.first < most_script_turns);
      REQUIRE(round.last <= play.transcript.turns.size());
      const auto call_at = [&](std::size_t turn) {
        return call_of(game.scenario, play.transcript.turns[turn - 1].before);
      };
      CHECK(call_at(round.first) == call_at(round.last));
      read_to = round.last;
    }
  }
}

TEST_CASE("the room is asked about the turn in which most was lost, or the one that is chosen") {
  const Game game(shipped_scenario("angry-caller").scenario);
  const Play play(game, Bot::worst);
  const auto regret = [&](std::size_t turn) {
    return play.report.turns[turn - 1].regret.value_or(0);
  };
  const MeetingScript script = play.script(15);
  REQUIRE(script.rounds.size() == 1);
  CHECK(regret(script.rounds[0].turn) > 0);
  for (std::size_t turn = 1; turn <= play.transcript.turns.size(); ++turn)
    CHECK(regret(turn) <= regret(script.rounds[0].turn));
  CHECK(play.script(15, 2).rounds[0].turn == 2);
  CHECK(play.script(15, 1).rounds[0].first == 1);
}

TEST_CASE("a call in which nothing was lost, or of one turn, has a script too") {
  const Game game(small_call());
  const Play best(game, Bot::best);
  CHECK(best.script(20).rounds.size() == 1);
  Play one(game, Bot::best);
  one.transcript.turns.resize(1);
  one.report.turns.resize(1);
  for (const int minutes : script_minutes) {
    const MeetingScript script = one.script(minutes);
    CHECK(script.rounds.size() == 1);
    CHECK(script.rounds[0].last == 1);
  }
}

}  // namespace
}  // namespace samtale::tests
