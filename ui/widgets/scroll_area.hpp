// A part of the screen that scrolls: by wheel, bar, and keyboard. What gets the keyboard inside is
// scrolled into view. An area whose contents do not fit is a Tab stop of its own: arrows, Page up,
// Page down, Home and End move it.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class ScrollAnchor : std::uint8_t {
  top,
  bottom,  // short contents lie at the bottom; at the end it stays at the end as contents grow (a
           // conversation)
};
enum class ScrollKeys : std::uint8_t {
  focused,  // only while the area has the keyboard
  always,   // Page up, Page down also from elsewhere on the screen: at most one area a screen
};

struct ScrollProps {
  ScrollAnchor anchor = ScrollAnchor::top;
  ScrollKeys keys = ScrollKeys::focused;
  std::string_view label = {};  // in words, for the registry
  // Free room left of the rectangle, in which rings around what reaches out there show.
  float left_room = 6;
};

struct ScrollView {
  ImVec2 origin;    // where the contents' top left is now, in screen pixels
  float width = 0;  // room for the contents: the rectangle's own width
  bool overflows = false;
  bool at_end = true;  // nothing more below
};

// The bar is drawn right of the rectangle, 16 px at 100 %: leave a margin there.
// Draw the contents between the two, from `origin`; tell `end_scroll` the y where they ended.
ScrollView begin_scroll(Ui& ui, std::string_view id, const Rect& rect,
                        const ScrollProps& props = {});
void end_scroll(Ui& ui, float contents_end_y);

// Inside the two: this rectangle should be in view (a new bubble, a found problem).
void scroll_to(Ui& ui, const Rect& rect);
// Inside the two: go to the end or the beginning with the next frame.
void scroll_to_end(Ui& ui);
void scroll_to_start(Ui& ui);

}  // namespace samtale::ui::widgets
