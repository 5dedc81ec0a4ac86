// The ways to a place and out of it, in words: what the picture shows, for who reads and for the
// keyboard.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/app/words.hpp"
#include "ui/app/workshop/graph_view.hpp"

namespace samtale::ui {

/// Places in the order of the scenario. A pause that leads somewhere stands beside the replies.
std::vector<PlaceLink> links_to(const engine::Scenario& scenario, const std::string& place,
                                const Say& say);
std::vector<PlaceLink> links_from(const engine::Scenario& scenario, const std::string& place,
                                  const Say& say);

/// Where each reply of the node leads first, by its letter.
std::vector<std::pair<char, std::string>> reply_ways(const engine::Scenario& scenario,
                                                     const std::string& node);

}  // namespace samtale::ui
