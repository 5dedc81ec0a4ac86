// The shapes of a face on a sheet of 208 x 190, at one moment: no clock, no easing, no registry.
// Every filled part is convex.
#pragma once

#include "ui/widgets/face.hpp"

namespace samtale::ui::widgets {

struct FaceMoment {
  FaceLook look;
  float tension = 0;  // 0-1
  float trust = 0;    // 0-1
  float closed = 0;   // lids, 0 open - 1 shut
};

// Draws the sheet's ground and the face, scaled to fit `rect`, in the theme's colours.
void draw_face(const Ui& ui, const Rect& rect, const FaceMoment& moment);

}  // namespace samtale::ui::widgets
