#include "ui/desktop/window_picture.hpp"

namespace samtale::ui::desktop {

bool puts_pictures() { return false; }

void put_picture(GLFWwindow*, const headless::Image&) {}

}  // namespace samtale::ui::desktop
