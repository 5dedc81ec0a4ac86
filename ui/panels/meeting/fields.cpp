#include "ui/panels/meeting/fields.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/text_field.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr std::size_t most_letters = 1000;
constexpr std::size_t most_cell_letters = 200;
constexpr float beside_from = 560;  // px at 100 %: the three of a task beside each other

struct Cell {
  TaskPart part;
  const char* id;
  const std::string* label;
  const std::string* text;
  float share;  // of the width, in thousandths
};

void draw_task(Ui& ui, const std::string& id, Stack& stack, const MeetingView::Fields& fields,
               std::size_t index, std::vector<Action>& actions) {
  const MeetingTask& task = fields.tasks[index];
  const std::array<Cell, 3> cells{{{TaskPart::who, "/who", &fields.who, &task.who, 220},
                                   {TaskPart::what, "/what", &fields.what, &task.what, 540},
                                   {TaskPart::when, "/when", &fields.when, &task.when, 240}}};
  const float between = space(ui, 12);
  const bool beside = stack.w / ui.scale >= beside_from;
  float x = stack.x;
  float tall = 0;
  for (const Cell& cell : cells) {
    const float w = beside ? std::floor((stack.w - 2 * between) * cell.share / 1000) : stack.w;
    TextField field{*cell.label};
    field.most = most_cell_letters;
    std::string value = *cell.text;
    const TextFieldOutcome written = text_field(ui, id + cell.id, {x, stack.y}, w, field, value);
    if (written.changed) actions.emplace_back(action::WriteTask{index, cell.part, value});
    if (beside) {
      x += w + between;
      tall = std::max(tall, written.height);
    } else {
      stack.y += written.height + space(ui, 6);
    }
  }
  stack.y += tall + space(ui, beside && task != MeetingTask{} ? 2 : 8);
  if (task == MeetingTask{}) return;
  const Button remove{fields.remove, ButtonKind::quiet};
  if (button_at(ui, id + "/remove", {stack.x, stack.y}, remove)) {
    actions.emplace_back(action::RemoveTask{index});
    request_focus(ui, id + "/who");
  }
  stack.y += button_size(ui, remove).y + space(ui, 8);
}

}  // namespace

void draw_agreement_fields(Ui& ui, const std::string& id, Stack& stack,
                           const MeetingView::Fields& fields, std::vector<Action>& actions) {
  TextField agreed{fields.agreed_label, fields.agreed_problem, FieldLines::several};
  agreed.detail = fields.agreed_hint;
  agreed.visible_lines = 2;
  agreed.most = most_letters;
  std::string value = fields.agreed;
  const TextFieldOutcome written =
      text_field(ui, id + "/agreed", {stack.x, stack.y}, stack.w, agreed, value);
  if (written.changed) actions.emplace_back(action::WriteMeeting{MeetingText::agreed, value});
  stack.y += written.height + space(ui, 16);
  say(ui, id + "/tasks", stack, fields.tasks_heading, {TextSize::body, Weight::semibold},
      space(ui, 6));
  if (!fields.tasks_problem.empty())
    draw_notice(ui, id + "/tasks/problem", stack, fields.tasks_problem);
  for (std::size_t i = 0; i < fields.tasks.size(); ++i)
    draw_task(ui, id + "/task/" + std::to_string(i + 1), stack, fields, i, actions);
}

}  // namespace samtale::ui::panels
