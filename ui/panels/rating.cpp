#include "ui/panels/rating.hpp"

#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

void draw_item(Ui& ui, Stack& stack, const RatingView& view, std::size_t index,
               std::vector<Action>& actions) {
  const RatingView::Item& item = view.items[index];
  const std::string id = "rating/" + item.id;
  say(ui, id, stack, item.question, {TextSize::body, Weight::semibold}, space(ui, 8));
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < view.scale.size(); ++i) ids.push_back(id + "/" + std::to_string(i));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], view.scale[i]});
  if (const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, item.chosen)) {
    actions.emplace_back(action::RateItem{index, static_cast<int>(*pressed)});
    // With the last one the keyboard stands at the way on.
    std::size_t open = 0;
    for (std::size_t i = 0; i < view.items.size(); ++i) open += i != index && !view.items[i].chosen;
    if (open == 0) request_focus(ui, "rating/go_on");
  }
  stack.y += segmented_size(ui, choices, stack.w).y;
}

void draw_foot(Ui& ui, const Rect& foot, const Stack& column, const RatingView& view,
               std::vector<Action>& actions) {
  rule(ui, foot.x, foot.y, foot.w);
  const float middle = foot.y + std::floor(foot.h / 2);
  Button go_on{view.go_on, ButtonKind::primary, view.go_on_key, Icon::none, ButtonSize::main};
  if (!view.complete) {
    go_on.availability = Availability::disabled;
    go_on.why_disabled = view.detail;
  }
  const ImVec2 size = button_size(ui, go_on);
  const Rect place{column.x + column.w - size.x, middle - std::floor(size.y / 2), size.x, size.y};
  const bool by_key = shortcut(ui, ImGuiKey_Enter) || shortcut(ui, ImGuiKey_KeypadEnter);
  bool finished = button(ui, "rating/go_on", place, go_on) || (view.complete && by_key);
  const Button skip{view.skip, ButtonKind::quiet};
  const ImVec2 skip_size = button_size(ui, skip);
  finished |= button(
      ui, "rating/skip",
      {column.x - space(ui, 14), middle - std::floor(skip_size.y / 2), skip_size.x, skip_size.y},
      skip);
  if (finished) actions.emplace_back(action::FinishRating{ui.now_ms});
}

}  // namespace

void draw_rating(Ui& ui, const RatingView& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "rating");
  top_bar(ui, "rating/bar", take_top(body, top_bar_height(ui)), {{}, view.title, {}, {}});
  const Rect foot = take_bottom(body, px(ui, height::button_main) + 2 * space(ui, 12));
  const Stack page = begin_page(ui, "rating/page", body, 776, view.heading);
  Stack stack = page;
  stack.y += space(ui, 12);
  say(ui, "rating/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 8));
  say(ui, "rating/detail", stack, view.detail, {TextSize::body, Weight::regular, Token::ink2},
      space(ui, 24));
  for (std::size_t i = 0; i < view.items.size(); ++i) {
    if (i > 0) rule_across(ui, stack, space(ui, 16));
    draw_item(ui, stack, view, i, actions);
  }
  end_scroll(ui, stack.y + space(ui, 24));
  draw_foot(ui, foot, page, view, actions);
  end_screen(ui);
}

}  // namespace samtale::ui::panels
