// What the screens made for a projector share: the margins, the row of buttons at the bottom, the
// hands as dots, and a screen that shows nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/button.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// 80 px of 1920, never less than a window's own margin.
widgets::Rect room_column(const widgets::Rect& body);

struct FootButton {
  std::string id;
  widgets::Button button;
};

/// A line of words at the left and buttons at the right; where they don't fit beside each other,
/// the key caps go first, then the words stand above, then the buttons wrap.
struct Foot {
  std::string_view id;  // of the words
  std::string_view words;
  std::vector<FootButton> buttons;
};
float foot_height(const widgets::Ui& ui, const Foot& foot, float width);
/// `place` is the foot with its margins. Returns the button pressed.
std::optional<std::size_t> draw_foot(widgets::Ui& ui, const widgets::Rect& place, const Foot& foot);

/// Title and state at the left, the buttons at the right. Takes its height off the top of `body`.
struct RoomBar {
  std::string_view title, tag;
  std::vector<FootButton> buttons;
};
std::optional<std::size_t> draw_room_bar(widgets::Ui& ui, widgets::Rect& body, const RoomBar& bar);

/// Hands as dots in rows of six, in the middle of the height; they grow smaller where many do not
/// fit. Returns the width of a full row.
float hand_dots(widgets::Ui& ui, const widgets::Rect& place, int hands);
float hand_dots_width(const widgets::Ui& ui);
/// Height that this many hands take at full size.
float hand_dots_height(const widgets::Ui& ui, int hands);

/// Black from edge to edge; whether something was pressed to see again.
bool draw_dark(widgets::Ui& ui, const widgets::Rect& whole, std::string_view label);

}  // namespace samtale::ui::panels
