// The note after the call: mended and gone on with, or passed over with Esc.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/note_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_note(widgets::Ui& ui, const NoteView& view, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
