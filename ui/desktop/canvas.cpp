#include "ui/desktop/canvas.hpp"

#include "ui/panels/screen.hpp"
#include "ui/widgets/dense_fonts.hpp"

namespace samtale::ui::desktop {

Atlas follow_settings(Canvas& canvas, const AppModel& model, const Surface& surface) {
  widgets::Ui& ui = canvas.ui;
  const widgets::ThemeName before = ui.theme.name;
  panels::apply_settings(ui, model.settings);
  const Grid grid = grid_of(surface, panels::text_percent(model, size_at_scale(surface)));
  canvas.whole = grid.whole;
  const bool same_size = canvas.baked_percent == grid.percent && canvas.baked_density == grid.whole;
  if (same_size && before == ui.theme.name) return Atlas::as_it_was;
  ui.scale = static_cast<float>(grid.percent) / 100.0F;
  widgets::apply_style(ui.theme, ui.scale, ImGui::GetStyle());
  if (same_size) return Atlas::as_it_was;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  ui.fonts = widgets::bake_dense_fonts(atlas, widgets::embedded_font_files(), ui.scale, grid.whole);
  canvas.baked_percent = grid.percent;
  canvas.baked_density = grid.whole;
  return Atlas::baked_anew;
}

std::vector<Action> draw(Canvas& canvas, const AppModel& model, std::int64_t now) {
  std::vector<Action> actions;
  widgets::begin_frame(canvas.ui, now);
  panels::draw_screen(canvas.ui, model, canvas.state, actions);
  return actions;
}

}  // namespace samtale::ui::desktop
