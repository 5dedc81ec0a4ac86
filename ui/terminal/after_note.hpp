// The note after a call, asked for on the terminal: a line each, all of it skipped with Enter.
#pragma once

#include "ui/terminal/conversation.hpp"
#include "ui/terminal/live_call.hpp"

namespace samtale::ui::terminal {

/// After the rating. What was given before the input ended is kept.
void ask_for_note(const Desk& desk, LiveCall& live);

}  // namespace samtale::ui::terminal
