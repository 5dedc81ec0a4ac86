#include "scoring/report.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "engine/text.hpp"
#include "scoring/bots.hpp"
#include "scoring/debrief/feedback.hpp"
#include "tests/scoring/small_game.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Language;

const std::vector<std::string_view> good{"opening/open", "story/sum", "knock/ask", "told/ground",
                                         "close/agree"};
const std::vector<std::string_view> poor{"opening/rules", "story/back", "story/sum", "knock/tell",
                                         "close/vague"};

TEST_CASE("a share is rounded to one decimal and needs something to tell apart") {
  CHECK(share(2, {0, 3}) == 667);
  CHECK(share(-10, {-10, 30}) == 0);
  CHECK(share(30, {-10, 30}) == 1000);
  CHECK(share(1, {0, 2000}) == 1);  // 0.05 is rounded up
  CHECK_FALSE(share(5, {5, 5}).has_value());
}

TEST_CASE("a run's points are the sum of its principles") {
  const Game game(small_call());
  for (const auto& way : {good, poor}) {
    const Report report = game.score(way);
    std::int32_t sum = 0;
    for (const PrincipleReport& principle : report.principles) {
      sum += principle.points;
      CHECK(principle.points >= principle.range.worst);
      CHECK(principle.points <= principle.range.best);
      CHECK(principle.opportunities == principle.shown + principle.missed);
    }
    CHECK(sum == report.points);
  }
}

TEST_CASE("what did not come into play has no score, neither nought nor full") {
  const Game game(small_call());
  const Report report = game.score(good);
  const PrincipleReport& boundary = game.of(report, "set_boundary");
  CHECK_FALSE(boundary.score.has_value());
  CHECK(boundary.opportunities == 0);
}

TEST_CASE("opportunities are turns where an open reply carries a move for the principle") {
  const Game game(small_call());
  const Report good_report = game.score(good);
  const PrincipleReport& asked = game.of(good_report, "open_question");
  CHECK(asked.opportunities == 1);
  CHECK(asked.shown == 1);
  CHECK(asked.missed == 0);
  const Report skipped = game.score(poor);
  CHECK(game.of(skipped, "open_question").missed == 1);
  CHECK(game.of(skipped, "phase_order").against == 2);
}

TEST_CASE("a scenario's own pass is where the level good begins, and no level stands askew") {
  engine::Scenario scenario = scenario_from(small_call());
  const Rubric& shipped = shipped_method().rubric;
  CHECK(pass_of(weighed_for(shipped, scenario)) == 60);
  scenario.pass = 75;
  CHECK(pass_of(weighed_for(shipped, scenario)) == 75);
  const std::vector<std::string_view> way{"opening/open", "story/feel", "knock/tell",
                                          "close/agree"};
  const Report report = Game(scenario).score(way);
  REQUIRE(report.overall.has_value());
  scenario.pass = 50;
  const Report easier = Game(scenario).score(way);
  CHECK(easier.overall == report.overall);
  Rubric narrow = shipped;
  narrow.level_from = {55, 58, 60};
  CHECK(weighed_for(narrow, scenario).level_from == std::array<int, 3>{50, 50, 60});
  scenario.pass = 75;
  CHECK(weighed_for(narrow, scenario).level_from == std::array<int, 3>{55, 75, 75});
}

TEST_CASE("an incomplete agreement caps the level, not the points") {
  const Game game(small_call());
  const Report report =
      game.score({"opening/open", "story/sum", "knock/ask", "told/ground", "close/vague"});
  REQUIRE(report.caps.size() == 3);  // who, what and when; the yes is there
  CHECK(game.rubric.caps[report.caps.front().cap].id == "agreement_without_who");
  CHECK(report.level == Level::on_the_way);
  CHECK(report.overall.value() > 400);
}

TEST_CASE("leaving out how to complain after a decision caps the level") {
  const Game game(small_call());
  const Report report = game.score({"opening/open", "story/sum", "knock/tell", "close/agree"});
  REQUIRE(report.caps.size() == 1);
  CHECK(game.rubric.caps[report.caps.front().cap].id == "complaint_not_told");
}

TEST_CASE("an unfinished call has points so far but no level and no overall") {
  const Game game(small_call());
  const Report report = game.score({"opening/open"});
  CHECK_FALSE(report.finished);
  CHECK(report.points == 16);
  CHECK_FALSE(report.overall.has_value());
  CHECK_FALSE(report.level.has_value());
}

TEST_CASE("the citizen's rating comes from the state at the end") {
  const Game game(small_call());
  CHECK(game.score(good).rating[3] == 5);                // who, what, when and yes
  CHECK(game.score({"opening/soothe"}).rating[0] == 1);  // heard 16
}

TEST_CASE("questions are counted with the chances there were") {
  const Game game(small_call());
  const Counts counts = game.score(good).counts;
  CHECK(counts.open_questions == 1);
  CHECK(counts.open_question_chances == 1);
  CHECK(counts.reflections == 1);
}

TEST_CASE("time that runs out is worth nothing, costs nothing and uses no opportunity") {
  const Game game(small_call());
  std::vector<engine::Answer> waited;
  for (const engine::Answer& answer : game.answers(good)) {
    waited.push_back(engine::silence_answer());
    waited.push_back(answer);
  }
  const Report whole = game.score(good);
  const Report report =
      score(game.rubric, game.scenario, transcript(game.scenario, waited, 0), game.bounds);
  CHECK(report.points == whole.points);
  CHECK(report.overall == whole.overall);
  CHECK(report.level == whole.level);
  CHECK(report.counts.open_question_chances == whole.counts.open_question_chances);
  REQUIRE(report.turns.size() == waited.size());
  for (std::size_t t = 0; t < waited.size(); t += 2) {
    CHECK(report.turns[t].points == 0);
    CHECK(report.turns[t].regret == 0);
    CHECK(report.turns[t].siblings.empty());
  }
  for (std::size_t p = 0; p < whole.principles.size(); ++p) {
    CHECK(report.principles[p].points == whole.principles[p].points);
    CHECK(report.principles[p].opportunities == whole.principles[p].opportunities);
    CHECK(report.principles[p].missed == whole.principles[p].missed);
  }
}

TEST_CASE("what a scene tells is nobody's words") {
  Game game(small_call());
  const engine::Transcript transcript = game.play(good);
  const WordCounts spoken = word_counts(game.rubric, game.scenario, transcript, Language::da);
  REQUIRE(spoken.citizen > 0);
  const engine::LineIndex first = transcript.turns.front().lines.front();
  const std::size_t words = engine::word_count(game.scenario.at(first).say.da);
  game.scenario.lines[first.value].voice = engine::Voice::scene;
  const WordCounts narrated = word_counts(game.rubric, game.scenario, transcript, Language::da);
  CHECK(narrated.citizen == spoken.citizen - words);
  CHECK(narrated.trainee == spoken.trainee);
}

TEST_CASE("feedback names strengths with the exact line and one thing to try") {
  const Game game(small_call());
  const auto told = [&](const std::vector<std::string_view>& way) {
    return feedback(game.score(way), game.rubric, game.scenario, game.play(way), game.bounds,
                    Language::da);
  };
  const Feedback best = told(good);
  REQUIRE_FALSE(best.strengths.empty());
  CHECK(best.strengths.size() <= max_strengths);
  CHECK(best.strengths.front().said == "Det er altså skadestuen. Passer det?");
  CHECK(best.strengths.front().because == "Godt set.");

  const Feedback worse = told({"opening/rules", "story/sum", "knock/tell", "close/agree"});
  REQUIRE(worse.suggestion.has_value());
  CHECK(worse.suggestion->turn == 1);
  CHECK(worse.suggestion->said == "Reglerne er sådan.");
  CHECK(worse.suggestion->because == "For tidligt.");
  CHECK(worse.suggestion->instead == "Fortæl.");
  CHECK(worse.suggestion->instead_because == "Du spurgte.");
}

TEST_CASE("a better reply is suggested before a pause, and a pause where nothing said was worse") {
  const Game game(small_call());
  const auto suggested = [&](const std::vector<std::string_view>& way) {
    return feedback(game.score(way), game.rubric, game.scenario, game.play(way), game.bounds,
                    Language::da)
        .suggestion;
  };
  const auto reply = suggested(poor);
  REQUIRE(reply.has_value());
  CHECK(reply->said == "Vi ser på det.");
  CHECK(reply->instead == "Jeg ringer torsdag. Er det aftalen?");

  // The best way without its first pause lacks that pause and nothing else.
  std::vector<engine::Answer> answers = play(Bot::best, game.rubric, game.scenario, game.bounds, 0);
  const auto paused = std::find_if(answers.begin(), answers.end(), [](const engine::Answer& a) {
    return a.kind == engine::AnswerKind::pause;
  });
  REQUIRE(paused != answers.end());
  answers.erase(paused);
  const engine::Transcript played = transcript(game.scenario, answers, 0);
  const auto pause = feedback(scoring::score(game.rubric, game.scenario, played, game.bounds),
                              game.rubric, game.scenario, played, game.bounds, Language::da)
                         .suggestion;
  REQUIRE(pause.has_value());
  CHECK(pause->instead.empty());
  CHECK(game.rubric.at(pause->principle.value()).id == "pause");
}

TEST_CASE("a call in which every answer was a best one has nothing to try") {
  const Game game(small_call());
  const std::vector<engine::Answer> answers =
      play(Bot::best, game.rubric, game.scenario, game.bounds, 0);
  const engine::Transcript played = transcript(game.scenario, answers, 0);
  const Report report = scoring::score(game.rubric, game.scenario, played, game.bounds);
  CHECK(report.overall == 1000);
  CHECK_FALSE(feedback(report, game.rubric, game.scenario, played, game.bounds, Language::da)
                  .suggestion.has_value());
}

}  // namespace
}  // namespace samtale::tests
