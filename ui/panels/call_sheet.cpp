#include "ui/panels/call_sheet.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/card.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/key_cap.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

// Name and tick at the left, key cap at the right. Never a colour alone.
bool draw_item(Ui& ui, Stack& stack, const SheetView::Item& item, bool open) {
  const std::string id = "call/sheet/" + item.principle;
  const float pad = space(ui, 10);
  const float tick = px(ui, icon_box) + space(ui, 6);
  const float cap = key_cap_width(ui, item.key) + space(ui, 8);
  const float words = std::max(1.0F, stack.w - 2 * pad - tick - cap);
  // Measured in SemiBold always, so that marking moves nothing.
  const TextStyle widest{TextSize::body, Weight::semibold};
  const Rect rect{stack.x, stack.y, stack.w,
                  std::max(tall(ui, height::row),
                           text_height(ui, item.name, widest, words) + 2 * space(ui, 6))};
  const ItemState state = interact(ui, {id,
                                        WidgetKind::check,
                                        rect,
                                        item.name,
                                        open ? Availability::enabled : Availability::disabled,
                                        item.marked,
                                        {}});
  stack.y = bottom(rect) + space(ui, 6);
  if (!state.visible) return state.clicked;
  const Token edge = !open ? Token::line : item.marked ? Token::acc : Token::edge;
  draw_shape(
      ui, rect, {Token::surf, edge, radius::button},
      mixed(colour(ui, Token::surf), colour(ui, Token::soft), item.marked ? 1.0F : state.hover),
      colour(ui, edge));
  const float middle = rect.y + rect.h / 2;
  if (item.marked)
    icon(ui, Icon::tick, {rect.x + pad + px(ui, icon_box) / 2, middle}, colour(ui, Token::ink));
  const TextStyle style{TextSize::body, item.marked ? Weight::semibold : Weight::regular,
                        open ? Token::ink : Token::edge};
  const TextLayout& layout = layout_text(ui, item.name, style, words);
  draw_layout(ui, {}, {rect.x + pad + tick, rect.y + std::floor((rect.h - layout.height) / 2)},
              words, layout);
  key_cap(ui, {right(rect) - pad - key_cap_width(ui, item.key), middle}, item.key,
          open ? Token::ink : Token::edge, edge);
  if (state.ring) focus_ring(ui, rect, radius::button);
  return state.clicked;
}

}  // namespace

void draw_sheet(Ui& ui, Stack& stack, const SheetView& view, std::vector<Action>& actions) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "call/sheet", inside, view.heading, {TextSize::h2, Weight::semibold}, space(ui, 4));
  say(ui, "call/sheet/detail", inside, view.detail, {TextSize::small, Weight::regular, Token::ink2},
      space(ui, 10));
  for (const SheetView::Item& item : view.items) {
    if (draw_item(ui, inside, item, view.open))
      actions.emplace_back(action::MarkPrinciple{item.principle, ui.now_ms});
  }
  close_card_at(ui, layers, stack, inside.y);
}

void take_sheet_keys(const Ui& ui, const SheetView& view, std::vector<Action>& actions) {
  for (std::size_t i = 0; view.open && i < view.items.size(); ++i) {
    if (shortcut(ui, static_cast<ImGuiKey>(ImGuiKey_F1 + static_cast<int>(i))))
      actions.emplace_back(action::MarkPrinciple{view.items[i].principle, ui.now_ms});
  }
}

}  // namespace samtale::ui::panels
