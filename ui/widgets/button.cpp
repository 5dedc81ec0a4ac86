#include "ui/widgets/button.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/item.hpp"
#include "ui/widgets/key_cap.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

struct Colours {
  ImU32 fill;
  ImU32 edge;
  Token ink;
  Token cap_edge;
  bool bordered;
};

TextSize words_size(const Button& button) {
  const bool small = button.size == ButtonSize::small ||
                     (button.kind == ButtonKind::link && button.size == ButtonSize::regular);
  return small ? TextSize::small : TextSize::body;
}

float height_of(const Ui& ui, ButtonSize size) {
  switch (size) {
    case ButtonSize::regular:
      return tall(ui, height::button);
    case ButtonSize::main:
      return tall(ui, height::button_main);
    case ButtonSize::small:
      return tall(ui, 28);
  }
  return 0;
}

float padding(const Ui& ui, const Button& button) {
  if (button.kind == ButtonKind::link) return space(ui, 4);
  return space(ui, button.size == ButtonSize::main    ? 18
                   : button.size == ButtonSize::small ? 10
                                                      : 14);
}

float contents_width(const Ui& ui, const Button& button) {
  float width = std::ceil(line_width(ui, button.label, words_size(button), Weight::semibold));
  if (button.icon != Icon::none) width += px(ui, icon_box) + space(ui, 6);
  if (!button.key.empty()) width += space(ui, 8) + key_cap_width(ui, button.key);
  return width;
}

Colours disabled_colours(const Ui& ui, const Button& button) {
  const bool bordered = button.kind == ButtonKind::normal || button.kind == ButtonKind::primary;
  const ImU32 none = IM_COL32(0, 0, 0, 0);
  return {bordered ? colour(ui, Token::surf) : none, none, Token::edge, Token::line, bordered};
}

Colours colours_of(const Ui& ui, const Button& button, const ItemState& state) {
  if (button.availability == Availability::disabled) return disabled_colours(ui, button);
  const ImU32 none = faded(colour(ui, Token::soft), 0);
  switch (button.kind) {
    case ButtonKind::primary: {
      const ImU32 fill = mixed(colour(ui, Token::acc), colour(ui, Token::acc_hover), state.hover);
      return {fill, fill, Token::on_acc, Token::on_acc, true};
    }
    case ButtonKind::quiet:
      return {mixed(none, colour(ui, Token::soft), state.hover), none, Token::ink, Token::edge,
              false};
    case ButtonKind::link:
      return {mixed(none, colour(ui, Token::soft), state.hover), none, Token::acc, Token::edge,
              false};
    case ButtonKind::normal:
      break;
  }
  if (button.pressed)
    return {colour(ui, Token::soft), colour(ui, Token::acc), Token::ink, Token::edge, true};
  return {colour(ui, Token::surf),
          mixed(colour(ui, Token::edge), colour(ui, Token::ink), state.hover), Token::ink,
          Token::edge, true};
}

void draw_contents(Ui& ui, const Rect& rect, const Button& button, const Colours& colours) {
  float x = std::floor(rect.x + (rect.w - contents_width(ui, button)) / 2);
  const float middle = rect.y + rect.h / 2;
  if (button.icon != Icon::none) {
    icon(ui, button.icon, {x + px(ui, icon_box) / 2, middle}, colour(ui, colours.ink));
    x += px(ui, icon_box) + space(ui, 6);
  }
  const TextSize size = words_size(button);
  const float words = std::ceil(line_width(ui, button.label, size, Weight::semibold));
  text_in_box(ui, {}, {x, rect.y, words, rect.h}, button.label,
              {size, Weight::semibold, colours.ink});
  if (!button.key.empty()) {
    key_cap(ui, {x + words + space(ui, 8), middle}, button.key, colours.ink, colours.cap_edge);
  }
}

}  // namespace

ImVec2 button_size(const Ui& ui, const Button& button) {
  return {contents_width(ui, button) + 2 * padding(ui, button), height_of(ui, button.size)};
}

bool button(Ui& ui, std::string_view id, const Rect& rect, const Button& button) {
  const WidgetKind kind = button.kind == ButtonKind::link ? WidgetKind::link : WidgetKind::button;
  // 36 px can be hit, though a small one is drawn with 28.
  const float reach = std::max(0.0F, std::floor((tall(ui, height::button) - rect.h) / 2));
  const ItemState state = interact(ui, {id, kind, inset(rect, 0, -reach), button.label,
                                        button.availability, button.pressed, button.why_disabled});
  if (!state.visible) return state.clicked;
  const Colours colours = colours_of(ui, button, state);
  if (colours.bordered) {
    draw_shape(ui, rect, {Token::surf, Token::edge, radius::button}, colours.fill, colours.edge);
    // In the contrast theme what is closed has the colours of what is open.
    if (button.availability == Availability::disabled)
      draw_dashed_outline(ui, rect, radius::button, colour(ui, Token::line));
  } else {
    ImGui::GetWindowDrawList()->AddRectFilled(top_left(rect), bottom_right(rect), colours.fill,
                                              px(ui, radius::button));
  }
  draw_contents(ui, rect, button, colours);
  if (state.ring) focus_ring(ui, rect, radius::button);
  return state.clicked;
}

bool button_at(Ui& ui, std::string_view id, ImVec2 at, const Button& button) {
  const ImVec2 size = button_size(ui, button);
  return widgets::button(ui, id, {at.x, at.y, size.x, size.y}, button);
}

bool button_right(Ui& ui, std::string_view id, float right_x, float y, const Button& button) {
  const ImVec2 size = button_size(ui, button);
  return widgets::button(ui, id, {right_x - size.x, y, size.x, size.y}, button);
}

}  // namespace samtale::ui::widgets
