// A scenario from YAML with everything that scoring it needs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "engine/transcript.hpp"
#include "scoring/report.hpp"
#include "tests/support/scenarios.hpp"

namespace samtale::tests {

struct Game {
  engine::Scenario scenario;
  scoring::Rubric rubric;
  scoring::Bounds bounds;

  explicit Game(const std::string& yaml) : Game(scenario_from(yaml)) {}
  explicit Game(const engine::Scenario& from)
      : scenario(from), rubric(weighed_for(shipped_method().rubric, scenario)) {
    look_for_bounds();
  }

  void look_for_bounds() {
    bounds = scoring::bounds(rubric, scenario,
                             engine::explore(scenario, scoring::watched(rubric, scenario)));
  }

  /// By "node/reply" or "pause".
  std::vector<engine::Answer> answers(const std::vector<std::string_view>& way) const {
    std::vector<engine::Answer> all;
    engine::CallState state = begin_call(scenario, engine::CallIndex{0}, nullptr);
    for (const std::string_view at : way) {
      const std::size_t slash = at.find('/');
      all.push_back(slash == std::string_view::npos
                        ? pause_answer(scenario, state)
                        : reply_answer(scenario, reply_of(scenario, at.substr(0, slash),
                                                          at.substr(slash + 1))));
      state = step(scenario, state, all.back());
    }
    return all;
  }
  engine::Transcript play(const std::vector<std::string_view>& way) const {
    return transcript(scenario, answers(way), 0);
  }
  scoring::Report score(const std::vector<std::string_view>& way) const {
    return scoring::score(rubric, scenario, play(way), bounds);
  }
  scoring::PrincipleIndex index_of(std::string_view id) const {
    for (std::uint32_t p = 0; p < rubric.principles.size(); ++p)
      if (rubric.principles[p].id == id) return scoring::PrincipleIndex{p};
    FAIL("no principle " << id);
    return {};
  }
  const scoring::PrincipleReport& of(const scoring::Report& report, std::string_view id) const {
    for (std::size_t p = 0; p < rubric.principles.size(); ++p)
      if (rubric.principles[p].id == id) return report.principles[p];
    return report.principles.front();
  }
};

}  // namespace samtale::tests
