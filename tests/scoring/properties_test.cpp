// What must hold of every scenario: on small calls by chance and on the shipped ones.
#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "scoring/bots.hpp"
#include "tests/scoring/all_ways.hpp"
#include "tests/support/random.hpp"
#include "tests/support/random_call.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Answer;
using engine::CallState;
using engine::ReplyIndex;
using engine::Scenario;

std::vector<Game> shipped_games() {
  std::vector<Game> games;
  for (const std::string& id : shipped_ids()) games.emplace_back(shipped_scenario(id).scenario);
  return games;
}

/// Answers by chance, in an order of the replies that the file has no say in.
std::vector<Answer> play_by_chance(const Scenario& scenario, Random& random) {
  std::vector<Answer> answers;
  CallState state = begin_call(scenario, engine::CallIndex{0}, nullptr);
  while (!finished(scenario, state)) {
    if (state.ending.valid()) {
      state = begin_call(scenario, next_call(scenario, state), &state);
      continue;
    }
    std::vector<ReplyIndex> open = open_replies(scenario, state);
    std::sort(open.begin(), open.end(),
              [&](ReplyIndex a, ReplyIndex b) { return scenario.at(a).id < scenario.at(b).id; });
    const bool pauses = pause_is_open(scenario, state) && random.one_in(6);
    answers.push_back(pauses ? pause_answer(scenario, state)
                             : reply_answer(scenario, open[random.below(open.size())]));
    state = step(scenario, state, answers.back());
  }
  return answers;
}

Report report_on(const Game& game, const std::vector<Answer>& answers) {
  return score(game.rubric, game.scenario, transcript(game.scenario, answers, 0), game.bounds);
}

std::string told(const Evidence& evidence) {
  return fmt::format(" {}:{}/{}={}<{}", evidence.turn, static_cast<int>(evidence.finding.source),
                     evidence.finding.index, evidence.finding.points, evidence.mistake);
}

/// All that a report says, by ids.
std::string told(const Game& game, const Report& report) {
  std::string text =
      fmt::format("{} {} {} {} {}\n", report.points, report.range.worst, report.range.best,
                  report.overall.value_or(-1), report.level ? id(*report.level) : "none");
  for (const PrincipleReport& p : report.principles) {
    text += fmt::format("{} {} {}-{} {} {} {} {} {} {}", game.rubric.at(p.principle).id, p.points,
                        p.range.worst, p.range.best, p.score.value_or(-1), p.opportunities, p.shown,
                        p.missed, p.against, p.closed_off.value_or(0));
    for (const Evidence& evidence : p.evidence) text += told(evidence);
    text += '\n';
  }
  for (const TurnReport& turn : report.turns) {
    text += fmt::format("{} {}", turn.points, turn.regret.value_or(-1));
    for (const Sibling& sibling : turn.siblings)
      text += fmt::format(" {}:{}:{}",
                          sibling.reply.valid() ? game.scenario.at(sibling.reply).id : "pause",
                          sibling.regret.value_or(-1), sibling.reach ? id(*sibling.reach) : "none");
    text += '\n';
  }
  for (const CapHit& cap : report.caps)
    text += fmt::format("{} {}\n", cap.cap, game.scenario.at(cap.call).id);
  for (const int value : report.rating) text += fmt::format("{} ", value);
  return text;
}

std::vector<Answer> same_answers(const Game& from, const std::vector<Answer>& answers,
                                 const Game& to) {
  std::vector<Answer> same;
  CallState state = begin_call(to.scenario, engine::CallIndex{0}, nullptr);
  for (const Answer& answer : answers) {
    if (answer.reply.valid()) {
      const engine::Reply& reply = from.scenario.at(answer.reply);
      same.push_back(reply_answer(
          to.scenario, reply_of(to.scenario, from.scenario.at(reply.node).id, reply.id)));
    } else {
      same.push_back(pause_answer(to.scenario, state));
    }
    state = step(to.scenario, state, same.back());
  }
  return same;
}

TEST_CASE("a thousand calls by chance have the bounds that playing every way finds") {
  std::size_t ways = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    const Game game(random_call(seed));
    REQUIRE(game.bounds.exact);
    const AllWays all(game);
    ways += all.ways;
    REQUIRE(game.bounds.overall().best == all.total.best);
    REQUIRE(game.bounds.overall().worst == all.total.worst);
    for (std::uint32_t p = 0; p < game.rubric.principles.size(); ++p) {
      REQUIRE(game.bounds.overall(PrincipleIndex{p}).best == all.by_principle[p].best);
      REQUIRE(game.bounds.overall(PrincipleIndex{p}).worst == all.by_principle[p].worst);
    }
    const CallState opening = begin_call(game.scenario, engine::CallIndex{0}, nullptr);
    REQUIRE(game.bounds.chances_from(opening) == all.chances);
  }
  CHECK(ways > 50'000);
}

TEST_CASE("a report does not change when the replies are only reordered in the file") {
  Random random(4);
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    const Game game(random_call(seed)), reordered(random_call(seed, 1 + random.below(1000)));
    const std::vector<Answer> answers = play_by_chance(game.scenario, random);
    const std::vector<Answer> same = same_answers(game, answers, reordered);
    CHECK(told(game, report_on(game, answers)) == told(reordered, report_on(reordered, same)));
  }
  for (const Game& game : shipped_games()) {
    Scenario scenario = game.scenario;
    for (engine::Node& node : scenario.nodes)
      std::reverse(node.replies.begin(), node.replies.end());
    const Game reordered(scenario);
    for (int run = 0; run < 5; ++run) {
      const std::vector<Answer> answers = play_by_chance(game.scenario, random);
      CHECK(told(game, report_on(game, answers)) == told(reordered, report_on(reordered, answers)));
    }
  }
}

/// With a node that no way leads to, in which everything can be said.
Scenario with_unreachable_node(Scenario scenario) {
  const engine::NodeIndex index{static_cast<std::uint32_t>(scenario.nodes.size())};
  engine::Node node;
  node.id = "nowhere";
  node.call = engine::CallIndex{0};
  for (std::uint32_t m = 0; m < scenario.moves.moves.size(); ++m) {
    node.replies.push_back(ReplyIndex{static_cast<std::uint32_t>(scenario.replies.size())});
    engine::Reply& reply = scenario.replies.emplace_back();
    reply.id = "r" + std::to_string(m);
    reply.node = index;
    reply.moves = {engine::MoveIndex{m}};
    engine::Way way;
    way.ending = engine::EndingIndex{0};
    reply.ways = {way};
  }
  scenario.nodes.push_back(node);
  return scenario;
}

TEST_CASE("a node that no way leads to changes nothing") {
  Random random(5);
  for (const Game& game : shipped_games()) {
    const Game more(with_unreachable_node(game.scenario));
    CHECK(more.bounds.graph.states.size() == game.bounds.graph.states.size());
    for (int run = 0; run < 5; ++run) {
      const std::vector<Answer> answers = play_by_chance(game.scenario, random);
      CHECK(told(game, report_on(game, answers)) == told(more, report_on(more, answers)));
    }
  }
}

TEST_CASE("the best way gives 100, the worst 0, and 500 calls by chance lie between") {
  Random random(6);
  for (const Game& game : shipped_games()) {
    const auto reached = [&](Bot bot) {
      return report_on(game, play(bot, game.rubric, game.scenario, game.bounds, 0)).overall;
    };
    CHECK(reached(Bot::best) == 1000);
    CHECK(reached(Bot::worst) == 0);
    for (int run = 0; run < 500; ++run) {
      const Report report = report_on(game, play_by_chance(game.scenario, random));
      REQUIRE(report.overall.has_value());
      REQUIRE(*report.overall >= 0);
      REQUIRE(*report.overall <= 1000);
      for (const PrincipleReport& principle : report.principles) {
        REQUIRE(principle.points >= principle.range.worst);
        REQUIRE(principle.points <= principle.range.best);
        REQUIRE(principle.score.has_value() ==
                (principle.opportunities > 0 && principle.range.worst < principle.range.best));
      }
      for (const TurnReport& turn : report.turns)
        for (const Sibling& sibling : turn.siblings) REQUIRE(sibling.regret.value() >= 0);
    }
  }
}

/// Whether the node can be come to a second time: then a reply there may be taken twice.
bool recurs(const Scenario& scenario, engine::NodeIndex node) {
  std::vector<bool> met(scenario.nodes.size(), false);
  std::vector<engine::NodeIndex> ahead{node};
  while (!ahead.empty()) {
    const engine::Node& at = scenario.at(ahead.back());
    ahead.pop_back();
    std::vector<engine::Way> ways = at.pause_ways;
    for (const ReplyIndex reply : at.replies)
      ways.insert(ways.end(), scenario.at(reply).ways.begin(), scenario.at(reply).ways.end());
    for (const engine::Way& way : ways) {
      if (!way.node.valid() || met[way.node.value]) continue;
      met[way.node.value] = true;
      ahead.push_back(way.node);
    }
  }
  return met[node.value];
}

/// The reply is worth `more` points more, whenever it is given: by a move that does nothing else,
/// of a principle that has no other.
Game with_more_points(const Game& game, ReplyIndex raised, int more) {
  Game result(game.scenario);
  const engine::MoveIndex move{static_cast<std::uint32_t>(result.rubric.moves.size())};
  Principle principle = result.rubric.principles.front();
  principle.id = "raised";
  principle.weight = more;
  MoveWorth worth;
  worth.principle = PrincipleIndex{static_cast<std::uint32_t>(result.rubric.principles.size())};
  result.rubric.principles.push_back(principle);
  result.rubric.moves.push_back(worth);
  result.scenario.moves.moves.emplace_back();
  result.scenario.replies[raised.value].moves.push_back(move);
  result.look_for_bounds();
  return result;
}

TEST_CASE("a reply that is worth more never lowers the score of a run in which it was given") {
  Random random(7);
  std::size_t tried = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Game game(random_call(seed));
    const std::vector<Answer> answers = play_by_chance(game.scenario, random);
    const ReplyIndex raised = answers.back().reply;
    if (!raised.valid() || recurs(game.scenario, game.scenario.at(raised).node)) continue;
    const Game better = with_more_points(game, raised, 1 + static_cast<int>(random.below(60)));
    const Report before = report_on(game, answers);
    const Report after = report_on(better, same_answers(game, answers, better));
    CHECK(after.points > before.points);
    if (!before.overall || !after.overall) continue;
    CHECK(*after.overall >= *before.overall);
    ++tried;
  }
  CHECK(tried > 100);
}

TEST_CASE("what a repair pays back is less than what the mistake cost") {
  const auto check = [](const Game& game) {
    for (std::uint32_t s = 0; s < game.bounds.graph.states.size(); ++s) {
      const CallState& before = game.bounds.graph.states[s];
      for (std::uint32_t e = game.bounds.graph.first_edge[s];
           e < game.bounds.graph.first_edge[s + 1]; ++e) {
        const Answer answer = answer_of(game.scenario, before, game.bounds.graph.edges[e]);
        int cost = 0;
        for (const Finding& finding : findings(game.rubric, game.scenario, before, answer))
          cost += std::max(0, -finding.points);
        for (const MistakeKind& kind : game.rubric.repair.kinds)
          if (makes(kind, before, answer)) REQUIRE(cost > paid_back(game.rubric, kind));
      }
    }
  };
  for (const Game& game : shipped_games()) check(game);
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    check(Game(random_call(seed)));
  }
}

TEST_CASE("the best way through a shipped scenario has no pitfall") {
  for (const Game& game : shipped_games()) {
    CAPTURE(game.scenario.id);
    const Report report =
        report_on(game, play(Bot::best, game.rubric, game.scenario, game.bounds, 0));
    for (const PrincipleReport& principle : report.principles) {
      CAPTURE(game.rubric.at(principle.principle).id);
      CHECK(principle.against == 0);
    }
  }
}

TEST_CASE("friendly words to somebody who has calmed down are worth less than none") {
  // Kurt has heard his story said back and asks what happens to the bed.
  const Game game(shipped_scenario("angry-caller").scenario);
  const std::vector<Answer> best = play(Bot::best, game.rubric, game.scenario, game.bounds, 0);
  const engine::Transcript way = transcript(game.scenario, best, 0);
  for (const engine::Turn& turn : way.turns) {
    if (game.scenario.at(turn.before.node).id != "retold") continue;
    for (const ReplyIndex reply : open_replies(game.scenario, turn.before))
      if (game.scenario.at(reply).id == "grief")
        CHECK(regret(game.rubric, game.scenario, game.bounds, turn.before,
                     reply_answer(game.scenario, reply)) > 0);
    return;
  }
  FAIL("the best way does not come by there");
}

}  // namespace
}  // namespace samtale::tests
