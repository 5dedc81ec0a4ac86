#include "ui/widgets/text_input.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <imgui_internal.h>

#include "engine/utf8.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text_input_frame.hpp"

namespace samtale::ui::widgets {

using namespace inside_input;

namespace {

std::size_t end_of_line(const Frame& frame, std::size_t place) {
  if (frame.layout.lines.empty()) return 0;
  const std::size_t index = line_of(frame.layout, place);
  const TextLine& line = frame.layout.lines[index];
  const bool last = index + 1 == frame.layout.lines.size();
  const bool broken = line.end > line.begin && frame.value[line.end - 1] == '\n';
  if (broken) return line.end - 1;
  if (last) return line.end;
  return line.pieces.empty() ? line.begin : line.pieces.back().end;
}

std::size_t start_of_line(const Frame& frame, std::size_t place) {
  return frame.layout.lines.empty() ? 0 : frame.layout.lines[line_of(frame.layout, place)].begin;
}

// --- What is done with it ---

void go_to(Frame& frame, std::size_t place) {
  move_to(frame.editing(), place, ImGui::GetIO().KeyShift ? Selecting::yes : Selecting::no);
  frame.ui.editor.column = -1;
  frame.moved = true;
}

void go_up_or_down(Frame& frame, float lines) {
  const ImVec2 at = caret_at(frame, frame.editing().caret);
  float& kept = frame.ui.editor.column;
  const float column = kept < 0 ? at.x : kept;
  const float y = at.y + lines * frame.line + frame.line / 2;
  const float end = frame.line * static_cast<float>(lines_of(frame.layout));
  std::size_t place = 0;
  if (y >= end) place = frame.value.size();
  if (y >= 0 && y < end) place = byte_at(frame.ui, frame.layout, {column, y});
  go_to(frame, place);
  kept = column;
}

void changed(Frame& frame, bool any) {
  if (!any) return;
  frame.outcome.changed = frame.moved = true;
  frame.ui.editor.column = -1;
  frame.lay_out();
}

enum class Way { back, on };

void go_aside(Frame& frame, Way way) {
  const bool back = way == Way::back;
  const Editing& editing = frame.editing();
  const ImGuiIO& io = ImGui::GetIO();
  if (has_selection(editing) && !io.KeyShift && !io.KeyCtrl) {
    const auto [from, to] = std::minmax(editing.caret, editing.anchor);
    return go_to(frame, back ? from : to);
  }
  const auto step =
      back ? (io.KeyCtrl ? word_before : letter_before) : (io.KeyCtrl ? word_after : letter_after);
  go_to(frame, step(frame.value, editing.caret));
}

// In a single line a line break is a space.
std::string pasted(const Frame& frame) {
  const char* clipboard = ImGui::GetClipboardText();
  std::string words;
  for (const char c : std::string_view(clipboard ? clipboard : "")) {
    if (c == '\n' || c == '\t')
      words += frame.several() && c == '\n' ? '\n' : ' ';
    else if (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f')
      words += c;
  }
  return engine::first_invalid_utf8(words) < words.size() ? std::string() : words;
}

void copy(Frame& frame) {
  if (has_selection(frame.editing()))
    ImGui::SetClipboardText(std::string(selected(frame.editing(), frame.value)).c_str());
}

void take_chords(Frame& frame) {
  Editing& editing = frame.editing();
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
  const bool shift = ImGui::GetIO().KeyShift;
  if (pressed(ImGuiKey_A)) {
    select_all(editing, frame.value);
  } else if (pressed(ImGuiKey_C)) {
    copy(frame);
  } else if (pressed(ImGuiKey_X)) {
    copy(frame);
    if (has_selection(editing))
      changed(frame, rub_out_before(editing, frame.value, KeyReach::letter));
  } else if (pressed(ImGuiKey_V)) {
    changed(frame, put_in(editing, frame.value, pasted(frame), frame.input.most));
  } else if (frame.input.history == FieldHistory::callers) {
    return;
  } else if (pressed(ImGuiKey_Y) || (shift && pressed(ImGuiKey_Z))) {
    changed(frame, redo(editing, frame.value));
  } else if (pressed(ImGuiKey_Z)) {
    changed(frame, undo(editing, frame.value));
  }
}

void take_moves(Frame& frame) {
  const bool whole = ImGui::GetIO().KeyCtrl;
  const std::size_t caret = frame.editing().caret;
  if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow)) go_aside(frame, Way::back);
  if (ImGui::IsKeyPressed(ImGuiKey_RightArrow)) go_aside(frame, Way::on);
  if (frame.several() && ImGui::IsKeyPressed(ImGuiKey_UpArrow)) go_up_or_down(frame, -1);
  if (frame.several() && ImGui::IsKeyPressed(ImGuiKey_DownArrow)) go_up_or_down(frame, 1);
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) go_to(frame, whole ? 0 : start_of_line(frame, caret));
  if (ImGui::IsKeyPressed(ImGuiKey_End))
    go_to(frame, whole ? frame.value.size() : end_of_line(frame, caret));
}

void take_keys(Frame& frame) {
  const ImGuiIO& io = ImGui::GetIO();
  Editing& editing = frame.editing();
  if (io.KeyCtrl && !io.KeyAlt) take_chords(frame);
  take_moves(frame);
  const KeyReach reach = io.KeyCtrl ? KeyReach::word : KeyReach::letter;
  if (ImGui::IsKeyPressed(ImGuiKey_Backspace))
    changed(frame, rub_out_before(editing, frame.value, reach));
  if (ImGui::IsKeyPressed(ImGuiKey_Delete))
    changed(frame, rub_out_after(editing, frame.value, reach));
  if (ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter)) {
    const bool line = io.KeyShift || frame.input.enter == FieldEnter::line;
    if (frame.several() && !io.KeyCtrl && line)
      changed(frame, put_in(editing, frame.value, "\n", frame.input.most));
    else
      frame.outcome.submitted = true;
  }
}

void take_letters(Frame& frame) {
  ImGuiIO& io = ImGui::GetIO();
  // AltGr is Ctrl and Alt together.
  const bool chord = io.KeyCtrl && !io.KeyAlt;
  for (const ImWchar letter : io.InputQueueCharacters) {
    const std::uint32_t code = letter;
    const bool private_use = code >= 0xE000 && code <= 0xF8FF;
    if (chord || engine::is_control(code) || private_use) continue;
    changed(frame,
            put_in(frame.editing(), frame.value, engine::encode_utf8(code), frame.input.most));
  }
  io.InputQueueCharacters.resize(0);
}

void take_mouse(Frame& frame) {
  const ImGuiIO& io = ImGui::GetIO();
  Editing& editing = frame.editing();
  const ImVec2 from = frame.origin();
  const std::size_t place =
      byte_at(frame.ui, frame.layout, {io.MousePos.x - from.x, io.MousePos.y - from.y});
  if (frame.hovered && io.MouseClicked[0]) {
    frame.ui.editor.dragging = true;
    if (io.MouseClickedCount[0] >= 3)
      select_all(editing, frame.value);
    else if (io.MouseClickedCount[0] == 2)
      select_word(editing, frame.value, place);
    else
      go_to(frame, place);
  } else if (frame.ui.editor.dragging && io.MouseDown[0]) {
    if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) move_to(editing, place, Selecting::yes);
  }
  if (!io.MouseDown[0]) frame.ui.editor.dragging = false;
  const bool overflows = frame.layout.height > frame.inner_height();
  if (frame.several() && frame.hovered && overflows && io.MouseWheel != 0)
    *frame.scroll -= io.MouseWheel * 3 * frame.line;
}

// --- Having the keyboard ---

enum class By { key, mouse };

void take_up(Frame& frame, By by) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImGui::SetActiveID(frame.id, window);
  ImGui::SetFocusID(frame.id, window);
  ImGui::FocusWindow(window);
  Editor& editor = frame.ui.editor;
  if (editor.field != frame.id) {
    editor = {};
    editor.field = frame.id;
    editor.editing.caret = editor.editing.anchor = frame.value.size();
  }
  keep_within(editor.editing, frame.value);
  if (by == By::key && !frame.several()) select_all(editor.editing, frame.value);
  frame.moved = true;
}

// What Dear ImGui's own fields tell it, so that Tab, arrows and other items know of this one.
void claim_keys(const Frame& frame) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGui::KeepAliveID(frame.id);
  g.ActiveIdAllowOverlap = !g.IO.MouseDown[0];
  g.WantTextInputNextFrame = 1;
  g.ActiveIdUsingNavDirMask |= (1U << ImGuiDir_Left) | (1U << ImGuiDir_Right);
  if (frame.several()) g.ActiveIdUsingNavDirMask |= (1U << ImGuiDir_Up) | (1U << ImGuiDir_Down);
  for (const ImGuiKey key : {ImGuiKey_Home, ImGuiKey_End}) ImGui::SetKeyOwner(key, frame.id);
  const bool overflows = frame.layout.height > frame.inner_height();
  if (frame.several() && frame.hovered && overflows)
    ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, frame.id);
}

void go_to_asked(Frame& frame) {
  if (!frame.input.caret) return;
  frame.ui.editor.editing.caret = frame.ui.editor.editing.anchor = *frame.input.caret;
  keep_within(frame.editing(), frame.value);
  frame.moved = true;
}

void operate(Frame& frame) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  const bool clicked = frame.hovered && g.IO.MouseClicked[0];
  const bool by_nav = g.ActiveId != frame.id && g.NavActivateId == frame.id;
  if (frame.hovered) g.MouseCursor = ImGuiMouseCursor_TextInput;
  const bool asked = claim_focus(frame.ui, frame.input.id);
  if (g.ActiveId != frame.id && (clicked || by_nav || asked)) {
    if (asked) give_focus(frame.id, frame.input.box);
    take_up(frame, clicked ? By::mouse : By::key);
    if (asked) go_to_asked(frame);
    claim_keys(frame);
    if (clicked) {
      ImGui::SetKeyOwner(ImGuiKey_MouseLeft, frame.id);
      take_mouse(frame);
    }
    return;
  }
  if (g.ActiveId != frame.id) return;
  if (asked) go_to_asked(frame);
  if (g.IO.MouseClicked[0] && !frame.hovered) return ImGui::ClearActiveID();
  keep_within(frame.editing(), frame.value);
  claim_keys(frame);
  take_mouse(frame);
  take_keys(frame);
  take_letters(frame);
}

void follow_caret(Frame& frame) {
  const ImVec2 at = caret_at(frame, frame.editing().caret);
  if (!frame.several()) {
    const float reach = px(frame.ui, 2);
    *frame.scroll = std::clamp(*frame.scroll, at.x + reach - frame.inner_width(), at.x);
    return;
  }
  *frame.scroll = std::clamp(*frame.scroll, at.y + frame.line - frame.inner_height(), at.y);
  const ImVec2 top = frame.origin();
  const ImRect line(frame.input.box.x, top.y + at.y - above(frame.ui), right(frame.input.box),
                    top.y + at.y + frame.line + above(frame.ui));
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(), line, ImGuiScrollFlags_KeepVisibleEdgeY);
}

void keep_scroll_within(Frame& frame) {
  const float contents = frame.several() ? frame.line * static_cast<float>(lines_of(frame.layout))
                                         : frame.layout.width + px(frame.ui, 2);
  const float room = frame.several() ? frame.inner_height() : frame.inner_width();
  *frame.scroll = std::clamp(*frame.scroll, 0.0F, std::max(0.0F, contents - room));
}

}  // namespace

float text_input_height(const Ui& ui, std::size_t lines) {
  return static_cast<float>(lines) * line_height(ui.fonts, TextSize::body) + 2 * above(ui);
}

std::size_t text_input_lines(const Ui& ui, std::string_view value, float width,
                             LineNumbers numbers) {
  const float room = width - 2 * beside(ui) - numbers_width(ui, numbers);
  return lines_of(layout_text(ui, value, words_style, room));
}

TextInputOutcome text_input(Ui& ui, const TextInput& input, std::string& value) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImGuiContext& g = *ImGui::GetCurrentContext();
  const std::string name(input.id);
  Frame frame{ui, input, value, window->GetID(name.c_str()), {}, {}, {}, {}, {}, {}};
  frame.line = line_height(ui.fonts, TextSize::body);
  frame.scroll = window->StateStorage.GetFloatRef(window->GetID((name + "#scroll").c_str()), 0);
  frame.lay_out();
  const bool enabled = input.availability == Availability::enabled;
  const ImRect box(top_left(input.box), bottom_right(input.box));
  if (!enabled) ImGui::BeginDisabled();
  const bool visible = ImGui::ItemAdd(box, frame.id, nullptr, ImGuiItemFlags_Inputable);
  frame.hovered = visible && ImGui::ItemHoverable(box, frame.id, g.LastItemData.InFlags);
  if (enabled) operate(frame);
  if (!enabled) ImGui::EndDisabled();
  const bool active = enabled && g.ActiveId == frame.id;
  if (active && frame.moved) follow_caret(frame);
  keep_scroll_within(frame);
  if (visible) draw(frame, active);
  frame.outcome.id = frame.id;
  frame.outcome.focused = active || (enabled && g.NavId == frame.id);
  frame.outcome.ring = active || (frame.outcome.focused && !g.NavDisableHighlight);
  return frame.outcome;
}

}  // namespace samtale::ui::widgets
