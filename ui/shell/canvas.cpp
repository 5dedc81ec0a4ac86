#include "ui/shell/canvas.hpp"

#include "ui/panels/screen.hpp"

namespace samtale::ui::shell {
namespace {

widgets::FontSet set_for(const Canvas& canvas, const AppModel& model) {
  const bool opens = model.screen == Screen::home || model.screen == Screen::welcome;
  return opens && !canvas.drawn ? widgets::FontSet::first : widgets::FontSet::whole;
}

}  // namespace

Atlas follow_settings(Canvas& canvas, const AppModel& model, const Surface& surface) {
  widgets::Ui& ui = canvas.ui;
  const widgets::ThemeName before = ui.theme.name;
  panels::apply_settings(ui, model.settings);
  const Grid grid = grid_of(surface, panels::text_percent(model, size_at_scale(surface)));
  canvas.whole = grid.whole;
  const widgets::FontSet set = set_for(canvas, model);
  const bool same_size = canvas.baked_percent == grid.percent &&
                         canvas.baked_density == grid.whole && canvas.baked_set == set;
  if (same_size && before == ui.theme.name) return Atlas::as_it_was;
  const float scale = static_cast<float>(grid.percent) / 100.0F;
  widgets::apply_style(ui.theme, scale, ImGui::GetStyle());
  if (same_size) return Atlas::as_it_was;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  take_fonts(
      ui, widgets::bake_dense_fonts(atlas, widgets::embedded_font_files(), scale, grid.whole, set),
      scale);
  canvas.baked_set = set;
  canvas.baked_percent = grid.percent;
  canvas.baked_density = grid.whole;
  return Atlas::baked_anew;
}

std::vector<Action> draw(Canvas& canvas, const AppModel& model, std::int64_t now) {
  std::vector<Action> actions;
  canvas.drawn = true;
  widgets::begin_frame(canvas.ui, now);
  panels::draw_screen(canvas.ui, model, canvas.state, actions);
  return actions;
}

}  // namespace samtale::ui::shell
