#include "ui/panels/workshop/workshops.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

/// A row of two lines that is one button.
bool draw_row(Ui& ui, Stack& stack, const std::string& id, const std::string& title,
              const std::string& detail, const std::string& label) {
  const float pad = space(ui, 6);
  Layers layers;
  Stack words{stack.x, stack.y + pad, stack.w - px(ui, icon_box) - space(ui, 8)};
  say(ui, id + "/title", words, title);
  say(ui, id + "/detail", words, detail, faint);
  const float tall = std::max(words.y + pad - stack.y, px(ui, height::row_tall));
  layers.ground();
  const bool pressed = row_button(ui, id, {stack.x, stack.y, stack.w, tall}, {label, true, false});
  stack.y += tall;
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  return pressed;
}

void begin_list(Ui& ui, Stack& stack, const std::string& id, const std::string& words) {
  stack.y += space(ui, 24);
  say(ui, id, stack, words, {TextSize::body, Weight::semibold}, space(ui, 8));
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
}

// In the row's own place: nothing lies over anything.
void draw_deletion(Ui& ui, Stack& stack, const WorkshopsView::Own& own, const std::string& id,
                   WorkshopsPanelState& state, std::vector<Action>& actions) {
  stack.y += space(ui, 8);
  say(ui, id + "/remove/ask", stack, own.remove_ask, {}, space(ui, 8));
  const Button no{own.remove_no};
  const Button yes{own.remove_yes};
  const float beside = stack.x + button_size(ui, no).x + space(ui, 8);
  const bool fits = beside + button_size(ui, yes).x <= stack.x + stack.w;
  if (button_at(ui, id + "/remove/no", {stack.x, stack.y}, no) || shortcut(ui, ImGuiKey_Escape))
    state.deleting.clear();
  if (!fits) stack.y += button_size(ui, no).y + space(ui, 8);
  if (button_at(ui, id + "/remove/yes", {fits ? beside : stack.x, stack.y}, yes)) {
    state.deleting.clear();
    actions.emplace_back(action::DeleteScenario{own.file});
  }
  stack.y += button_size(ui, yes).y + space(ui, 12);
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
}

void draw_own(Ui& ui, Stack& stack, const WorkshopsView::Own& own, const std::string& id,
              WorkshopsPanelState& state, std::vector<Action>& actions) {
  if (own.file == state.deleting) return draw_deletion(ui, stack, own, id, state, actions);
  const Button remove{own.remove, ButtonKind::link};
  const ImVec2 size = button_size(ui, remove);
  const float top = stack.y;
  Stack row{stack.x, stack.y, stack.w - size.x - space(ui, 8)};
  if (draw_row(ui, row, id, own.title, own.detail, own.open))
    actions.emplace_back(action::OpenScenario{own.file});
  const float x = stack.x + stack.w - size.x;
  if (button(ui, id + "/remove", {x, top + std::floor((row.y - top - size.y) / 2), size.x, size.y},
             remove)) {
    state.deleting = own.file;
    request_focus(ui, id + "/remove/no");
  }
  rule(ui, row.x + row.w, row.y - border(ui), stack.w - row.w);
  stack.y = row.y;
}

/// Folders and files one below another, in the place of the page; ends the screen.
void draw_browser(Ui& ui, Stack& stack, const WorkshopsView& view, std::vector<Action>& actions) {
  const WorkshopsView::Browser& browser = *view.browser;
  stack.y += space(ui, 12);
  draw_notice(ui, "workshops/notice", stack, view.notice);
  say(ui, "workshops/browser", stack, browser.heading, {TextSize::h1, Weight::semibold},
      space(ui, 6));
  say(ui, "workshops/browser/folder", stack, browser.folder, quiet, space(ui, 12));
  float x = stack.x;
  const Button up{browser.up, ButtonKind::normal, {}, Icon::up};
  if (!browser.parent.empty()) {
    if (button_at(ui, "workshops/browser/up", {x, stack.y}, up))
      actions.emplace_back(action::BrowseFolder{browser.parent});
    x += button_size(ui, up).x + space(ui, 8);
  }
  const Button close{browser.close, ButtonKind::quiet};
  if (button_at(ui, "workshops/browser/close", {x, stack.y}, close))
    actions.emplace_back(action::CloseBrowser{});
  stack.y += button_size(ui, close).y + space(ui, 12);
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  for (std::size_t i = 0; i < browser.entries.size(); ++i) {
    const WorkshopsView::Browser::Entry& entry = browser.entries[i];
    if (!draw_row(ui, stack, "workshops/browser/" + std::to_string(i + 1), entry.name, entry.detail,
                  entry.name))
      continue;
    if (entry.is_folder)
      actions.emplace_back(action::BrowseFolder{entry.path});
    else
      actions.emplace_back(action::BringIn{entry.path});
  }
  if (browser.entries.empty()) say(ui, "workshops/browser/none", stack, browser.none, quiet);
  end_scroll(ui, stack.y + space(ui, 24));
  end_screen(ui);
}

}  // namespace

void draw_workshops(Ui& ui, const WorkshopsView& view, WorkshopsPanelState& state,
                    std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "workshops");
  const TopBarOutcome bar =
      top_bar(ui, "workshops/bar", take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  const bool escape = state.deleting.empty() && shortcut(ui, ImGuiKey_Escape);
  if (bar.back || escape) {
    if (view.browser)
      actions.emplace_back(action::CloseBrowser{});
    else
      actions.emplace_back(action::GoHome{});
  }
  Stack stack = begin_page(ui, "workshops/page", body, 720, view.heading);
  if (view.browser) return draw_browser(ui, stack, view, actions);
  stack.y += space(ui, 12);
  draw_notice(ui, "workshops/notice", stack, view.notice);
  say(ui, "workshops/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 6));
  say(ui, "workshops/detail", stack, view.detail, quiet, space(ui, 24));
  say(ui, "workshops/own", stack, view.own_heading, heading, space(ui, 8));
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  if (view.own.empty()) {
    stack.y += space(ui, 8);
    say(ui, "workshops/own/empty", stack, view.own_empty, quiet);
  }
  for (std::size_t i = 0; i < view.own.size(); ++i)
    draw_own(ui, stack, view.own[i], "workshops/own/" + std::to_string(i + 1), state, actions);
  stack.y += space(ui, 28);
  say(ui, "workshops/new", stack, view.new_heading, heading, space(ui, 8));
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  if (draw_row(ui, stack, "workshops/questions", view.questions, view.questions_detail,
               view.questions))
    actions.emplace_back(action::BeginWizard{});
  if (draw_row(ui, stack, "workshops/open_file", view.open_file, view.open_file_detail,
               view.open_file))
    actions.emplace_back(action::BrowseFolder{});
  begin_list(ui, stack, "workshops/templates", view.templates_heading);
  for (const WorkshopsView::Source& source : view.templates)
    if (draw_row(ui, stack, "workshops/template/" + source.id, source.title, source.detail,
                 source.label))
      actions.emplace_back(action::BeginWizard{source.id});
  begin_list(ui, stack, "workshops/copies", view.copies_heading);
  for (const WorkshopsView::Source& source : view.sources)
    if (draw_row(ui, stack, "workshops/source/" + source.id, source.title, source.detail,
                 source.label))
      actions.emplace_back(action::CopyScenario{source.id});
  end_scroll(ui, stack.y + space(ui, 24));
  end_screen(ui);
}

}  // namespace samtale::ui::panels
