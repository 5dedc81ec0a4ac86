#include "ui/shell/pixels.hpp"

#include <algorithm>
#include <cmath>

namespace samtale::ui::shell {
namespace {

constexpr float least_scale = 1;
constexpr float greatest_scale = 4;
constexpr float greatest_percent = 250;

}  // namespace

float sound_scale(float scale) {
  if (!std::isfinite(scale)) return least_scale;
  return std::clamp(scale, least_scale, greatest_scale);
}

ImVec2 size_at_scale(const Surface& surface) {
  const float scale = sound_scale(surface.scale);
  return {surface.pixels.x / scale, surface.pixels.y / scale};
}

Grid grid_of(const Surface& surface, int percent) {
  const float scale = sound_scale(surface.scale);
  const float wanted = static_cast<float>(percent) * scale;
  // More than the scale asks for where the text alone could not grow so far.
  const float whole = std::max(std::floor(scale), std::ceil(wanted / greatest_percent));
  Grid grid;
  grid.whole = static_cast<int>(whole);
  grid.percent = std::clamp(static_cast<int>(std::lround(wanted / whole)), 100, 250);
  return grid;
}

}  // namespace samtale::ui::shell
