#include "ui/widgets/phase_strip.hpp"

#include <cmath>

#include "ui/widgets/item.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr float thin = 4;
constexpr float thick = 8;

}  // namespace

float phase_strip_height(const Ui& ui) { return px(ui, thick); }

void phase_strip(Ui& ui, std::string_view id, ImVec2 at, float width, std::size_t count,
                 std::size_t now, std::string_view label) {
  if (count == 0) return;
  const float gap = space(ui, 4);
  const float shares = static_cast<float>(count) + (now < count ? 1.0F : 0.0F);
  const float unit = (width - gap * static_cast<float>(count - 1)) / shares;
  const float tall = px(ui, thick);
  float x = at.x;
  for (std::size_t i = 0; i < count; ++i) {
    const float wide = i == now ? 2 * unit : unit;
    const float high = i == now ? tall : px(ui, thin);
    const Rect part{std::round(x), at.y + std::round((tall - high) / 2),
                    std::round(x + wide) - std::round(x), high};
    if (i < now) {
      fill(ui, part, Token::edge);
    } else if (i == now) {
      fill(ui, part, Token::acc, 2);
    } else {
      draw_shape(ui, part, {Token::surf, Token::edge, 0, 1});
    }
    x += wide + gap;
  }
  record(ui, id, WidgetKind::picture, {at.x, at.y, width, tall}, label);
}

}  // namespace samtale::ui::widgets
