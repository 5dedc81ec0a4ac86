// Rectangles in screen pixels, as every widget takes and records them. Widgets are placed by their
// callers: a panel computes rectangles (with the `_height` and `_size` functions of the widgets)
// and hands them over; nothing flows.
#pragma once

#include <imgui.h>

namespace samtale::ui::widgets {

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
};

inline float right(const Rect& r) { return r.x + r.w; }
inline float bottom(const Rect& r) { return r.y + r.h; }
inline ImVec2 top_left(const Rect& r) { return {r.x, r.y}; }
inline ImVec2 bottom_right(const Rect& r) { return {r.x + r.w, r.y + r.h}; }
inline ImVec2 centre(const Rect& r) { return {r.x + r.w / 2, r.y + r.h / 2}; }

// The same rectangle with `by` taken off (negative: added to) each side, or the sides of one axis.
inline Rect inset(const Rect& r, float by) {
  return {r.x + by, r.y + by, r.w - 2 * by, r.h - 2 * by};
}
inline Rect inset(const Rect& r, float by_x, float by_y) {
  return {r.x + by_x, r.y + by_y, r.w - 2 * by_x, r.h - 2 * by_y};
}

bool contains(const Rect& r,
              ImVec2 point);  // left and top edge inside, right and bottom edge outside
bool overlaps(const Rect& a, const Rect& b);      // share an area greater than zero
Rect intersection(const Rect& a, const Rect& b);  // w and h are 0 where they do not meet

// Takes `height` off the top of `rest` (less when there is less), leaves `gap` below it. Handy for
// stacking.
Rect take_top(Rect& rest, float height, float gap = 0);
Rect take_bottom(Rect& rest, float height, float gap = 0);
Rect take_left(Rect& rest, float width, float gap = 0);
Rect take_right(Rect& rest, float width, float gap = 0);

}  // namespace samtale::ui::widgets
