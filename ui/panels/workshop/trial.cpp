// The page on which a scenario is tried out: where the trial begins, the last trial as a plan, and
// all plans with how they go.

#include <algorithm>
#include <string>

#include "ui/panels/workshop/parts.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle label_style{TextSize::body, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

/// One of several; the one pressed.
std::optional<std::size_t> choose(Ui& ui, Stack& stack, const std::string& id,
                                  const std::vector<std::string>& options, std::size_t chosen) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < options.size(); ++i) ids.push_back(id + "/" + std::to_string(i));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < options.size(); ++i) choices.push_back({ids[i], options[i]});
  const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, chosen);
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 12);
  return pressed;
}

void draw_flags(Ui& ui, Stack& stack, const TrialView& trial, std::vector<Action>& actions) {
  if (trial.flags.empty()) return;
  say(ui, "workshop/trial/flags", stack, trial.flags_label, faint, space(ui, 4));
  std::vector<std::string> ids;
  for (const TrialView::Flag& flag : trial.flags)
    ids.push_back("workshop/trial/flag/" + flag.variable);
  const std::vector<std::string_view> id_views(ids.begin(), ids.end());
  std::vector<Chip> chips;
  for (const TrialView::Flag& flag : trial.flags)
    chips.push_back({flag.label, ChipKind::outline, flag.on});
  const ChipButtons outcome =
      chip_buttons(ui, id_views.data(), {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  stack.y += outcome.height + space(ui, 12);
  if (!outcome.pressed) return;
  const TrialView::Flag& flag = trial.flags[*outcome.pressed];
  actions.emplace_back(action::ChooseTrialValue{flag.variable, flag.turned});
}

void draw_start(Ui& ui, Stack& stack, const WorkshopView& view, std::vector<Action>& actions) {
  const TrialView& trial = view.trial;
  say(ui, "workshop/trial/heading", stack, trial.heading, heading, space(ui, 4));
  say(ui, "workshop/trial/detail", stack, trial.detail, {}, space(ui, 12));
  say(ui, "workshop/trial/how", stack, trial.how_label, faint, space(ui, 4));
  if (const auto how = choose(ui, stack, "workshop/trial/how", {trial.how.begin(), trial.how.end()},
                              trial.how_chosen))
    actions.emplace_back(action::ChooseTrialStart{static_cast<TrialStart>(*how)});
  for (const TrialView::Meter& meter : trial.meters) {
    const std::string id = "workshop/trial/" + meter.variable;
    say(ui, id, stack, meter.label, faint, space(ui, 4));
    std::vector<std::string> words;
    for (const auto& [word, value] : meter.options) words.push_back(word);
    if (const auto pressed = choose(ui, stack, id, words, meter.chosen))
      actions.emplace_back(
          action::ChooseTrialValue{meter.variable, meter.options[*pressed].second});
  }
  draw_flags(ui, stack, trial, actions);
  Button play{trial.play, ButtonKind::primary, trial.play_key};
  if (!view.cannot_play.empty()) {
    play.availability = Availability::disabled;
    play.why_disabled = view.cannot_play;
  }
  if (button_at(ui, "workshop/trial/play", {stack.x, stack.y}, play))
    actions.emplace_back(action::TryFromHere{ui.now_ms});
  stack.y += button_size(ui, play).y + space(ui, 8);
  say(ui, "workshop/trial/why_not", stack, view.cannot_play, faint);
}

void draw_saving(Ui& ui, Stack& stack, const TrialView& trial, WorkshopPanelState& state,
                 std::vector<Action>& actions) {
  if (trial.save_heading.empty()) return;
  stack.y += space(ui, 28);
  say(ui, "workshop/trial/last", stack, trial.save_heading, heading, space(ui, 4));
  say(ui, "workshop/trial/last/detail", stack, trial.save_detail, {}, space(ui, 8));
  const Button go_on{trial.go_on};
  if (button_at(ui, "workshop/trial/go_on", {stack.x, stack.y}, go_on))
    actions.emplace_back(action::GoOnTrying{ui.now_ms});
  stack.y += button_size(ui, go_on).y + space(ui, 12);
  const TextFieldOutcome outcome =
      text_field(ui, "workshop/trial/name", {stack.x, stack.y}, std::min(stack.w, px(ui, 420)),
                 {trial.name_label}, state.plan_name);
  stack.y += outcome.height + space(ui, 8);
  Button save{trial.save};
  if (state.plan_name.empty()) save.availability = Availability::disabled;
  const bool pressed = button_at(ui, "workshop/trial/save", {stack.x, stack.y}, save);
  stack.y += button_size(ui, save).y;
  if ((!pressed && !outcome.submitted) || state.plan_name.empty()) return;
  actions.emplace_back(action::SavePlan{state.plan_name});
  state.plan_name.clear();
}

/// A tick, a cross or nothing yet: told by its shape, and by the word beside it.
void draw_sign(Ui& ui, const PlanRow& row, ImVec2 middle) {
  if (row.outcome == PlanRow::Outcome::kept)
    icon(ui, Icon::tick, middle, colour(ui, Token::acc));
  else if (row.outcome == PlanRow::Outcome::failed)
    icon(ui, Icon::close, middle, colour(ui, Token::warm));
}

struct Tool {
  std::string id;
  Button button;
};

/// One after another, wrapping; the one pressed.
std::optional<std::size_t> draw_tools(Ui& ui, Stack& stack, const std::vector<Tool>& tools) {
  std::optional<std::size_t> pressed;
  float x = stack.x;
  float line = 0;
  for (std::size_t i = 0; i < tools.size(); ++i) {
    const ImVec2 size = button_size(ui, tools[i].button);
    if (x > stack.x && x + size.x > stack.x + stack.w) {
      x = stack.x;
      stack.y += size.y + space(ui, 4);
    }
    if (button_at(ui, tools[i].id, {x, stack.y}, tools[i].button)) pressed = i;
    x += size.x + space(ui, 4);
    line = size.y;
  }
  stack.y += line;
  return pressed;
}

Button small(std::string_view label) {
  return {label, ButtonKind::link, {}, Icon::none, ButtonSize::small};
}

void draw_removal(Ui& ui, Stack& stack, const std::string& id, const TrialView& trial,
                  const PlanRow& row, WorkshopPanelState& state, std::vector<Action>& actions) {
  say(ui, id + "/ask", stack, trial.ask_remove, label_style, space(ui, 8));
  Button no{trial.remove_no, ButtonKind::normal};
  Button yes{trial.remove_yes, ButtonKind::normal};
  no.size = yes.size = ButtonSize::small;
  const auto pressed = draw_tools(ui, stack, {{id + "/no", no}, {id + "/yes", yes}});
  if (!pressed) return;
  if (*pressed == 1) actions.emplace_back(action::RemovePlan{row.file});
  state.removing_plan.clear();
}

void draw_plan_tools(Ui& ui, Stack& stack, const std::string& id, const TrialView& trial,
                     const PlanRow& row, WorkshopPanelState& state, std::vector<Action>& actions) {
  std::vector<Tool> tools;
  if (row.has_place) tools.push_back({id + "/go_to", small(trial.go_to)});
  const std::size_t rest = tools.size();
  tools.push_back({id + "/try", small(trial.try_it)});
  tools.push_back({id + "/rename", small(trial.rename)});
  tools.push_back({id + "/remove", small(trial.remove)});
  Stack inside{stack.x - space(ui, 8), stack.y, stack.w};
  const auto pressed = draw_tools(ui, inside, tools);
  stack.y = inside.y;
  if (!pressed) return;
  if (*pressed < rest) {
    actions.emplace_back(action::GoToPlan{row.file});
  } else if (*pressed == rest) {
    actions.emplace_back(action::TryPlan{row.file, ui.now_ms});
  } else if (*pressed == rest + 1) {
    state.renaming_plan = row.file;
    state.new_plan_name = row.name;
    request_focus(ui, id + "/name");
  } else {
    state.removing_plan = row.file;
    request_focus(ui, id + "/no");
  }
}

void draw_renaming(Ui& ui, Stack& stack, const std::string& id, const TrialView& trial,
                   const PlanRow& row, WorkshopPanelState& state, std::vector<Action>& actions) {
  const TextFieldOutcome outcome =
      text_field(ui, id + "/name", {stack.x, stack.y}, std::min(stack.w, px(ui, 420)),
                 {trial.new_name}, state.new_plan_name);
  stack.y += outcome.height + space(ui, 8);
  if (outcome.submitted) actions.emplace_back(action::RenamePlan{row.file, state.new_plan_name});
  if (outcome.submitted || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) state.renaming_plan.clear();
}

void draw_plan(Ui& ui, Stack& stack, const std::string& id, const TrialView& trial,
               const PlanRow& row, WorkshopPanelState& state, std::vector<Action>& actions) {
  stack.y += space(ui, 12);
  const float sign = px(ui, icon_box) + space(ui, 12);
  const float line = line_height(ui.fonts, TextSize::body);
  draw_sign(ui, row, {stack.x + px(ui, icon_box) / 2, stack.y + line / 2});
  Stack words{stack.x + sign, stack.y, stack.w - sign};
  words.y += split_line(ui, id, {words.x, words.y}, words.w, row.name, label_style, row.word,
                        {TextSize::body, Weight::regular,
                         row.outcome == PlanRow::Outcome::failed ? Token::warm : Token::ink2});
  say(ui, id + "/detail", words, row.detail, faint);
  if (!row.sentence.empty()) say(ui, id + "/sentence", words, row.sentence);
  words.y += space(ui, 4);
  if (state.removing_plan == row.file)
    draw_removal(ui, words, id, trial, row, state, actions);
  else if (state.renaming_plan == row.file)
    draw_renaming(ui, words, id, trial, row, state, actions);
  else
    draw_plan_tools(ui, words, id, trial, row, state, actions);
  stack.y = words.y + space(ui, 12);
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
}

}  // namespace

void draw_trial(Ui& ui, const Rect& rect, const WorkshopView& view, WorkshopPanelState& state,
                std::vector<Action>& actions) {
  const TrialView& trial = view.trial;
  Stack stack = begin_page(ui, "workshop/trial", rect, 720, view.tabs[view.tab]);
  draw_notice(ui, "workshop/trial/notice", stack, view.notice);
  draw_start(ui, stack, view, actions);
  draw_saving(ui, stack, trial, state, actions);
  stack.y += space(ui, 28);
  stack.y += split_line(ui, "workshop/plans", {stack.x, stack.y}, stack.w, trial.plans_heading,
                        heading, trial.plans_count, faint) +
             space(ui, 8);
  draw_notice(ui, "workshop/plans/old", stack, trial.plans_old);
  if (!trial.plans_none.empty()) say(ui, "workshop/plans/none", stack, trial.plans_none);
  for (std::size_t i = 0; i < trial.plans.size(); ++i)
    draw_plan(ui, stack, "workshop/plans/" + std::to_string(i + 1), trial, trial.plans[i], state,
              actions);
  end_scroll(ui, stack.y + space(ui, 24));
}

}  // namespace samtale::ui::panels
