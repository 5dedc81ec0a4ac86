// After the call and before the Tilbageblik: one's own guess at how the citizen felt.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_rating(widgets::Ui& ui, const RatingView& view, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
