// Mit samtalekort: three sentences to write, sentences to take over, and a page to print.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/own_card_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_own_card(widgets::Ui& ui, const OwnCardView& view, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
