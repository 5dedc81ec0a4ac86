#include "ui/panels/room_parts.hpp"

#include <algorithm>
#include <cmath>

#include "ui/panels/call_flow.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr float margin_share = 80.0F / 1920.0F;
constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};
constexpr int dots_a_row = 6;

std::vector<FootButton> without_keys(std::vector<FootButton> buttons) {
  for (FootButton& one : buttons) one.button.key = {};
  return buttons;
}

float gap_of(const Ui& ui) { return space(ui, 10); }

float width_of(const Ui& ui, const std::vector<FootButton>& buttons) {
  float wide = 0;
  for (const FootButton& one : buttons)
    wide += button_size(ui, one.button).x + (wide > 0 ? gap_of(ui) : 0);
  return wide;
}

struct FootPlan {
  std::vector<FootButton> buttons;
  std::vector<Rect> places;  // from the foot's top left, its padding taken off
  Rect words;
  float height = 0;
};

// Rows from left to right, each moved to the right end.
float place_buttons(const Ui& ui, float width, float y, FootPlan& plan) {
  std::size_t first = 0;
  float x = 0;
  float row = 0;
  const auto end_row = [&](std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
      plan.places[i].x += width - (x - gap_of(ui));
      plan.places[i].y += std::floor((row - plan.places[i].h) / 2);
    }
    first = end;
  };
  for (std::size_t i = 0; i < plan.buttons.size(); ++i) {
    const ImVec2 size = button_size(ui, plan.buttons[i].button);
    if (x > 0 && x + size.x > width) {
      end_row(i);
      y += row + space(ui, 8);
      x = row = 0;
    }
    const float wide = std::min(size.x, width);
    plan.places.push_back({x, y, wide, size.y});
    x += wide + gap_of(ui);
    row = std::max(row, size.y);
  }
  end_row(plan.buttons.size());
  return y + row;
}

FootPlan plan_of(const Ui& ui, const Foot& foot, float width) {
  FootPlan plan;
  plan.buttons = foot.buttons;
  const float words = std::ceil(line_width(ui, foot.words, quiet.size, quiet.weight)) + 1;
  const auto beside = [&](const std::vector<FootButton>& buttons) {
    return (foot.words.empty() ? 0 : words + space(ui, 24)) + width_of(ui, buttons) <= width;
  };
  const bool whole = beside(plan.buttons);
  if (!whole && width_of(ui, plan.buttons) > width) plan.buttons = without_keys(plan.buttons);
  float y = 0;
  if (!whole && !foot.words.empty()) {
    plan.words = {0, 0, width, text_height(ui, foot.words, quiet, width)};
    y = plan.words.h + space(ui, 10);
  }
  plan.height = place_buttons(ui, width, y, plan);
  if (whole && !foot.words.empty()) plan.words = {0, 0, words, plan.height};
  return plan;
}

float foot_padding(const Ui& ui) { return space(ui, 14); }

}  // namespace

Rect room_column(const Rect& body) {
  const float margin =
      std::max(static_cast<float>(gap::window_margin), std::round(body.w * margin_share));
  return inset(body, margin, 0);
}

float foot_height(const Ui& ui, const Foot& foot, float width) {
  return plan_of(ui, foot, width).height + 2 * foot_padding(ui);
}

std::optional<std::size_t> draw_foot(Ui& ui, const Rect& place, const Foot& foot) {
  const FootPlan plan = plan_of(ui, foot, place.w);
  const float top = place.y + foot_padding(ui);
  if (!foot.words.empty()) {
    const float tall = text_height(ui, foot.words, quiet, plan.words.w);
    text(ui, foot.id,
         {place.x, top + plan.words.y + std::floor(std::max(0.0F, plan.words.h - tall) / 2)},
         plan.words.w, foot.words, quiet);
  }
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < plan.buttons.size(); ++i) {
    Rect at = plan.places[i];
    at.x += place.x;
    at.y += top;
    if (button(ui, plan.buttons[i].id, at, plan.buttons[i].button)) pressed = i;
  }
  return pressed;
}

std::optional<std::size_t> draw_room_bar(Ui& ui, Rect& body, const RoomBar& bar) {
  const Rect column = room_column(body);
  std::vector<FootButton> buttons = bar.buttons;
  const Chip tag{bar.tag, ChipKind::soft};
  const float between = space(ui, 16);
  const float title = std::ceil(line_width(ui, bar.title, TextSize::h2, Weight::semibold)) + 1;
  const float tag_width = chip_size(ui, tag).x + between;
  const auto room = [&] { return column.w - width_of(ui, buttons) - between; };
  bool tagged = !bar.tag.empty() && title + tag_width <= room();
  if (!tagged && title > room()) buttons = without_keys(std::move(buttons));
  const bool titled = title <= room();
  tagged = !bar.tag.empty() && (titled ? title + tag_width : tag_width) <= room();
  float tall = 0;
  for (const FootButton& one : buttons) tall = std::max(tall, button_size(ui, one.button).y);
  Rect place = take_top(body, tall + 2 * space(ui, 10));
  rule(ui, place.x, bottom(place) - border(ui), place.w);
  float x = column.x;
  if (titled) {
    text_in_box(ui, "room/title", {x, place.y, title, place.h}, bar.title,
                {TextSize::h2, Weight::semibold});
    x += title + between;
  }
  if (tagged)
    chip_label(ui, "room/tag", {x, place.y + std::floor((place.h - chip_size(ui, tag).y) / 2)},
               tag);
  x = right(column) - width_of(ui, buttons);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const ImVec2 size = button_size(ui, buttons[i].button);
    const Rect at{x, place.y + std::floor((place.h - size.y) / 2), size.x, size.y};
    if (button(ui, buttons[i].id, at, buttons[i].button)) pressed = i;
    x += size.x + gap_of(ui);
  }
  return pressed;
}

namespace {

float full_step(const Ui& ui) { return px(ui, 13); }

int dot_rows(int hands) { return (hands + dots_a_row - 1) / dots_a_row; }

}  // namespace

float hand_dots_width(const Ui& ui) { return full_step(ui) * dots_a_row; }

float hand_dots_height(const Ui& ui, int hands) {
  return full_step(ui) * static_cast<float>(dot_rows(hands));
}

float hand_dots(Ui& ui, const Rect& place, int hands) {
  const int rows = dot_rows(hands);
  if (rows == 0) return hand_dots_width(ui);
  const float step = std::min(full_step(ui), std::floor(place.h / static_cast<float>(rows)));
  const float radius = step * 0.4F;
  if (radius < 1) return hand_dots_width(ui);
  const float top = place.y + std::floor((place.h - step * static_cast<float>(rows)) / 2);
  for (int hand = 0; hand < hands; ++hand) {
    const auto across = static_cast<float>(hand % dots_a_row);
    const auto down = static_cast<float>(hand / dots_a_row);
    ImGui::GetWindowDrawList()->AddCircleFilled(
        {place.x + step * (across + 0.5F), top + step * (down + 0.5F)}, radius,
        colour(ui, Token::acc));
  }
  return hand_dots_width(ui);
}

bool draw_dark(Ui& ui, const Rect& whole, std::string_view label) {
  ImGui::GetWindowDrawList()->AddRectFilled(top_left(whole), bottom_right(whole), IM_COL32_BLACK);
  record(ui, "room/dark", WidgetKind::text, whole, label);
  return anything_pressed();
}

}  // namespace samtale::ui::panels
