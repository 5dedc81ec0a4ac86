// The hair of a face: what lies behind the face, where the face's upper edge runs, and a few
// strands over it.
#pragma once

#include "ui/widgets/face_sheet.hpp"

namespace samtale::ui::widgets {

// Drawn before the face, which covers its middle.
void draw_hair_behind(const Sheet& sheet);
// From the left temple to the right one; always bulging outwards, so that the face stays convex.
Path hairline(HairStyle style);
void draw_strands(const Sheet& sheet);

}  // namespace samtale::ui::widgets
