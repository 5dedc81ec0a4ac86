// How a call in the terminal begins: a new one, or one that goes on in its file.
#pragma once

#include <optional>

#include "ui/terminal/context.hpp"
#include "ui/terminal/live_call.hpp"

namespace samtale::ui::terminal {

/// True where `--session` names a file that is there already.
bool goes_on(const Context& context);

/// The session of `--session`, ready to be answered: at its end, or before turn `--at`. Refused
/// where it is finished and no turn is named, damaged, locked, or of another scenario than the one
/// asked for.
Loaded<LiveCall> resume_call(const Context& context);

/// How a new call is to be.
struct NewCall {
  SharedPlayable playable;
  std::uint64_t seed = 0;
};

/// A new call that is not yet kept anywhere.
Loaded<LiveCall> new_call(const Context& context, const NewCall& wanted);

/// Where a new call is to be kept; empty: nowhere.
std::filesystem::path file_for(const Context& context, const LiveCall& live);

/// Makes the file of a new call, with what has been answered so far.
engine::Result<engine::Done, engine::IoError> keep(const Context& context, LiveCall& live);

}  // namespace samtale::ui::terminal
