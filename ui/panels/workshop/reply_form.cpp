#include <algorithm>
#include <string>

#include "ui/panels/workshop/parts.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/key_cap.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

std::string id_of(const FormReply& reply) { return "workshop/" + engine::text_of(reply.at); }

/// As much of the words as stands on one line, with … where some are left out.
std::string on_one_line(const Ui& ui, const std::string& words, float width) {
  const TextLayout layout = layout_text(ui, words, {}, width);
  if (layout.lines.size() < 2) return words;
  std::string line = words.substr(0, layout.lines[0].end);
  while (!line.empty() && (line.back() == ' ' || line.back() == ',' || line.back() == '.'))
    line.pop_back();
  return line + " …";
}

/// A reply whose form is closed: one row, which opens it.
void draw_closed(Ui& ui, Stack& stack, const FormReply& reply, std::size_t position,
                 std::vector<Action>& actions) {
  const float height = px(ui, height::row_tall);
  const Rect row{stack.x, stack.y, stack.w, height};
  if (card_button(ui, id_of(reply), row, {reply.letter + ". " + reply.summary}))
    actions.emplace_back(action::OpenReply{position});
  const float middle = row.y + height / 2;
  float x = row.x + space(ui, 14);
  const float letter = px(ui, 20);
  text_in_box(ui, id_of(reply) + "/letter", {x, row.y, letter, height}, reply.letter,
              {TextSize::body, Weight::semibold});
  x += letter + space(ui, 4);
  float end = right(row) - space(ui, 14);
  if (!reply.pitfall.empty()) {
    const Chip chip{reply.pitfall, ChipKind::pitfall};
    const ImVec2 size = chip_size(ui, chip);
    if (size.x < (end - x) / 2) {
      end -= size.x;
      chip_label(ui, id_of(reply) + "/pitfall", {end, middle - size.y / 2}, chip);
      end -= space(ui, 12);
    }
  }
  text_in_box(ui, id_of(reply) + "/summary", {x, row.y, end - x, height},
              on_one_line(ui, reply.summary, end - x - px(ui, 16)), {});
  stack.y += height + space(ui, 8);
}

void draw_moves(Ui& ui, Stack& stack, const FormReply& reply, const WorkshopView& view,
                WorkshopPanelState& state, std::vector<Action>& actions) {
  say(ui, id_of(reply) + "/moves", stack, reply.moves_label, faint, space(ui, 4));
  std::vector<std::string> ids, labels;
  for (const FormMove& move : reply.moves) {
    ids.push_back("workshop/" + engine::text_of(move.at));
    labels.push_back(move.name + "  ×");
  }
  ids.push_back(id_of(reply) + "/moves/add");
  labels.push_back("+ " + reply.add_move);
  std::vector<std::string_view> id_views(ids.begin(), ids.end());
  std::vector<Chip> chips;
  for (std::size_t i = 0; i < labels.size(); ++i)
    chips.push_back({labels[i], i == reply.moves.size()  ? ChipKind::dashed
                                : reply.moves[i].against ? ChipKind::pitfall
                                                         : ChipKind::outline});
  const ChipButtons pressed =
      chip_buttons(ui, id_views.data(), {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  stack.y += pressed.height + space(ui, 4);
  if (pressed.pressed && *pressed.pressed < reply.moves.size())
    actions.emplace_back(action::TakeOutPart{reply.moves[*pressed.pressed].at});
  else if (pressed.pressed)
    actions.emplace_back(action::OpenPicker{PickerKind::move, reply.moves_at});
  say(ui, id_of(reply) + "/effect", stack, reply.effect, faint, space(ui, 12));
  if (view.picker && view.picker_at == reply.moves_at)
    draw_picker(ui, stack, *view.picker, state, actions);
}

void draw_tools(Ui& ui, Stack& stack, const FormReply& reply, std::vector<Action>& actions) {
  const std::string id = id_of(reply);
  struct Tool {
    const char* id;
    const std::string& label;
    Action action;
  };
  const Tool tools[] = {
      {"/up", reply.up, action::MovePart{reply.at, action::Towards::up}},
      {"/down", reply.down, action::MovePart{reply.at, action::Towards::down}},
      {"/duplicate", reply.duplicate, action::DuplicateReply{reply.at}},
      {"/remove", reply.remove, action::TakeOutPart{reply.at}},
  };
  float x = stack.x - space(ui, 8);
  float line = 0;
  for (const Tool& tool : tools) {
    const Button one{tool.label, ButtonKind::link, {}, Icon::none, ButtonSize::small};
    const ImVec2 size = button_size(ui, one);
    if (x > stack.x && x + size.x > stack.x + stack.w) {
      x = stack.x - space(ui, 8);
      stack.y += size.y + space(ui, 8);
    }
    if (button_at(ui, id + tool.id, {x, stack.y}, one)) actions.push_back(tool.action);
    x += size.x + space(ui, 4);
    line = size.y;
  }
  stack.y += line;
}

}  // namespace

void draw_reply_form(Ui& ui, Stack& stack, const FormReply& reply, std::size_t position,
                     const WorkshopView& view, WorkshopPanelState& state,
                     std::vector<Action>& actions) {
  if (!reply.open) return draw_closed(ui, stack, reply, position, actions);
  Layers layers;
  Stack inside = card_contents(ui, stack);
  FormField words = reply.say;
  words.label = reply.letter + " · " + words.label;
  draw_field(ui, inside, words, state, actions);
  draw_moves(ui, inside, reply, view, state, actions);
  draw_field(ui, inside, reply.because, state, actions);
  for (const FormTarget& target : reply.targets)
    draw_target(ui, inside, target, view, state, actions);
  draw_field(ui, inside, reply.about, state, actions);
  draw_field(ui, inside, reply.gate, state, actions);
  draw_section(ui, inside, reply.more, view, state, actions);
  draw_tools(ui, inside, reply, actions);
  close_card_at(ui, layers, stack, inside.y, CardLook::first);
  stack.y += space(ui, 8);
}

void draw_picker(Ui& ui, Stack& stack, const PickerView& picker, WorkshopPanelState& state,
                 std::vector<Action>& actions) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  const Button close{picker.close, ButtonKind::link, "Esc", Icon::none, ButtonSize::small};
  if (button_right(ui, "workshop/picker/close", inside.x + inside.w, inside.y, close) ||
      ImGui::IsKeyPressed(ImGuiKey_Escape, false))
    actions.emplace_back(action::ClosePicker{});
  say(ui, "workshop/picker", inside, picker.heading, {TextSize::body, Weight::semibold},
      space(ui, 8));
  std::string filter = picker.filter;
  TextField field{picker.filter_label};
  if (!state.picking) request_focus(ui, "workshop/picker/filter");
  const TextFieldOutcome outcome =
      text_field(ui, "workshop/picker/filter", {inside.x, inside.y}, inside.w, field, filter);
  if (outcome.changed) actions.emplace_back(action::FilterPicker{filter});
  inside.y += outcome.height + space(ui, 8);
  if (outcome.submitted && !picker.options.empty())
    actions.emplace_back(action::Pick{picker.options.front().id});
  const float tall = px(ui, 264);
  const Rect list{inside.x, inside.y, inside.w - space(ui, 16), tall};
  const ScrollView scroll = begin_scroll(ui, "workshop/picker/list", list,
                                         {ScrollAnchor::top, ScrollKeys::focused, picker.heading});
  Stack rows{list.x, scroll.origin.y, list.w};
  if (picker.options.empty()) say(ui, "workshop/picker/none", rows, picker.none, faint);
  for (const PickerView::Option& option : picker.options) {
    const std::string id = "workshop/picker/" + option.id;
    const float pad = space(ui, 6);
    Layers row_layers;
    Stack words{rows.x + pad, rows.y + pad, rows.w - 2 * pad};
    say(ui, id + "/name", words, option.name, {TextSize::body, Weight::semibold});
    say(ui, id + "/detail", words, option.detail, faint);
    const float height = std::max(words.y + pad - rows.y, px(ui, height::row_tall));
    row_layers.ground();
    if (row_button(ui, id, {rows.x, rows.y, rows.w, height}, {option.name}))
      actions.emplace_back(action::Pick{option.id});
    rows.y += height;
  }
  end_scroll(ui, rows.y);
  inside.y += tall;
  close_card_at(ui, layers, stack, inside.y);
  stack.y += space(ui, 12);
}

}  // namespace samtale::ui::panels
