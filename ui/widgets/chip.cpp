#include "ui/widgets/chip.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

float padding(const Ui& ui) { return space(ui, 9); }

float tick_width(const Ui& ui, const Chip& chip) {
  return chip.selected ? px(ui, icon_box) + space(ui, 2) : 0;
}

Weight weight_of(const Chip& chip) { return chip.selected ? Weight::semibold : Weight::regular; }

float radius_of(const Chip& chip) {
  return chip.kind == ChipKind::pitfall ? radius::key_cap : radius::chip;
}

void draw_ground(Ui& ui, const Rect& rect, const Chip& chip, float hover) {
  const ImU32 soft = colour(ui, Token::soft);
  const ImU32 surf = faded(colour(ui, Token::surf), 0);
  if (chip.kind == ChipKind::dashed) {
    if (hover > 0) {
      ImGui::GetWindowDrawList()->AddRectFilled(top_left(rect), bottom_right(rect),
                                                mixed(surf, soft, hover), px(ui, radius::chip));
    }
    return draw_dashed_outline(ui, rect, radius::chip, colour(ui, Token::edge));
  }
  const bool contrast = ui.theme.name == ThemeName::contrast;
  const float corner = radius_of(chip);
  if (chip.selected) {
    draw_shape(ui, rect, {Token::soft, Token::acc, corner});
  } else if (chip.kind == ChipKind::soft) {
    // A soft fill alone says nothing in the contrast theme.
    draw_shape(ui, rect, {Token::soft, Token::edge, corner}, soft,
               contrast ? colour(ui, Token::edge) : soft);
  } else {
    const Token edge = chip.kind == ChipKind::pitfall ? Token::warm : Token::edge;
    draw_shape(ui, rect, {Token::surf, edge, corner}, mixed(surf, soft, hover), colour(ui, edge));
  }
}

void draw_words(Ui& ui, const Rect& rect, const Chip& chip) {
  float x = rect.x + padding(ui);
  if (chip.selected) {
    icon(ui, Icon::tick, {x + px(ui, icon_box) / 2, rect.y + rect.h / 2}, colour(ui, Token::ink));
    x += tick_width(ui, chip);
  }
  const Token ink = chip.kind == ChipKind::pitfall ? Token::warm : Token::ink;
  text_in_box(ui, {}, {x, rect.y, right(rect) - x, rect.h}, chip.label,
              {TextSize::small, weight_of(chip), ink});
}

}  // namespace

ImVec2 chip_size(const Ui& ui, const Chip& chip) {
  const float words = std::ceil(line_width(ui, chip.label, TextSize::small, weight_of(chip)));
  return {words + tick_width(ui, chip) + 2 * padding(ui), tall(ui, height::chip)};
}

void chip_label(Ui& ui, std::string_view id, ImVec2 at, const Chip& chip) {
  const ImVec2 size = chip_size(ui, chip);
  const Rect rect{at.x, at.y, size.x, size.y};
  draw_ground(ui, rect, chip, 0);
  draw_words(ui, rect, chip);
  if (!id.empty()) record(ui, id, WidgetKind::chip, rect, chip.label);
}

namespace {

// 36 px can be hit, though 24 are drawn.
float reach_of(const Ui& ui) {
  return std::max(0.0F, std::floor((tall(ui, height::button) - tall(ui, height::chip)) / 2));
}

}  // namespace

bool chip_button(Ui& ui, std::string_view id, ImVec2 at, const Chip& chip) {
  const ImVec2 size = chip_size(ui, chip);
  const Rect rect{at.x, at.y, size.x, size.y};
  const ItemState state = interact(ui, {id,
                                        WidgetKind::chip,
                                        inset(rect, 0, -reach_of(ui)),
                                        chip.label,
                                        Availability::enabled,
                                        chip.selected,
                                        {}});
  if (!state.visible) return state.clicked;
  draw_ground(ui, rect, chip, state.hover);
  draw_words(ui, rect, chip);
  if (state.ring) focus_ring(ui, rect, radius_of(chip));
  return state.clicked;
}

namespace {

template <class Each>
float flow(const Ui& ui, float width, float row_gap, const Chip* chips, std::size_t count,
           Each each) {
  float x = 0;
  float y = 0;
  const float gap = space(ui, 6);
  for (std::size_t i = 0; i < count; ++i) {
    const ImVec2 size = chip_size(ui, chips[i]);
    if (x > 0 && x + size.x > width) {
      x = 0;
      y += size.y + row_gap;
    }
    each(i, ImVec2(x, y));
    x += size.x + gap;
  }
  return count == 0 ? 0 : y + tall(ui, height::chip);
}

}  // namespace

float chip_row(Ui& ui, std::string_view id, ImVec2 at, float width, const Chip* chips,
               std::size_t count) {
  return flow(ui, width, space(ui, 6), chips, count, [&](std::size_t i, ImVec2 offset) {
    chip_label(ui, std::string(id) + "/" + std::to_string(i + 1),
               {at.x + offset.x, at.y + offset.y}, chips[i]);
  });
}

float chip_row_height(const Ui& ui, float width, const Chip* chips, std::size_t count) {
  return flow(ui, width, space(ui, 6), chips, count, [](std::size_t, ImVec2) {});
}

ChipButtons chip_buttons(Ui& ui, const std::string_view* ids, ImVec2 at, float width,
                         const Chip* chips, std::size_t count) {
  ChipButtons row;
  row.height = flow(ui, width, 2 * reach_of(ui), chips, count, [&](std::size_t i, ImVec2 offset) {
    if (chip_button(ui, ids[i], {at.x + offset.x, at.y + offset.y}, chips[i])) row.pressed = i;
  });
  return row;
}

}  // namespace samtale::ui::widgets
