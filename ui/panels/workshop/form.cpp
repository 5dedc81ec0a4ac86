#include <string>

#include "ui/panels/workshop/parts.hpp"
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
  if (!form.id.empty() && state.renaming == form.id) {
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
  if (form.rename.empty())
    return say(ui, "workshop/place/heading", stack, form.heading, heading, space(ui, 16));
  const float tools = draw_tools(ui, stack, form, state, actions);
  Stack words{stack.x, stack.y, stack.w - px(ui, 160)};
  say(ui, "workshop/place/heading", words, form.heading, heading);
  say(ui, "workshop/place/line", words, form.place, faint);
  stack.y = std::max(words.y, stack.y + tools) + space(ui, 12);
}

void draw_line(Ui& ui, Stack& stack, const FormLine& line, const WorkshopView& view,
               WorkshopPanelState& state, std::vector<Action>& actions) {
  draw_field(ui, stack, line.say, state, actions);
  draw_field(ui, stack, line.thinks, state, actions);
  if (line.shows_gate) draw_field(ui, stack, line.gate, state, actions);
  draw_section(ui, stack, line.more, view, state, actions);
  if (line.remove.empty()) return;
  const Button remove{line.remove, ButtonKind::link, {}, Icon::none, ButtonSize::small};
  if (button_at(ui, "workshop/" + engine::text_of(line.at) + "/remove", {stack.x, stack.y}, remove))
    actions.emplace_back(action::TakeOutPart{line.at});
  stack.y += button_size(ui, remove).y + space(ui, 12);
}

/// From the node to what is told of the whole and back, and the translation on or off.
void draw_ways(Ui& ui, Stack& stack, const FormView& form, const WorkshopView& view,
               std::vector<Action>& actions) {
  const bool in_story = form.story.empty();
  struct Way {
    const char* id;
    Button button;
    Action action;
    const char* next;  // what has the keyboard after it
  };
  std::vector<Way> ways;
  const auto link = [](const std::string& label) {
    return Button{label, ButtonKind::quiet, {}, Icon::none, ButtonSize::small};
  };
  if (!in_story)
    ways.push_back(
        {"workshop/story", link(form.story), action::SelectStory{}, "workshop/story/back"});
  if (!form.other_place.empty())
    ways.push_back({"workshop/story/back", link(form.other_place), action::SelectPlace{view.node},
                    "workshop/story"});
  if (!form.translates.empty()) {
    ways.push_back(
        {"workshop/beside", link(form.translates), action::ToggleTranslation{}, "workshop/beside"});
    ways.back().button.pressed = form.translates_on;
  }
  if (!form.begin_translation.empty())
    ways.push_back({"workshop/begin_translation", link(form.begin_translation),
                    action::BeginTranslation{}, "workshop/beside"});
  float x = stack.x;
  float line = 0;
  for (const Way& way : ways) {
    const ImVec2 size = button_size(ui, way.button);
    if (x > stack.x && x + size.x > stack.x + stack.w) {
      x = stack.x;
      stack.y += line + space(ui, 8);
    }
    if (button(ui, way.id, {x, stack.y, size.x, size.y}, way.button)) {
      actions.push_back(way.action);
      request_focus(ui, way.next);
    }
    x += size.x + space(ui, 8);
    line = size.y;
  }
  stack.y += line + space(ui, 12);
}

void draw_replies(Ui& ui, Stack& stack, const WorkshopView& view, WorkshopPanelState& state,
                  std::vector<Action>& actions) {
  const FormView& form = *view.form;
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
  stack.y += button_size(ui, add).y + space(ui, 16);
}

}  // namespace

void draw_form(Ui& ui, Stack& stack, const WorkshopView& view, WorkshopPanelState& state,
               std::vector<Action>& actions) {
  const FormView& form = *view.form;
  draw_ways(ui, stack, form, view, actions);
  draw_heading(ui, stack, form, state, actions);
  if (form.phase) draw_choice(ui, stack, *form.phase, actions);
  for (const FormLine& line : form.lines) draw_line(ui, stack, line, view, state, actions);
  if (!form.add_line.empty()) {
    const Button add{form.add_line, ButtonKind::link, {}, Icon::none, ButtonSize::small};
    if (button_at(ui, "workshop/line/add", {stack.x, stack.y}, add))
      actions.emplace_back(action::AddLine{});
    stack.y += button_size(ui, add).y + space(ui, 16);
  }
  if (!form.replies_heading.empty()) draw_replies(ui, stack, view, state, actions);
  for (const FormSection& section : form.sections)
    draw_section(ui, stack, section, view, state, actions);
}

}  // namespace samtale::ui::panels
