// A small rounded label. Soft = a principle or a state, only shows. Outline = a filter that can be
// chosen. Dashed = add one. Pitfall = square corners and warm outline; its words begin with
// "Faldgrube" (the caller's words).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class ChipKind : std::uint8_t { soft, outline, dashed, pitfall };

struct Chip {
  std::string_view label;
  ChipKind kind = ChipKind::soft;
  bool selected = false;  // soft fill, acc border, tick
};

ImVec2 chip_size(const Ui& ui, const Chip& chip);
void chip_label(Ui& ui, std::string_view id, ImVec2 at, const Chip& chip);  // only shows
bool chip_button(Ui& ui, std::string_view id, ImVec2 at,
                 const Chip& chip);  // returns whether it was pressed

// Chips one after another, wrapping; labels only. Returns the height used; 0 for none.
float chip_row(Ui& ui, std::string_view id, ImVec2 at, float width, const Chip* chips,
               std::size_t count);
float chip_row_height(const Ui& ui, float width, const Chip* chips, std::size_t count);

// The same with chips that can be pressed; `ids` are whole ids, one a chip. Rows stand so far apart
// that what can be hit does not overlap.
struct ChipButtons {
  float height = 0;
  std::optional<std::size_t> pressed;
};
ChipButtons chip_buttons(Ui& ui, const std::string_view* ids, ImVec2 at, float width,
                         const Chip* chips, std::size_t count);

}  // namespace samtale::ui::widgets
