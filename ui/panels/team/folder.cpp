#include "ui/panels/team/folder.hpp"

#include <algorithm>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/workshop/document.hpp"
#include "ui/panels/workshop/drawn_graph.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr float picture_height = 460;  // px at 100 %
constexpr std::size_t most_letters = 1000;

void draw_points(Ui& ui, Stack& stack, const FolderView::Rules& rules) {
  say(ui, "folder/rules", stack, rules.heading, heading, space(ui, 6));
  for (std::size_t i = 0; i < rules.points.size(); ++i)
    say(ui, "folder/rules/" + std::to_string(i + 1), stack, rules.points[i], {}, space(ui, 4));
}

/// The first time, before anything can be counted.
void draw_rules(Ui& ui, Stack& stack, const FolderView::Rules& rules,
                std::vector<Action>& actions) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  draw_points(ui, inside, rules);
  inside.y += space(ui, 8);
  const Button understood{rules.understood, ButtonKind::primary};
  if (button_at(ui, "folder/understood", {inside.x, inside.y}, understood)) {
    actions.emplace_back(action::SharingUnderstood{});
    request_focus(ui, "folder/path");
  }
  close_card_at(ui, layers, stack, inside.y + button_size(ui, understood).y, CardLook::first);
}

void draw_asking(Ui& ui, Stack& stack, const FolderView& view, FolderPanelState& state,
                 std::vector<Action>& actions) {
  TextField field{view.label};
  field.detail = view.hint;
  field.most = most_letters;
  if (!state.entered) state.typed = view.typed;
  state.entered = true;
  const TextFieldOutcome outcome =
      text_field(ui, "folder/path", {stack.x, stack.y}, stack.w, field, state.typed);
  if (outcome.changed) actions.emplace_back(action::TypeFolder{state.typed});
  stack.y += outcome.height + space(ui, 10);
  Button count{view.count, ButtonKind::primary};
  if (state.typed.empty()) count.availability = Availability::disabled;
  const bool pressed = button_at(ui, "folder/count", {stack.x, stack.y}, count);
  if (pressed || (outcome.submitted && !state.typed.empty()))
    actions.emplace_back(action::CountFolderCalls{});
  stack.y += button_size(ui, count).y + space(ui, 16);
}

void draw_picture(Ui& ui, Stack& stack, const FolderView& view, FolderPanelState& state,
                  std::vector<Action>& actions) {
  if (!view.picture) return;
  say(ui, "folder/picture/heading", stack, view.picture_heading, heading, space(ui, 4));
  say(ui, "folder/picture/detail", stack, view.picture_detail, faint, space(ui, 8));
  DrawnGraph drawn(*view.picture);
  drawn.graph.wheel = GraphWheel::with_keyboard;
  const Rect rect{stack.x, stack.y, stack.w, px(ui, picture_height)};
  const GraphOutcome outcome = graph(ui, "folder/picture", rect, drawn.graph, state.graph);
  const auto chosen = outcome.opened ? outcome.opened : outcome.selected;
  if (chosen) actions.emplace_back(action::ChooseFolderPlace{view.picture->nodes[*chosen].id});
  stack.y += rect.h + space(ui, 12);
}

void draw_counts(Ui& ui, Stack& stack, const FolderView& view, FolderPanelState& state,
                 std::vector<Action>& actions) {
  draw_document(ui, stack, "folder/summary", view.summary);
  if (view.scenarios.empty()) return;
  stack.y += space(ui, 20);
  say(ui, "folder/scenarios", stack, view.scenarios_heading, heading, space(ui, 8));
  for (std::size_t i = 0; i < view.scenarios.size(); ++i) {
    Button one{view.scenarios[i]};
    one.pressed = i == view.chosen;
    if (button_at(ui, "folder/scenario/" + std::to_string(i + 1), {stack.x, stack.y}, one)) {
      actions.emplace_back(action::ChooseFolderScenario{i});
      state.graph = {};
    }
    stack.y += button_size(ui, one).y + space(ui, 6);
  }
  stack.y += space(ui, 16);
  draw_picture(ui, stack, view, state, actions);
  if (!view.all_places.empty()) {
    const Button all{view.all_places};
    if (button_at(ui, "folder/all_places", {stack.x, stack.y}, all)) {
      actions.emplace_back(action::ChooseFolderPlace{});
      request_focus(ui, "folder/picture");
    }
    stack.y += button_size(ui, all).y;
  }
  draw_document(ui, stack, "folder/counted", view.counted);
}

}  // namespace

void draw_folder(Ui& ui, const FolderView& view, FolderPanelState& state,
                 std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "folder");
  const TopBarOutcome bar =
      top_bar(ui, "folder/bar", take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::LeaveTeam{});
  Stack stack = begin_page(ui, "folder/page", body, 960, view.heading);
  stack.y += space(ui, 12);
  draw_notice(ui, "folder/notice", stack, view.notice);
  say(ui, "folder/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 6));
  say(ui, "folder/detail", stack, view.detail, {}, space(ui, 16));
  if (!view.rules.understood.empty()) {
    draw_rules(ui, stack, view.rules, actions);
  } else {
    draw_asking(ui, stack, view, state, actions);
    if (!view.counting.empty()) say(ui, "folder/counting", stack, view.counting, {}, space(ui, 8));
    if (view.has_counts) draw_counts(ui, stack, view, state, actions);
    stack.y += space(ui, 16);
    draw_points(ui, stack, view.rules);
  }
  end_scroll(ui, stack.y + space(ui, 24));
  end_screen(ui);
}

}  // namespace samtale::ui::panels
