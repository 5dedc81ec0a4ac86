// What every shipped scenario must keep. The limits stand here as numbers of their own, so that
// nobody can pass by moving the method's; an answered smell excuses none of them.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "engine/check_by_search.hpp"
#include "engine/messages.hpp"
#include "engine/text.hpp"
#include "scoring/analysis.hpp"
#include "scoring/plan.hpp"
#include "tests/scoring/small_game.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Language;

struct Shipped {
  std::string id;
  engine::LoadedScenario loaded;
  Game game;
  Analysis analysis;
  std::vector<engine::Answer> decent;  // empty: there is no such plan, or it can't be played

  const engine::Scenario& scenario() const { return game.scenario; }
};

std::vector<engine::Answer> answers_of_plan(const engine::Scenario& scenario,
                                            const scoring::Plan& plan) {
  std::vector<engine::Answer> answers;
  engine::CallState state = begin_call(scenario, engine::CallIndex{0}, nullptr);
  for (const scoring::PlanStep& step : plan.steps) {
    if (state.ending.valid() && !finished(scenario, state))
      state = begin_call(scenario, next_call(scenario, state), &state);
    if (step.word == "pause") {
      answers.push_back(pause_answer(scenario, state));
    } else if (step.word == "pick") {
      const auto open = open_replies(scenario, state);
      const auto found = std::find_if(open.begin(), open.end(), [&](engine::ReplyIndex reply) {
        return scenario.at(reply).id == step.rest;
      });
      if (found == open.end()) return {};
      answers.push_back(reply_answer(scenario, *found));
    } else {
      continue;
    }
    state = engine::step(scenario, state, answers.back());
  }
  return answers;
}

std::vector<engine::Answer> decent_run(const std::string& id, const engine::Scenario& scenario) {
  const auto file = source_folder() / "scenarios" / id / "plans" / "decent.plan";
  if (!std::filesystem::exists(file)) return {};
  return answers_of_plan(scenario, scoring::parse_plan(read_file(file)));
}

const std::vector<Shipped>& shipped() {
  static const std::vector<Shipped> all = [] {
    std::vector<Shipped> list;
    for (const std::string& id : shipped_ids()) {
      engine::LoadedScenario loaded = shipped_scenario(id);
      const engine::StateGraph graph = explore(loaded.scenario, engine::watched_by_check());
      check_by_search(loaded.scenario, graph, loaded.diagnostics);
      Game game(loaded.scenario);
      Analysis analysis = analyse(game.rubric, game.scenario, game.bounds);
      std::vector<engine::Answer> decent = decent_run(id, game.scenario);
      list.push_back({id, std::move(loaded), std::move(game), std::move(analysis), decent});
    }
    return list;
  }();
  return all;
}

/// Whether it smells so, answered or not.
std::vector<Smell> smells_of(const Shipped& one, SmellCode code) {
  std::vector<Smell> found;
  for (const auto* list : {&one.analysis.smells, &one.analysis.answered})
    for (const Smell& smell : *list)
      if (smell.code == code) found.push_back(smell);
  return found;
}

std::string place_of(const Shipped& one, const Smell& smell) {
  if (!smell.node.valid()) return {};
  return one.scenario().at(smell.node).id +
         (smell.reply.valid() ? "/" + one.scenario().at(smell.reply).id : "") + ": ";
}

/// Fails once for each smell of that code.
void check_free_of(SmellCode code) {
  for (const Shipped& one : shipped())
    for (const Smell& smell : smells_of(one, code))
      FAIL_CHECK(one.id << ": " << place_of(one, smell)
                        << message(one.game.rubric, smell, Language::en));
}

engine::EndingIndex end_of(const Shipped& one, const std::vector<engine::Answer>& answers) {
  const auto played = transcript(one.scenario(), answers, 0);
  return played.finished ? played.calls.back().ending : engine::EndingIndex{};
}

/// Nodes in which, once the citizen has calmed down, a reply that names a feeling costs.
std::set<std::string> calm_nodes(const Shipped& one) {
  const engine::Scenario& scenario = one.scenario();
  engine::VariableIndex calmed;
  for (const engine::MethodVariable& v : scenario.moves.variables)
    if (v.variable.id == "calmed") calmed = v.variable.index;
  REQUIRE(calmed.valid());
  const PrincipleIndex feelings = one.game.index_of("acknowledge_feelings");
  std::set<std::string> nodes;
  const engine::StateGraph& graph = one.game.bounds.graph;
  for (std::uint32_t s = 0; s < graph.states.size(); ++s) {
    const engine::CallState& state = graph.states[s];
    if (state.ending.valid() || read(state, calmed) == 0) continue;
    for (std::uint32_t e = graph.first_edge[s]; e < graph.first_edge[s + 1]; ++e) {
      const engine::Answer answer = answer_of(scenario, state, graph.edges[e]);
      const bool names = std::any_of(answer.begin(), answer.end(), [&](engine::MoveIndex move) {
        const std::string& id = scenario.moves.moves[move.value].id;
        return id == "names_feeling" || id == "stock_phrase";
      });
      if (names &&
          points(one.game.rubric, scenario, state, answer).by_principle[feelings.value] < 0)
        nodes.insert(scenario.at(state.node).id);
    }
  }
  return nodes;
}

TEST_CASE("every shipped scenario is sound") {
  REQUIRE(shipped().size() == 9);
  SUBCASE("no error and no warning") {
    for (const Shipped& one : shipped())
      for (const engine::Diagnostic& diagnostic : one.loaded.diagnostics)
        if (diagnostic.severity != engine::Severity::note)
          FAIL_CHECK(one.id << ": " << report(diagnostic, one.loaded.files, Language::en));
  }
  SUBCASE("no unanswered smell") {
    for (const Shipped& one : shipped())
      for (const Smell& smell : one.analysis.smells)
        FAIL_CHECK(one.id << ": " << name(smell.code) << ": " << place_of(one, smell)
                          << message(one.game.rubric, smell, Language::en));
  }
  SUBCASE("no answer to what does not smell") {
    for (const Shipped& one : shipped())
      for (const IdleAnswer& idle : one.analysis.idle_answers)
        FAIL_CHECK(one.id << ": idle answer to " << idle.code);
  }
  SUBCASE("every state has been looked at") {
    for (const Shipped& one : shipped())
      CHECK_MESSAGE(one.analysis.exact, one.id << ": only a bound");
  }
}

TEST_CASE("every shipped scenario can be passed, and not without thinking") {
  SUBCASE("passed is 50 to 75") {
    for (const Shipped& one : shipped()) {
      CHECK_MESSAGE(one.analysis.pass >= 500, one.id << ": passed is " << one.analysis.pass / 10);
      CHECK_MESSAGE(one.analysis.pass <= 750, one.id << ": passed is " << one.analysis.pass / 10);
    }
  }
  SUBCASE("the bots stay below") {
    for (const Shipped& one : shipped())
      for (std::size_t b = 0; b < mindless_bots.size(); ++b)
        CHECK_MESSAGE(one.analysis.bots[b].value_or(1000) < one.analysis.pass,
                      one.id << ": " << id(mindless_bots[b]) << " reaches "
                             << one.analysis.bots[b].value_or(1000) / 10);
  }
  SUBCASE("the mean of 1 000 calls by chance stays below") {
    REQUIRE(random_calls == 1000);
    for (const Shipped& one : shipped())
      CHECK_MESSAGE(one.analysis.random_mean.value_or(1000) < one.analysis.pass,
                    one.id << ": chance reaches " << one.analysis.random_mean.value_or(1000) / 10);
  }
  SUBCASE("the plan decent has a mistake that is put right, and is passed") {
    for (const Shipped& one : shipped()) {
      CHECK_MESSAGE(!one.decent.empty(), one.id << ": no plan decent, or it can't be played");
      const auto played = transcript(one.scenario(), one.decent, 0);
      const Report report = score(one.game.rubric, one.scenario(), played, one.game.bounds);
      const bool passed = report.level && *report.level >= Level::good;
      CHECK_MESSAGE(passed, one.id << ": decent reaches " << report.overall.value_or(0) / 10
                                   << " of " << one.analysis.pass / 10 << " and "
                                   << (report.level ? id(*report.level) : "no end"));
      bool mended = false;
      for (const PrincipleReport& principle : report.principles)
        for (const Evidence& evidence : principle.evidence)
          mended = mended || evidence.finding.source == Finding::Source::repair;
      CHECK_MESSAGE(mended, one.id << ": decent puts nothing right");
    }
  }
  SUBCASE("the good ending can be reached after a mistake that is put right") {
    for (const Shipped& one : shipped()) {
      const engine::EndingIndex decent = end_of(one, one.decent);
      const auto best = quickest(one.scenario(), one.game.bounds, one.game.bounds.overall().best);
      REQUIRE(best.has_value());
      const engine::EndingIndex good =
          end_of(one, answers_of(one.scenario(), one.game.bounds, *best));
      CHECK_MESSAGE(decent == good,
                    one.id << ": decent ends in "
                           << (decent.valid() ? one.scenario().at(decent).id : "nothing")
                           << ", the best way in " << one.scenario().at(good).id);
    }
  }
}

TEST_CASE("no shipped scenario gives its answers away") {
  SUBCASE("the best reply is the longest in at most 40 % of nodes") {
    for (const Shipped& one : shipped())
      CHECK_MESSAGE(!one.analysis.figures.longest_best.above(40),
                    one.id << ": " << one.analysis.figures.longest_best.percent() << " %");
  }
  SUBCASE("the best reply has the most moves in at most 40 % of nodes") {
    for (const Shipped& one : shipped())
      CHECK_MESSAGE(!one.analysis.figures.most_moves_best.above(40),
                    one.id << ": " << one.analysis.figures.most_moves_best.percent() << " %");
  }
  SUBCASE("each position is best in 20 to 45 % of nodes") {
    for (const Shipped& one : shipped()) {
      const auto& positions = one.analysis.figures.positions;
      CHECK_MESSAGE(positions.size() >= 2, one.id << ": nothing to choose");
      for (std::size_t p = 0; p < positions.size(); ++p) {
        const bool within = !positions[p].below(20) && !positions[p].above(45);
        CHECK_MESSAGE(within, one.id << ": number " << p + 1 << " is best in "
                                     << positions[p].percent() << " %");
      }
    }
  }
  SUBCASE("about one node in five has two equally good replies") {
    for (const Shipped& one : shipped()) {
      const Figures& f = one.analysis.figures;
      CHECK_MESSAGE(f.with_equals >= (2 * f.compared + 5) / 10,
                    one.id << ": " << f.with_equals << " of " << f.compared);
    }
  }
  SUBCASE("there is a node where the narrow question is right") {
    check_free_of(SmellCode::narrow_never_right);
  }
}

TEST_CASE("every shipped scenario can end in several ways") {
  SUBCASE("at least three endings, all of them reached") {
    for (const Shipped& one : shipped()) {
      CHECK_MESSAGE(one.analysis.endings.size() >= 3,
                    one.id << ": " << one.analysis.endings.size() << " endings");
      for (const EndingReach& reach : one.analysis.endings)
        CHECK_MESSAGE(reach.reachable == true,
                      one.id << ": " << one.scenario().at(reach.ending).id << " is not reached");
    }
  }
  SUBCASE("nothing is left over") {
    for (const Shipped& one : shipped())
      for (const std::string& place : one.analysis.unreachable)
        FAIL_CHECK(one.id << ": " << place << " never comes into play");
  }
}

TEST_CASE("what is said in a shipped scenario is short and plain") {
  SUBCASE("replies have at most 28 words") {
    for (const Shipped& one : shipped())
      for (const engine::Reply& reply : one.scenario().replies)
        CHECK_MESSAGE(engine::word_count(reply.say.da) <= 28,
                      one.id << ": " << one.scenario().at(reply.node).id << "/" << reply.id << ": "
                             << engine::word_count(reply.say.da) << " words");
  }
  SUBCASE("lines of the citizen's have 5 to 35 words") { check_free_of(SmellCode::line_length); }
  SUBCASE("the best way has at most 1 300 words and takes at most ten minutes") {
    for (const Shipped& one : shipped()) {
      const BestWay& way = one.analysis.figures.best_way;
      CHECK_MESSAGE(way.turns > 0, one.id << ": no best way");
      CHECK_MESSAGE(way.words <= 1300, one.id << ": " << way.words << " words");
      CHECK_MESSAGE(way.tenths_of_minutes <= 100,
                    one.id << ": " << way.tenths_of_minutes / 10 << " minutes");
    }
  }
  SUBCASE("the citizen speaks within a minute") {
    for (const Shipped& one : shipped())
      CHECK_MESSAGE(one.analysis.figures.best_way.seconds_to_first <= 60,
                    one.id << ": " << one.analysis.figures.best_way.seconds_to_first << " seconds");
  }
  SUBCASE("the replies have a LIX below 35") {
    for (const Shipped& one : shipped())
      CHECK_MESSAGE(one.analysis.figures.lix < 35, one.id << ": " << one.analysis.figures.lix);
  }
  SUBCASE("no number or address that looks like a real one") {
    check_free_of(SmellCode::personal_data);
  }
  SUBCASE("no paragraph, percentage or day arithmetic in spoken lines") {
    check_free_of(SmellCode::law_in_speech);
  }
}

TEST_CASE("the shipped scenarios together teach the whole method") {
  SUBCASE("every principle has an opportunity in two scenarios") {
    const std::set<std::string> one_is_enough{"common_workflow", "document_debrief",
                                              "set_boundary"};
    const Rubric& rubric = shipped_method().rubric;
    for (std::uint32_t p = 0; p < rubric.principles.size(); ++p) {
      const std::string& principle = rubric.principles[p].id;
      std::string where;
      std::size_t scenarios = 0;
      for (const Shipped& one : shipped()) {
        if (!has(one.game.bounds.chances.front(), PrincipleIndex{p})) continue;
        ++scenarios;
        where += " " + one.id;
      }
      CHECK_MESSAGE(scenarios >= (one_is_enough.count(principle) != 0 ? 1u : 2u),
                    principle << " comes into play only in:" << where);
    }
  }
  SUBCASE("in two scenarios there is a calm node where naming a feeling is wrong") {
    std::size_t scenarios = 0;
    std::string where;
    for (const Shipped& one : shipped()) {
      const std::set<std::string> nodes = calm_nodes(one);
      if (nodes.empty()) continue;
      ++scenarios;
      where += " " + one.id + "/" + *nodes.begin();
    }
    CHECK_MESSAGE(scenarios >= 2, "only:" << where);
  }
}

}  // namespace
}  // namespace samtale::tests
