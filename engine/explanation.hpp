// Why a gate is closed: the comparisons that are not as they should be, with the values. For the
// trainer, in the terminal and the workshop; a trainee sees Reply::closed.
#pragma once

#include <string>
#include <vector>

#include "engine/scenario.hpp"

namespace samtale::engine {

/// What should hold and does not: never with a `not` before it.
struct GatePart {
  VariableIndex variable;
  Comparison comparison = Comparison::at_least;
  int constant = 0;
  int value = 0;  // of the variable now
};

/// What holds where the comparison does not.
Comparison opposite(Comparison comparison);
/// Whether a flag fulfils the comparison by being set.
bool asks_to_be_set(Comparison comparison, int constant);

/// The parts of the condition that are false in the state, in the order written; empty where it
/// holds. Of parts joined by `or` all are there, since any of them would do.
std::vector<GatePart> explain(const Condition& condition, const CallState& state);

/// "heard >= 55 er ikke opfyldt: heard er 34", "mangler: knocked".
std::string message(const GatePart& part, const Scenario& scenario, Language language);

/// The condition as an author can write it: "heard >= 55 and not knocked". Named conditions stand
/// written out, what comes once as `once`. Empty where it always holds.
std::string condition_text(const Scenario& scenario, const Condition& condition);

/// All of them, each once.
std::vector<std::string> why_not(const Scenario& scenario, const Condition& condition,
                                 const CallState& state, Language language);
std::vector<std::string> why_closed(const Scenario& scenario, const CallState& state,
                                    ReplyIndex reply, Language language);

}  // namespace samtale::engine
