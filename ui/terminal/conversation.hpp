// A call taken by typing: the citizen's words, numbered replies, a pause, help, leaving. Everything
// can be read aloud in the order in which it is written.
#pragma once

#include "ui/terminal/console.hpp"
#include "ui/terminal/live_call.hpp"

namespace samtale::ui::terminal {

/// Where a conversation is held.
struct Desk {
  const Console& console;
  Stream stream = Stream::out;
  bool why = false;  // the trainer sees what closed replies lack
};

enum class Outcome {
  finished,
  left,      // by `q`, the call can be gone on with
  input_end  // the end of the input
};

/// The letter as the keys are named or as it is typed: "q" for "Q".
bool is_key(const std::string& line, char key);

/// From where `live` stands to the end of the last call, or until the trainee leaves. Each answer
/// is saved as it is given; a failure to save is said once.
Outcome hold_conversation(const Desk& desk, LiveCall& live);

/// How the trainee thinks the citizen felt. Enter passes one over; all four given are recorded.
void ask_for_rating(const Desk& desk, LiveCall& live);

}  // namespace samtale::ui::terminal
