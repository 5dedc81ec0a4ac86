// How a text field's inside is drawn: numbers, words, selection, caret and a bar.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <imgui_internal.h>

#include "ui/widgets/item.hpp"
#include "ui/widgets/text_input_frame.hpp"

namespace samtale::ui::widgets::inside_input {

std::size_t line_of(const TextLayout& layout, std::size_t place) {
  std::size_t index = 0;
  while (index + 1 < layout.lines.size() && place >= layout.lines[index + 1].begin) ++index;
  return index;
}

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

namespace {

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

/// The lines that can be seen, from the first to behind the last.
std::pair<std::size_t, std::size_t> seen(const Frame& frame) {
  const std::size_t count = frame.layout.lines.size();
  if (!frame.several()) return {0, count};
  const auto first = static_cast<std::size_t>(std::max(0.0F, *frame.scroll / frame.line));
  const auto room = static_cast<std::size_t>(frame.inner_height() / frame.line) + 3;
  return {std::min(first, count), std::min(first + room, count)};
}

void draw_words(const Frame& frame, Token ink) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImFont* face = font(frame.ui.fonts, TextSize::body, Weight::regular);
  const ImVec2 top = frame.origin();
  const auto [first, last] = seen(frame);
  for (std::size_t l = first; l < last; ++l) {
    const float y =
        std::floor(top.y + frame.line * static_cast<float>(l) + (frame.line - face->FontSize) / 2);
    for (const TextPiece& piece : frame.layout.lines[l].pieces)
      list.AddText(face, face->FontSize, {top.x + piece.x, y}, colour(frame.ui, ink),
                   frame.layout.text.data() + piece.begin, frame.layout.text.data() + piece.end);
  }
}

/// Where a line goes on below itself there is none.
void draw_numbers(const Frame& frame) {
  if (frame.input.numbers == LineNumbers::hidden) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImFont* face = font(frame.ui.fonts, TextSize::small, Weight::regular);
  const ImVec2 top = frame.origin();
  const float end = top.x - space(frame.ui, 10);
  const auto [first, last] = seen(frame);
  const auto begins = [&](std::size_t l) {
    const std::size_t begin = frame.layout.lines[l].begin;
    return begin == 0 || frame.value[begin - 1] == '\n';
  };
  std::size_t number = 0;
  for (std::size_t l = 0; l < last; ++l) {
    if (!begins(l)) continue;
    ++number;
    if (l < first) continue;
    const std::string shown = std::to_string(number);
    const float width = line_width(frame.ui, shown, TextSize::small, Weight::regular);
    const float y =
        std::floor(top.y + frame.line * static_cast<float>(l) + (frame.line - face->FontSize) / 2);
    list.AddText(face, face->FontSize, {std::floor(end - width), y}, colour(frame.ui, Token::ink2),
                 shown.data(), shown.data() + shown.size());
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

}  // namespace

void draw(Frame& frame, bool active) {
  const Rect inner = inset(frame.input.box, space(frame.ui, 8), space(frame.ui, 4));
  const Token ink = frame.input.availability == Availability::enabled ? Token::ink : Token::edge;
  ImGui::PushClipRect(top_left(inner), bottom_right(inner), true);
  if (active) draw_selection(frame);
  draw_numbers(frame);
  draw_words(frame, ink);
  if (active) draw_caret(frame);
  ImGui::PopClipRect();
  draw_bar(frame);
}

}  // namespace samtale::ui::widgets::inside_input
