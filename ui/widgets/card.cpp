#include "ui/widgets/card.hpp"

#include "ui/widgets/icon.hpp"
#include "ui/widgets/item.hpp"

namespace samtale::ui::widgets {

namespace {

Shape shape_of(CardLook look) {
  switch (look) {
    case CardLook::plain:
      return {Token::surf, Token::line, radius::card};
    case CardLook::first:
      return {Token::surf, Token::edge, radius::card};
    case CardLook::sunk:
      return {Token::sunk, Token::line, radius::card};
    case CardLook::accent:
      return {Token::soft, Token::soft, radius::card, 0, ImDrawFlags_RoundCornersRight};
  }
  return {};
}

void accent_bar(Ui& ui, const Rect& rect) {
  fill(ui, {rect.x, rect.y, px(ui, 4), rect.h}, Token::acc);
}

}  // namespace

void card(Ui& ui, const Rect& rect, CardLook look) {
  Shape shape = shape_of(look);
  if (look == CardLook::accent && ui.theme.name == ThemeName::contrast) shape.edge = Token::acc;
  draw_shape(ui, rect, shape);
  if (look == CardLook::accent) accent_bar(ui, rect);
}

bool card_button(Ui& ui, std::string_view id, const Rect& rect, const CardButton& properties) {
  const ItemState state = interact(ui, {id,
                                        WidgetKind::card,
                                        rect,
                                        properties.label,
                                        properties.availability,
                                        properties.selected,
                                        {}});
  if (!state.visible) return state.clicked;
  Shape shape = shape_of(properties.look);
  if (properties.selected) shape.fill = Token::soft;
  const bool marked = state.hover > 0 || state.ring || properties.selected;
  if (marked) shape.edge_width = 2;
  const ImU32 edge = properties.selected || state.ring
                         ? colour(ui, Token::acc)
                         : mixed(colour(ui, shape.edge), colour(ui, Token::acc), state.hover);
  draw_shape(ui, rect, shape, colour(ui, shape.fill), edge);
  if (properties.look == CardLook::accent) accent_bar(ui, rect);
  if (state.ring) focus_ring(ui, rect, radius::card);
  return state.clicked;
}

bool row_button(Ui& ui, std::string_view id, const Rect& rect, const RowButton& row) {
  const ItemState state = interact(
      ui, {id, WidgetKind::card, rect, row.label, Availability::enabled, row.selected, {}});
  if (!state.visible) return state.clicked;
  const float strength = row.selected ? 1.0F : state.hover;
  if (strength > 0) {
    const ImU32 soft = colour(ui, Token::soft);
    ImGui::GetWindowDrawList()->AddRectFilled(top_left(rect), bottom_right(rect),
                                              faded(soft, strength), px(ui, radius::button));
  }
  if (row.selected && ui.theme.name == ThemeName::contrast) {
    draw_shape(ui, rect, {Token::soft, Token::acc, radius::button});
  }
  if (row.chevron) {
    icon(ui, Icon::forward,
         {right(rect) - px(ui, icon_box) / 2 - space(ui, 2), rect.y + rect.h / 2},
         colour(ui, Token::ink));
  }
  if (state.ring) focus_ring(ui, rect, radius::button);
  return state.clicked;
}

Rect card_inside(const Ui& ui, const Rect& rect) {
  const float side = space(ui, gap::card_padding);
  const float top = space(ui, gap::card_padding_top);
  return {rect.x + side, rect.y + top, rect.w - 2 * side, rect.h - top - side};
}

}  // namespace samtale::ui::widgets
