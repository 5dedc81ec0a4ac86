#include "ui/widgets/chart_line.hpp"

#include <cmath>

#include "ui/widgets/dashes.hpp"

namespace samtale::ui::widgets {

namespace {

void draw_marker(const Ui& ui, ImDrawList& list, CourseLook look, ImVec2 at, ImU32 ink) {
  const float size = px(ui, 9);
  const float half = std::round(size * 0.45F);
  if (look == CourseLook::dashed_square) {
    list.AddRectFilled(ImVec2(at.x - half, at.y - half), ImVec2(at.x + half, at.y + half), ink);
    return;
  }
  if (look == CourseLook::dotted_triangle) {
    const float wide = std::round(size * 0.6F);
    list.AddTriangleFilled(ImVec2(at.x, at.y - wide), ImVec2(at.x + wide, at.y + half),
                           ImVec2(at.x - wide, at.y + half), ink);
    return;
  }
  if (look == CourseLook::long_diamond) {
    const float wide = std::round(size * 0.65F);
    list.AddQuadFilled(ImVec2(at.x, at.y - wide), ImVec2(at.x + wide, at.y),
                       ImVec2(at.x, at.y + wide), ImVec2(at.x - wide, at.y), ink);
    return;
  }
  list.AddCircleFilled(at, size / 2 + 0.5F, ink);
  list.AddCircleFilled(at, size / 2 - 1.7F * ui.scale, colour(ui, Token::surf));
}

// None where the line is whole.
Dashes dashes_of(CourseLook look) {
  switch (look) {
    case CourseLook::solid_circle:
      return {};
    case CourseLook::dashed_square:
      return {6, 4};
    case CourseLook::dotted_triangle:
      return {2, 4};
    case CourseLook::long_diamond:
      return {14, 4};
  }
  return {};
}

}  // namespace

void draw_chart_line(const Ui& ui, std::span<const ImVec2> points, CourseLook look, ImU32 ink) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float width = 2.5F * ui.scale;
  const Dashes dashes = dashes_of(look);
  if (dashes.on > 0) {
    draw_dashes(list, points, ink, width, {px(ui, dashes.on), px(ui, dashes.off)});
  } else {
    list.AddPolyline(points.data(), static_cast<int>(points.size()), ink, 0, width);
  }
  for (const ImVec2& point : points) draw_marker(ui, list, look, point, ink);
}

}  // namespace samtale::ui::widgets
