#include "ui/panels/debrief_note.hpp"

#include <string>

#include "ui/widgets/button.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};

void draw_promised(Ui& ui, Stack& stack, const DebriefNoteView& view) {
  if (view.promised.empty()) return;
  rule_across(ui, stack, space(ui, 8));
  say(ui, "debrief/note/promised", stack, view.promised_lead, faint, space(ui, 2));
  const float indent = space(ui, 16);
  for (std::size_t i = 0; i < view.promised.size(); ++i) {
    text(ui, {}, {stack.x, stack.y}, indent, "–", {TextSize::body, Weight::regular, Token::ink2});
    Stack words{stack.x + indent, stack.y, stack.w - indent};
    say(ui, "debrief/note/promised/" + std::to_string(i + 1), words, view.promised[i], {},
        space(ui, 2));
    stack.y = words.y;
  }
}

}  // namespace

void draw_note_card(Ui& ui, Stack& stack, const DebriefNoteView& view,
                    std::vector<Action>& actions) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "debrief/note", inside, view.heading, heading, space(ui, 6));
  if (!view.empty.empty())
    say(ui, "debrief/note/empty", inside, view.empty,
        {TextSize::body, Weight::regular, Token::ink2}, space(ui, 4));
  for (std::size_t i = 0; i < view.written.size(); ++i) {
    const std::string id = "debrief/note/" + std::to_string(i + 1);
    if (i > 0) inside.y += space(ui, 8);
    say(ui, id + "/label", inside, view.written[i].label, faint, space(ui, 2));
    say(ui, id, inside, view.written[i].text);
  }
  draw_promised(ui, inside, view);
  inside.y += space(ui, 12);
  const Button edit{view.edit};
  if (button_at(ui, "debrief/note/edit", {inside.x, inside.y}, edit))
    actions.emplace_back(action::OpenNote{});
  close_card_at(ui, layers, stack, inside.y + button_size(ui, edit).y);
}

}  // namespace samtale::ui::panels
