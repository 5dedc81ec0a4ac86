// What was said. The citizen at the left on surf with a border, you at the right on soft with an
// acc bar. Name above, way of speaking after the name, why line below your own. At most 468 px wide
// at 100 %, or 65 % of the column if that is more.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class Speaker : std::uint8_t { citizen, you };

struct Bubble {
  Speaker speaker = Speaker::citizen;
  std::string_view name;  // "Jonas Krogh", "Dig"; empty: no line above (same speaker goes on)
  std::string_view manner = {};  // "lavt"; shown after the name with " · "
  std::string_view text;
  std::string_view why_lead = {};  // "Det skete der:"
  std::string_view why = {};       // one sentence; empty: no line
  std::string_view retaken = {};   // word of a rewound turn, "Taget om": dashed bar
  bool appears = false;            // fades in from when its id is first drawn
};

float bubble_height(const Ui& ui, const Bubble& bubble, float width);
// Draws in a column of `width` from `at`; returns the height used (name, bubble and why line).
float bubble(Ui& ui, std::string_view id, ImVec2 at, float width, const Bubble& bubble);

}  // namespace samtale::ui::widgets
