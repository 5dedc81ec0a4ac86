// Where in the call we are: done = thin edge bar, now = thick acc bar, twice as wide, later =
// outline. Words stand beside it.
#pragma once

#include <cstddef>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

float phase_strip_height(const Ui& ui);
// `now` from 0; past `count` - 1: all done. `label` says the same in words, for the registry.
void phase_strip(Ui& ui, std::string_view id, ImVec2 at, float width, std::size_t count,
                 std::size_t now, std::string_view label);

}  // namespace samtale::ui::widgets
