#include "ui/panels/own_card.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};
constexpr std::size_t most_letters = 200;  // three of them fill the page

void draw_fields(Ui& ui, Stack& stack, const OwnCardView& view, std::vector<Action>& actions) {
  for (std::size_t i = 0; i < view.fields.size(); ++i) {
    const OwnCardView::Field& field = view.fields[i];
    TextField properties{field.label, field.problem, FieldLines::several};
    properties.visible_lines = 1;
    properties.most = most_letters;
    std::string value = field.value;
    const TextFieldOutcome outcome = text_field(ui, "own_card/sentence/" + std::to_string(i + 1),
                                                {stack.x, stack.y}, stack.w, properties, value);
    if (outcome.changed) actions.emplace_back(action::WriteOwnCard{i, value});
    stack.y += outcome.height + space(ui, 14);
  }
}

// Where it comes from, the sentence, and at the right the button that takes it over.
void draw_suggestion(Ui& ui, Stack& stack, const OwnCardView& view, std::size_t index,
                     std::vector<Action>& actions) {
  const OwnCardView::Suggestion& one = view.suggestions[index];
  const std::string id = "own_card/suggestion/" + std::to_string(index + 1);
  Button take{one.taken ? view.taken_word : view.take};
  if (one.taken) take.icon = Icon::tick;
  if (one.taken || !view.full.empty()) take.availability = Availability::disabled;
  take.why_disabled = one.taken ? view.taken_word : view.full;
  const ImVec2 size = button_size(ui, take);
  const bool beside = size.x < stack.w / 3;
  const float room = beside ? stack.w - size.x - space(ui, 16) : stack.w;
  Stack words{stack.x, stack.y, room};
  say(ui, id + "/lead", words, one.lead, faint, space(ui, 2));
  words.y += quote(ui, id, {words.x, words.y}, room, one.text);
  float end = words.y;
  Rect place{stack.x + stack.w - size.x, stack.y, size.x, size.y};
  if (beside) {
    end = std::max(end, stack.y + size.y);
    place.y = std::floor((stack.y + end - size.y) / 2);
  } else {
    place.x = stack.x;
    place.y = end + space(ui, 8);
    end = bottom(place);
  }
  if (button(ui, id + "/take", place, take)) actions.emplace_back(action::TakeOver{one.text});
  stack.y = end + space(ui, 16);
}

void draw_suggestions(Ui& ui, Stack& stack, const OwnCardView& view, std::vector<Action>& actions) {
  say(ui, "own_card/suggestions", stack, view.suggestions_heading, {TextSize::h2, Weight::semibold},
      space(ui, 2));
  say(ui, "own_card/suggestions/detail", stack,
      view.full.empty() ? view.suggestions_detail : view.full, quiet, space(ui, 12));
  for (std::size_t i = 0; i < view.suggestions.size(); ++i)
    draw_suggestion(ui, stack, view, i, actions);
}

}  // namespace

void draw_own_card(Ui& ui, const OwnCardView& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "own_card");
  const TopBarOutcome bar =
      top_bar(ui, "own_card/bar", take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::CloseOwnCard{});
  const Rect foot = take_page_foot(ui, body);
  const Stack page = begin_page(ui, "own_card/page", body, 720, view.heading);
  Stack stack = page;
  stack.y += space(ui, 12);
  draw_notice(ui, "own_card/notice", stack, view.notice);
  say(ui, "own_card/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 6));
  say(ui, "own_card/detail", stack, view.detail, quiet, space(ui, 20));
  draw_fields(ui, stack, view, actions);
  say(ui, "own_card/print/detail", stack, view.print_detail, faint);
  rule_across(ui, stack, space(ui, 20));
  draw_suggestions(ui, stack, view, actions);
  end_scroll(ui, stack.y + space(ui, 8));
  Button print{view.print};
  if (!view.can_print) print.availability = Availability::disabled;
  if (draw_page_foot(ui, foot, page, {"own_card/print", print}).go_on)
    actions.emplace_back(action::PrintOwnCard{});
  end_screen(ui);
}

}  // namespace samtale::ui::panels
