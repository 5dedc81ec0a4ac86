#include "ui/app/closing.hpp"

#include "ui/app/preparation_view.hpp"

namespace samtale::ui {

std::optional<Action> question_before_closing(const AppModel& model) {
  const Preparation& preparation = model.preparation;
  if (model.screen == Screen::preparation && !is_empty(preparation) && !preparation.asks_to_leave)
    return Action(action::LeavePreparation{});
  const auto& workshop = model.workshop;
  if (model.screen == Screen::workshop && workshop && is_changed(*workshop) &&
      !workshop->asks_to_leave)
    return Action(action::CloseScenario{});
  return std::nullopt;
}

}  // namespace samtale::ui
