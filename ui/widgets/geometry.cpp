#include "ui/widgets/geometry.hpp"

#include <algorithm>

namespace samtale::ui::widgets {

bool contains(const Rect& r, ImVec2 point) {
  return point.x >= r.x && point.x < right(r) && point.y >= r.y && point.y < bottom(r);
}

bool overlaps(const Rect& a, const Rect& b) {
  const Rect shared = intersection(a, b);
  return shared.w > 0 && shared.h > 0;
}

Rect intersection(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(right(a), right(b)) - x),
          std::max(0.0F, std::min(bottom(a), bottom(b)) - y)};
}

Rect take_top(Rect& rest, float height, float gap) {
  const Rect taken{rest.x, rest.y, rest.w, std::clamp(height, 0.0F, std::max(0.0F, rest.h))};
  const float used = std::min(taken.h + gap, std::max(0.0F, rest.h));
  rest.y += used;
  rest.h -= used;
  return taken;
}

Rect take_bottom(Rect& rest, float height, float gap) {
  const float kept = std::clamp(height, 0.0F, std::max(0.0F, rest.h));
  const Rect taken{rest.x, bottom(rest) - kept, rest.w, kept};
  rest.h = std::max(0.0F, rest.h - kept - gap);
  return taken;
}

Rect take_left(Rect& rest, float width, float gap) {
  const Rect taken{rest.x, rest.y, std::clamp(width, 0.0F, std::max(0.0F, rest.w)), rest.h};
  const float used = std::min(taken.w + gap, std::max(0.0F, rest.w));
  rest.x += used;
  rest.w -= used;
  return taken;
}

Rect take_right(Rect& rest, float width, float gap) {
  const float kept = std::clamp(width, 0.0F, std::max(0.0F, rest.w));
  const Rect taken{right(rest) - kept, rest.y, kept, rest.h};
  rest.w = std::max(0.0F, rest.w - kept - gap);
  return taken;
}

}  // namespace samtale::ui::widgets
