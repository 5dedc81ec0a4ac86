// One or two courses over the turns of a call, with phases, a turning point and a chosen turn. No
// numbers on the y axis: three words. A course is known by its line and its marker, not by colour
// alone. A turn's whole column can be clicked; with the keyboard each turn is a Tab stop reached by
// arrows too.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class CourseLook : std::uint8_t { solid_circle, dashed_square, dotted_triangle, long_diamond };

struct ChartCourse {
  std::string_view label;  // at the line's end, in its colour
  CourseLook look = CourseLook::solid_circle;
  Token tone = Token::warm;
  std::span<const float> values;  // 0-1, one a turn
};

struct ChartPhase {
  std::size_t first = 0;  // turns from 0, both inside
  std::size_t last = 0;
  std::string_view label;
  bool main = false;  // soft instead of sunk
};

struct TurningPoint {
  std::size_t turn = 0;    // from 0
  std::string_view title;  // "Vendepunktet", bold
  std::string_view line;   // what was said
};

struct Chart {
  std::span<const ChartCourse> courses;
  std::size_t turns = 0;
  std::array<std::string_view, 3> grid;  // bottom to top: slet ikke, noget, meget
  std::span<const ChartPhase> phases;
  std::span<const ChartPhase> calls;  // their headings below the phases; empty where there is one
  std::optional<TurningPoint> turning;
  std::optional<std::size_t> selected;
  std::string_view turn_word;  // "Replik": the registry's label of a turn is "Replik 4"
};

// Height that suits it in this width: 240 px at 100 %, and more where long words would leave the
// courses too little.
float chart_height(const Ui& ui, const Chart& chart, float width);
// Least width at which the turn numbers do not touch; below it, put the chart in a sideways scroll.
float chart_least_width(const Ui& ui, const Chart& chart);
// Returns the turn chosen in this frame. Turn ids are `id`/turn/1 ...
std::optional<std::size_t> chart(Ui& ui, std::string_view id, const Rect& rect, const Chart& chart);

}  // namespace samtale::ui::widgets
