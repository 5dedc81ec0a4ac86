// A rating in words with a row of dashes: "i høj grad" beside four of four.
#pragma once

#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

struct Rating {
  std::string_view question;  // "Jeg blev hørt"; empty: dashes and words alone
  std::string_view words;     // "i høj grad"
  int filled = 0;             // 0-of
  int of = 4;
};

float rating_height(const Ui& ui, const Rating& rating, float width);
float rating(Ui& ui, std::string_view id, ImVec2 at, float width, const Rating& rating);

}  // namespace samtale::ui::widgets
