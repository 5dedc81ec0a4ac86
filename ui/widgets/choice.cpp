#include "ui/widgets/choice.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

// Places the segments line by line; `each(index, rect)` with rectangles from (0, 0). Returns the
// size used.
template <class Each>
ImVec2 flow(const Ui& ui, std::span<const Choice> choices, float width, Each each) {
  const float gap = space(ui, 8);
  const float high = tall(ui, height::button);
  ImVec2 used(0, choices.empty() ? 0 : high);
  float x = 0;
  float y = 0;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    // Measured in SemiBold always, so that choosing moves nothing.
    const float words = line_width(ui, choices[i].label, TextSize::body, Weight::semibold);
    const float wide = std::ceil(words) + 2 * space(ui, 14);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += high + gap;
    }
    each(i, Rect{x, y, wide, high});
    used.x = std::max(used.x, x + wide);
    used.y = y + high;
    x += wide + gap;
  }
  return used;
}

void draw_option_ground(Ui& ui, const Rect& rect, const ItemState& state, bool selected) {
  const ImU32 soft = colour(ui, Token::soft);
  const ImU32 ground = selected ? soft : mixed(colour(ui, Token::surf), soft, state.hover);
  const ImU32 edge = selected ? colour(ui, Token::acc)
                              : mixed(colour(ui, Token::edge), colour(ui, Token::ink), state.hover);
  draw_shape(ui, rect, {Token::surf, Token::edge, radius::button}, ground, edge);
}

ItemState option(Ui& ui, const Choice& choice, const Rect& rect, bool selected) {
  return interact(
      ui, {choice.id, WidgetKind::choice, rect, choice.label, Availability::enabled, selected, {}});
}

void dot(Ui& ui, ImVec2 middle, bool selected) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = px(ui, 18) / 2;
  list.AddCircleFilled(middle, radius, colour(ui, selected ? Token::acc : Token::edge));
  list.AddCircleFilled(middle, radius - std::max(border(ui), px(ui, 1.5F)),
                       colour(ui, Token::surf));
  if (selected) list.AddCircleFilled(middle, px(ui, 5), colour(ui, Token::acc));
}

struct RowMeasures {
  float left, mark, between, words;
};

RowMeasures row_measures(const Ui& ui, float width) {
  RowMeasures m{space(ui, 14), px(ui, 18), space(ui, 12), 0};
  m.words = std::max(1.0F, width - 2 * m.left - m.mark - m.between);
  return m;
}

float row_height(const Ui& ui, std::string_view label, float width) {
  const float words =
      text_height(ui, label, {TextSize::body, Weight::semibold}, row_measures(ui, width).words);
  return std::max(tall(ui, height::row_tall), words + 2 * space(ui, 8));
}

}  // namespace

ImVec2 segmented_size(const Ui& ui, std::span<const Choice> choices, float width) {
  return flow(ui, choices, width, [](std::size_t, const Rect&) {});
}

std::optional<std::size_t> segmented(Ui& ui, ImVec2 at, float width,
                                     std::span<const Choice> choices,
                                     std::optional<std::size_t> selected) {
  std::optional<std::size_t> pressed;
  flow(ui, choices, width, [&](std::size_t i, const Rect& place) {
    const Rect rect{at.x + place.x, at.y + place.y, place.w, place.h};
    const bool chosen = selected == i;
    const ItemState state = option(ui, choices[i], rect, chosen);
    if (state.clicked) pressed = i;
    if (!state.visible) return;
    draw_option_ground(ui, rect, state, chosen);
    text_in_box(
        ui, {}, rect, choices[i].label,
        {TextSize::body, chosen ? Weight::semibold : Weight::regular, Token::ink, Align::centre});
    if (state.ring) focus_ring(ui, rect, radius::button);
  });
  return pressed;
}

float radio_rows_height(const Ui& ui, std::span<const Choice> choices, float width) {
  float whole = 0;
  for (const Choice& choice : choices)
    whole += row_height(ui, choice.label, width) + space(ui, gap::between_rows);
  return choices.empty() ? 0 : whole - space(ui, gap::between_rows);
}

std::optional<std::size_t> radio_rows(Ui& ui, ImVec2 at, float width,
                                      std::span<const Choice> choices,
                                      std::optional<std::size_t> selected) {
  std::optional<std::size_t> pressed;
  const RowMeasures m = row_measures(ui, width);
  float y = at.y;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Rect rect{at.x, y, width, row_height(ui, choices[i].label, width)};
    y += rect.h + space(ui, gap::between_rows);
    const bool chosen = selected == i;
    const ItemState state = option(ui, choices[i], rect, chosen);
    if (state.clicked) pressed = i;
    if (!state.visible) continue;
    draw_option_ground(ui, rect, state, chosen);
    dot(ui, {rect.x + m.left + m.mark / 2, rect.y + rect.h / 2}, chosen);
    const TextLayout& words =
        layout_text(ui, choices[i].label,
                    {TextSize::body, chosen ? Weight::semibold : Weight::regular}, m.words);
    draw_layout(
        ui, {},
        {rect.x + m.left + m.mark + m.between, rect.y + std::floor((rect.h - words.height) / 2)},
        m.words, words);
    if (state.ring) focus_ring(ui, rect, radius::button);
  }
  return pressed;
}

namespace {

float check_indent(const Ui& ui) { return px(ui, 20) + space(ui, 10); }

}  // namespace

float check_row_height(const Ui& ui, std::string_view label, float width) {
  const float words = text_height(ui, label, {}, std::max(1.0F, width - check_indent(ui)));
  return std::max(tall(ui, height::row), words);
}

bool check_row(Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view label,
               bool checked) {
  const Rect rect{at.x, at.y, width, check_row_height(ui, label, width)};
  const ItemState state =
      interact(ui, {id, WidgetKind::check, rect, label, Availability::enabled, checked, {}});
  if (!state.visible) return state.clicked;
  const float side = px(ui, 20);
  const Rect box{rect.x, rect.y + std::round((rect.h - side) / 2), side, side};
  const ImU32 edge =
      mixed(colour(ui, checked ? Token::acc : Token::edge), colour(ui, Token::ink), state.hover);
  draw_shape(ui, box, {Token::surf, Token::edge, radius::key_cap},
             colour(ui, checked ? Token::acc : Token::surf), edge);
  if (checked) icon(ui, Icon::tick, centre(box), colour(ui, Token::on_acc));
  const TextLayout& words = layout_text(ui, label, {}, std::max(1.0F, width - check_indent(ui)));
  draw_layout(ui, {}, {rect.x + check_indent(ui), rect.y + std::floor((rect.h - words.height) / 2)},
              width, words);
  if (state.ring) focus_ring(ui, rect, radius::button);
  return state.clicked;
}

}  // namespace samtale::ui::widgets
