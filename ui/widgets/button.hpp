// A button: icon, words, key cap. One primary per screen. Quiet = no border. Link = acc words,
// never in running text. Pressed by mouse release inside, Space or Enter; the key of its cap is the
// panel's business (see `shortcut`).
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class ButtonKind : std::uint8_t { normal, primary, quiet, link };
enum class ButtonSize : std::uint8_t {
  regular,
  main,
  small
};  // 36, 44, 28 px high; small has 13 px words

struct Button {
  std::string_view label;
  ButtonKind kind = ButtonKind::normal;
  std::string_view key = {};  // words of the key cap, empty: none
  Icon icon = Icon::none;     // before the words
  ButtonSize size = ButtonSize::regular;
  Availability availability = Availability::enabled;
  std::string_view why_disabled = {};
  bool pressed = false;  // a toggle that is on: soft fill and acc border
};

ImVec2 button_size(const Ui& ui, const Button& button);
// Draws in the given rectangle, words in the middle; returns whether it was pressed.
bool button(Ui& ui, std::string_view id, const Rect& rect, const Button& button);
// In its own size from a top left, or with its right end at `right_x`.
bool button_at(Ui& ui, std::string_view id, ImVec2 at, const Button& button);
bool button_right(Ui& ui, std::string_view id, float right_x, float y, const Button& button);

}  // namespace samtale::ui::widgets
