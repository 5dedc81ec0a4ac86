// A call that begins elsewhere than its story does: in any node, with any of its values. For trying
// a scenario out and for plans that begin in the middle; a trainee's call always begins at the
// beginning. And a call that is taken up in the middle, exactly as it stood there: what a copy of
// an excerpt is shown and gone on with from.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/scenario.hpp"
#include "engine/session.hpp"

namespace samtale::engine {

struct StartState {
  std::string node;  // empty: where the story begins
  /// Meters, flags, counters and choices by their names; those that are not named begin as written.
  std::vector<std::pair<std::string, int>> values;

  bool is_usual() const { return node.empty() && values.empty(); }
  bool operator==(const StartState&) const = default;
};

/// The scenario, but that its first call begins so: to be played by the one interpreter. Values
/// outside the range of their variable are kept within it. None where the node or a name is not in
/// the scenario.
std::optional<Scenario> starting_at(const Scenario& scenario, const StartState& start);

/// A state before an answer, by ids. `lines`: what the citizen has just said.
SessionStart session_start(const Scenario& scenario, const CallState& state,
                           const std::vector<LineIndex>& lines);

/// The state and the lines that a session's start means, values kept within the range of their
/// variable, since the file may be anybody's; none where an id is not in the scenario.
std::optional<Resumption> resumption(const Scenario& scenario, const SessionStart& start);

}  // namespace samtale::engine
