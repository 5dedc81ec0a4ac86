#include "ui/panels/welcome.hpp"

#include <algorithm>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};

void draw_stored(Ui& ui, Stack& stack, const WelcomeView& view) {
  const float indent = space(ui, 16);
  for (std::size_t i = 0; i < view.stored.size(); ++i) {
    text(ui, {}, {stack.x, stack.y}, indent, "–", quiet);
    Stack words{stack.x + indent, stack.y, stack.w - indent};
    say(ui, "welcome/stored/" + std::to_string(i + 1), words, view.stored[i]);
    stack.y = words.y + space(ui, 4);
  }
  stack.y += space(ui, 20);
}

// Two of equal weight: neither is the right one.
void draw_way(Ui& ui, Stack& stack, const std::string& id, const std::string& label,
              const std::string& detail, Keeping keeping, std::vector<Action>& actions) {
  const Button way{label, ButtonKind::normal, {}, Icon::none, ButtonSize::main};
  const Rect place{stack.x, stack.y,
                   std::min(stack.w, std::max(px(ui, 280), button_size(ui, way).x)),
                   button_size(ui, way).y};
  if (button(ui, id, place, way)) actions.emplace_back(action::ChooseKeeping{keeping});
  stack.y += place.h + space(ui, 6);
  say(ui, id + "/detail", stack, detail, {TextSize::small, Weight::regular, Token::ink2},
      space(ui, 16));
}

}  // namespace

void draw_welcome(Ui& ui, const WelcomeView& view, WelcomePanelState& state,
                  std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "welcome");
  Stack stack = begin_page(ui, "welcome/page", body, 560, view.heading);
  stack.y += space(ui, 32);
  say(ui, "welcome/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 12));
  say(ui, "welcome/about", stack, view.about, {}, space(ui, 16));
  draw_stored(ui, stack, view);
  if (const auto pressed =
          draw_choices(ui, stack, "welcome/language", view.language, space(ui, 20))) {
    actions.emplace_back(action::ChooseLanguage{static_cast<engine::Language>(*pressed)});
  }
  if (!state.entered) state.alias = view.alias;
  state.entered = true;
  const TextField field{view.alias_label, view.alias_problem};
  if (text_field(ui, "welcome/alias", {stack.x, stack.y}, stack.w, field, state.alias).changed) {
    actions.emplace_back(action::SetAlias{state.alias});
  }
  stack.y += text_field_height(ui, field, stack.w) + space(ui, 24);
  draw_way(ui, stack, "welcome/keep", view.keep, view.keep_detail, Keeping::keep, actions);
  draw_way(ui, stack, "welcome/forget", view.forget, view.forget_detail, Keeping::forget, actions);
  end_scroll(ui, stack.y + space(ui, 24));
  end_screen(ui);
}

}  // namespace samtale::ui::panels
