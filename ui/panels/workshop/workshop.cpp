#include "ui/panels/workshop/workshop.hpp"

#include <algorithm>
#include <array>
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

void take_keys(const Ui& ui, const WorkshopView& view, std::vector<Action>& actions) {
  const ImGuiIO& io = ImGui::GetIO();
  if (chord(ImGuiKey_S)) actions.emplace_back(action::SaveScenario{});
  // A question is answered first.
  if (view.theirs || view.leaving) return;
  const bool back = io.KeyCtrl && !io.KeyAlt && ImGui::IsKeyPressed(ImGuiKey_Z);
  if (back && !io.KeyShift) actions.emplace_back(action::UndoEdit{});
  if (chord(ImGuiKey_Y) || (back && io.KeyShift)) actions.emplace_back(action::RedoEdit{});
  if (ImGui::IsKeyPressed(ImGuiKey_F8)) actions.emplace_back(action::NextProblem{});
  if (ImGui::IsKeyPressed(ImGuiKey_F5) && view.cannot_play.empty())
    actions.emplace_back(action::TryFromHere{ui.now_ms});
}

/// What stands at the right of the top bar, or in a strip below it where there is no room.
struct Tool {
  const char* id;
  Button button;
  Action action;
};

std::vector<Tool> tools_of(const Ui& ui, const WorkshopView& view) {
  std::vector<Tool> tools;
  if (!view.save.empty())
    tools.push_back(
        {"workshop/save", {view.save, ButtonKind::quiet, view.save_key}, action::SaveScenario{}});
  tools.push_back({"workshop/undo", {view.undo, ButtonKind::quiet}, action::UndoEdit{}});
  if (!view.can_undo) tools.back().button.availability = Availability::disabled;
  tools.push_back({"workshop/redo", {view.redo, ButtonKind::quiet}, action::RedoEdit{}});
  if (!view.can_redo) tools.back().button.availability = Availability::disabled;
  if (!view.go_on.empty())
    tools.push_back(
        {"workshop/go_on", {view.go_on, ButtonKind::quiet}, action::GoOnTrying{ui.now_ms}});
  tools.push_back({"workshop/play",
                   {view.play, ButtonKind::normal, view.play_key},
                   action::TryFromHere{ui.now_ms}});
  if (!view.cannot_play.empty()) {
    tools.back().button.availability = Availability::disabled;
    tools.back().button.why_disabled = view.cannot_play;
  }
  return tools;
}

/// One after another from `at`, wrapping within `width`; how far down they reach.
float draw_tools(Ui& ui, ImVec2 at, float width, const std::vector<Tool>& tools,
                 std::vector<Action>& actions) {
  float x = at.x;
  float y = at.y;
  float line = 0;
  for (const Tool& tool : tools) {
    const ImVec2 size = button_size(ui, tool.button);
    if (x > at.x && x + size.x > at.x + width) {
      x = at.x;
      y += line + space(ui, 8);
    }
    if (button(ui, tool.id, {x, y, size.x, size.y}, tool.button)) actions.push_back(tool.action);
    x += size.x + space(ui, 8);
    line = size.y;
  }
  return y + line;
}

void draw_top(Ui& ui, Rect& body, const WorkshopView& view, std::vector<Action>& actions) {
  const Rect rect = take_top(body, top_bar_height(ui));
  std::vector<Tool> tools = tools_of(ui, view);
  float keep = 0;
  for (const Tool& tool : tools) keep += button_size(ui, tool.button).x + space(ui, 8);
  const float title = line_width(ui, view.title, TextSize::h2, Weight::semibold);
  const bool beside = keep + title + px(ui, 300) < rect.w;
  const bool titled = beside || title + px(ui, 300) < rect.w;
  const TopBarOutcome bar =
      top_bar(ui, "workshop/bar", rect,
              {view.back, titled ? std::string_view(view.title) : std::string_view(), view.file,
               view.state},
              beside ? keep : 0);
  if (bar.back) actions.emplace_back(action::CloseScenario{});
  if (beside) {
    const float height = button_size(ui, tools.front().button).y;
    draw_tools(ui, {bar.right - keep + space(ui, 8), bar.middle - std::floor(height / 2)}, 2 * keep,
               tools, actions);
    return;
  }
  for (Tool& tool : tools) tool.button.key = {};
  const float margin = space(ui, 24);
  const float end =
      draw_tools(ui, {body.x + margin, body.y + space(ui, 8)}, body.w - 2 * margin, tools, actions);
  (void)take_top(body, end + space(ui, 8) - body.y);
}

float form_width(const Ui& ui, float width) {
  return std::max(px(ui, 480), std::min(px(ui, 600), width * 0.48F));
}

bool has_room_for_both(const Ui& ui, float width) {
  return room_for(ui, width) != Room::tabs && width >= form_width(ui, width) + px(ui, 360);
}

/// Ctrl+F comes to the picture from wherever one is.
void take_search_key(Ui& ui, const Rect& body, const WorkshopView& view,
                     std::vector<Action>& actions) {
  if (!chord(ImGuiKey_F) || view.theirs || view.leaving || view.graph.nodes.empty()) return;
  const auto tab = static_cast<WorkshopTab>(view.tab);
  const bool seen =
      tab == WorkshopTab::graph || (tab == WorkshopTab::form && has_room_for_both(ui, body.w));
  if (!seen)
    actions.emplace_back(action::ChooseWorkshopTab{
        has_room_for_both(ui, body.w) ? WorkshopTab::form : WorkshopTab::graph});
  if (!view.graph.search) actions.emplace_back(action::SearchPlaces{std::string()});
  request_focus(ui, "workshop/graph/search");
}

void draw_tabs(Ui& ui, Rect& body, const WorkshopView& view, std::vector<Action>& actions) {
  constexpr std::array<std::string_view, 7> ids{"workshop/tab/form",     "workshop/tab/graph",
                                                "workshop/tab/source",   "workshop/tab/translation",
                                                "workshop/tab/analysis", "workshop/tab/trial",
                                                "workshop/tab/changes"};
  // The graph is a page of its own only where it has no room beside the form.
  const bool apart = !has_room_for_both(ui, body.w);
  std::vector<Tab> tabs_of;
  std::vector<WorkshopTab> of;
  std::size_t selected = 0;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto tab = static_cast<WorkshopTab>(i);
    if (tab == WorkshopTab::graph && !apart) continue;
    if (i == view.tab) selected = of.size();
    tabs_of.push_back({ids[i], view.tabs[i]});
    of.push_back(tab);
  }
  const float margin = space(ui, 12);
  const float height = tabs_height(ui, tabs_of, body.w - 2 * margin);
  const Rect strip = take_top(body, height);
  const auto pressed =
      tabs(ui, {strip.x + margin, strip.y}, strip.w - 2 * margin, tabs_of, selected);
  if (pressed) actions.emplace_back(action::ChooseWorkshopTab{of[*pressed]});
}

/// Pages that scroll have it on them, the others above.
Rect below_notice(Ui& ui, Rect body, const WorkshopView& view) {
  const auto tab = static_cast<WorkshopTab>(view.tab);
  const bool above =
      tab == WorkshopTab::graph || tab == WorkshopTab::source || tab == WorkshopTab::translation;
  if (view.notice.empty() || !above) return body;
  const float margin = space(ui, 24);
  Stack stack{body.x + margin, body.y + space(ui, 12), body.w - 2 * margin};
  draw_notice(ui, "workshop/notice", stack, view.notice);
  (void)take_top(body, stack.y - body.y);
  return body;
}

/// In the place of the form: nothing lies over anything.
void draw_question(Ui& ui, const Rect& rect, const std::string& id,
                   const WorkshopView::Question& question, const std::string& notice,
                   const std::vector<Action>& answers, WorkshopPanelState& state,
                   std::vector<Action>& actions) {
  Stack stack = begin_page(ui, id + "/page", rect, 560, question.heading);
  stack.y += space(ui, 24);
  draw_notice(ui, id + "/notice", stack, notice);
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
                   {ScrollAnchor::top, ScrollKeys::always, view.tabs.front()});
  Stack stack{rect.x + margin, scroll.origin.y + space(ui, 16), scroll.width};
  const bool other = state.shown != std::optional<std::string>(view.form ? view.form->heading : "");
  const bool goes_to_field = ui.focus_request.compare(0, 9, "workshop/") == 0;
  if (other && !goes_to_field) scroll_to_start(ui);
  state.shown = view.form ? view.form->heading : std::string();
  draw_notice(ui, "workshop/notice", stack, view.notice);
  draw_notice(ui, "workshop/unreadable", stack, view.unreadable);
  if (view.form) {
    draw_form(ui, stack, view, state, actions);
    stack.y += space(ui, 24);
    rule(ui, stack.x, stack.y, stack.w);
    stack.y += space(ui, 12);
    const Button send{view.send, ButtonKind::link};
    if (button_at(ui, "workshop/send", {stack.x, stack.y}, send))
      actions.emplace_back(action::SendScenario{});
    stack.y += button_size(ui, send).y;
  }
  end_scroll(ui, stack.y + space(ui, 24));
}

/// The picture; the list, where there is none yet.
void draw_overview(Ui& ui, const Rect& rect, const WorkshopView& view, WorkshopPanelState& state,
                   std::vector<Action>& actions) {
  if (view.graph.nodes.empty()) return draw_places(ui, rect, view, actions);
  draw_graph(ui, rect, view, state, actions);
}

void draw_page(Ui& ui, Rect body, const WorkshopView& view, WorkshopPanelState& state,
               std::vector<Action>& actions) {
  const auto tab = static_cast<WorkshopTab>(view.tab);
  if (tab == WorkshopTab::analysis) return draw_analysis(ui, body, view);
  if (tab == WorkshopTab::trial) return draw_trial(ui, body, view, state, actions);
  if (tab == WorkshopTab::changes) return draw_changes(ui, body, view, actions);
  if (tab == WorkshopTab::source || tab == WorkshopTab::translation)
    return draw_source(ui, body, view, state, actions);
  if (!has_room_for_both(ui, body.w)) {
    if (tab == WorkshopTab::graph) return draw_overview(ui, body, view, state, actions);
    return draw_form_page(ui, body, view, state, actions);
  }
  const Rect left = take_left(body, form_width(ui, body.w));
  draw_form_page(ui, left, view, state, actions);
  rule_down(ui, body.x, body.y, body.h);
  (void)take_left(body, border(ui));
  draw_overview(ui, body, view, state, actions);
}

/// The keyboard to the field, or to the line of the text, that the model has asked for.
void go_to_asked(Ui& ui, const WorkshopView& view, WorkshopPanelState& state) {
  const std::uint64_t count = view.gone_to.count;
  // What was asked for before the screen was left is over.
  const bool asked = state.gone_to && *state.gone_to != count;
  state.gone_to = count;
  state.caret.reset();
  if (!asked) return;
  if (!view.gone_to.at.empty())
    return request_focus(ui, "workshop/" + engine::text_of(view.gone_to.at));
  state.caret = view.gone_to.byte;
  const bool base = view.tab == static_cast<std::size_t>(WorkshopTab::source);
  request_focus(ui, base ? "workshop/source" : "workshop/translation");
}

}  // namespace

void draw_workshop(Ui& ui, const WorkshopView& view, WorkshopPanelState& state,
                   std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "workshop");
  take_keys(ui, view, actions);
  go_to_asked(ui, view, state);
  draw_top(ui, body, view, actions);
  draw_tabs(ui, body, view, actions);
  take_search_key(ui, body, view, actions);
  if (view.theirs) {
    draw_question(ui, body, "workshop/theirs", *view.theirs, view.notice,
                  {action::KeepBoth{}, action::TakeTheirs{}, action::KeepMine{}}, state, actions);
  } else if (view.leaving) {
    draw_question(ui, body, "workshop/leave", *view.leaving, view.notice,
                  {action::SaveScenario{}, action::DiscardChanges{}, action::StayInScenario{}},
                  state, actions);
    if (shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::StayInScenario{});
  } else {
    const Rect below = take_bottom(body, problems_height(ui, view, body.h));
    draw_page(ui, below_notice(ui, body, view), view, state, actions);
    draw_problems(ui, below, view, actions);
  }
  state.asked = view.theirs || view.leaving;
  state.picking = view.picker.has_value();
  end_screen(ui);
}

}  // namespace samtale::ui::panels
