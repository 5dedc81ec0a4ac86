// The makker's marking sheet, beside the call or behind its tab.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/sheet_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

/// A card that is as tall as its contents.
void draw_sheet(widgets::Ui& ui, Stack& stack, const SheetView& view, std::vector<Action>& actions);

/// F1 to F8 mark; they work from every tab.
void take_sheet_keys(const widgets::Ui& ui, const SheetView& view, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
