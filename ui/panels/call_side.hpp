// Beside the call: the card of this phase, and the notepad that fills itself.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/call_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

void draw_card(widgets::Ui& ui, Stack& stack, const CardView& view, std::vector<Action>& actions);
void draw_notepad(widgets::Ui& ui, Stack& stack, const NotepadView& view);
bool has_fresh_note(const NotepadView& view);

enum class SideShows : std::uint8_t { card, notepad, sheet, all };
/// One column of cards that scrolls.
void draw_side(widgets::Ui& ui, const widgets::Rect& column, const CallView& view, SideShows shows,
               std::vector<Action>& actions);

}  // namespace samtale::ui::panels
