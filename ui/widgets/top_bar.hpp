// The bar over every screen: way back, title, what it is about, state chip; the caller puts buttons
// in the room at the right.
#pragma once

#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

struct TopBar {
  std::string_view back = {};  // word of the way back ("Hjem"); empty: none. Its id is `id`/back
  std::string_view title;
  std::string_view subtitle = {};  // left out when there is no room for it
  std::string_view tag = {};       // soft chip: "Med støtte"
};

struct TopBarOutcome {
  bool back = false;
  float right = 0;   // right end of the room for buttons (inside the margin)
  float left = 0;    // left end of it
  float middle = 0;  // vertical middle
};

float top_bar_height(const Ui& ui);
// `keep_right` px are kept free for the buttons.
TopBarOutcome top_bar(Ui& ui, std::string_view id, const Rect& rect, const TopBar& bar,
                      float keep_right = 0);

}  // namespace samtale::ui::widgets
