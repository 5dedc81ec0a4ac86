#include "ui/app/closing.hpp"

#include "ui/app/preparation_view.hpp"
#include "ui/app/team/team.hpp"

namespace samtale::ui {

std::optional<Action> question_before_closing(const AppModel& model) {
  const Preparation& preparation = model.preparation;
  if (model.screen == Screen::preparation && !is_empty(preparation) && !preparation.asks_to_leave)
    return Action(action::LeavePreparation{});
  const auto& workshop = model.workshop;
  // A trial is left for the Værksted, where it is said that the journal can't be written.
  const bool trial = model.screen == Screen::call && model.call && model.call->trial;
  if (trial && workshop && is_changed(*workshop) && workshop->journal_problem)
    return Action(action::LeaveCall{});
  if (model.screen == Screen::workshop && workshop && is_changed(*workshop) &&
      !workshop->asks_to_leave)
    return Action(action::CloseScenario{});
  if (model.team && must_be_kept(model.team->own) && model.team->own.problem &&
      !model.team->own.warned)
    return Action(action::WarnOfOwnCall{});
  return std::nullopt;
}

}  // namespace samtale::ui
