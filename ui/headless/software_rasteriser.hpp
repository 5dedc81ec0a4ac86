// Draws what Dear ImGui hands to a graphics card, without one: for pictures and tests on a machine
// with no display.
//
// Same rules as the OpenGL backend: pixel centres, the top-left rule (triangles that share an edge
// neither leave a gap nor draw a pixel twice), clip rectangles in whole pixels, bilinear texture,
// straight alpha over an opaque ground. Smooth edges are Dear ImGui's own fringe of transparent
// triangles. Vertices are snapped to 1/256 px; no threads, no fused arithmetic: the same draw data
// give the same bytes.
#pragma once

#include <span>

#include <imgui.h>

#include "ui/headless/image.hpp"

namespace samtale::ui::headless {

// The font atlas as RGBA, 4 bytes a texel, rows from the top. Every draw command is taken to use
// it.
struct Texture {
  int width = 0;
  int height = 0;
  std::span<const unsigned char> rgba;  // 4 x width x height
};

// A picture of DisplaySize x FramebufferScale pixels. `ground` (its alpha is ignored) is what
// nothing covers. User callbacks are skipped; a triangle with a coordinate that is not finite is
// left out.
Image rasterise(const ImDrawData& data, const Texture& texture, ImU32 ground);

}  // namespace samtale::ui::headless
