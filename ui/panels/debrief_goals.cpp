#include "ui/panels/debrief_goals.hpp"

#include <string>

#include "ui/widgets/chip.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr const char* more_id = "debrief/goals/more";

}  // namespace

void draw_goals(Ui& ui, Stack& stack, const DebriefView::Goals& view, DebriefPanelState& state,
                std::vector<Action>& actions) {
  say(ui, "debrief/goals", stack, view.heading, {TextSize::h2, Weight::semibold}, space(ui, 2));
  say(ui, "debrief/goals/hint", stack, view.hint, {TextSize::small, Weight::regular, Token::ink2},
      space(ui, 12));
  std::vector<const DebriefView::Goals::Goal*> goals;
  for (const DebriefView::Goals::Goal& goal : view.offered) goals.push_back(&goal);
  if (state.more_goals)
    for (const DebriefView::Goals::Goal& goal : view.rest) goals.push_back(&goal);

  std::vector<std::string> ids;
  std::vector<Chip> chips;
  for (const DebriefView::Goals::Goal* goal : goals) {
    ids.push_back("debrief/goal/" + goal->id);
    chips.push_back({goal->name, ChipKind::outline, goal->chosen});
  }
  if (!view.rest.empty()) {
    ids.emplace_back(more_id);
    chips.push_back({state.more_goals ? view.fewer : view.more, ChipKind::dashed});
  }
  const std::vector<std::string_view> whole(ids.begin(), ids.end());
  const ChipButtons row =
      chip_buttons(ui, whole.data(), {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  stack.y += row.height;
  if (!row.pressed) return;
  if (*row.pressed < goals.size()) {
    actions.emplace_back(action::ToggleGoal{goals[*row.pressed]->id});
  } else {
    state.more_goals = !state.more_goals;
  }
}

}  // namespace samtale::ui::panels
