// A call taken to its end, as far as it can be held against another time that the same scenario was
// taken, maybe with other versions of its files. Needs no search; no figure but the rating's steps.
#pragma once

#include <string>
#include <vector>

#include "scoring/report.hpp"

namespace samtale::scoring {

struct Attempt {
  Rating rating{};
  std::vector<std::string> used;  // ids of principles, in the method's order
};

/// `transcript` has a turn.
Attempt attempt(const Rubric& rubric, const engine::Scenario& scenario,
                const engine::Transcript& transcript);

/// The ids of `all` that are not among `others`, in their order.
std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& others);

}  // namespace samtale::scoring
