// The name of a key in a small box: P, Esc, Enter. Shows only; 22 px high, at least as wide as
// high.
#pragma once

#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

float key_cap_width(const Ui& ui, std::string_view key);
// Left edge and vertical middle given. `ink` and `edge` differ on a primary button.
void key_cap(Ui& ui, ImVec2 left_middle, std::string_view key, Token ink = Token::ink,
             Token edge = Token::edge);

}  // namespace samtale::ui::widgets
