// How many pixels of the screen one of ours takes. All of it is sharp: a whole number of pixels
// for each of ours, and what is left of the screen's scale goes into the text size.
#pragma once

#include <imgui.h>

namespace samtale::ui::shell {

/// A window's drawing surface as the system tells of it: in pixels, with the scale that it asks for
/// (1 = 96 dots an inch).
struct Surface {
  ImVec2 pixels;
  float scale = 1;
};

struct Grid {
  int whole = 1;      // pixels of the screen for one of ours, each way
  int percent = 100;  // text size in ours, 100-250
};

/// The scale, 1 where it makes no sense, at most 4.
float sound_scale(float scale);

/// The window in ours as if `whole` could be the scale itself: what a text size is decided by.
ImVec2 size_at_scale(const Surface& surface);

/// `percent` is the text size wanted at scale 1, 100-250.
Grid grid_of(const Surface& surface, int percent);

}  // namespace samtale::ui::shell
