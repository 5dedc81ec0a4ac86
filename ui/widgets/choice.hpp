// One of several: side by side (segmented: language, theme, filter) or one under another (radio
// rows: self-rating). And a single thing that is on or off. The chosen one has soft fill, acc
// border and SemiBold or a dot: never colour alone.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

struct Choice {
  std::string_view id;  // whole widget id
  std::string_view label;
};

// 36 px high; wraps to more lines where the width does not suffice. Returns the one pressed.
ImVec2 segmented_size(const Ui& ui, std::span<const Choice> choices, float width);
std::optional<std::size_t> segmented(Ui& ui, ImVec2 at, float width,
                                     std::span<const Choice> choices,
                                     std::optional<std::size_t> selected);

// Each row at least 44 px, words wrap. Returns the one pressed.
float radio_rows_height(const Ui& ui, std::span<const Choice> choices, float width);
std::optional<std::size_t> radio_rows(Ui& ui, ImVec2 at, float width,
                                      std::span<const Choice> choices,
                                      std::optional<std::size_t> selected);

// Box with a tick and words. Returns whether it was pressed; the caller turns the value round.
float check_row_height(const Ui& ui, std::string_view label, float width);
bool check_row(Ui& ui, std::string_view id, ImVec2 at, float width, std::string_view label,
               bool checked);

}  // namespace samtale::ui::widgets
