#include "ui/panels/note.hpp"

#include <array>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;
using action::NotePart;

namespace {

constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};
constexpr std::size_t most_letters = 4000;

// Whether it was handed in with Ctrl+Enter.
bool draw_field(Ui& ui, Stack& stack, const std::string& id, const NoteView::Field& field,
                NotePart part, std::vector<Action>& actions) {
  TextField properties{field.label, field.problem, FieldLines::several};
  properties.detail = field.detail;
  properties.visible_lines = 2;
  properties.most = most_letters;
  std::string value = field.value;
  const TextFieldOutcome outcome =
      text_field(ui, id, {stack.x, stack.y}, stack.w, properties, value);
  if (outcome.changed) actions.emplace_back(action::WriteNote{part, value});
  stack.y += outcome.height + space(ui, 20);
  return outcome.submitted;
}

// Nothing is chosen at first: a no is an answer too.
void draw_threat(Ui& ui, Stack& stack, const NoteView& view, std::vector<Action>& actions) {
  say(ui, "note/threat", stack, view.threat_question, {TextSize::body, Weight::semibold},
      space(ui, 6));
  const std::array<Choice, 2> choices{{{"note/threat/yes", view.yes}, {"note/threat/no", view.no}}};
  std::optional<std::size_t> chosen;
  if (view.threat) chosen = *view.threat ? 0 : 1;
  if (const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, chosen))
    actions.emplace_back(action::AnswerThreat{*pressed == 0});
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 8);
  if (!view.threat_line.empty())
    draw_notice(ui, "note/threat/line", stack, view.threat_line);
  else
    stack.y += space(ui, 12);
}

bool draw_fields(Ui& ui, Stack& stack, const NoteView& view, std::vector<Action>& actions) {
  bool submitted = false;
  if (view.facts)
    submitted |= draw_field(ui, stack, "note/facts", *view.facts, NotePart::facts, actions);
  if (view.agreement)
    submitted |=
        draw_field(ui, stack, "note/agreement", *view.agreement, NotePart::agreement, actions);
  if (!view.in_call.empty()) {
    say(ui, "note/in_call/lead", stack, view.in_call_lead, {TextSize::body, Weight::semibold},
        space(ui, 4));
    stack.y += quote(ui, "note/in_call", {stack.x, stack.y}, stack.w, view.in_call) + space(ui, 20);
  }
  if (!view.threat_question.empty()) draw_threat(ui, stack, view, actions);
  submitted |= draw_field(ui, stack, "note/feedback", view.feedback, NotePart::feedback, actions);
  return submitted;
}

// Wherever the keyboard stands, a field or a button.
bool ctrl_enter() {
  return ImGui::GetIO().KeyCtrl && (ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
                                    ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
}

void draw_foot(Ui& ui, const Rect& strip, const Stack& column, const NoteView& view, bool submitted,
               std::vector<Action>& actions) {
  const PageFootOutcome pressed =
      draw_page_foot(ui, strip, column,
                     {"note/go_on",
                      {view.go_on, ButtonKind::primary, view.go_on_key},
                      "note/skip",
                      Button{view.skip, ButtonKind::quiet, view.skip_key}});
  const bool by_key =
      ctrl_enter() || shortcut(ui, ImGuiKey_Enter) || shortcut(ui, ImGuiKey_KeypadEnter);
  if (pressed.go_on || submitted || by_key)
    actions.emplace_back(action::FinishNote{ui.now_ms});
  else if (pressed.skip || shortcut(ui, ImGuiKey_Escape))
    actions.emplace_back(action::SkipNote{});
}

}  // namespace

void draw_note(Ui& ui, const NoteView& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "note");
  top_bar(ui, "note/bar", take_top(body, top_bar_height(ui)), {{}, view.title, {}, {}});
  const Rect foot = take_page_foot(ui, body);
  const Stack page = begin_page(ui, "note/page", body, 720, view.heading);
  Stack stack = page;
  stack.y += space(ui, 12);
  say(ui, "note/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 6));
  say(ui, "note/lead", stack, view.lead, {TextSize::h2, Weight::semibold}, space(ui, 2));
  if (view.facts) say(ui, "note/detail", stack, view.detail, quiet);
  stack.y += space(ui, 20);
  const bool submitted = draw_fields(ui, stack, view, actions);
  end_scroll(ui, stack.y + space(ui, 8));
  draw_foot(ui, foot, page, view, submitted, actions);
  end_screen(ui);
}

}  // namespace samtale::ui::panels
