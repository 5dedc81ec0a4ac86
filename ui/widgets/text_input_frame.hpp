// What text_input.cpp and text_input_drawing.cpp share; nobody else needs it.
#pragma once

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>

#include <imgui.h>

#include "ui/widgets/text_input.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets::inside_input {

inline constexpr TextStyle words_style{TextSize::body};

inline float beside(const Ui& ui) { return space(ui, 12); }
inline float above(const Ui& ui) { return space(ui, 8); }

/// Room for numbers up to 9999, and what parts them from the words.
inline float numbers_width(const Ui& ui, LineNumbers numbers) {
  if (numbers == LineNumbers::hidden) return 0;
  return std::ceil(line_width(ui, "0000", TextSize::small, Weight::regular)) + space(ui, 10);
}

inline std::size_t lines_of(const TextLayout& layout) {
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
  float left() const { return beside(ui) + numbers_width(ui, input.numbers); }
  float inner_width() const { return input.box.w - left() - beside(ui); }
  float inner_height() const { return input.box.h - 2 * above(ui); }

  void lay_out() {
    layout = layout_text(ui, value, words_style, several() ? inner_width() : FLT_MAX);
  }
  /// Top left of the words, in screen pixels.
  ImVec2 origin() const {
    const float x = input.box.x + left();
    if (!several()) return {x - *scroll, input.box.y + std::floor((input.box.h - line) / 2)};
    return {x, input.box.y + above(ui) - *scroll};
  }
};

/// Which line a place stands in.
std::size_t line_of(const TextLayout& layout, std::size_t place);
// The spaces at the end of a line are not drawn, but one writes in them.
ImVec2 caret_at(const Frame& frame, std::size_t place);
/// `active`: with caret and selection.
void draw(Frame& frame, bool active);

}  // namespace samtale::ui::widgets::inside_input
