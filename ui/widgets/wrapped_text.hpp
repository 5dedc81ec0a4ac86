// Text in paragraphs, wrapped by our own rules: a line never begins with a closing quote or a
// punctuation mark, never ends with an opening quote or a dash that opens, and figures stay whole
// (17.45, 2.000 kr., kl. 10). A word longer than the line is broken between letters. '\n' starts a
// new line. Invalid UTF-8 shows as the replacement sign and never fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

struct TextRun {
  std::string_view text;
  Weight weight = Weight::regular;
  Token ink = Token::ink;
  std::optional<TextSize> size;  // default: the block's
};

enum class Align : std::uint8_t { left, right, centre };

struct TextStyle {
  TextSize size = TextSize::body;
  Weight weight = Weight::regular;
  Token ink = Token::ink;
  Align align = Align::left;
  float opacity = 1;
};

struct TextPiece {  // one run's part of one line
  std::size_t run = 0;
  std::size_t begin = 0;  // bytes in the joined text of all runs
  std::size_t end = 0;
  float x = 0;  // from the block's left edge before alignment
  float width = 0;
};

struct TextLine {
  std::vector<TextPiece> pieces;
  std::size_t begin =
      0;  // bytes in the joined text; trailing spaces belong to the line but are not drawn
  std::size_t end = 0;
  float width = 0;
};

// A block laid out for one width. Holds the text itself; owes nothing to the runs it was made from.
struct TextLayout {
  struct Run {
    Weight weight;
    Token ink;
    TextSize size;
  };
  std::string text;
  std::vector<Run> runs;
  std::vector<TextLine> lines;
  TextSize size = TextSize::body;
  float line_height = 0;
  float width = 0;   // of the widest line
  float height = 0;  // lines x line height; 0 for no text
};

// The same text in the same room is laid out once (layouts.hpp); valid until the next frame.
const TextLayout& layout_text(const Ui& ui, std::span<const TextRun> runs, TextSize size,
                              float width);
const TextLayout& layout_text(const Ui& ui, std::string_view words, const TextStyle& style,
                              float width);

// Byte offset of the letter edge nearest to a point (relative to the block's top left,
// left-aligned): for a caret or a selection.
std::size_t byte_at(const Ui& ui, const TextLayout& layout, ImVec2 point);
// Top of the caret before that byte, relative to the block's top left; past the end: the end.
ImVec2 position_of(const Ui& ui, const TextLayout& layout, std::size_t byte);

// Draws in a block of `width` from `at`, records it as text, returns the height used.
float draw_layout(Ui& ui, std::string_view id, ImVec2 at, float width, const TextLayout& layout,
                  Align align = Align::left, float opacity = 1);
float text(Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view words,
           const TextStyle& style = {});
float text(Ui& ui, std::string_view id, ImVec2 at, float width, std::span<const TextRun> runs,
           const TextStyle& style = {});
float text_height(const Ui& ui, std::string_view words, const TextStyle& style, float width);
float text_height(const Ui& ui, std::span<const TextRun> runs, const TextStyle& style, float width);

// One line, as wide as it is, no wrapping; its width alone, and drawn with the box's middle as the
// text's middle.
float line_width(const Ui& ui, std::string_view words, TextSize size, Weight weight);
void text_in_box(Ui& ui, std::string_view id, const Rect& box, std::string_view words,
                 const TextStyle& style);

// Two texts on one baseline, at the two ends of `width` (a title and a hint); under each other
// where they do not fit. Ids are `id`/left and `id`/right. Returns the height used.
float split_line(Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view left,
                 const TextStyle& left_style, std::string_view right, const TextStyle& right_style);
float split_line_height(const Ui& ui, std::string_view left, const TextStyle& left_style,
                        std::string_view right, const TextStyle& right_style, float width);

// A quotation or a speech with an acc bar at its left side (4 px), e.g. »På fredag, det er tæt på.«
float quote(Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view words,
            const TextStyle& style = {});
float quote_height(const Ui& ui, std::string_view words, const TextStyle& style, float width);

}  // namespace samtale::ui::widgets
