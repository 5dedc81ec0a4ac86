#include "ui/panels/debrief_partner.hpp"

#include <string>

#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

void draw_row(Ui& ui, Stack& stack, const PartnerView::Row& row) {
  const std::string id = "debrief/partner/" + std::to_string(row.index + 1);
  say(ui, id, stack, row.turn, {TextSize::small, Weight::semibold, Token::ink2});
  say(ui, id + "/said", stack, row.said, {}, space(ui, 4));
  std::vector<Chip> chips;
  for (const std::string& principle : row.principles) chips.push_back({principle});
  stack.y += chip_row(ui, id + "/mark", {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  stack.y += space(ui, 12);
}

}  // namespace

void draw_partner_card(Ui& ui, Stack& stack, const PartnerView& view,
                       std::vector<Action>& actions) {
  if (!view.shown) return;
  stack.y += space(ui, gap::between_cards_column);
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "debrief/partner", inside, view.heading, {TextSize::h2, Weight::semibold}, space(ui, 8));
  if (!view.none.empty()) say(ui, "debrief/partner/none", inside, view.none, {}, space(ui, 12));
  for (const PartnerView::Row& row : view.rows) draw_row(ui, inside, row);
  const Button swap{view.swap};
  if (button_at(ui, "debrief/partner/swap", {inside.x, inside.y}, swap))
    actions.emplace_back(action::SwapPlaces{});
  inside.y += button_size(ui, swap).y + space(ui, 6);
  say(ui, "debrief/partner/swap_detail", inside, view.swap_detail, faint);
  close_card_at(ui, layers, stack, inside.y);
}

}  // namespace samtale::ui::panels
