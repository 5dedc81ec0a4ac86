// Every plan of every shipped scenario, and that together they cover every node and reply.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/scoring/plan.hpp"
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

std::vector<Plan> plans_of(const std::string& id) {
  std::vector<fs::path> files;
  const fs::path folder = source_folder() / "scenarios" / id / "plans";
  if (fs::exists(folder))
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".plan") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Plan> plans;
  for (const fs::path& file : files)
    plans.push_back(parse_plan(id + "/" + file.filename().string(), read(file)));
  return plans;
}

TEST_CASE("every plan of the shipped scenarios runs as planned and all is covered") {
  REQUIRE_FALSE(shipped_ids().empty());
  for (const std::string& id : shipped_ids()) {
    const engine::Scenario scenario = shipped_scenario(id).scenario;
    const scoring::Rubric rubric = weighed_for(shipped_method().rubric, scenario);
    const scoring::Bounds bounds = scoring::bounds(
        rubric, scenario, engine::explore(scenario, scoring::watched(rubric, scenario)));
    const std::vector<Plan> plans = plans_of(id);
    CHECK_MESSAGE(plans.size() >= 3, id << " has too few plans");

    PlanCoverage coverage;
    for (const Plan& plan : plans)
      for (const std::string& fault : run_plan(plan, scenario, rubric, bounds, coverage))
        FAIL_CHECK(fault);
    std::size_t nodes = 0, replies = 0;
    for (std::size_t n = 0; n < coverage.nodes.size(); ++n) {
      nodes += coverage.nodes[n];
      CHECK_MESSAGE(coverage.nodes[n], id << ": no plan comes to " << scenario.nodes[n].id);
    }
    for (std::size_t r = 0; r < coverage.replies.size(); ++r) {
      replies += coverage.replies[r];
      const engine::Reply& reply = scenario.replies[r];
      CHECK_MESSAGE(coverage.replies[r],
                    id << ": no plan picks " << scenario.at(reply.node).id << "/" << reply.id);
    }
    std::cout << id << ": " << plans.size() << " plans, " << nodes << "/" << scenario.nodes.size()
              << " nodes, " << replies << "/" << scenario.replies.size() << " replies\n";
  }
}

TEST_CASE("a plan that is not kept says where and what was found instead") {
  const Game game(small_call());
  PlanCoverage coverage;
  const Plan plan = parse_plan("x.plan",
                               "plan: x\nat: story\npick: open\nsays: »skadestuen«\nsays: »fly«\n"
                               "state: heard > 90\npick: nobody\n");
  const std::vector<std::string> faults =
      run_plan(plan, game.scenario, game.rubric, game.bounds, coverage);
  REQUIRE(faults.size() == 4);
  CHECK(faults[0] == "x.plan:2: at story: found opening");
  CHECK(faults[1] == "x.plan:5: says »fly«: was said: Jeg var på skadestuen.\n");
  CHECK(faults[2] == "x.plan:6: state heard > 90: found heard 38");
  CHECK(faults[3] == "x.plan:7: pick nobody: 'nobody' is not open in story");
}

}  // namespace
}  // namespace samtale::tests
