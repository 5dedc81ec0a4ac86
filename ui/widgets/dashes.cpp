#include "ui/widgets/dashes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace samtale::ui::widgets {

void draw_dashes(ImDrawList& list, std::span<const ImVec2> points, ImU32 ink, float width,
                 const Dashes& dashes) {
  const float whole = dashes.on + dashes.off;
  float along = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const ImVec2 a = points[i - 1];
    const ImVec2 b = points[i];
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    const auto at = [&](float t) {
      return ImVec2(a.x + (b.x - a.x) * t / length, a.y + (b.y - a.y) * t / length);
    };
    for (float done = 0; done < length - 0.01F;) {
      const float phase = std::fmod(along + done, whole);
      const bool inked = phase < dashes.on;
      const float left = (inked ? dashes.on : whole) - phase;
      const float step = std::min(length - done, std::max(0.05F, left));
      if (inked) list.AddLine(at(done), at(done + step), ink, width);
      done += step;
    }
    along += length;
  }
}

}  // namespace samtale::ui::widgets
