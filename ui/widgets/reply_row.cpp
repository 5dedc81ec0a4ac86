#include "ui/widgets/reply_row.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr TextStyle words_style{TextSize::talk, Weight::regular, Token::ink};

struct Measures {
  float box;   // number box
  float left;  // padding
  float top;
  float between;  // box and words
  float words;    // width
  float row;      // height of every row
  float gap;
};

Measures measures_of(const Ui& ui, std::span<const ReplyRow> rows, float width) {
  Measures m{};
  m.box = px(ui, 28);
  m.left = space(ui, 14);
  m.top = space(ui, 6);
  m.between = space(ui, 12);
  m.words = std::max(1.0F, width - 2 * m.left - m.box - m.between);
  m.gap = space(ui, gap::between_rows);
  m.row = 2 * line_height(ui.fonts, TextSize::talk) + 2 * m.top;
  for (const ReplyRow& row : rows) {
    m.row = std::max(m.row, text_height(ui, row.text, words_style, m.words) + 2 * m.top);
  }
  return m;
}

void number_box(Ui& ui, const Rect& rect, std::string_view number) {
  draw_shape(ui, rect, {Token::paper, Token::edge, radius::button});
  text_in_box(ui, {}, rect, number,
              {TextSize::body, Weight::semibold, Token::ink, Align::centre, 1});
}

bool reply_row(Ui& ui, const Rect& rect, const ReplyRow& row, const Measures& m, bool any_chosen,
               bool chosen) {
  const ItemState state = interact(ui, {row.id,
                                        WidgetKind::reply,
                                        rect,
                                        row.text,
                                        any_chosen ? Availability::disabled : Availability::enabled,
                                        chosen,
                                        {}});
  const float strength = std::max(
      state.hover, ui.animations.approach(std::string(row.id) + "#chosen", chosen ? 1.0F : 0.0F,
                                          motion_ms(ui, duration::panel)));
  if (!state.visible) return false;
  const ImU32 ground = mixed(colour(ui, Token::surf), colour(ui, Token::soft), strength);
  const ImU32 edge =
      mixed(colour(ui, Token::edge), colour(ui, chosen ? Token::acc : Token::ink), strength);
  draw_shape(ui, rect, {Token::surf, Token::edge, radius::card}, ground, edge);
  number_box(ui, {rect.x + m.left, rect.y + std::floor((rect.h - m.box) / 2), m.box, m.box},
             row.number);
  const TextLayout& words = layout_text(ui, row.text, words_style, m.words);
  draw_layout(
      ui, {},
      {rect.x + m.left + m.box + m.between, rect.y + std::floor((rect.h - words.height) / 2)},
      m.words, words);
  if (state.ring) focus_ring(ui, rect, radius::card);
  return state.clicked;
}

}  // namespace

float reply_rows_height(const Ui& ui, std::span<const ReplyRow> rows, float width) {
  if (rows.empty()) return 0;
  const Measures m = measures_of(ui, rows, width);
  const auto count = static_cast<float>(rows.size());
  return m.row * count + m.gap * (count - 1);
}

std::optional<std::size_t> reply_rows(Ui& ui, ImVec2 at, float width,
                                      std::span<const ReplyRow> rows,
                                      std::optional<std::size_t> chosen) {
  const Measures m = measures_of(ui, rows, width);
  std::optional<std::size_t> pressed;
  float y = at.y;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (reply_row(ui, {at.x, y, width, m.row}, rows[i], m, chosen.has_value(), chosen == i))
      pressed = i;
    y += m.row + m.gap;
  }
  return pressed;
}

}  // namespace samtale::ui::widgets
