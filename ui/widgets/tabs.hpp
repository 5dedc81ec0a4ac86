// Tabs over one place: 44 px high, the active one SemiBold with a 3 px acc line. "Ny" (the caller's
// word) where something waits.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

struct Tab {
  std::string_view id;  // whole widget id
  std::string_view label;
  std::string_view mark = {};  // "Ny" in a small box; empty: none
};

float tabs_width(const Ui& ui, std::span<const Tab> tabs);  // of all on one line
float tabs_height(const Ui& ui, std::span<const Tab> tabs,
                  float width);  // more lines when they do not fit
// Draws from `at`, wrapping within `width`, with a rule below; returns the tab pressed.
std::optional<std::size_t> tabs(Ui& ui, ImVec2 at, float width, std::span<const Tab> tabs,
                                std::size_t selected);

}  // namespace samtale::ui::widgets
