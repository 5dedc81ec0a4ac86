// The behaviour shared by everything that can be operated: mouse, Tab, Space and Enter, focus ring,
// record in the registry. Used by the widgets; a panel needs it only for a widget of its own.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

struct ItemState {
  bool clicked = false;
  bool hovered = false;
  bool held = false;
  bool focused = false;  // has the keyboard
  bool ring = false;     // and shows it: the last input was a key
  bool visible = true;   // false: wholly outside what can be seen, no need to draw
  float hover = 0;       // 0-1, fades over 80 ms
};

enum class Reach : std::uint8_t {
  tab_and_arrows,
  arrows,  // one of a group whose chosen member alone is a Tab stop
};

struct Item {
  std::string_view id;
  WidgetKind kind = WidgetKind::button;
  Rect rect;
  std::string_view label;
  Availability availability = Availability::enabled;
  bool selected = false;
  std::string_view why_disabled;  // tooltip of a disabled item
  Reach reach = Reach::tab_and_arrows;
};

ItemState interact(Ui& ui, const Item& item);

// Whether `id` is the one asked for by request_focus; true once. Then `give_focus`, after its
// ItemAdd.
bool claim_focus(Ui& ui, std::string_view id);
void give_focus(ImGuiID imgui_id, const Rect& rect);

// Item flags of an area around many things, which takes the arrow keys once it has the keyboard:
// arrows that look for a neighbour pass it by.
int only_by_tab(ImGuiID imgui_id);

// What of the window that is drawn into can be seen.
Rect window_clip();

// Records something that only shows (text, meter, face).
void record(Ui& ui, std::string_view id, WidgetKind kind, const Rect& rect, std::string_view label);

// Words beside the pointer. Call while what they are about is under it; nothing for no words.
void tooltip(Ui& ui, std::string_view words);

// 2 px outside the shape, 2 px wide (3 px at large text), radius + 3. `radius_at_100` is the
// shape's own.
void focus_ring(Ui& ui, const Rect& rect, float radius_at_100);

// Filled shape with a border of `border(ui)` px, snapped to whole pixels. Any corner set of
// ImDrawFlags_RoundCorners*.
struct Shape {
  Token fill = Token::surf;
  Token edge = Token::edge;
  float radius = 0;      // at 100 %
  float edge_width = 0;  // px; 0: border(ui)
  ImDrawFlags corners = ImDrawFlags_RoundCornersAll;
  float opacity = 1;
};
void draw_shape(Ui& ui, const Rect& rect, const Shape& shape);
void draw_shape(Ui& ui, const Rect& rect, const Shape& shape, ImU32 fill, ImU32 edge);

/// The border of what can't be operated now, or is only to be added: 4 px on and 3 px off.
void draw_dashed_outline(Ui& ui, const Rect& rect, float radius, ImU32 ink);

}  // namespace samtale::ui::widgets
