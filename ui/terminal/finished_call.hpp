// A call that is looked back on: read from its file, never written to.
#pragma once

#include "scoring/differences.hpp"
#include "ui/terminal/context.hpp"
#include "ui/terminal/live_call.hpp"

namespace samtale::ui::terminal {

struct FinishedCall {
  LiveCall live;     // at the end of the way of `--way`, else of the scored one; with its report
  std::string lead;  // text above it: the ways where there are several, how far it is shown
  /// What is another in the scenario of `--against`, or by the method of `--method`; none where
  /// there is neither.
  std::optional<std::vector<scoring::Difference>> differences;
  Language language = Language::da;
  ExitCode code = ExitCode::done;  // `content` where the session is damaged behind what is shown
};

/// As the JSON wants them: null where nothing was compared.
inline const std::vector<scoring::Difference>* differences_of(const FinishedCall& call) {
  return call.differences ? &*call.differences : nullptr;
}

/// What was played with another version, and a method put in the place of the session's own, is
/// said on standard error. `until`: the last turn of the way that is looked at (from 1).
Loaded<FinishedCall> open_finished_call(const Context& context, const std::string& operand,
                                        std::optional<std::size_t> until = {});

}  // namespace samtale::ui::terminal
