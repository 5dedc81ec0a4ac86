// A line of dashes along a course of points.
#pragma once

#include <span>

#include <imgui.h>

namespace samtale::ui::widgets {

// Lengths in pixels; at least one of `on` and `off` is greater than 0. The dashes go on around
// corners.
struct Dashes {
  float on = 0;
  float off = 0;
};

void draw_dashes(ImDrawList& list, std::span<const ImVec2> points, ImU32 ink, float width,
                 const Dashes& dashes);

}  // namespace samtale::ui::widgets
