// The one expression language of gates in scenarios and of rules in the method:
//
//   heard >= 55 and not knocked          tension > 75 or (asked = 2 and not told_reason)
//
// A comparison sets one variable against one whole number (<, <=, =, !=, >=, >), or a choice
// against one of its words (= and != only); a flag's name alone means that it is set, the name of a
// condition that it holds; `and`, `or`, `not` and brackets join them, `not` before `and` before
// `or`. Small on purpose: the exact search needs to know which values of a variable can matter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/call_state.hpp"
#include "engine/diagnostic.hpp"

namespace samtale::engine {

enum class Comparison : std::uint8_t { less, at_most, equal, not_equal, at_least, more };

struct ConditionStep {
  enum class Kind : std::uint8_t { compare, negate, both, either };
  Kind kind = Kind::compare;
  Comparison comparison = Comparison::at_least;
  VariableIndex variable;
  int constant = 0;
};

/// A condition in postfix order; no steps = always true.
struct Condition {
  std::vector<ConditionStep> steps;

  bool always() const { return steps.empty(); }
};

/// Total: a condition made by parse_condition or empty never fails.
bool holds(const Condition& condition, const CallState& state);

/// A name that conditions may use: of a variable, or of a condition (then without an index). Flags
/// are 0-1; a choice has its words, whose places are its values.
struct Variable {
  std::string id;
  VariableIndex index = {};
  int least = 0;
  int greatest = 1;
  int start = 0;
  std::vector<std::string> words = {};
  Condition stands_for = {};

  bool is_condition() const { return !index.valid(); }
  bool is_flag() const { return index.valid() && words.empty() && least == 0 && greatest <= 1; }
};

/// Comparisons and joiners that one condition may have with those of the conditions that it names.
constexpr std::size_t max_condition_steps = 256;

/// A variable against a number, as it is written.
struct WrittenComparison {
  VariableIndex variable;
  Comparison comparison = Comparison::at_least;
  int constant = 0;
  SourceSpan at;  // from the name to the number
};

/// `at` is the span of the YAML scalar that holds `text`; diagnostics point inside it, or at the
/// whole where the scalar has escapes or several lines. Unknown names are reported up to twenty, of
/// the faults of grammar the first. On an error the result is "always", so that the rest of the
/// scenario can still be checked. An empty text is an error. What is always true can't be said: a
/// name in `scope` that stands for such a condition has had an error itself, and nothing more is
/// reported of it. `written`: gets the comparisons with numbers, where it is not null.
Condition parse_condition(std::string_view text, SourceSpan at, const std::vector<Variable>& scope,
                          std::vector<Diagnostic>& diagnostics,
                          std::vector<WrittenComparison>* written = nullptr);

}  // namespace samtale::engine
