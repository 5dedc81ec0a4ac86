// The note after the call, in the Tilbageblik: what was written, and what the call itself promised.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/debrief_note_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

void draw_note_card(widgets::Ui& ui, Stack& stack, const DebriefNoteView& view,
                    std::vector<Action>& actions);

}  // namespace samtale::ui::panels
