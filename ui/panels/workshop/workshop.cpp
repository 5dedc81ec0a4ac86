#include "ui/panels/workshop/workshop.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/workshop/parts.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

/// A chord, also while one writes in a field.
bool chord(ImGuiKey key) {
  const ImGuiIO& io = ImGui::GetIO();
  return io.KeyCtrl && !io.KeyAlt && ImGui::IsKeyPressed(key, false);
}

void take_keys(const WorkshopView& view, std::vector<Action>& actions) {
  const ImGuiIO& io = ImGui::GetIO();
  if (chord(ImGuiKey_S)) actions.emplace_back(action::SaveScenario{});
  const bool back = io.KeyCtrl && !io.KeyAlt && ImGui::IsKeyPressed(ImGuiKey_Z);
  if (back && !io.KeyShift) actions.emplace_back(action::UndoEdit{});
  if (chord(ImGuiKey_Y) || (back && io.KeyShift)) actions.emplace_back(action::RedoEdit{});
  if (ImGui::IsKeyPressed(ImGuiKey_F8)) actions.emplace_back(action::NextProblem{});
  if (ImGui::IsKeyPressed(ImGuiKey_F5) && view.cannot_play.empty())
    actions.emplace_back(action::TryFromHere{});
}

/// From the right; returns the left end of what was drawn.
float put_button(Ui& ui, const std::string& id, float right_x, float middle,
                 const Button& properties, bool& pressed) {
  const ImVec2 size = button_size(ui, properties);
  const Rect at{right_x - size.x, middle - std::floor(size.y / 2), size.x, size.y};
  pressed = button(ui, id, at, properties);
  return at.x - space(ui, 8);
}

void draw_top(Ui& ui, const Rect& rect, const WorkshopView& view, std::vector<Action>& actions) {
  Button play{view.play, ButtonKind::normal, view.play_key};
  if (!view.cannot_play.empty()) {
    play.availability = Availability::disabled;
    play.why_disabled = view.cannot_play;
  }
  Button undo{view.undo, ButtonKind::quiet};
  if (!view.can_undo) undo.availability = Availability::disabled;
  Button redo{view.redo, ButtonKind::quiet};
  if (!view.can_redo) redo.availability = Availability::disabled;
  const Button go_on{view.go_on, ButtonKind::quiet};
  Button save{view.save, ButtonKind::quiet, view.save_key};
  const float between = space(ui, 8);
  float keep =
      button_size(ui, play).x + button_size(ui, undo).x + button_size(ui, redo).x + 3 * between;
  if (!view.go_on.empty()) keep += button_size(ui, go_on).x + between;
  if (!view.save.empty()) keep += button_size(ui, save).x + between;
  const bool room = keep < rect.w * 0.62F;
  if (!room) {
    play.key = {};
    save.key = {};
  }
  const TopBarOutcome bar =
      top_bar(ui, "workshop/bar", rect, {view.back, view.title, view.file, view.state}, keep);
  if (bar.back) actions.emplace_back(action::CloseScenario{});
  bool pressed = false;
  float x = put_button(ui, "workshop/play", bar.right, bar.middle, play, pressed);
  if (pressed) actions.emplace_back(action::TryFromHere{ui.now_ms});
  if (!view.go_on.empty() && room) {
    x = put_button(ui, "workshop/go_on", x, bar.middle, go_on, pressed);
    if (pressed) actions.emplace_back(action::GoOnTrying{ui.now_ms});
  }
  x = put_button(ui, "workshop/redo", x, bar.middle, redo, pressed);
  if (pressed) actions.emplace_back(action::RedoEdit{});
  x = put_button(ui, "workshop/undo", x, bar.middle, undo, pressed);
  if (pressed) actions.emplace_back(action::UndoEdit{});
  if (!view.save.empty()) {
    put_button(ui, "workshop/save", x, bar.middle, save, pressed);
    if (pressed) actions.emplace_back(action::SaveScenario{});
  }
}

void draw_tabs(Ui& ui, Rect& body, const WorkshopView& view, std::vector<Action>& actions) {
  const Tab tabs_of[] = {{"workshop/tab/form", view.tabs[0]},
                         {"workshop/tab/source", view.tabs[1]},
                         {"workshop/tab/translation", view.tabs[2]},
                         {"workshop/tab/analysis", view.tabs[3]}};
  const float margin = space(ui, 12);
  const float height = tabs_height(ui, tabs_of, body.w - 2 * margin);
  const Rect strip = take_top(body, height);
  const auto pressed =
      tabs(ui, {strip.x + margin, strip.y}, strip.w - 2 * margin, tabs_of, view.tab);
  if (pressed) actions.emplace_back(action::ChooseWorkshopTab{static_cast<WorkshopTab>(*pressed)});
}

/// In the place of the form: nothing lies over anything.
void draw_question(Ui& ui, const Rect& rect, const std::string& id,
                   const WorkshopView::Question& question, const std::vector<Action>& answers,
                   WorkshopPanelState& state, std::vector<Action>& actions) {
  Stack stack = begin_page(ui, id + "/page", rect, 560, question.heading);
  stack.y += space(ui, 24);
  Layers layers;
  Stack words = card_contents(ui, stack);
  say(ui, id, words, question.heading, {TextSize::h2, Weight::semibold}, space(ui, 4));
  say(ui, id + "/text", words, question.text, {}, space(ui, 16));
  for (std::size_t i = 0; i < question.answers.size() && i < answers.size(); ++i) {
    Button answer{question.answers[i], i == 0 ? ButtonKind::primary : ButtonKind::normal};
    const std::string answer_id = id + "/answer/" + std::to_string(i + 1);
    if (!state.asked && i == 0) request_focus(ui, answer_id);
    if (button_at(ui, answer_id, {words.x, words.y}, answer)) actions.push_back(answers[i]);
    words.y += button_size(ui, answer).y + space(ui, 8);
  }
  close_card_at(ui, layers, stack, words.y, CardLook::first);
  end_scroll(ui, stack.y + space(ui, 16));
}

void draw_form_page(Ui& ui, const Rect& rect, const WorkshopView& view, WorkshopPanelState& state,
                    std::vector<Action>& actions) {
  const float margin = space(ui, 24);
  const ScrollView scroll =
      begin_scroll(ui, "workshop/form", {rect.x + margin, rect.y, rect.w - 2 * margin, rect.h},
                   {ScrollAnchor::top, ScrollKeys::always, view.tabs[0]});
  Stack stack{rect.x + margin, scroll.origin.y + space(ui, 16), scroll.width};
  const bool other = state.shown != std::optional<std::string>(view.form ? view.form->heading : "");
  if (other) scroll_to_start(ui);
  state.shown = view.form ? view.form->heading : std::string();
  draw_notice(ui, "workshop/notice", stack, view.notice);
  draw_notice(ui, "workshop/unreadable", stack, view.unreadable);
  if (view.form) draw_form(ui, stack, view, state, actions);
  end_scroll(ui, stack.y + space(ui, 24));
}

void draw_page(Ui& ui, Rect body, const WorkshopView& view, WorkshopPanelState& state,
               std::vector<Action>& actions) {
  if (view.tab == static_cast<std::size_t>(WorkshopTab::analysis))
    return draw_analysis(ui, body, view);
  if (view.tab != static_cast<std::size_t>(WorkshopTab::form))
    return draw_source(ui, body, view, actions);
  const Room room = room_for(ui, body.w);
  const float form = std::max(px(ui, 480), std::min(px(ui, 600), body.w * 0.56F));
  if (room == Room::tabs || body.w < form + px(ui, 240)) {
    const float list = std::min(px(ui, 200), body.h / 3);
    draw_places(ui, take_top(body, list), view, actions);
    rule(ui, body.x, body.y, body.w);
    return draw_form_page(ui, body, view, state, actions);
  }
  const Rect left = take_left(body, form);
  draw_form_page(ui, left, view, state, actions);
  rule_down(ui, body.x, body.y, body.h);
  draw_places(ui, body, view, actions);
}

}  // namespace

void draw_workshop(Ui& ui, const WorkshopView& view, WorkshopPanelState& state,
                   std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "workshop");
  take_keys(view, actions);
  for (Action& taken : actions)
    if (auto* play = std::get_if<action::TryFromHere>(&taken)) play->now = ui.now_ms;
  draw_top(ui, take_top(body, top_bar_height(ui)), view, actions);
  draw_tabs(ui, body, view, actions);
  if (view.theirs) {
    draw_question(ui, body, "workshop/theirs", *view.theirs,
                  {action::KeepBoth{}, action::TakeTheirs{}, action::KeepMine{}}, state, actions);
  } else if (view.leaving) {
    draw_question(ui, body, "workshop/leave", *view.leaving,
                  {action::SaveScenario{}, action::DiscardChanges{}, action::StayInScenario{}},
                  state, actions);
    if (shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::StayInScenario{});
  } else {
    const Rect below = take_bottom(body, problems_height(ui, view, body.h));
    draw_page(ui, body, view, state, actions);
    draw_problems(ui, below, view, actions);
  }
  state.asked = view.theirs || view.leaving;
  state.picking = view.picker.has_value();
  end_screen(ui);
}

}  // namespace samtale::ui::panels
