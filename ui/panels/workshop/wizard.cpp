#include "ui/panels/workshop/wizard.hpp"

#include <algorithm>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle label_style{TextSize::body, Weight::semibold};
constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};
constexpr std::size_t most_title = engine::max_wizard_title;
constexpr std::size_t most_name = engine::max_wizard_name;
constexpr std::size_t most_hidden = engine::max_wizard_hidden;

void ask_text(Ui& ui, Stack& stack, const std::string& id, const WizardView::Field& field,
              std::size_t most, std::string engine::WizardAnswers::*into,
              engine::WizardAnswers answers, std::vector<Action>& actions) {
  TextField properties{field.label, {}, FieldLines::several};
  properties.visible_lines = 1;
  properties.most = most;
  // What stands there where nothing is written; a hint is never in the field itself.
  properties.detail = field.hint;
  std::string value = field.value;
  const TextFieldOutcome outcome =
      text_field(ui, "wizard/" + id, {stack.x, stack.y}, stack.w, properties, value);
  stack.y += outcome.height + space(ui, 20);
  if (!outcome.changed) return;
  std::replace(value.begin(), value.end(), '\n', ' ');
  answers.*into = value;
  actions.emplace_back(action::AnswerWizard{std::move(answers)});
}

template <class Enum>
void ask_choice(Ui& ui, Stack& stack, const std::string& id, const WizardView::Choice& choice,
                Enum engine::WizardAnswers::*into, engine::WizardAnswers answers,
                std::vector<Action>& actions) {
  say(ui, "wizard/" + id, stack, choice.label, label_style, space(ui, 6));
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < choice.options.size(); ++i)
    ids.push_back("wizard/" + id + "/" + std::to_string(i));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], choice.options[i]});
  const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, choice.chosen);
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 20);
  if (!pressed) return;
  answers.*into = static_cast<Enum>(*pressed);
  // Another errand has another plot, with words and goals of its own.
  answers.begin_from.clear();
  answers.trains.clear();
  actions.emplace_back(action::AnswerWizard{std::move(answers)});
}

void ask_goals(Ui& ui, Stack& stack, const WizardView& view, std::vector<Action>& actions) {
  say(ui, "wizard/trains", stack, view.trains_label, label_style, space(ui, 6));
  std::vector<std::string> ids;
  for (const WizardView::Goal& goal : view.trains) ids.push_back("wizard/trains/" + goal.id);
  std::vector<std::string_view> id_views(ids.begin(), ids.end());
  std::vector<Chip> chips;
  for (const WizardView::Goal& goal : view.trains)
    chips.push_back({goal.name, ChipKind::outline, goal.chosen});
  const ChipButtons outcome =
      chip_buttons(ui, id_views.data(), {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  stack.y += outcome.height + space(ui, 20);
  if (!outcome.pressed) return;
  engine::WizardAnswers answers = view.answers;
  answers.trains.clear();
  for (std::size_t i = 0; i < view.trains.size(); ++i)
    if (view.trains[i].chosen != (i == *outcome.pressed))
      answers.trains.push_back(view.trains[i].id);
  actions.emplace_back(action::AnswerWizard{std::move(answers)});
}

}  // namespace

void draw_wizard(Ui& ui, const WizardView& view, std::vector<Action>& actions) {
  using engine::WizardAnswers;
  Rect body = begin_screen(ui, "wizard");
  const TopBarOutcome bar =
      top_bar(ui, "wizard/bar", take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::CloseWizard{});
  const Rect foot = take_page_foot(ui, body);
  const Stack page = begin_page(ui, "wizard/page", body, 720, view.heading);
  Stack stack = page;
  stack.y += space(ui, 12);
  say(ui, "wizard/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 6));
  say(ui, "wizard/detail", stack, view.detail, quiet, space(ui, 24));
  const WizardAnswers& now = view.answers;
  ask_choice(ui, stack, "why", view.why, &WizardAnswers::why, now, actions);
  ask_choice(ui, stack, "stage", view.stage, &WizardAnswers::stage, now, actions);
  ask_text(ui, stack, "name", view.name, most_name, &WizardAnswers::citizen_name, now, actions);
  ask_choice(ui, stack, "who", view.who, &WizardAnswers::who, now, actions);
  ask_choice(ui, stack, "mood", view.mood, &WizardAnswers::how_angry, now, actions);
  ask_text(ui, stack, "hidden", view.hidden, most_hidden, &WizardAnswers::hidden, now, actions);
  ask_goals(ui, stack, view, actions);
  ask_text(ui, stack, "title", view.title, most_title, &WizardAnswers::title, now, actions);
  end_scroll(ui, stack.y + space(ui, 8));
  const PageFootOutcome outcome = draw_page_foot(
      ui, foot, page, {"wizard/make", Button{view.make}, "wizard/cancel", Button{view.cancel}});
  if (outcome.go_on) actions.emplace_back(action::MakeScenario{});
  if (outcome.skip) actions.emplace_back(action::CloseWizard{});
  end_screen(ui);
}

}  // namespace samtale::ui::panels
