#include "ui/panels/debrief_what_if.hpp"

#include <cmath>
#include <string>

#include "ui/widgets/card.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle lead{TextSize::small, Weight::semibold};

// Who said it at the left, how it stood at the right; below each other where there is no room.
void draw_lead(Ui& ui, const std::string& id, Stack& stack,
               const DebriefView::WhatIf::Answer& answer) {
  const float word = std::ceil(line_width(ui, answer.word, TextSize::small, Weight::regular));
  const float said = line_width(ui, answer.lead, TextSize::small, Weight::semibold);
  const bool beside = said + space(ui, 12) + word <= stack.w;
  if (beside && !answer.word.empty()) {
    text_in_box(ui, id + "/word",
                {stack.x + stack.w - word, stack.y, word + 1, line_height(ui.fonts, lead.size)},
                answer.word, faint);
  }
  say(ui, id + "/lead", stack, answer.lead, lead);
  if (!beside) say(ui, id + "/word", stack, answer.word, faint);
  stack.y += space(ui, 2);
}

// Returns its end; the caller draws what it lies on.
float draw_answer(Ui& ui, const std::string& id, const Stack& stack,
                  const DebriefView::WhatIf::Answer& answer) {
  const float side = space(ui, 12);
  const float above = space(ui, 8);
  Stack inside{stack.x + side, stack.y + above, stack.w - 2 * side};
  draw_lead(ui, id, inside, answer);
  say(ui, id + "/words", inside, answer.words, {TextSize::small});
  if (!answer.detail.empty()) {
    inside.y += space(ui, 4);
    say(ui, id + "/detail", inside, answer.detail, faint);
  }
  return inside.y + above;
}

void draw_said(Ui& ui, Stack& stack, const DebriefView::WhatIf::Answer& answer) {
  Layers layers;
  const float end = draw_answer(ui, "debrief/what_if/said", stack, answer);
  layers.ground();
  card(ui, {stack.x, stack.y, stack.w, end - stack.y}, CardLook::sunk);
  stack.y = end;
}

// The whole card is the button; what it does stands at its foot.
bool draw_other(Ui& ui, const std::string& id, Stack& stack,
                const DebriefView::WhatIf::Answer& answer, const std::string& play_on) {
  Layers layers;
  const float side = space(ui, 12);
  Stack foot{stack.x + side, draw_answer(ui, id, stack, answer) - space(ui, 2), stack.w - 2 * side};
  say(ui, id + "/play_on", foot, play_on, {TextSize::small, Weight::semibold, Token::acc});
  const float end = foot.y + space(ui, 8);
  layers.ground();
  const std::string label = answer.lead + ": " + answer.words + " " + play_on;
  const bool pressed =
      card_button(ui, id, {stack.x, stack.y, stack.w, end - stack.y}, {label, CardLook::first});
  stack.y = end;
  return pressed;
}

}  // namespace

void draw_what_if(Ui& ui, Stack& stack, const DebriefView::WhatIf& view,
                  std::vector<Action>& actions) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "debrief/what_if", inside, view.heading, heading, space(ui, 2));
  say(ui, "debrief/what_if/hint", inside, view.hint, faint, space(ui, 10));
  draw_said(ui, inside, view.said);
  for (std::size_t i = 0; i < view.others.size(); ++i) {
    inside.y += space(ui, 8);
    const std::string id = "debrief/what_if/" + std::to_string(i + 1);
    if (draw_other(ui, id, inside, view.others[i], view.play_on))
      actions.emplace_back(action::TakeOther{view.turn, view.others[i].reply, ui.now_ms});
  }
  close_card_at(ui, layers, stack, inside.y);
}

}  // namespace samtale::ui::panels
