#include "ui/panels/debrief_removal.hpp"

#include "ui/widgets/button.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr const char* button_id = "debrief/remove";
constexpr const char* no_id = "debrief/remove/no";

void draw_question(Ui& ui, Stack& stack, const DebriefView::Removal& view, DebriefPanelState& state,
                   std::vector<Action>& actions) {
  say(ui, "debrief/remove/ask", stack, view.ask, {}, space(ui, 8));
  const Button no{view.no};
  const Button yes{view.yes};
  const ImVec2 size = button_size(ui, no);
  if (button_at(ui, no_id, {stack.x, stack.y}, no)) {
    state.removing = false;
    request_focus(ui, button_id);
  }
  if (button_at(ui, "debrief/remove/yes", {stack.x + size.x + space(ui, 8), stack.y}, yes))
    actions.emplace_back(action::DeleteCall{view.file});
  stack.y += size.y + space(ui, 4);
}

}  // namespace

void draw_removal(Ui& ui, Stack& stack, const DebriefView::Removal& view, DebriefPanelState& state,
                  std::vector<Action>& actions) {
  if (state.removing) {
    draw_question(ui, stack, view, state, actions);
  } else {
    const Button remove{view.button, ButtonKind::quiet};
    if (button_at(ui, button_id, {stack.x, stack.y}, remove)) {
      state.removing = true;
      request_focus(ui, no_id);
    }
    stack.y += button_size(ui, remove).y + space(ui, 4);
  }
  say(ui, "debrief/remove/copies", stack, view.copies,
      {TextSize::small, Weight::regular, Token::ink2});
}

}  // namespace samtale::ui::panels
