#include "ui/widgets/bubble.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr TextStyle said_style{TextSize::talk, Weight::regular, Token::ink};

struct Parts {
  float name = 0;  // heights
  float box = 0;
  float why = 0;
  float box_width = 0;
  float pad_x = 0;
  float pad_y = 0;
  float name_gap = 0;
  float why_gap = 0;
  const TextLayout* said = nullptr;
};

std::string name_line(const Bubble& bubble) {
  std::string line(bubble.name);
  for (const std::string_view more : {bubble.manner, bubble.retaken}) {
    if (more.empty()) continue;
    if (!line.empty()) line += " · ";
    line += more;
  }
  return line;
}

std::array<TextRun, 3> why_runs(const Bubble& bubble) {
  return {{{bubble.why_lead, Weight::semibold, Token::ink2, std::nullopt},
           {bubble.why_lead.empty() ? "" : " ", Weight::regular, Token::ink2, std::nullopt},
           {bubble.why, Weight::regular, Token::ink2, std::nullopt}}};
}

float bar_width(const Ui& ui) { return ui.theme.name == ThemeName::contrast ? 8 : px(ui, 4); }

Parts parts_of(const Ui& ui, const Bubble& bubble, float width) {
  Parts parts;
  parts.pad_x = space(ui, 15);
  parts.pad_y = space(ui, 9);
  const float bar = bubble.speaker == Speaker::you ? bar_width(ui) : 0;
  const float most = std::min(width, std::max(px(ui, 468), std::floor(width * 0.65F)));
  parts.said =
      &layout_text(ui, bubble.text, said_style, std::max(1.0F, most - 2 * parts.pad_x - bar));
  parts.box_width = std::ceil(parts.said->width) + 2 * parts.pad_x + bar;
  parts.box = parts.said->height + 2 * parts.pad_y;
  if (!name_line(bubble).empty()) {
    parts.name = text_height(ui, name_line(bubble), {TextSize::small, Weight::semibold}, width);
    parts.name_gap = space(ui, 3);
  }
  if (!bubble.why.empty()) {
    const auto runs = why_runs(bubble);
    parts.why = text_height(ui, runs, {TextSize::small}, std::max(1.0F, width - 2 * parts.pad_x));
    parts.why_gap = space(ui, 10);
  }
  return parts;
}

void dashed_bar(Ui& ui, const Rect& bar, ImU32 ink) {
  const float on = px(ui, 6);
  Rect rest = bar;
  while (rest.h > 0) {
    const Rect dash = take_top(rest, on, px(ui, 4));
    ImGui::GetWindowDrawList()->AddRectFilled(top_left(dash), bottom_right(dash), ink);
  }
}

void draw_box(Ui& ui, const Rect& box, const Bubble& bubble, float opacity) {
  if (bubble.speaker == Speaker::citizen) {
    return draw_shape(ui, box,
                      {Token::surf, Token::edge, radius::bubble, 0,
                       ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersBottomLeft, opacity});
  }
  const bool contrast = ui.theme.name == ThemeName::contrast;
  draw_shape(ui, box,
             {Token::soft, contrast ? Token::acc : Token::soft, radius::bubble, 0,
              ImDrawFlags_RoundCornersLeft, opacity});
  const Rect bar{right(box) - bar_width(ui), box.y, bar_width(ui), box.h};
  const ImU32 ink = faded(colour(ui, Token::acc), opacity);
  if (!bubble.retaken.empty()) return dashed_bar(ui, bar, ink);
  ImGui::GetWindowDrawList()->AddRectFilled(top_left(bar), bottom_right(bar), ink);
}

}  // namespace

float bubble_height(const Ui& ui, const Bubble& bubble, float width) {
  const Parts parts = parts_of(ui, bubble, width);
  return parts.name + parts.name_gap + parts.box + parts.why_gap + parts.why;
}

float bubble(Ui& ui, std::string_view id, ImVec2 at, float width, const Bubble& bubble) {
  const Parts parts = parts_of(ui, bubble, width);
  const bool you = bubble.speaker == Speaker::you;
  const Align align = you ? Align::right : Align::left;
  float opacity = 1;
  if (bubble.appears) {
    // Asks for 0 when first drawn, and for 1 ever after.
    const std::string key = std::string(id) + "#appears";
    const bool born = ui.animations.age_ms(key) == 0 && motion_ms(ui, duration::bubble) > 0;
    opacity = ui.animations.approach(key, born ? 0.0F : 1.0F, motion_ms(ui, duration::bubble));
  }
  float y = at.y;
  if (parts.name > 0) {
    text(ui, std::string(id) + "/name", {at.x, y}, width, name_line(bubble),
         {TextSize::small, Weight::semibold, Token::ink2, align, opacity});
    y += parts.name + parts.name_gap;
  }
  const Rect box{you ? at.x + width - parts.box_width : at.x, y, parts.box_width, parts.box};
  draw_box(ui, box, bubble, opacity);
  draw_layout(ui, id, {box.x + parts.pad_x, y + parts.pad_y}, parts.said->width, *parts.said,
              Align::left, opacity);
  y += parts.box;
  if (parts.why > 0) {
    y += parts.why_gap;
    const auto runs = why_runs(bubble);
    text(ui, std::string(id) + "/why", {at.x + parts.pad_x, y}, width - 2 * parts.pad_x, runs,
         {TextSize::small, Weight::regular, Token::ink2, align, opacity});
    y += parts.why;
  }
  return y - at.y;
}

}  // namespace samtale::ui::widgets
