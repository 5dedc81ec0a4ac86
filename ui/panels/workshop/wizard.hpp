// The questions that a new scenario begins with.
#pragma once

#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/workshop/wizard_view.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

void draw_wizard(widgets::Ui& ui, const WizardView& view, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
