// A call that is looked back on: read from its file, never written to.
#pragma once

#include "ui/terminal/context.hpp"
#include "ui/terminal/live_call.hpp"

namespace samtale::ui::terminal {

struct FinishedCall {
  LiveCall live;     // at the end of the way of `--way`, else of the scored one; with its report
  std::string lead;  // text above it: the ways where there are several, how far it is shown
  Language language = Language::da;
  ExitCode code = ExitCode::done;  // `content` where the session is damaged behind what is shown
};

/// What was played with another version, and a method put in the place of the session's own, is
/// said on standard error. `until`: the last turn of the way
/// that is looked at (from 1).
Loaded<FinishedCall> open_finished_call(const Context& context, const std::string& operand,
                                        std::optional<std::size_t> until = {});

}  // namespace samtale::ui::terminal
