// The ways through a session, counted: a session is a tree, and people speak of "way 2". Numbered
// from 1 in the order they were begun, so that a way keeps its number when others are added.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/session.hpp"

namespace samtale::engine {

struct WaySummary {
  EventId tip = root_event;  // its last answer
  std::size_t turns = 0;     // those that have a place in this version of the scenario
  EndingIndex ending;        // of the last call; invalid where it was not reached
  bool scored = false;       // exactly one is, where there is any
};

/// Way N is at N - 1. Empty where nothing has been answered. Walks each event once.
std::vector<WaySummary> ways(const Scenario& scenario, const Session& session);

/// The place of the scored way; 0 where there is none.
std::size_t scored_way(const std::vector<WaySummary>& ways);

}  // namespace samtale::engine
