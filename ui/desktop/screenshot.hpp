// One picture of the application without a display: `samtale --screenshot`.
#pragma once

#include "ui/desktop/arguments.hpp"
#include "ui/desktop/setup.hpp"

namespace samtale::ui::desktop {

/// The same arguments and the same files give the same bytes.
ExitCode take_screenshot(const Arguments& arguments);

}  // namespace samtale::ui::desktop
