// The program in a window: GLFW and OpenGL. Event-driven: nothing is drawn, and next to nothing
// computed, while nothing happens.
#pragma once

#include "ui/desktop/arguments.hpp"
#include "ui/desktop/setup.hpp"

namespace samtale::ui::desktop {

/// Until the window is closed.
ExitCode run_window(const Arguments& arguments);

}  // namespace samtale::ui::desktop
