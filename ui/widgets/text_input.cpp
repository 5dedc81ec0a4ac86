#include "ui/widgets/text_input.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include <imgui_internal.h>

#include "engine/utf8.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr TextStyle words_style{TextSize::body};

float beside(const Ui& ui) { return space(ui, 12); }
float above(const Ui& ui) { return space(ui, 8); }

std::size_t lines_of(const TextLayout& layout) {
  return std::max<std::size_t>(1, layout.lines.size());
}

// Everything that one frame of one field needs to know.
struct Frame {
  Ui& ui;
  const TextInput& input;
  std::string& value;
  ImGuiID id = 0;
  bool hovered = false;
  TextLayout layout;
  float line = 0;  // height of one
  float* scroll = nullptr;
  bool moved = false;  // the caret: it wants to be seen
  TextInputOutcome outcome;

  Editing& editing() { return ui.editor.editing; }
  bool several() const { return input.lines == FieldLines::several; }
  float inner_width() const { return input.box.w - 2 * beside(ui); }
  float inner_height() const { return input.box.h - 2 * above(ui); }

  void lay_out() {
    layout = layout_text(ui, value, words_style, several() ? inner_width() : FLT_MAX);
  }
  /// Top left of the words, in screen pixels.
  ImVec2 origin() const {
    const float x = input.box.x + beside(ui);
    if (!several()) return {x - *scroll, input.box.y + std::floor((input.box.h - line) / 2)};
    return {x, input.box.y + above(ui) - *scroll};
  }
};

std::size_t line_of(const TextLayout& layout, std::size_t place) {
  std::size_t index = 0;
  while (index + 1 < layout.lines.size() && place >= layout.lines[index + 1].begin) ++index;
  return index;
}

// The spaces at the end of a line are not drawn, but one writes in them.
ImVec2 caret_at(const Frame& frame, std::size_t place) {
  ImVec2 at = position_of(frame.ui, frame.layout, place);
  if (frame.layout.lines.empty()) return at;
  const TextLine& line = frame.layout.lines[line_of(frame.layout, place)];
  const std::size_t drawn = line.pieces.empty() ? line.begin : line.pieces.back().end;
  if (place <= drawn) return at;
  const std::string_view spaces = std::string_view(frame.value).substr(drawn, place - drawn);
  at.x += line_width(frame.ui, spaces, TextSize::body, Weight::regular);
  if (frame.several()) at.x = std::min(at.x, frame.inner_width());
  return at;
}

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
    if (frame.several() && !io.KeyCtrl)
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

void operate(Frame& frame) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  const bool clicked = frame.hovered && g.IO.MouseClicked[0];
  const bool by_nav = g.ActiveId != frame.id && g.NavActivateId == frame.id;
  if (frame.hovered) g.MouseCursor = ImGuiMouseCursor_TextInput;
  const bool asked = claim_focus(frame.ui, frame.input.id);
  if (g.ActiveId != frame.id && (clicked || by_nav || asked)) {
    if (asked) give_focus(frame.id, frame.input.box);
    take_up(frame, clicked ? By::mouse : By::key);
    claim_keys(frame);
    if (clicked) {
      ImGui::SetKeyOwner(ImGuiKey_MouseLeft, frame.id);
      take_mouse(frame);
    }
    return;
  }
  if (g.ActiveId != frame.id) return;
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

// --- Drawing ---

void draw_selection(Frame& frame) {
  const Editing& editing = frame.editing();
  if (!has_selection(editing)) return;
  const auto [from, to] = std::minmax(editing.caret, editing.anchor);
  const ImVec2 top = frame.origin();
  for (std::size_t l = 0; l < frame.layout.lines.size(); ++l) {
    const TextLine& line = frame.layout.lines[l];
    if (to <= line.begin || from >= line.end) continue;
    const float y = top.y + frame.line * static_cast<float>(l);
    const float left = from <= line.begin ? 0 : caret_at(frame, from).x;
    const float end = to >= line.end ? line.width + px(frame.ui, 4) : caret_at(frame, to).x;
    ImGui::GetWindowDrawList()->AddRectFilled({top.x + left, y}, {top.x + end, y + frame.line},
                                              ImGui::GetColorU32(ImGuiCol_TextSelectedBg));
  }
}

void draw_words(const Frame& frame, Token ink) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImFont* face = font(frame.ui.fonts, TextSize::body, Weight::regular);
  const ImVec2 top = frame.origin();
  float y = std::floor(top.y + (frame.line - face->FontSize) / 2);
  for (const TextLine& line : frame.layout.lines) {
    for (const TextPiece& piece : line.pieces)
      list.AddText(face, face->FontSize, {top.x + piece.x, y}, colour(frame.ui, ink),
                   frame.layout.text.data() + piece.begin, frame.layout.text.data() + piece.end);
    y += frame.line;
  }
}

void draw_caret(Frame& frame) {
  const ImVec2 at = caret_at(frame, frame.editing().caret);
  const ImVec2 top = frame.origin();
  const float x = std::round(top.x + at.x);
  const float inset_y = std::floor(frame.line / 8);
  ImGui::GetWindowDrawList()->AddRectFilled(
      {x, top.y + at.y + inset_y}, {x + px(frame.ui, 1.5F), top.y + at.y + frame.line - inset_y},
      colour(frame.ui, Token::ink));
}

// How far down one is, where there is more than the field shows.
void draw_bar(const Frame& frame) {
  const float contents = frame.layout.height;
  const float room = frame.inner_height();
  if (!frame.several() || contents <= room + 1) return;
  const Rect& box = frame.input.box;
  const float track = box.h - 2 * space(frame.ui, 4);
  const float length = std::max(px(frame.ui, 12), track * room / contents);
  const float way = (track - length) * *frame.scroll / (contents - room);
  const float wide = px(frame.ui, 3);
  fill(frame.ui,
       {right(box) - space(frame.ui, 4) - wide, box.y + space(frame.ui, 4) + way, wide, length},
       Token::edge, 1.5F);
}

void draw(Frame& frame, bool active) {
  const Rect inner = inset(frame.input.box, space(frame.ui, 8), space(frame.ui, 4));
  const Token ink = frame.input.availability == Availability::enabled ? Token::ink : Token::edge;
  ImGui::PushClipRect(top_left(inner), bottom_right(inner), true);
  if (active) draw_selection(frame);
  draw_words(frame, ink);
  if (active) draw_caret(frame);
  ImGui::PopClipRect();
  draw_bar(frame);
}

}  // namespace

float text_input_height(const Ui& ui, std::size_t lines) {
  return static_cast<float>(lines) * line_height(ui.fonts, TextSize::body) + 2 * above(ui);
}

std::size_t text_input_lines(const Ui& ui, std::string_view value, float width) {
  return lines_of(layout_text(ui, value, words_style, width - 2 * beside(ui)));
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
