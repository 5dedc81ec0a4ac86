#include "ui/widgets/wrapped_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/break_rules.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/layouts.hpp"

namespace samtale::ui::widgets {

namespace {

ImFont* font_of(const Ui& ui, const TextLayout::Run& run) {
  return font(ui.fonts, run.size, run.weight);
}

// What the atlas moved the letters by, see fonts.cpp.
float lift_of(const ImFont& face) {
  return face.ConfigData != nullptr ? face.ConfigData->GlyphOffset.y : 0;
}

struct Cluster {  // one code point with its width
  std::size_t begin;
  std::size_t end;
  std::size_t run;
  float width;
  bool blank;  // space or line end: not drawn at the end of a line
};

std::vector<Cluster> clusters_of(const Ui& ui, const TextLayout& layout,
                                 const std::vector<std::size_t>& run_ends) {
  std::vector<Cluster> clusters;
  const char* const start = layout.text.data();
  const char* const stop = start + layout.text.size();
  std::size_t run = 0;
  for (const char* at = start; at < stop;) {
    unsigned int code = 0;
    const int length = std::max(1, ImTextCharFromUtf8(&code, at, stop));
    const auto begin = static_cast<std::size_t>(at - start);
    while (run + 1 < run_ends.size() && begin >= run_ends[run]) ++run;
    const bool line_end = code == '\n' || code == '\r';
    const auto letter = static_cast<ImWchar>(std::min(code, 0xFFFFU));
    const float width = line_end ? 0 : font_of(ui, layout.runs[run])->GetCharAdvance(letter);
    clusters.push_back({begin, begin + static_cast<std::size_t>(length), run, width,
                        line_end || code == ' ' || code == '\t'});
    at += length;
  }
  return clusters;
}

TextLine line_of(const std::vector<Cluster>& clusters, std::size_t first, std::size_t last) {
  TextLine line;
  line.begin = clusters[first].begin;
  line.end = clusters[last - 1].end;
  std::size_t shown = last;
  while (shown > first && clusters[shown - 1].blank) --shown;
  for (std::size_t i = first; i < shown; ++i) {
    const Cluster& cluster = clusters[i];
    if (line.pieces.empty() || line.pieces.back().run != cluster.run) {
      line.pieces.push_back({cluster.run, cluster.begin, cluster.begin, line.width, 0});
    }
    line.pieces.back().end = cluster.end;
    line.pieces.back().width += cluster.width;
    line.width += cluster.width;
  }
  return line;
}

// Fills lines greedily up to `width`; a word that is longer than a line is cut between letters.
class LineFiller {
 public:
  LineFiller(const std::vector<Cluster>& clusters, std::vector<BreakPoint> breaks, float width)
      : clusters_(clusters), breaks_(std::move(breaks)), width_(width) {}

  std::vector<TextLine> lines() {
    std::vector<TextLine> result;
    std::size_t first = 0;
    while (first < clusters_.size()) {
      const std::size_t last = end_of_line(first);
      result.push_back(line_of(clusters_, first, last));
      first = last;
    }
    return result;
  }

 private:
  // One past the last cluster of the line that begins with `first`.
  std::size_t end_of_line(std::size_t first) {
    float used = 0;
    std::size_t soft = first;  // last place where the line may end
    for (std::size_t i = first; i < clusters_.size(); ++i) {
      const Cluster& cluster = clusters_[i];
      if (i > first) {
        const BreakPoint* here = break_at(cluster.begin);
        if (here != nullptr && here->hard) return i;
        if (here != nullptr) soft = i;
      }
      used += cluster.width;
      // The tolerance keeps a block that is measured and then drawn at its own width on one line.
      if (used > width_ + 0.01F && !cluster.blank) {
        if (soft > first) return soft;
        return std::max(i, first + 1);
      }
    }
    return clusters_.size();
  }

  const BreakPoint* break_at(std::size_t offset) {
    const auto it = std::lower_bound(
        breaks_.begin(), breaks_.end(), offset,
        [](const BreakPoint& point, std::size_t value) { return point.offset < value; });
    return it != breaks_.end() && it->offset == offset ? &*it : nullptr;
  }

  const std::vector<Cluster>& clusters_;
  std::vector<BreakPoint> breaks_;
  float width_;
};

TextRun run_of(std::string_view words, const TextStyle& style) {
  return {words, style.weight, style.ink, std::nullopt};
}

float aligned(Align align, float room, float width) {
  switch (align) {
    case Align::left:
      return 0;
    case Align::right:
      return room - width;
    case Align::centre:
      return std::floor((room - width) / 2);
  }
  return 0;
}

std::size_t line_at(const TextLayout& layout, float y) {
  if (layout.lines.empty() || layout.line_height <= 0) return 0;
  const auto line = static_cast<std::ptrdiff_t>(std::floor(y / layout.line_height));
  const auto last = static_cast<std::ptrdiff_t>(layout.lines.size()) - 1;
  return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(line, 0, last));
}

float width_of_letter(const Ui& ui, const TextLayout& layout, const TextPiece& piece,
                      std::size_t at, std::size_t& length) {
  unsigned int code = 0;
  const char* const from = layout.text.data() + at;
  const int bytes = ImTextCharFromUtf8(&code, from, layout.text.data() + piece.end);
  length = static_cast<std::size_t>(std::max(1, bytes));
  return font_of(ui, layout.runs[piece.run])
      ->GetCharAdvance(static_cast<ImWchar>(std::min(code, 0xFFFFU)));
}

TextLayout lay_out(const Ui& ui, std::span<const TextRun> runs, TextSize size, float width) {
  TextLayout layout;
  layout.size = size;
  layout.line_height = line_height(ui.fonts, size);
  std::vector<std::size_t> run_ends;
  for (const TextRun& run : runs) {
    layout.text += run.text;
    layout.runs.push_back({run.weight, run.ink, run.size.value_or(size)});
    run_ends.push_back(layout.text.size());
    if (run.size)
      layout.line_height = std::max(layout.line_height, line_height(ui.fonts, *run.size));
  }
  if (layout.text.empty()) return layout;
  const std::vector<Cluster> clusters = clusters_of(ui, layout, run_ends);
  layout.lines = LineFiller(clusters, break_points(layout.text), width).lines();
  if (layout.text.back() == '\n') {
    layout.lines.push_back({{}, layout.text.size(), layout.text.size(), 0});
  }
  for (const TextLine& line : layout.lines) layout.width = std::max(layout.width, line.width);
  layout.height = layout.line_height * static_cast<float>(layout.lines.size());
  return layout;
}

}  // namespace

const TextLayout& layout_text(const Ui& ui, std::span<const TextRun> runs, TextSize size,
                              float width) {
  const Layouts::Key key{runs, size, width, ui.fonts.scale};
  if (const TextLayout* kept = ui.layouts->find(key)) return *kept;
  return ui.layouts->keep(key, lay_out(ui, runs, size, width));
}

const TextLayout& layout_text(const Ui& ui, std::string_view words, const TextStyle& style,
                              float width) {
  const std::array<TextRun, 1> runs{run_of(words, style)};
  return layout_text(ui, runs, style.size, width);
}

std::size_t byte_at(const Ui& ui, const TextLayout& layout, ImVec2 point) {
  if (layout.lines.empty()) return 0;
  const TextLine& line = layout.lines[line_at(layout, point.y)];
  for (const TextPiece& piece : line.pieces) {
    float x = piece.x;
    for (std::size_t at = piece.begin; at < piece.end;) {
      std::size_t length = 1;
      const float width = width_of_letter(ui, layout, piece, at, length);
      if (point.x < x + width / 2) return at;
      x += width;
      at += length;
    }
  }
  return line.pieces.empty() ? line.begin : line.pieces.back().end;
}

ImVec2 position_of(const Ui& ui, const TextLayout& layout, std::size_t byte) {
  if (layout.lines.empty()) return {0, 0};
  std::size_t index = 0;
  while (index + 1 < layout.lines.size() && byte >= layout.lines[index + 1].begin) ++index;
  const float y = layout.line_height * static_cast<float>(index);
  const TextLine& line = layout.lines[index];
  for (const TextPiece& piece : line.pieces) {
    float x = piece.x;
    for (std::size_t at = piece.begin; at < piece.end;) {
      if (byte <= at) return {x, y};
      std::size_t length = 1;
      x += width_of_letter(ui, layout, piece, at, length);
      at += length;
    }
  }
  return {line.width, y};
}

float draw_layout(Ui& ui, std::string_view id, ImVec2 at, float width, const TextLayout& layout,
                  Align align, float opacity) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImFont& base = *font(ui.fonts, layout.size, Weight::regular);
  float y = std::floor(at.y);
  for (const TextLine& line : layout.lines) {
    const float left = at.x + aligned(align, width, line.width);
    const float top = y + std::floor((layout.line_height - base.FontSize) / 2);
    for (const TextPiece& piece : line.pieces) {
      const TextLayout::Run& run = layout.runs[piece.run];
      const ImFont* face = font_of(ui, run);
      // Runs of another size stand on the same baseline.
      const float down = base.Ascent + lift_of(base) - face->Ascent - lift_of(*face);
      list.AddText(face, face->FontSize, ImVec2(left + piece.x, top + down),
                   faded(colour(ui, run.ink), opacity), layout.text.data() + piece.begin,
                   layout.text.data() + piece.end);
    }
    y += layout.line_height;
  }
  if (!layout.text.empty()) {
    record(ui, id, WidgetKind::text,
           {at.x + aligned(align, width, layout.width), at.y, layout.width, layout.height},
           layout.text);
  }
  return layout.height;
}

float text(Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view words,
           const TextStyle& style) {
  const std::array<TextRun, 1> runs{run_of(words, style)};
  return text(ui, id, at, width, runs, style);
}

float text(Ui& ui, std::string_view id, ImVec2 at, float width, std::span<const TextRun> runs,
           const TextStyle& style) {
  return draw_layout(ui, id, at, width, layout_text(ui, runs, style.size, width), style.align,
                     style.opacity);
}

float text_height(const Ui& ui, std::string_view words, const TextStyle& style, float width) {
  return layout_text(ui, words, style, width).height;
}

float text_height(const Ui& ui, std::span<const TextRun> runs, const TextStyle& style,
                  float width) {
  return layout_text(ui, runs, style.size, width).height;
}

float line_width(const Ui& ui, std::string_view words, TextSize size, Weight weight) {
  // An empty view may have no bytes to point to.
  if (words.empty()) return 0;
  const ImFont* face = font(ui.fonts, size, weight);
  return face->CalcTextSizeA(face->FontSize, FLT_MAX, 0, words.data(), words.data() + words.size())
      .x;
}

void text_in_box(Ui& ui, std::string_view id, const Rect& box, std::string_view words,
                 const TextStyle& style) {
  const TextLayout& layout = layout_text(ui, words, style, FLT_MAX);
  const float y = box.y + std::floor((box.h - layout.height) / 2);
  draw_layout(ui, id, {box.x, y}, box.w, layout, style.align, style.opacity);
}

namespace {

bool fit_on_one_line(const Ui& ui, std::string_view left, const TextStyle& left_style,
                     std::string_view right, const TextStyle& right_style, float width) {
  const float words = line_width(ui, left, left_style.size, left_style.weight) +
                      line_width(ui, right, right_style.size, right_style.weight);
  return words + space(ui, 12) <= width;
}

// From the top of a line to its baseline.
float baseline(const Ui& ui, const TextStyle& style) {
  const ImFont& face = *font(ui.fonts, style.size, style.weight);
  return std::floor((line_height(ui.fonts, style.size) - face.FontSize) / 2) + face.Ascent +
         lift_of(face);
}

}  // namespace

float split_line_height(const Ui& ui, std::string_view left, const TextStyle& left_style,
                        std::string_view right, const TextStyle& right_style, float width) {
  if (fit_on_one_line(ui, left, left_style, right, right_style, width)) {
    return std::max(line_height(ui.fonts, left_style.size),
                    line_height(ui.fonts, right_style.size));
  }
  return text_height(ui, left, left_style, width) + text_height(ui, right, right_style, width);
}

float split_line(Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view left,
                 const TextStyle& left_style, std::string_view right,
                 const TextStyle& right_style) {
  const std::string left_id = std::string(id) + "/left";
  const std::string right_id = std::string(id) + "/right";
  if (!fit_on_one_line(ui, left, left_style, right, right_style, width)) {
    const float above = text(ui, left_id, at, width, left, left_style);
    return above + text(ui, right_id, {at.x, at.y + above}, width, right, right_style);
  }
  const float deeper = baseline(ui, left_style) - baseline(ui, right_style);
  text(ui, left_id, {at.x, at.y + std::max(0.0F, -deeper)}, width, left, left_style);
  TextStyle at_the_end = right_style;
  at_the_end.align = Align::right;
  text(ui, right_id, {at.x, at.y + std::max(0.0F, deeper)}, width, right, at_the_end);
  return std::max(line_height(ui.fonts, left_style.size), line_height(ui.fonts, right_style.size));
}

namespace {

float quote_indent(const Ui& ui) { return space(ui, 4) + space(ui, 12); }

}  // namespace

float quote_height(const Ui& ui, std::string_view words, const TextStyle& style, float width) {
  return text_height(ui, words, style, width - quote_indent(ui));
}

float quote(Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view words,
            const TextStyle& style) {
  const float indent = quote_indent(ui);
  const float height = text(ui, id, {at.x + indent, at.y}, width - indent, words, style);
  fill(ui, {at.x, at.y, px(ui, 3), height}, Token::acc);
  return height;
}

}  // namespace samtale::ui::widgets
