#include "ui/widgets/rating_dots.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr TextStyle question_style{TextSize::body, Weight::regular, Token::ink};
constexpr TextStyle words_style{TextSize::small, Weight::regular, Token::ink2};

struct Measures {
  float dash, dash_gap, dashes;  // widths
  float words;                   // room beside the dashes
  bool below;                    // words under the dashes, where they do not fit beside
  float question, row;           // heights
};

Measures measures_of(const Ui& ui, const Rating& rating, float width) {
  Measures m{};
  m.dash = px(ui, 28);
  m.dash_gap = space(ui, 4);
  const auto count = static_cast<float>(std::max(0, rating.of));
  m.dashes = count * m.dash + std::max(0.0F, count - 1) * m.dash_gap;
  m.words = width - m.dashes - space(ui, 12);
  m.below = line_width(ui, rating.words, TextSize::small, Weight::regular) > m.words;
  m.question =
      rating.question.empty() ? 0 : text_height(ui, rating.question, question_style, width);
  const float line = line_height(ui.fonts, TextSize::small);
  m.row = m.below ? line + text_height(ui, rating.words, words_style, width) : line;
  return m;
}

float between(const Ui& ui, const Rating& rating) {
  return rating.question.empty() ? 0 : space(ui, 3);
}

}  // namespace

float rating_height(const Ui& ui, const Rating& rating, float width) {
  const Measures m = measures_of(ui, rating, width);
  return m.question + between(ui, rating) + m.row;
}

float rating(Ui& ui, std::string_view id, ImVec2 at, float width, const Rating& rating) {
  const Measures m = measures_of(ui, rating, width);
  if (!rating.question.empty()) {
    text(ui, std::string(id) + "/question", at, width, rating.question, question_style);
  }
  const float y = at.y + m.question + between(ui, rating);
  const float line = line_height(ui.fonts, TextSize::small);
  const float high = px(ui, height::meter_bar);
  for (int i = 0; i < rating.of; ++i) {
    const Rect dash{at.x + static_cast<float>(i) * (m.dash + m.dash_gap),
                    y + std::round((line - high) / 2), m.dash, high};
    const bool filled = i < rating.filled;
    draw_shape(ui, dash,
               {filled ? Token::blue : Token::surf, filled ? Token::blue : Token::edge,
                height::meter_bar / 2, 1});
  }
  const ImVec2 words_at =
      m.below ? ImVec2(at.x, y + line) : ImVec2(at.x + m.dashes + space(ui, 12), y);
  text(ui, std::string(id) + "/words", words_at, m.below ? width : m.words + 1, rating.words,
       words_style);
  const float whole = m.question + between(ui, rating) + m.row;
  record(ui, id, WidgetKind::picture, {at.x, at.y, width, whole}, rating.words);
  return whole;
}

}  // namespace samtale::ui::widgets
