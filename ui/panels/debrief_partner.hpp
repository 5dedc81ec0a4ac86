// The card "Det så din makker": turns and what was marked in them, and the way to swap places.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/partner_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

/// With the room that keeps it from the card before it; nothing for a call taken alone.
void draw_partner_card(widgets::Ui& ui, Stack& stack, const PartnerView& view,
                       std::vector<Action>& actions);

}  // namespace samtale::ui::panels
