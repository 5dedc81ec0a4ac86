// What every widget is given: colours, fonts, scale, time, and the places where it records itself.
// Made by the shell once and passed by reference; nothing is global but Dear ImGui's own context.
// Call `begin_frame` first in each frame.
//
// Widgets are placed by rectangles in screen pixels. Words come from the caller in the right
// language. Ids are whole strings ("call/reply/stay"), unique in the frame. An action is returned
// as a value (clicked, chosen index).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/widgets/animation.hpp"
#include "ui/widgets/editing.hpp"
#include "ui/widgets/fonts.hpp"
#include "ui/widgets/geometry.hpp"
#include "ui/widgets/registry.hpp"
#include "ui/widgets/theme.hpp"

namespace samtale::ui::widgets {

class Layouts;  // layouts.hpp
std::shared_ptr<Layouts> no_layouts();

enum class Motion : std::uint8_t {
  full,
  calm
};  // calm = "Rolig bevægelse": everything arrives at once
enum class Availability : std::uint8_t { enabled, disabled };

struct Ui {
  Theme theme;
  Fonts fonts;      // into the atlas of the current context; use take_fonts
  float scale = 1;  // text scale, 1.0-2.5, the one the fonts were baked at
  std::shared_ptr<Layouts> layouts = no_layouts();  // with these fonts
  Motion motion = Motion::full;
  std::int64_t now_ms = 0;  // monotone
  Registry registry;        // of the frame being drawn
  Animations animations;
  Editor editor;              // of the field that is being written in
  std::string focus_request;  // id that gets the keyboard when it is next drawn; use request_focus
};

void begin_frame(Ui& ui, std::int64_t now_ms);

// Fonts that have just been baked at this text scale.
void take_fonts(Ui& ui, const Fonts& fonts, float scale);

// A length given at 100 % in whole pixels at the text scale: for what grows with its text (heights,
// boxes, icons).
float px(const Ui& ui, float at_100);
// Spaces and paddings grow half as fast, so that large text keeps its room.
float space(const Ui& ui, float at_100);
// Heights of one line with its room (buttons, tabs, chips): the line grows as text, the room as
// space.
float tall(const Ui& ui, float at_100);
// Width of borders and rules in whole pixels: 1, or 2 in the contrast theme, whatever the scale.
float border(const Ui& ui);
ImU32 colour(const Ui& ui, Token token);
int motion_ms(const Ui& ui, int full_ms);  // 0 when calm

// The widget with this id gets the keyboard when it is drawn, without a ring until a key is
// pressed.
void request_focus(Ui& ui, std::string_view id);

// The key went down in this frame and no text field has the keyboard. For one-key shortcuts (1-4,
// P, K).
bool shortcut(const Ui& ui, ImGuiKey key);

// One window over the whole display; draw a screen between the two. Returns its rectangle. The
// paper is not drawn: whoever clears the picture clears it to that colour, which costs far less
// where there is no graphics card.
Rect begin_screen(Ui& ui, std::string_view id);
void end_screen(Ui& ui);

// Rules, `border` thick, decoration only.
void rule(Ui& ui, float x, float y, float width);
void rule_down(Ui& ui, float x, float y, float height);
// Fills without meaning of their own (a column's ground).
void fill(Ui& ui, const Rect& rect, Token token, float radius_at_100 = 0);

}  // namespace samtale::ui::widgets
