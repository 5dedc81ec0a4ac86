// The most and the least that can lie ahead of a node, every condition left aside: what is said of
// states that the exact search did not come to. Wide, and never wrong.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/scenario.hpp"
#include "scoring/rubric.hpp"

namespace samtale::scoring {

struct Range {
  std::int32_t worst = 0;
  std::int32_t best = 0;
};

/// The whole first, then each principle.
using RangeRow = std::vector<Range>;

struct Outlook {
  std::vector<RangeRow> from_node;   // a pause before the answer included
  std::vector<RangeRow> after_call;  // by CallIndex: what the calls after it bring
};

/// Of a playable scenario: every circle of ways has a limit.
Outlook find_outlook(const Rubric& rubric, const engine::Scenario& scenario);

}  // namespace samtale::scoring
