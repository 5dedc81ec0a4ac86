#include <string>

#include "ui/panels/workshop/parts.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/text_field.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::name, Weight::semibold};
constexpr TextStyle subheading{TextSize::h2, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

/// Two small buttons at the right of a line; how far down they reach.
float draw_tools(Ui& ui, const Stack& stack, const FormView& form, WorkshopPanelState& state,
                 std::vector<Action>& actions) {
  const Button remove{form.remove, ButtonKind::link, {}, Icon::none, ButtonSize::small};
  const Button rename{form.rename, ButtonKind::link, {}, Icon::pencil, ButtonSize::small};
  const ImVec2 size = button_size(ui, remove);
  const float x = stack.x + stack.w - size.x;
  if (button(ui, "workshop/place/remove", {x, stack.y, size.x, size.y}, remove))
    actions.emplace_back(action::RemovePlace{});
  const ImVec2 wide = button_size(ui, rename);
  if (button(ui, "workshop/place/rename", {x - wide.x - space(ui, 4), stack.y, wide.x, wide.y},
             rename)) {
    state.renaming = form.id;
    state.name = form.id;
    request_focus(ui, "workshop/place/name");
  }
  return size.y;
}

void draw_heading(Ui& ui, Stack& stack, const FormView& form, WorkshopPanelState& state,
                  std::vector<Action>& actions) {
  if (state.renaming == form.id) {
    const TextField field{form.rename};
    const TextFieldOutcome outcome =
        text_field(ui, "workshop/place/name", {stack.x, stack.y}, stack.w, field, state.name);
    stack.y += outcome.height + space(ui, 8);
    if (outcome.submitted) {
      actions.emplace_back(action::RenamePlace{state.name});
      state.renaming.clear();
    } else if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
      state.renaming.clear();
    }
    return;
  }
  const float tools = draw_tools(ui, stack, form, state, actions);
  Stack words{stack.x, stack.y, stack.w - px(ui, 160)};
  say(ui, "workshop/place/heading", words, form.heading, heading);
  say(ui, "workshop/place/line", words, form.place, faint);
  stack.y = std::max(words.y, stack.y + tools) + space(ui, 12);
}

void draw_phase(Ui& ui, Stack& stack, const FormChoice& phase, std::vector<Action>& actions) {
  say(ui, "workshop/phase", stack, phase.label, faint, space(ui, 3));
  std::vector<std::string> ids;
  for (const FormChoice::Option& option : phase.options)
    ids.push_back("workshop/phase/" + option.value);
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], phase.options[i].label});
  const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, phase.chosen);
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 16);
  if (pressed) actions.emplace_back(action::WriteField{phase.at, phase.options[*pressed].value});
}

void draw_line(Ui& ui, Stack& stack, const FormLine& line, std::vector<Action>& actions) {
  draw_field(ui, stack, line.say, actions, FieldLines::several);
  draw_field(ui, stack, line.thinks, actions, FieldLines::several);
  if (!line.gate.value.empty() || !line.remove.empty())
    draw_field(ui, stack, line.gate, actions, FieldLines::one);
  if (line.remove.empty()) return;
  const Button remove{line.remove, ButtonKind::link, {}, Icon::none, ButtonSize::small};
  if (button_at(ui, "workshop/" + engine::text_of(line.at) + "/remove", {stack.x, stack.y}, remove))
    actions.emplace_back(action::TakeOutPart{line.at});
  stack.y += button_size(ui, remove).y + space(ui, 12);
}

}  // namespace

void draw_field(Ui& ui, Stack& stack, const FormField& field, std::vector<Action>& actions,
                FieldLines lines) {
  const std::string id = "workshop/" + engine::text_of(field.at);
  TextField properties{field.label, {}, lines};
  properties.visible_lines = 1;
  properties.history = FieldHistory::callers;
  if (!field.detail.empty()) {
    const float width = std::ceil(line_width(ui, field.detail, TextSize::small, Weight::regular));
    text(ui, id + "/detail", {stack.x + stack.w - width - 1, stack.y}, width + 1, field.detail,
         faint);
  }
  std::string value = field.value;
  const TextFieldOutcome outcome =
      text_field(ui, id, {stack.x, stack.y}, stack.w, properties, value);
  if (outcome.changed) actions.emplace_back(action::WriteField{field.at, value});
  stack.y += outcome.height + space(ui, 12);
}

void draw_form(Ui& ui, Stack& stack, const WorkshopView& view, WorkshopPanelState& state,
               std::vector<Action>& actions) {
  const FormView& form = *view.form;
  draw_heading(ui, stack, form, state, actions);
  if (form.phase) draw_phase(ui, stack, *form.phase, actions);
  for (const FormField& field : form.ending)
    draw_field(ui, stack, field, actions, FieldLines::several);
  for (const FormLine& line : form.lines) draw_line(ui, stack, line, actions);
  if (!form.add_line.empty()) {
    const Button add{form.add_line, ButtonKind::link, {}, Icon::none, ButtonSize::small};
    if (button_at(ui, "workshop/line/add", {stack.x, stack.y}, add))
      actions.emplace_back(action::AddLine{});
    stack.y += button_size(ui, add).y + space(ui, 16);
  }
  if (form.replies_heading.empty()) return;
  stack.y += split_line(ui, "workshop/replies", {stack.x, stack.y}, stack.w, form.replies_heading,
                        subheading, form.replies_count, faint) +
             space(ui, 8);
  for (std::size_t i = 0; i < form.replies.size(); ++i)
    draw_reply_form(ui, stack, form.replies[i], i, view, state, actions);
  const Button add{form.add_reply};
  if (button_at(ui, "workshop/reply/add", {stack.x, stack.y}, add)) {
    actions.emplace_back(action::AddReply{});
    if (!form.replies.empty()) {
      engine::YamlPath at = form.replies.front().at;
      at.back() = form.replies.size();
      at.emplace_back(std::string("say"));
      request_focus(ui, "workshop/" + engine::text_of(at));
    }
  }
  stack.y += button_size(ui, add).y;
}

}  // namespace samtale::ui::panels
