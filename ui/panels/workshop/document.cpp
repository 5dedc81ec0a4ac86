#include "ui/panels/workshop/document.hpp"

#include <algorithm>
#include <cmath>
#include <variant>
#include <vector>

#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle section_style{TextSize::h2, Weight::semibold};
constexpr TextStyle strong{TextSize::body, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

void draw(Ui& ui, Stack& stack, const std::string& id, const Paragraph& paragraph) {
  const TextStyle style = paragraph.tone == Paragraph::Tone::quiet    ? faint
                          : paragraph.tone == Paragraph::Tone::strong ? strong
                                                                      : TextStyle{};
  say(ui, id, stack, paragraph.text, style, space(ui, 8));
}

void draw_labelled(Ui& ui, Stack& stack, const std::string& id, const std::vector<Labelled>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string one = id + "/" + std::to_string(i + 1);
    if (!list[i].label.empty()) say(ui, one + "/label", stack, list[i].label, faint);
    say(ui, one, stack, list[i].text, {}, space(ui, 8));
  }
}

void draw(Ui& ui, Stack& stack, const std::string& id, const Items& items) {
  draw_labelled(ui, stack, id, items.items);
}

void draw(Ui& ui, Stack& stack, const std::string& id, const Facts& facts) {
  draw_labelled(ui, stack, id, facts.facts);
}

void draw(Ui&, Stack&, const std::string&, const WritingLines&) {}

struct Columns {
  std::vector<float> widths;
  float gap = 0;
};

/// Columns of few words are as wide as those, and what they leave is shared by the others.
Columns columns_of(const Ui& ui, const Table& table, float room) {
  Columns columns{{}, space(ui, 16)};
  const auto count = static_cast<float>(table.heads.size());
  float left = room - (count - 1) * columns.gap;
  const float equal = left / count;
  std::size_t wide = 0;
  for (std::size_t c = 0; c < table.heads.size(); ++c) {
    float longest = line_width(ui, table.heads[c], faint.size, faint.weight);
    for (const auto& row : table.rows)
      if (c < row.size() && longest <= equal)
        longest = std::max(longest, line_width(ui, row[c], TextSize::body, Weight::regular));
    const bool narrow = longest <= equal;
    columns.widths.push_back(narrow ? std::ceil(longest) + 1 : 0);
    left -= columns.widths.back();
    wide += narrow ? 0 : 1;
  }
  for (float& width : columns.widths)
    if (width == 0) width = left / static_cast<float>(wide);
  return columns;
}

/// Side by side; how tall the row is.
float draw_cells(Ui& ui, const Stack& stack, const std::string& id,
                 const std::vector<std::string>& cells, const Columns& columns,
                 const TextStyle& style) {
  float tall = 0, x = stack.x;
  for (std::size_t c = 0; c < cells.size() && c < columns.widths.size(); ++c) {
    tall = std::max(tall, text(ui, id + "/" + std::to_string(c + 1), {x, stack.y},
                               columns.widths[c], cells[c], style));
    x += columns.widths[c] + columns.gap;
  }
  return tall;
}

void draw(Ui& ui, Stack& stack, const std::string& id, const Table& table) {
  if (table.rows.empty() || table.heads.empty()) return;
  const auto count = static_cast<float>(table.heads.size());
  const bool side_by_side = (stack.w - (count - 1) * space(ui, 16)) / count >= px(ui, 140);
  const Columns columns = side_by_side ? columns_of(ui, table, stack.w) : Columns{};
  if (side_by_side) {
    stack.y += draw_cells(ui, stack, id + "/head", table.heads, columns, faint) + space(ui, 4);
    rule(ui, stack.x, stack.y, stack.w);
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const std::string row = id + "/" + std::to_string(r + 1);
    stack.y += space(ui, 8);
    if (side_by_side)
      stack.y += draw_cells(ui, stack, row, table.rows[r], columns, {});
    else
      for (std::size_t c = 0; c < table.rows[r].size() && c < table.heads.size(); ++c) {
        const std::string cell = row + "/" + std::to_string(c + 1);
        say(ui, cell + "/head", stack, table.heads[c], faint);
        say(ui, cell, stack, table.rows[r][c], {}, space(ui, 4));
      }
    stack.y += space(ui, 8);
    rule(ui, stack.x, stack.y, stack.w);
    stack.y += border(ui);
  }
  stack.y += space(ui, 8);
}

/// Its words: what is drawn on paper has its own place on the screen.
void draw(Ui& ui, Stack& stack, const std::string& id, const Picture& picture) {
  say(ui, id, stack, picture.words, {}, space(ui, 8));
}

void draw_blocks(Ui& ui, Stack& stack, const std::string& id, const std::vector<Block>& blocks) {
  for (std::size_t b = 0; b < blocks.size(); ++b)
    std::visit([&](const auto& block) { draw(ui, stack, id + "/" + std::to_string(b + 1), block); },
               blocks[b]);
}

void draw_section(Ui& ui, Stack& stack, const std::string& id, const Section& section,
                  const TextStyle& style) {
  stack.y += space(ui, 20);
  say(ui, id + "/heading", stack, section.title, style, space(ui, 8));
  draw_blocks(ui, stack, id, section.blocks);
  for (std::size_t p = 0; p < section.parts.size(); ++p)
    draw_section(ui, stack, id + "/part/" + std::to_string(p + 1), section.parts[p], strong);
}

}  // namespace

void draw_document(Ui& ui, Stack& stack, const std::string& id, const Document& document) {
  draw_blocks(ui, stack, id + "/lead", document.lead);
  for (std::size_t s = 0; s < document.sections.size(); ++s)
    draw_section(ui, stack, id + "/section/" + std::to_string(s + 1), document.sections[s],
                 section_style);
  say(ui, id + "/foot", stack, document.foot, faint);
}

}  // namespace samtale::ui::panels
