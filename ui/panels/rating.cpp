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

void rate(Ui& ui, const RatingView& view, std::size_t index, std::size_t value,
          std::vector<Action>& actions) {
  actions.emplace_back(action::RateItem{index, static_cast<int>(value)});
  // With the last one the keyboard stands at the way on.
  std::size_t open = 0;
  for (std::size_t i = 0; i < view.items.size(); ++i) open += i != index && !view.items[i].chosen;
  if (open == 0) request_focus(ui, "rating/go_on");
}

void draw_item(Ui& ui, Stack& stack, const RatingView& view, std::size_t index,
               std::vector<Action>& actions) {
  const RatingView::Item& item = view.items[index];
  const std::string id = "rating/" + item.id;
  say(ui, id, stack, item.question, {TextSize::body, Weight::semibold}, space(ui, 8));
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < view.scale.size(); ++i) ids.push_back(id + "/" + std::to_string(i));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], view.scale[i]});
  if (const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, item.chosen))
    rate(ui, view, index, *pressed, actions);
  stack.y += segmented_size(ui, choices, stack.w).y;
}

// 1 is the first word of the scale; the first question that is still open is the one answered.
void take_digits(Ui& ui, const RatingView& view, std::vector<Action>& actions) {
  std::size_t next = 0;
  while (next < view.items.size() && view.items[next].chosen) ++next;
  if (next == view.items.size()) return;
  for (std::size_t value = 0; value < view.scale.size(); ++value) {
    const int digit = static_cast<int>(value) + 1;
    if (shortcut(ui, static_cast<ImGuiKey>(ImGuiKey_0 + digit)) ||
        shortcut(ui, static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit)))
      return rate(ui, view, next, value, actions);
  }
}

void draw_foot(Ui& ui, const Rect& strip, const Stack& column, const RatingView& view,
               std::vector<Action>& actions) {
  Button go_on{view.go_on, ButtonKind::primary, view.go_on_key};
  if (!view.complete) {
    go_on.availability = Availability::disabled;
    go_on.why_disabled = view.missing;
  }
  const PageFootOutcome pressed =
      draw_page_foot(ui, strip, column, {"rating/go_on", go_on, "rating/skip", Button{view.skip}});
  const bool by_key = shortcut(ui, ImGuiKey_Enter) || shortcut(ui, ImGuiKey_KeypadEnter);
  if (pressed.go_on || pressed.skip || (view.complete && by_key))
    actions.emplace_back(action::FinishRating{ui.now_ms});
}

}  // namespace

void draw_rating(Ui& ui, const RatingView& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "rating");
  top_bar(ui, "rating/bar", take_top(body, top_bar_height(ui)), {{}, view.title, {}, {}});
  const Rect foot = take_page_foot(ui, body);
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
  if (!view.missing.empty()) {
    stack.y += space(ui, 20);
    say(ui, "rating/missing", stack, view.missing, {TextSize::body, Weight::regular, Token::ink2});
  }
  end_scroll(ui, stack.y + space(ui, 24));
  draw_foot(ui, foot, page, view, actions);
  if (actions.empty()) take_digits(ui, view, actions);
  end_screen(ui);
}

}  // namespace samtale::ui::panels
