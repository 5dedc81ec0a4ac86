// Plans: scripted runs of a scenario with what must be said, offered, reached and scored. The
// format stands in tests/README.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/bounds.hpp"

namespace samtale::tests {

struct PlanStep {
  std::string word;  // pick, pause, at, says, offered, state, ending, ends, level, principle
  std::string rest;
  std::size_t line = 0;
};

struct Plan {
  std::string file;
  std::string name;
  std::string about;
  std::vector<PlanStep> steps;
};

Plan parse_plan(std::string file, std::string_view text);

/// What a run of plans has met.
struct PlanCoverage {
  std::vector<bool> nodes, replies;
};

/// Every way in which the run was not as planned: "best.plan:12: the call stands in tells". Empty
/// if all is as planned. Adds to `coverage`.
std::vector<std::string> run_plan(const Plan& plan, const engine::Scenario& scenario,
                                  const scoring::Rubric& rubric, const scoring::Bounds& bounds,
                                  PlanCoverage& coverage);

}  // namespace samtale::tests
