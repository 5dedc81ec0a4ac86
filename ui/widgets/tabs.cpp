#include "ui/widgets/tabs.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

float mark_width(const Ui& ui, const Tab& tab) {
  if (tab.mark.empty()) return 0;
  return std::ceil(line_width(ui, tab.mark, TextSize::small, Weight::regular)) + 2 * space(ui, 7);
}

float words_width(const Ui& ui, const Tab& tab) {
  return std::ceil(line_width(ui, tab.label, TextSize::body, Weight::semibold));
}

float tab_width(const Ui& ui, const Tab& tab) {
  const float mark = tab.mark.empty() ? 0 : space(ui, 8) + mark_width(ui, tab);
  return words_width(ui, tab) + mark + 2 * space(ui, 12);
}

template <class Each>
ImVec2 flow(const Ui& ui, std::span<const Tab> tabs, float width, Each each) {
  const float high = tall(ui, height::tab);
  const float gap = space(ui, 4);
  ImVec2 used(0, tabs.empty() ? 0 : high);
  float x = 0;
  float y = 0;
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const float wide = tab_width(ui, tabs[i]);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += high;
    }
    each(i, Rect{x, y, wide, high});
    used.x = std::max(used.x, x + wide);
    used.y = y + high;
    x += wide + gap;
  }
  return used;
}

void draw_mark(Ui& ui, const Rect& tab, const Tab& properties) {
  if (properties.mark.empty()) return;
  const float high = tall(ui, height::key_cap);
  const float wide = mark_width(ui, properties);
  const Rect box{right(tab) - space(ui, 12) - wide, tab.y + std::round((tab.h - high) / 2), wide,
                 high};
  draw_shape(ui, box, {Token::soft, Token::edge, radius::button});
  text_in_box(ui, {}, box, properties.mark,
              {TextSize::small, Weight::regular, Token::ink, Align::centre});
}

bool draw_tab(Ui& ui, const Rect& rect, const Tab& tab, bool active) {
  const ItemState state =
      interact(ui, {tab.id, WidgetKind::tab, rect, tab.label, Availability::enabled, active, {}});
  if (!state.visible) return state.clicked;
  if (!active && state.hover > 0) {
    ImGui::GetWindowDrawList()->AddRectFilled(top_left(rect), bottom_right(rect),
                                              faded(colour(ui, Token::soft), state.hover));
  }
  text_in_box(ui, {}, {rect.x + space(ui, 12), rect.y, words_width(ui, tab), rect.h}, tab.label,
              {TextSize::body, active ? Weight::semibold : Weight::regular,
               active ? Token::ink : Token::ink2});
  draw_mark(ui, rect, tab);
  if (active) {
    const float line = px(ui, 3);
    fill(ui, {rect.x, bottom(rect) - line, rect.w, line}, Token::acc);
  }
  if (state.ring) focus_ring(ui, inset(rect, px(ui, 4)), radius::button);
  return state.clicked;
}

}  // namespace

float tabs_width(const Ui& ui, std::span<const Tab> tabs) {
  return flow(ui, tabs, FLT_MAX, [](std::size_t, const Rect&) {}).x;
}

float tabs_height(const Ui& ui, std::span<const Tab> tabs, float width) {
  return flow(ui, tabs, width, [](std::size_t, const Rect&) {}).y;
}

std::optional<std::size_t> tabs(Ui& ui, ImVec2 at, float width, std::span<const Tab> tabs,
                                std::size_t selected) {
  std::optional<std::size_t> pressed;
  const float whole = tabs_height(ui, tabs, width);
  rule(ui, at.x, at.y + whole - border(ui), width);
  flow(ui, tabs, width, [&](std::size_t i, const Rect& place) {
    if (draw_tab(ui, {at.x + place.x, at.y + place.y, place.w, place.h}, tabs[i], i == selected))
      pressed = i;
  });
  return pressed;
}

}  // namespace samtale::ui::widgets
