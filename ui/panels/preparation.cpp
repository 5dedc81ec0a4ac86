#include "ui/panels/preparation.hpp"

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
constexpr std::size_t most_letters = 1000;  // of a part of one small page

// At the top of the page: nothing lies over anything.
void draw_question(Ui& ui, Stack& stack, const PreparationView::LeaveQuestion& question,
                   PreparationPanelState& state, std::vector<Action>& actions) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "preparation/leave/heading", inside, question.heading, {TextSize::h2, Weight::semibold},
      space(ui, 4));
  say(ui, "preparation/leave/text", inside, question.text, {}, space(ui, 12));
  const Button stay{question.stay};
  const Button leave{question.leave};
  if (!state.asked) {
    request_focus(ui, "preparation/stay");
    scroll_to_start(ui);
  }
  if (button_at(ui, "preparation/stay", {inside.x, inside.y}, stay))
    actions.emplace_back(action::StayInPreparation{});
  const float x = inside.x + button_size(ui, stay).x + space(ui, 8);
  if (button_at(ui, "preparation/leave", {x, inside.y}, leave))
    actions.emplace_back(action::DiscardPreparation{});
  close_card_at(ui, layers, stack, inside.y + button_size(ui, stay).y, CardLook::first);
  stack.y += space(ui, 20);
}

void draw_fields(Ui& ui, Stack& stack, const PreparationView& view, std::vector<Action>& actions) {
  for (std::size_t i = 0; i < view.fields.size(); ++i) {
    const PreparationView::Field& field = view.fields[i];
    TextField properties{field.label, field.problem, FieldLines::several};
    properties.detail = field.hint;
    properties.visible_lines = 1;
    properties.most = most_letters;
    std::string value = field.value;
    const TextFieldOutcome outcome =
        text_field(ui, "preparation/" + field.id, {stack.x, stack.y}, stack.w, properties, value);
    if (outcome.changed)
      actions.emplace_back(action::WritePreparation{static_cast<PreparationPart>(i), value});
    stack.y += outcome.height + space(ui, 18);
  }
}

}  // namespace

void draw_preparation(Ui& ui, const PreparationView& view, PreparationPanelState& state,
                      std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "preparation");
  const TopBarOutcome bar =
      top_bar(ui, "preparation/bar", take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  const bool escape = shortcut(ui, ImGuiKey_Escape);
  if (escape && view.leaving)
    actions.emplace_back(action::StayInPreparation{});
  else if (escape || bar.back)
    actions.emplace_back(action::LeavePreparation{});
  const Rect foot = take_page_foot(ui, body);
  const Stack page = begin_page(ui, "preparation/page", body, 720, view.heading);
  Stack stack = page;
  stack.y += space(ui, 12);
  if (view.leaving) draw_question(ui, stack, *view.leaving, state, actions);
  state.asked = view.leaving.has_value();
  draw_notice(ui, "preparation/notice", stack, view.notice);
  say(ui, "preparation/heading", stack, view.heading, {TextSize::h1, Weight::semibold},
      space(ui, 6));
  say(ui, "preparation/detail", stack, view.detail, {}, space(ui, 2));
  say(ui, "preparation/not_kept", stack, view.not_kept, quiet, space(ui, 20));
  draw_fields(ui, stack, view, actions);
  end_scroll(ui, stack.y + space(ui, 8));
  Button print{view.print};
  if (!view.can_print) print.availability = Availability::disabled;
  if (draw_page_foot(ui, foot, page, {"preparation/print", print}).go_on)
    actions.emplace_back(action::PrintPreparation{});
  end_screen(ui);
}

}  // namespace samtale::ui::panels
