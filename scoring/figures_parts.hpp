// The parts of figures.cpp. Not for others to include.
#pragma once

#include "scoring/figures.hpp"

namespace samtale::scoring {

/// By NodeIndex; of exact bounds.
std::vector<NodeFigures> node_figures(const engine::Scenario& scenario, const Bounds& bounds);

/// What is computed from `into.nodes`.
void add_shares(const engine::Scenario& scenario, Figures& into);

}  // namespace samtale::scoring
