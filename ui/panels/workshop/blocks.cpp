// The parts that all forms of the Værksted are put together from.

#include <cmath>
#include <string>
#include <variant>

#include "ui/panels/workshop/parts.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/text_field.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle subheading{TextSize::body, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle warning{TextSize::small, Weight::regular, Token::warm};

std::string id_of(const engine::YamlPath& at) { return "workshop/" + engine::text_of(at); }

FieldLines lines_of(const FormField& field) {
  return field.lines == FormLines::one ? FieldLines::one : FieldLines::several;
}

/// In the place of the word that is being written; only at the field that was written in last.
void draw_suggestions(Ui& ui, Stack& stack, const FormField& field, WorkshopPanelState& state,
                      std::vector<Action>& actions) {
  const std::string id = id_of(field.at);
  if (state.writing != id || field.suggestions.empty()) return;
  std::vector<std::string> ids;
  std::vector<Chip> chips;
  for (std::size_t i = 0; i < field.suggestions.size(); ++i) {
    ids.push_back(id + "/suggestion/" + std::to_string(i + 1));
    chips.push_back({field.suggestions[i].label, ChipKind::outline});
  }
  const std::vector<std::string_view> id_views(ids.begin(), ids.end());
  const ChipButtons pressed =
      chip_buttons(ui, id_views.data(), {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  stack.y += pressed.height + space(ui, 4);
  if (!pressed.pressed) return;
  actions.emplace_back(action::WriteField{field.at, field.suggestions[*pressed.pressed].text});
  state.to_end = true;
  request_focus(ui, id);
}

/// The same in the other language, a step to the right.
void draw_translation(Ui& ui, Stack& stack, const FormTranslation& translation, FieldLines lines,
                      std::vector<Action>& actions) {
  const std::string id = "workshop/en/" + translation.key;
  const float step = space(ui, 16);
  Stack inside{stack.x + step, stack.y, stack.w - step};
  TextField properties{translation.label, translation.state, lines};
  properties.visible_lines = 1;
  properties.history = FieldHistory::callers;
  std::string value = translation.value;
  const TextFieldOutcome outcome =
      text_field(ui, id, {inside.x, inside.y}, inside.w, properties, value);
  if (outcome.changed) actions.emplace_back(action::WriteTranslation{translation.key, value});
  inside.y += outcome.height;
  if (!translation.accept.empty()) {
    const Button accept{translation.accept, ButtonKind::link, {}, Icon::none, ButtonSize::small};
    inside.y += space(ui, 4);
    if (button_at(ui, id + "/accept", {inside.x, inside.y}, accept)) {
      actions.emplace_back(action::WriteTranslation{translation.key, translation.value});
      request_focus(ui, id);
    }
    inside.y += button_size(ui, accept).y;
  }
  rule_down(ui, stack.x + std::floor(step / 2), stack.y, inside.y - stack.y);
  stack.y = inside.y + space(ui, 12);
}

void draw_block(Ui& ui, Stack& stack, const FormText& words) {
  if (words.heading) stack.y += space(ui, 4);
  say(ui, "workshop/" + words.id, stack, words.words, words.heading ? subheading : faint,
      space(ui, 8));
}

void draw_tool(Ui& ui, Stack& stack, const FormTool& tool, std::vector<Action>& actions) {
  const Button button{tool.label, ButtonKind::link, {}, Icon::none, ButtonSize::small};
  if (button_at(ui, "workshop/" + tool.id, {stack.x, stack.y}, button)) {
    actions.emplace_back(tool.does);
    if (!tool.next.empty()) request_focus(ui, "workshop/" + tool.next);
  }
  stack.y += button_size(ui, button).y + space(ui, 12);
}

void draw_namer(Ui& ui, Stack& stack, const FormNamer& namer, WorkshopPanelState& state,
                std::vector<Action>& actions) {
  const std::string id = "workshop/" + namer.id;
  std::string& name = state.names[namer.id];
  const TextField field{namer.label};
  const TextFieldOutcome outcome = text_field(ui, id, {stack.x, stack.y}, stack.w, field, name);
  stack.y += outcome.height + space(ui, 6);
  Button add{namer.add, ButtonKind::link, {}, Icon::none, ButtonSize::small};
  if (name.empty()) add.availability = Availability::disabled;
  const bool pressed = button_at(ui, id + "/make", {stack.x, stack.y}, add);
  stack.y += button_size(ui, add).y + space(ui, 16);
  if ((!pressed && !outcome.submitted) || name.empty()) return;
  actions.emplace_back(action::AddStoryPart{namer.part, name});
  name.clear();
}

void draw_words(Ui& ui, Stack& stack, const FormWords& list, std::vector<Action>& actions) {
  const std::string id = id_of(list.at);
  say(ui, id + "/label", stack, list.label, faint, space(ui, 4));
  std::vector<std::string> ids;
  std::vector<Chip> chips;
  for (const FormWords::Word& word : list.words) {
    ids.push_back(id + "/" + word.word);
    chips.push_back({word.label, ChipKind::outline, word.on});
  }
  if (ui.focus_request == id && !ids.empty()) request_focus(ui, ids.front());
  const std::vector<std::string_view> id_views(ids.begin(), ids.end());
  const ChipButtons pressed =
      chip_buttons(ui, id_views.data(), {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  stack.y += pressed.height + space(ui, 4);
  if (pressed.pressed)
    actions.emplace_back(action::ToggleWord{list.at, list.words[*pressed.pressed].word});
  for (const FormWords::Word& word : list.words)
    if (word.on && !word.detail.empty())
      say(ui, id + "/" + word.word + "/detail", stack, word.detail, faint, space(ui, 2));
  stack.y += space(ui, 10);
}

}  // namespace

void draw_choice(Ui& ui, Stack& stack, const FormChoice& choice, std::vector<Action>& actions) {
  const std::string id = id_of(choice.at);
  say(ui, id + "/label", stack, choice.label, faint, space(ui, 3));
  std::vector<std::string> ids;
  for (const FormChoice::Option& option : choice.options)
    ids.push_back(id + "/" + (option.value.empty() ? "none" : option.value));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], choice.options[i].label});
  if (ui.focus_request == id && !ids.empty()) request_focus(ui, ids[choice.chosen.value_or(0)]);
  const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, choice.chosen);
  stack.y += segmented_size(ui, choices, stack.w).y;
  if (pressed) actions.emplace_back(action::WriteField{choice.at, choice.options[*pressed].value});
  if (choice.chosen && !choice.options[*choice.chosen].detail.empty()) {
    stack.y += space(ui, 4);
    say(ui, id + "/detail", stack, choice.options[*choice.chosen].detail, faint);
  }
  stack.y += space(ui, 14);
}

void draw_field(Ui& ui, Stack& stack, const FormField& field, WorkshopPanelState& state,
                std::vector<Action>& actions) {
  const std::string id = id_of(field.at);
  TextField properties{field.label, field.error, lines_of(field)};
  properties.visible_lines = 1;
  properties.history = FieldHistory::callers;
  if (state.to_end && state.writing == id) properties.caret = field.value.size();
  if (!field.detail.empty()) {
    const float width = std::ceil(line_width(ui, field.detail, TextSize::small, Weight::regular));
    text(ui, id + "/detail", {stack.x + stack.w - width - 1, stack.y}, width + 1, field.detail,
         faint);
  }
  std::string value = field.value;
  const TextFieldOutcome outcome =
      text_field(ui, id, {stack.x, stack.y}, stack.w, properties, value);
  if (outcome.focused) {
    if (state.writing == id) state.to_end = false;
    state.writing = id;
  }
  if (outcome.changed) actions.emplace_back(action::WriteField{field.at, value});
  stack.y += outcome.height + space(ui, field.meaning.empty() ? 12.0F : 4.0F);
  if (!field.meaning.empty()) say(ui, id + "/meaning", stack, field.meaning, faint, space(ui, 10));
  draw_suggestions(ui, stack, field, state, actions);
  if (field.translation) draw_translation(ui, stack, *field.translation, lines_of(field), actions);
}

void draw_target(Ui& ui, Stack& stack, const FormTarget& target, const WorkshopView& view,
                 WorkshopPanelState& state, std::vector<Action>& actions) {
  const std::string id = id_of(target.at);
  say(ui, id + "/label", stack, target.label, faint, space(ui, 3));
  const std::string shown = target.value.empty() ? view.choose : shown_id(target.value);
  const Button choose{shown, ButtonKind::normal, {}, Icon::down};
  if (button_at(ui, id, {stack.x, stack.y}, choose))
    actions.emplace_back(action::OpenPicker{PickerKind::target, target.at});
  stack.y += button_size(ui, choose).y + space(ui, 4);
  if (!target.known && !target.value.empty())
    say(ui, id + "/unknown", stack, view.unknown_target, warning, space(ui, 4));
  if (!target.said.empty()) say(ui, id + "/said", stack, target.said, faint, space(ui, 4));
  stack.y += space(ui, 8);
  if (view.picker && view.picker_at == target.at)
    draw_picker(ui, stack, *view.picker, state, actions);
}

void draw_section(Ui& ui, Stack& stack, const FormSection& section, const WorkshopView& view,
                  WorkshopPanelState& state, std::vector<Action>& actions) {
  const std::string id = "workshop/" + section.id;
  if (section.folds) {
    const Button fold{section.heading,
                      ButtonKind::link,
                      {},
                      section.open ? Icon::down : Icon::forward,
                      ButtonSize::small};
    if (button_at(ui, id, {stack.x, stack.y}, fold))
      actions.emplace_back(action::ToggleSection{section.id});
    stack.y += button_size(ui, fold).y + space(ui, 12);
  } else if (!section.heading.empty()) {
    say(ui, id, stack, section.heading, {TextSize::h2, Weight::semibold}, space(ui, 10));
  }
  if (!section.open) return;
  for (const FormBlock& block : section.blocks) {
    if (const auto* field = std::get_if<FormField>(&block))
      draw_field(ui, stack, *field, state, actions);
    else if (const auto* choice = std::get_if<FormChoice>(&block))
      draw_choice(ui, stack, *choice, actions);
    else if (const auto* words = std::get_if<FormWords>(&block))
      draw_words(ui, stack, *words, actions);
    else if (const auto* target = std::get_if<FormTarget>(&block))
      draw_target(ui, stack, *target, view, state, actions);
    else if (const auto* tool = std::get_if<FormTool>(&block))
      draw_tool(ui, stack, *tool, actions);
    else if (const auto* namer = std::get_if<FormNamer>(&block))
      draw_namer(ui, stack, *namer, state, actions);
    else
      draw_block(ui, stack, std::get<FormText>(block));
  }
  stack.y += space(ui, 8);
}

}  // namespace samtale::ui::panels
