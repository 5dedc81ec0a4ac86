#include "ui/widgets/icon.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <span>

namespace samtale::ui::widgets {

namespace {

struct Pen {
  ImDrawList& list;
  ImVec2 middle;
  float unit;   // px of one px at 100 %
  float width;  // stroke
  ImU32 ink;

  ImVec2 at(ImVec2 p) const { return {middle.x + (p.x - 8) * unit, middle.y + (p.y - 8) * unit}; }
};

// Points in the 16 px box. Round caps: a dot of the stroke's width at each end.
void stroke(const Pen& pen, std::span<const ImVec2> points, ImDrawFlags flags = 0) {
  for (const ImVec2& point : points) pen.list.PathLineTo(pen.at(point));
  pen.list.PathStroke(pen.ink, flags, pen.width);
  if ((flags & ImDrawFlags_Closed) != 0) return;
  pen.list.AddCircleFilled(pen.at(points.front()), pen.width / 2, pen.ink);
  pen.list.AddCircleFilled(pen.at(points.back()), pen.width / 2, pen.ink);
}

void bar(const Pen& pen, ImVec2 from, ImVec2 to) {
  pen.list.AddRectFilled(pen.at(from), pen.at(to), pen.ink, pen.unit);
}

void triangle(const Pen& pen, ImVec2 a, ImVec2 b, ImVec2 c) {
  pen.list.AddTriangleFilled(pen.at(a), pen.at(b), pen.at(c), pen.ink);
}

// A receiver lying down: an arch with two ends.
void receiver(const Pen& pen, float lift) {
  constexpr std::array<ImVec2, 6> arch{
      {{2.6F, 10}, {4, 7.6F}, {6.6F, 6.4F}, {9.4F, 6.4F}, {12, 7.6F}, {13.4F, 10}}};
  std::array<ImVec2, 6> points = arch;
  for (ImVec2& point : points) point.y += lift;
  for (const ImVec2& point : points) pen.list.PathLineTo(pen.at(point));
  pen.list.PathStroke(pen.ink, 0, pen.width * 1.6F);
  bar(pen, {1.4F, 8.6F + lift}, {5.4F, 11.4F + lift});
  bar(pen, {10.6F, 8.6F + lift}, {14.6F, 11.4F + lift});
}

void pencil(const Pen& pen) {
  stroke(
      pen,
      std::array<ImVec2, 5>{{{3, 13}, {3.6F, 9.8F}, {10.6F, 2.8F}, {13.2F, 5.4F}, {6.2F, 12.4F}}},
      ImDrawFlags_Closed);
}

void problem(const Pen& pen) {
  pen.list.AddRect(pen.at({2, 2}), pen.at({14, 14}), pen.ink, 0, 0, pen.width);
  bar(pen, {7.2F, 4.6F}, {8.8F, 9});
  bar(pen, {7.2F, 10.2F}, {8.8F, 11.8F});
}

void warning(const Pen& pen) {
  stroke(pen, std::array<ImVec2, 3>{{{8, 2}, {14.5F, 13.5F}, {1.5F, 13.5F}}}, ImDrawFlags_Closed);
  bar(pen, {7.2F, 6}, {8.8F, 9.6F});
  bar(pen, {7.2F, 10.6F}, {8.8F, 12.2F});
}

void notice(const Pen& pen) {
  pen.list.AddCircle(pen.middle, 6.5F * pen.unit, pen.ink, 0, pen.width);
  bar(pen, {7.2F, 4.6F}, {8.8F, 6.2F});
  bar(pen, {7.2F, 7.2F}, {8.8F, 11.6F});
}

}  // namespace

void icon(Ui& ui, Icon which, ImVec2 middle, ImU32 ink) {
  const Pen pen{*ImGui::GetWindowDrawList(),
                {std::round(middle.x), std::round(middle.y)},
                ui.scale,
                1.5F * ui.scale,
                ink};
  const Pen bold{pen.list, pen.middle, pen.unit, 2.0F * ui.scale, ink};
  switch (which) {
    case Icon::none:
      return;
    case Icon::phone:
      return receiver(pen, 0);
    case Icon::hang_up:
      receiver(pen, -2.5F);
      return stroke(pen, std::array<ImVec2, 2>{{{3, 12.6F}, {13, 12.6F}}});
    case Icon::pause:
      bar(pen, {4, 3}, {6.4F, 13});
      return bar(pen, {9.6F, 3}, {12, 13});
    case Icon::back:
      return stroke(bold, std::array<ImVec2, 3>{{{10, 3.5F}, {5.5F, 8}, {10, 12.5F}}});
    case Icon::forward:
      return stroke(bold, std::array<ImVec2, 3>{{{6, 3.5F}, {10.5F, 8}, {6, 12.5F}}});
    case Icon::up:
      return stroke(bold, std::array<ImVec2, 3>{{{3.5F, 10}, {8, 5.5F}, {12.5F, 10}}});
    case Icon::down:
      return stroke(bold, std::array<ImVec2, 3>{{{3.5F, 6}, {8, 10.5F}, {12.5F, 6}}});
    case Icon::tick:
      return stroke(bold, std::array<ImVec2, 3>{{{3.5F, 8.5F}, {6.5F, 11.5F}, {12.5F, 4.5F}}});
    case Icon::close:
      stroke(pen, std::array<ImVec2, 2>{{{4, 4}, {12, 12}}});
      return stroke(pen, std::array<ImVec2, 2>{{{12, 4}, {4, 12}}});
    case Icon::pencil:
      return pencil(pen);
    case Icon::problem:
      return problem(pen);
    case Icon::warning:
      return warning(pen);
    case Icon::notice:
      return notice(pen);
    case Icon::rising:
      return triangle(pen, {8, 5.5F}, {12, 10}, {4, 10});
    case Icon::falling:
      return triangle(pen, {4, 6}, {12, 6}, {8, 10.5F});
    case Icon::steady:
      return bar(pen, {4, 7.1F}, {12, 9});
  }
}

}  // namespace samtale::ui::widgets
