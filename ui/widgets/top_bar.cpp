#include "ui/widgets/top_bar.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

float top_bar_height(const Ui& ui) {
  return std::max(tall(ui, height::button) + 2 * space(ui, 8),
                  line_height(ui.fonts, TextSize::h2) + 2 * space(ui, 12));
}

TopBarOutcome top_bar(Ui& ui, std::string_view id, const Rect& rect, const TopBar& bar,
                      float keep_right) {
  TopBarOutcome outcome;
  outcome.right = right(rect) - gap::window_margin;
  outcome.middle = rect.y + std::floor(rect.h / 2);
  rule(ui, rect.x, bottom(rect) - border(ui), rect.w);
  float x = rect.x + gap::window_margin;
  const float room_end = outcome.right - keep_right;
  if (!bar.back.empty()) {
    const Button back{bar.back, ButtonKind::quiet, {}, Icon::back};
    const ImVec2 size = button_size(ui, back);
    // Its padding reaches into the margin, so that the chevron lines up with what is below.
    const Rect place{x - space(ui, 14), outcome.middle - std::floor(size.y / 2), size.x, size.y};
    outcome.back = button(ui, std::string(id) + "/back", place, back);
    x = right(place) + space(ui, 10);
  }
  const float title = std::ceil(line_width(ui, bar.title, TextSize::h2, Weight::semibold));
  text_in_box(ui, std::string(id) + "/title", {x, rect.y, title, rect.h}, bar.title,
              {TextSize::h2, Weight::semibold});
  x += title + space(ui, 16);
  if (!bar.tag.empty()) {
    const Chip tag{bar.tag, ChipKind::soft};
    const ImVec2 size = chip_size(ui, tag);
    if (x + size.x <= room_end) {
      chip_label(ui, std::string(id) + "/tag", {x, outcome.middle - std::floor(size.y / 2)}, tag);
      x += size.x + space(ui, 16);
    }
  }
  const float subtitle = std::ceil(line_width(ui, bar.subtitle, TextSize::body, Weight::regular));
  if (!bar.subtitle.empty() && x + subtitle <= room_end) {
    text_in_box(ui, std::string(id) + "/subtitle", {x, rect.y, subtitle, rect.h}, bar.subtitle,
                {TextSize::body, Weight::regular, Token::ink2});
    x += subtitle + space(ui, 16);
  }
  outcome.left = x;
  return outcome;
}

}  // namespace samtale::ui::widgets
