// A sheet with a border, radius 8. A card that leads somewhere is one button: draw it first, its
// contents over it.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class CardLook : std::uint8_t {
  plain,   // surf, line border
  first,   // surf, edge border: where the eye should go first
  sunk,    // sunk, line border: what was said
  accent,  // soft, acc bar at the left: something to go on with
};

void card(Ui& ui, const Rect& rect, CardLook look = CardLook::plain);

struct CardButton {
  std::string_view label;  // what a click does, in words, for the registry
  CardLook look = CardLook::plain;
  bool selected = false;
  Availability availability = Availability::enabled;
};
// The whole card is the button: hover and focus 2 px acc border. One Tab stop.
bool card_button(Ui& ui, std::string_view id, const Rect& rect, const CardButton& properties);

// A list row with no border, soft fill under the pointer, optional chevron at the right. Contents
// are the caller's.
struct RowButton {
  std::string_view label;
  bool chevron = false;
  bool selected = false;
};
bool row_button(Ui& ui, std::string_view id, const Rect& rect, const RowButton& row);

// Room inside the padding of a card.
Rect card_inside(const Ui& ui, const Rect& rect);

}  // namespace samtale::ui::widgets
