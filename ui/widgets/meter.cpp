#include "ui/widgets/meter.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr float reserved_for_words = 110;  // px at 100 %

// Whether name and words share a line depends on the room kept for words, never on the words
// themselves.
bool one_line(const Ui& ui, const Meter& meter, float width) {
  const float name = line_width(ui, meter.name, TextSize::small, Weight::semibold);
  return name + space(ui, 8) + px(ui, reserved_for_words) <= width;
}

float bar_height(const Ui& ui) {
  return px(ui,
            ui.theme.name == ThemeName::contrast ? height::meter_bar_contrast : height::meter_bar);
}

Icon sign_of(Trend trend) {
  switch (trend) {
    case Trend::rising:
      return Icon::rising;
    case Trend::falling:
      return Icon::falling;
    case Trend::steady:
      break;
  }
  return Icon::steady;
}

void draw_bar(Ui& ui, const Rect& bar, Token tone, float share) {
  const bool contrast = ui.theme.name == ThemeName::contrast;
  const float corner = contrast ? 0 : height::meter_bar / 2;
  draw_shape(ui, bar, {Token::sunk, Token::edge, corner});
  const Rect inside = inset(bar, border(ui));
  const float filled = std::round(inside.w * std::clamp(share, 0.0F, 1.0F));
  if (filled <= 0) return;
  const Rect part{inside.x, inside.y, filled, inside.h};
  const bool full = filled >= inside.w;
  ImGui::GetWindowDrawList()->AddRectFilled(
      top_left(part), bottom_right(part), colour(ui, tone),
      contrast ? 0 : std::min(px(ui, corner), part.h / 2),
      full ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersLeft);
}

}  // namespace

float meter_height(const Ui& ui, const Meter& meter, float width) {
  const float lines = one_line(ui, meter, width) ? 1.0F : 2.0F;
  return lines * line_height(ui.fonts, TextSize::small) + space(ui, 3) + bar_height(ui);
}

float meter(Ui& ui, std::string_view id, ImVec2 at, float width, const Meter& meter) {
  const float line = line_height(ui.fonts, TextSize::small);
  text(ui, std::string(id) + "/name", at, width, meter.name, {TextSize::small, Weight::semibold});
  float y = at.y;
  float words_right = at.x + width;
  const float words = std::ceil(line_width(ui, meter.words, TextSize::small, Weight::regular));
  const float sign = px(ui, icon_box);
  if (!one_line(ui, meter, width)) {
    y += line;
    words_right = at.x + sign + space(ui, 4) + words;
  }
  text(ui, std::string(id) + "/words", {words_right - words, y}, words + 1, meter.words,
       {TextSize::small, Weight::regular, Token::ink2});
  icon(ui, sign_of(meter.trend), {words_right - words - space(ui, 4) - sign / 2, y + line / 2},
       colour(ui, Token::ink2));
  y += line + space(ui, 3);
  const float share =
      ui.animations.approach(std::string(id) + "#value", std::clamp(meter.value, 0.0F, 1.0F),
                             motion_ms(ui, duration::meter));
  draw_bar(ui, {at.x, y, width, bar_height(ui)}, meter.tone, share);
  const float whole = meter_height(ui, meter, width);
  record(ui, id, WidgetKind::meter, {at.x, at.y, width, whole},
         std::string(meter.name) + ": " + std::string(meter.words));
  return whole;
}

}  // namespace samtale::ui::widgets
