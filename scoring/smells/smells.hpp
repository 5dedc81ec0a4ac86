// Looks for what is probably wrong with a scenario although every rule of the format is kept: what
// gives its answers away, what is scored oddly, what is too long. For trainers and authors.
//
// What is found is advice: where it is meant as it is, the scenario says why (`smells:`), and it is
// shown as answered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/figures.hpp"
#include "scoring/report.hpp"

namespace samtale::scoring {

struct Smell {
  SmellCode code = SmellCode::first_wins;
  engine::NodeIndex node;    // invalid: it is about the whole scenario
  engine::ReplyIndex reply;  // invalid: it is about no single reply
  std::vector<engine::LocalText> arguments;
  std::string answer;  // why it is meant so; empty: nobody has said
};

/// One or two sentences in a trainer's words, each: what was found, and what to do.
std::string message(const Rubric& rubric, const Smell& smell, engine::Language language);
std::string advice(const Rubric& rubric, const Smell& smell, engine::Language language);

/// What has been computed of the scenario already. Where bounds are not exact, only what can be
/// seen without them is looked for.
struct Scent {
  const Rubric& rubric;
  const engine::Scenario& scenario;
  const Bounds& bounds;
  const Figures& figures;
  std::array<std::optional<Tenths>, 5> mindless;  // first, last, longest, shortest, random
  std::vector<std::optional<bool>> reachable;     // by EndingIndex
};

/// By code, then as written; those that the method has no sentence for are left out.
std::vector<Smell> find_smells(const Scent& scent);

/// An answer to something that does not smell (any more): "CODE", or "CODE" of a node.
struct IdleAnswer {
  std::string code;
  engine::NodeIndex node;  // invalid: the scenario's
};
std::vector<IdleAnswer> idle_answers(const engine::Scenario& scenario,
                                     const std::vector<Smell>& smells);

}  // namespace samtale::scoring
