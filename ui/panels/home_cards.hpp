// The cards of the home screen: a scenario each, in rows of equal height, and the call to go on
// with.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/home_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

void draw_resume_card(widgets::Ui& ui, Stack& stack, const ResumeCard& resume,
                      std::vector<Action>& actions);

void draw_scenario_cards(widgets::Ui& ui, Stack& stack, const std::vector<ScenarioCard>& cards,
                         std::size_t columns, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
