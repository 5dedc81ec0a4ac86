// A few line drawings in a 16 px box, 1.5 px stroke, round caps. Always with a word beside, except
// chevrons, tick and close.
#pragma once

#include <cstdint>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class Icon : std::uint8_t {
  none,
  phone,    // a call is on
  hang_up,  // the call is over: the receiver is back in its place
  pause,
  back,     // chevron left
  forward,  // chevron right
  up,       // chevron up
  down,     // chevron down
  tick,
  close,
  pencil,
  problem,  // square with a mark
  warning,  // triangle with a mark
  notice,   // circle with an i
  rising,   // filled triangles and dash of the meters
  falling,
  steady,
};

inline constexpr float icon_box = 16;  // px at 100 %

// Draws the icon with its box's middle at `middle`. Icon::none draws nothing.
void icon(Ui& ui, Icon which, ImVec2 middle, ImU32 ink);

}  // namespace samtale::ui::widgets
