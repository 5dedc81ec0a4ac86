// How the citizen is: name, direction and two words, bar. No figures. The words have 110 px
// reserved (at 100 %), so that nothing moves when they change. The bar takes 400 ms.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class Trend : std::uint8_t { steady, rising, falling };

struct Meter {
  std::string_view name;   // "Uro"
  std::string_view words;  // "noget, falder"
  Trend trend = Trend::steady;
  float value = 0;           // 0-1, clamped
  Token tone = Token::blue;  // warm for Uro
};

float meter_height(const Ui& ui, const Meter& meter, float width);
float meter(Ui& ui, std::string_view id, ImVec2 at, float width, const Meter& meter);

}  // namespace samtale::ui::widgets
