// Replies that can't be taken yet, below those that can: the words in the second ink, and the
// reason under them. No row, no number, nothing to press.
#pragma once

#include <imgui.h>

#include "ui/app/call_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// With the gap above; 0 where there are none.
float closed_rows_height(const widgets::Ui& ui, const CallView& view, float width);
void draw_closed_rows(widgets::Ui& ui, ImVec2 at, float width, const CallView& view);

}  // namespace samtale::ui::panels
