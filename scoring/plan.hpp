// Plans: scripted runs of a scenario with what must be said, offered, reached and scored. The
// format stands in scenarios/FORMAT.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/session.hpp"
#include "engine/start_state.hpp"
#include "scoring/bounds.hpp"

namespace samtale::scoring {

struct PlanStep {
  std::string
      word;  // pick, pause, silence, at, says, offered, state, ending, ends, level, principle
  std::string rest;
  std::string said;      // of `pick`: the reply's words as they were, for who reads the plan
  std::size_t line = 0;  // from 1
};

struct Plan {
  std::string name;
  std::string about;
  engine::StartState start;
  std::vector<PlanStep> steps;
};

/// Total: what can't be understood is a step that no run can take.
Plan parse_plan(std::string_view text);

/// What was answered in a run of the scenario from `start`, as a plan that holds what comes after
/// each answer: where the call stands, and how it ends. Answers that have no place are left out,
/// and those behind them. Ends in a line break.
std::string plan_text(std::string_view name, const engine::Scenario& scenario,
                      const engine::StartState& start,
                      const std::vector<engine::Answered>& answers);
/// The same plan by another name.
std::string renamed_plan(std::string_view text, std::string_view name);

/// One way in which a run was not as planned. The words are made late (plain(), ui/app/workshop).
struct PlanFault {
  enum class Kind : std::uint8_t {
    no_start,    // the node or a value that it begins with is not there
    gone,        // the reply is not in the node
    closed,      // `reply` is there, and closed
    over,        // an answer, and the last call has ended
    elsewhere,   // the call stands in `found`
    not_said,    // `found`: what was
    offered,     // `found`: what is
    state,       // `found`: the values of what is asked for
    not_ended,   // `ends`: no call ended so
    goes_on,     // `ending`: the call has not ended
    ending,      // it ended in `found`
    level,       // it reached `found`
    principle,   // `found`: tenths, or empty where it did not come into play
    unreadable,  // the step itself: nobody knows what it means
  };
  Kind kind = Kind::unreadable;
  PlanStep step;
  std::size_t answer = 0;  // which one it is about, from 1: the one to come
  std::string node;        // where the call stood
  std::string found;
  engine::CallState state{};  // of the scenario as the plan begins it
  engine::ReplyIndex reply = {};
};

struct PlanRun {
  std::vector<PlanFault> faults;  // in order; empty: as planned
  std::vector<engine::NodeIndex> nodes;
  std::vector<engine::ReplyIndex> picked;
  /// The ids of the nodes that it came through, and of the endings between and behind them.
  std::vector<std::string> way;
  bool says_end = false;
};

/// A file that is no plan has as many faults as lines; nobody reads more than these.
inline constexpr std::size_t most_plan_faults = 20;

/// `bounds`: null where they are not known; levels and principles are not looked at then, nor in a
/// plan that begins elsewhere than the story. A run stops at an answer that can't be given, and
/// after most_plan_faults.
PlanRun run_plan(const Plan& plan, const engine::Scenario& scenario, const Rubric& rubric,
                 const Bounds* bounds);

/// "pick nobody: 'nobody' is not open in story": for who reads a log.
std::string plain(const PlanFault& fault);

}  // namespace samtale::scoring
