#include "engine/explanation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/messages.hpp"

namespace samtale::engine {
namespace {

constexpr std::array<std::string_view, 6> signs = {"<", "<=", "=", "!=", ">=", ">"};

/// Whether the sub-condition that ends at a step holds, and where it begins.
struct Part {
  bool holds = false;
  std::size_t first = 0;
};

std::vector<Part> parts_of(const Condition& condition, const CallState& state) {
  std::vector<Part> parts(condition.steps.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ConditionStep& step = condition.steps[i];
    if (step.kind == ConditionStep::Kind::compare) {
      parts[i] = {holds({{step}}, state), i};
    } else if (step.kind == ConditionStep::Kind::negate) {
      parts[i] = {!parts[i - 1].holds, parts[i - 1].first};
    } else {
      const Part& right = parts[i - 1];
      const Part& left = parts[right.first - 1];
      const bool both = step.kind == ConditionStep::Kind::both;
      parts[i] = {both ? left.holds && right.holds : left.holds || right.holds, left.first};
    }
  }
  return parts;
}

/// A sub-condition, by its last step, that should have been `wanted` and is not.
struct Fault {
  std::size_t at = 0;
  bool wanted = true;
};

std::string shown(const Variable& variable, int value) {
  const auto place = static_cast<std::size_t>(value);
  return place < variable.words.size() ? variable.words[place] : std::to_string(value);
}

/// "heard >= 55", "not knocked", "mood = calm".
std::string comparison_text(const Variable& variable, const ConditionStep& step) {
  if (variable.id.empty()) return "once";
  if (variable.is_flag())
    return (asks_to_be_set(step.comparison, step.constant) ? "" : "not ") + variable.id;
  return variable.id + " " + std::string(signs[static_cast<std::size_t>(step.comparison)]) + " " +
         shown(variable, step.constant);
}

}  // namespace

Comparison opposite(Comparison comparison) {
  switch (comparison) {
    case Comparison::less:
      return Comparison::at_least;
    case Comparison::at_most:
      return Comparison::more;
    case Comparison::equal:
      return Comparison::not_equal;
    case Comparison::not_equal:
      return Comparison::equal;
    case Comparison::at_least:
      return Comparison::less;
    case Comparison::more:
      return Comparison::at_most;
  }
  return comparison;
}

bool asks_to_be_set(Comparison comparison, int constant) {
  switch (comparison) {
    case Comparison::less:
      return 1 < constant;
    case Comparison::at_most:
      return 1 <= constant;
    case Comparison::equal:
      return constant == 1;
    case Comparison::not_equal:
      return constant != 1;
    case Comparison::at_least:
      return constant <= 1;
    case Comparison::more:
      return constant < 1;
  }
  return false;
}

std::vector<GatePart> explain(const Condition& condition, const CallState& state) {
  std::vector<GatePart> found;
  if (condition.always()) return found;
  const std::vector<Part> parts = parts_of(condition, state);
  // A list of what is left to look into, not recursion: a hostile condition is deep.
  std::vector<Fault> left{{condition.steps.size() - 1, true}};
  while (!left.empty()) {
    const Fault fault = left.back();
    left.pop_back();
    if (parts[fault.at].holds == fault.wanted) continue;
    const ConditionStep& step = condition.steps[fault.at];
    switch (step.kind) {
      case ConditionStep::Kind::compare:
        found.push_back({step.variable, fault.wanted ? step.comparison : opposite(step.comparison),
                         step.constant, read(state, step.variable)});
        break;
      case ConditionStep::Kind::negate:
        left.push_back({fault.at - 1, !fault.wanted});
        break;
      case ConditionStep::Kind::both:
      case ConditionStep::Kind::either:
        left.push_back({fault.at - 1, fault.wanted});
        left.push_back({parts[fault.at - 1].first - 1, fault.wanted});
        break;
    }
  }
  return found;
}

std::string message(const GatePart& part, const Scenario& scenario, Language language) {
  const Variable variable = variable_at(scenario, part.variable);
  if (variable.id.empty()) return worded("gate.once", {}, language);
  if (variable.is_flag())
    return worded(asks_to_be_set(part.comparison, part.constant) ? "gate.missing" : "gate.set",
                  {variable.id}, language);
  return worded("gate.number",
                {variable.id, std::string(signs[static_cast<std::size_t>(part.comparison)]),
                 shown(variable, part.constant), shown(variable, part.value)},
                language);
}

std::string condition_text(const Scenario& scenario, const Condition& condition) {
  struct Piece {
    std::string text;
    ConditionStep::Kind kind = ConditionStep::Kind::compare;  // what holds it together
  };
  const auto inside = [](const Piece& piece, ConditionStep::Kind outer) {
    const bool bare = piece.kind == outer || piece.kind == ConditionStep::Kind::compare ||
                      piece.kind == ConditionStep::Kind::negate;
    return bare ? piece.text : "(" + piece.text + ")";
  };
  std::vector<Piece> pieces;
  for (const ConditionStep& step : condition.steps) {
    if (step.kind == ConditionStep::Kind::compare) {
      pieces.push_back({comparison_text(variable_at(scenario, step.variable), step)});
    } else if (step.kind == ConditionStep::Kind::negate) {
      pieces.back() = {"not " + inside(pieces.back(), step.kind), step.kind};
    } else {
      const Piece right = std::move(pieces.back());
      pieces.pop_back();
      const char* const joiner = step.kind == ConditionStep::Kind::both ? " and " : " or ";
      pieces.back() = {inside(pieces.back(), step.kind) + joiner + inside(right, step.kind),
                       step.kind};
    }
  }
  return pieces.empty() ? std::string() : std::move(pieces.back().text);
}

std::vector<std::string> why_not(const Scenario& scenario, const Condition& condition,
                                 const CallState& state, Language language) {
  std::vector<std::string> why;
  for (const GatePart& part : explain(condition, state)) {
    std::string words = message(part, scenario, language);
    // What stands twice in a condition, or twice in those that it names, is lacking once.
    if (std::find(why.begin(), why.end(), words) == why.end()) why.push_back(std::move(words));
  }
  return why;
}

std::vector<std::string> why_closed(const Scenario& scenario, const CallState& state,
                                    ReplyIndex reply, Language language) {
  return why_not(scenario, scenario.at(reply).when, state, language);
}

}  // namespace samtale::engine
