// A course as it is drawn: its line, whole or in dashes of its own, and a marker at each turn.
// Known without its colour.
#pragma once

#include <span>

#include "ui/widgets/chart.hpp"

namespace samtale::ui::widgets {

/// In screen pixels, one point a turn.
void draw_chart_line(const Ui& ui, std::span<const ImVec2> points, CourseLook look, ImU32 ink);

}  // namespace samtale::ui::widgets
