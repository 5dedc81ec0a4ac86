// Puts a finished picture into a window. One implementation a system, chosen by the build:
// window_picture_windows.cpp; window_picture_posix.cpp can't, since X11 and Wayland have OpenGL in
// software wherever there is no graphics card.
#pragma once

#include "ui/headless/image.hpp"

struct GLFWwindow;

namespace samtale::ui::desktop {

bool puts_pictures();

/// From the window's upper left corner on; does nothing where the system can't.
void put_picture(GLFWwindow* window, const headless::Image& picture);

}  // namespace samtale::ui::desktop
