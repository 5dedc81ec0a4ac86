// Every plan of every shipped scenario, and that together they cover every node and reply.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <doctest/doctest.h>

#include "engine/playback.hpp"
#include "scoring/plan.hpp"
#include "tests/scoring/small_game.hpp"
#include "tests/support/paths.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<fs::path> plans_of(const std::string& id) {
  std::vector<fs::path> files;
  const fs::path folder = source_folder() / "scenarios" / id / "plans";
  if (fs::exists(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".plan") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST_CASE("every plan of the shipped scenarios runs as planned and all is covered") {
  REQUIRE_FALSE(shipped_ids().empty());
  for (const std::string& id : shipped_ids()) {
    const engine::Scenario scenario = shipped_scenario(id).scenario;
    const scoring::Rubric rubric = weighed_for(shipped_method().rubric, scenario);
    const scoring::Bounds bounds = scoring::bounds(
        rubric, scenario, engine::explore(scenario, scoring::watched(rubric, scenario)));
    const std::vector<fs::path> plans = plans_of(id);
    CHECK_MESSAGE(plans.size() >= 3, id << " has too few plans");

    std::vector<bool> come_to(scenario.nodes.size()), picked(scenario.replies.size());
    for (const fs::path& file : plans) {
      const scoring::PlanRun run =
          run_plan(scoring::parse_plan(read(file)), scenario, rubric, &bounds);
      for (const scoring::PlanFault& fault : run.faults)
        FAIL_CHECK(id << "/" << file.filename().string() << ":" << fault.step.line << ": "
                      << plain(fault));
      CHECK_MESSAGE(run.says_end, file << " does not say how the call ends");
      for (const engine::NodeIndex node : run.nodes) come_to[node.value] = true;
      for (const engine::ReplyIndex reply : run.picked) picked[reply.value] = true;
    }
    std::size_t nodes = 0, replies = 0;
    for (std::size_t n = 0; n < come_to.size(); ++n) {
      nodes += come_to[n];
      CHECK_MESSAGE(come_to[n], id << ": no plan comes to " << scenario.nodes[n].id);
    }
    for (std::size_t r = 0; r < picked.size(); ++r) {
      replies += picked[r];
      const engine::Reply& reply = scenario.replies[r];
      CHECK_MESSAGE(picked[r],
                    id << ": no plan picks " << scenario.at(reply.node).id << "/" << reply.id);
    }
    std::cout << id << ": " << plans.size() << " plans, " << nodes << "/" << scenario.nodes.size()
              << " nodes, " << replies << "/" << scenario.replies.size() << " replies\n";
  }
}

/// What is wrong with a run of the small call, a line each.
std::vector<std::string> faults_of(const Game& game, std::string_view text) {
  std::vector<std::string> faults;
  for (const scoring::PlanFault& fault :
       run_plan(scoring::parse_plan(text), game.scenario, game.rubric, &game.bounds).faults)
    faults.push_back(std::to_string(fault.step.line) + ": " + plain(fault));
  return faults;
}

TEST_CASE("a plan that is not kept says where and what was found instead") {
  const Game game(small_call());
  const std::vector<std::string> faults =
      faults_of(game,
                "plan: x\nat: story\npick: open »Hvad er der sket?«\nsays: »skadestuen«\n"
                "says: »fly«\nstate: heard > 90\npick: nobody\n");
  REQUIRE(faults.size() == 4);
  CHECK(faults[0] == "2: at story: found opening");
  CHECK(faults[1] == "5: says »fly«: was said: Jeg var på skadestuen.\n");
  CHECK(faults[2] == "6: state heard > 90: found heard 38");
  CHECK(faults[3] == "7: pick nobody: 'nobody' is not open in story");
}

TEST_CASE("a file that is no plan is given up after so many faults") {
  const Game game(small_call());
  std::string text = "plan: x\n";
  for (int i = 0; i < 5000; ++i) text += "nonsense\n";
  CHECK(faults_of(game, text).size() == scoring::most_plan_faults);
}

TEST_CASE("a plan begins where it says, with the values that it names") {
  const Game game(small_call());
  CHECK(faults_of(game, "plan: x\nfrom: story\nwith: heard 70\nat: story\nstate: heard = 70\n")
            .empty());
  CHECK(faults_of(game, "plan: x\nfrom: nowhere\n") ==
        std::vector<std::string>{"0: it can't begin there"});
  CHECK(faults_of(game, "plan: x\nwith: nothing 1\n") ==
        std::vector<std::string>{"0: it can't begin there"});
  CHECK(faults_of(game, "plan: x\nwith: heard much\n") ==
        std::vector<std::string>{"2: with heard much: nobody knows what this means"});
}

TEST_CASE("what was answered in a call is written down as a plan that the same call keeps") {
  const Game game(small_call());
  const engine::StartState start{"", {{"trust", 41}}};
  const auto begun = starting_at(game.scenario, start);
  REQUIRE(begun);
  std::vector<engine::LineIndex> lines;
  engine::CallState state = engine::opening(*begun, lines);
  std::vector<engine::Answered> answers;
  while (!state.ending.valid()) {
    const auto open = open_replies(*begun, state);
    REQUIRE_FALSE(open.empty());
    engine::Answered one;
    one.call = begun->at(call_of(*begun, state)).id;
    one.node = begun->at(state.node).id;
    one.reply = begun->at(open.front()).id;
    answers.push_back(one);
    state = engine::play(*begun, state, reply_answer(*begun, open.front())).next;
  }
  const std::string text = scoring::plan_text("Æblet\nfaldt", game.scenario, start, answers);
  const scoring::Plan plan = scoring::parse_plan(text);
  CHECK(plan.name == "Æblet faldt");
  CHECK(plan.start == start);
  const scoring::PlanRun run = run_plan(plan, game.scenario, game.rubric, nullptr);
  CHECK(run.faults.empty());
  CHECK(run.says_end);
  CHECK(run.picked.size() == answers.size());
  CHECK(run.way.back() == begun->at(state.ending).id);

  const std::string other = scoring::renamed_plan(text, "Pæren");
  CHECK(scoring::parse_plan(other).name == "Pæren");
  CHECK(other.substr(other.find('\n')) == text.substr(text.find('\n')));
  CHECK(scoring::renamed_plan("at: a\n", "B") == "plan: B\nat: a\n");
}

}  // namespace
}  // namespace samtale::tests
