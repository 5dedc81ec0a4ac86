#include "ui/panels/debrief_cards.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};

void say_principle(Ui& ui, const std::string& id, Stack& stack, const std::string& principle,
                   const std::string& turn) {
  const std::string where = " · " + turn;  // the run points into it
  const std::array<TextRun, 2> runs{{{principle, Weight::semibold, Token::ink, std::nullopt},
                                     {where, Weight::regular, Token::ink2, std::nullopt}}};
  stack.y += text(ui, id, {stack.x, stack.y}, stack.w, runs, {TextSize::small}) + space(ui, 3);
}

// One thing more about the line above; nothing where there is none.
void say_below(Ui& ui, const std::string& id, Stack& stack, const std::string& words) {
  if (!words.empty()) say(ui, id, stack, words, faint, space(ui, 4));
}

void draw_worked(Ui& ui, Stack& stack, const DebriefView& view) {
  say(ui, "debrief/worked", stack, view.worked_heading, heading, space(ui, 6));
  if (view.worked.empty()) say(ui, "debrief/worked/empty", stack, view.worked_empty, quiet);
  for (std::size_t i = 0; i < view.worked.size(); ++i) {
    const DebriefView::Worked& worked = view.worked[i];
    const std::string id = "debrief/worked/" + std::to_string(i + 1);
    if (i > 0) stack.y += space(ui, 10);
    say_principle(ui, id, stack, worked.principle, worked.turn);
    stack.y += quote(ui, id + "/said", {stack.x, stack.y}, stack.w, worked.said) + space(ui, 3);
    say_below(ui, id + "/because", stack, worked.because);
    say_below(ui, id + "/mended", stack, worked.mended);
    say_below(ui, id + "/reaction", stack, worked.reaction);
  }
}

void draw_try(Ui& ui, Stack& stack, const DebriefView& view, std::vector<Action>& actions) {
  say(ui, "debrief/try", stack, view.try_heading, heading, space(ui, 6));
  if (!view.one_thing) return say(ui, "debrief/try/none", stack, view.try_none, quiet);
  const DebriefView::Try& one = *view.one_thing;
  say_principle(ui, "debrief/try/principle", stack, one.principle, one.turn);
  say(ui, "debrief/try/said", stack, one.said_lead + ": " + one.said, quiet, space(ui, 3));
  say_below(ui, "debrief/try/because", stack, one.because);
  say_below(ui, "debrief/try/reaction", stack, one.reaction);
  stack.y += space(ui, 10);
  say(ui, "debrief/try/lead", stack, one.instead_lead, faint, space(ui, 2));
  stack.y +=
      quote(ui, "debrief/try/instead", {stack.x, stack.y}, stack.w, one.instead) + space(ui, 3);
  if (!one.instead_because.empty()) {
    say(ui, "debrief/try/instead_because", stack, one.instead_because, faint);
  }
  stack.y += space(ui, 12);
  const Button from_here{one.from_here, ButtonKind::primary};
  if (button_at(ui, "debrief/try/from_here", {stack.x, stack.y}, from_here)) {
    actions.emplace_back(action::PlayFrom{one.turn_index, ui.now_ms});
  }
  stack.y += button_size(ui, from_here).y;
}

}  // namespace

void draw_feedback(Ui& ui, Stack& stack, const DebriefView& view, CardsLie lie,
                   std::vector<Action>& actions) {
  const float padding = space(ui, gap::card_padding);
  const float between = space(ui, gap::between_cards_column);
  const bool beside = lie == CardsLie::side_by_side;
  const float wide = beside ? std::floor((stack.w - between) / 2) : stack.w;
  Layers layers;
  Stack worked{stack.x, stack.y, wide};
  Stack worked_inside = card_contents(ui, worked);
  draw_worked(ui, worked_inside, view);
  float worked_end = worked_inside.y + padding;
  Stack one = beside ? Stack{stack.x + wide + between, stack.y, wide}
                     : Stack{stack.x, worked_end + between, wide};
  Stack one_inside = card_contents(ui, one);
  draw_try(ui, one_inside, view, actions);
  float one_end = one_inside.y + padding;
  // As tall as each other, unless one has only a sentence in it.
  if (beside && view.one_thing && !view.worked.empty())
    worked_end = one_end = std::max(worked_end, one_end);
  layers.ground();
  card(ui, {worked.x, worked.y, wide, worked_end - worked.y});
  card(ui, {one.x, one.y, wide, one_end - one.y}, CardLook::first);
  stack.y = std::max(worked_end, one_end);
}

}  // namespace samtale::ui::panels
