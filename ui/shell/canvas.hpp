// One frame of the application into the current Dear ImGui context, and the look that the settings
// ask for: theme, motion, fonts in the right size. Window and picture share it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/app/effect_runner.hpp"
#include "ui/app/model.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/shell/pixels.hpp"
#include "ui/widgets/dense_fonts.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::shell {

struct Canvas {
  widgets::Ui ui;
  panels::PanelState state;
  int whole = 1;          // Grid::whole of the frame to come
  int baked_percent = 0;  // text size of the fonts in the atlas; 0: none yet
  int baked_density = 0;  // Grid::whole that they were baked for
  widgets::FontSet baked_set = widgets::FontSet::first;
  bool drawn = false;  // a frame has been
};

enum class Atlas { as_it_was, baked_anew };
/// Between frames. After `baked_anew` the graphics card needs the atlas again.
Atlas follow_settings(Canvas& canvas, const AppModel& model, const Surface& surface);

/// Draws a frame, between NewFrame and Render. What was done in it comes back as actions.
std::vector<Action> draw(Canvas& canvas, const AppModel& model, std::int64_t now);

}  // namespace samtale::ui::shell
