#include "ui/panels/home.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/home_cards.hpp"
#include "ui/panels/home_day.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

// Whether there was room for all of it: what had none stands on the page.
bool draw_top(Ui& ui, const Rect& rect, const HomeView& view, const SettingsView::Choices& language,
              std::vector<Action>& actions) {
  const Button settings{view.settings, ButtonKind::quiet};
  const Button prepare{view.prepare, ButtonKind::quiet};
  const Button workshop{view.workshop, ButtonKind::quiet};
  const ImVec2 size = button_size(ui, settings);
  const ImVec2 prepare_size = button_size(ui, prepare);
  const float between = space(ui, 8);
  const ImVec2 workshop_size = button_size(ui, workshop);
  const float keep =
      workshop_size.x + prepare_size.x + size.x + language_button_width(ui, language) + 4 * between;
  const TopBarOutcome bar = top_bar(ui, "home/bar", rect, {{}, view.title, view.tagline, {}}, keep);
  // Quiet buttons reach into the margin with their padding.
  const float end = bar.right + space(ui, 14);
  const bool fits = end - keep >= bar.left;
  const auto place = [&](float right_x, const ImVec2& of) {
    return Rect{right_x - of.x, bar.middle - std::floor(of.y / 2), of.x, of.y};
  };
  const Rect at_settings = place(end, size);
  const Rect at_prepare = place(at_settings.x - between, prepare_size);
  const Rect at_workshop = place(at_prepare.x - between, workshop_size);
  // In reading order, which is that of the Tab key too.
  const float language_end = (fits ? at_workshop.x : at_settings.x) - between;
  language_button(ui, "home/language", language_end, bar.middle, language, actions);
  if (fits && button(ui, "home/workshop", at_workshop, workshop))
    actions.emplace_back(action::OpenWorkshop{});
  if (fits && button(ui, "home/prepare", at_prepare, prepare))
    actions.emplace_back(action::OpenPreparation{});
  if (button(ui, "home/settings", at_settings, settings))
    actions.emplace_back(action::OpenSettings{});
  return fits;
}

void draw_heading(Ui& ui, Stack& stack, const HomeView& view) {
  const float wide = std::ceil(
      line_width(ui, view.scenarios_heading, TextSize::h2, Weight::semibold) + space(ui, 12));
  const float line = line_height(ui.fonts, TextSize::h2);
  text_in_box(ui, "home/scenarios", {stack.x, stack.y, wide, line}, view.scenarios_heading,
              heading);
  text_in_box(ui, "home/scenarios/count",
              {stack.x + wide, stack.y + px(ui, 1), stack.w - wide, line}, view.scenarios_count,
              faint);
  stack.y += line + space(ui, 8);
}

void draw_call_row(Ui& ui, Stack& stack, const CallRow& row, const std::string& id,
                   HomePanelState& state, std::vector<Action>& actions) {
  const Button remove{row.remove, ButtonKind::link};
  const ImVec2 size = button_size(ui, remove);
  const float pad = space(ui, 6);
  Layers layers;
  const float opens = stack.w - size.x - space(ui, 8);
  const float chevron = px(ui, icon_box) + space(ui, 8);
  Stack words{stack.x, stack.y + pad, opens - chevron};
  say(ui, id + "/title", words, row.title);
  say(ui, id + "/detail", words, row.detail, faint);
  const float tall = std::max(words.y + pad - stack.y, px(ui, height::row_tall));
  layers.ground();
  if (row_button(ui, id, {stack.x, stack.y, opens, tall}, {row.open, true, false})) {
    actions.emplace_back(action::ResumeCall{row.file, ui.now_ms});
  }
  const Rect place{stack.x + stack.w - size.x, stack.y + std::floor((tall - size.y) / 2), size.x,
                   size.y};
  if (button(ui, id + "/remove", place, remove)) {
    state.deleting = row.file;
    request_focus(ui, id + "/remove/no");
  }
  stack.y += tall;
}

// In the row's own place: nothing lies over anything.
void draw_removal(Ui& ui, Stack& stack, const CallRow& row, const std::string& id,
                  HomePanelState& state, std::vector<Action>& actions) {
  stack.y += space(ui, 8);
  say(ui, id + "/title", stack, row.title);
  say(ui, id + "/remove/ask", stack, row.remove_ask, faint, space(ui, 2));
  say(ui, id + "/remove/copies", stack, row.copies, faint, space(ui, 8));
  const Button no{row.remove_no};
  const Button yes{row.remove_yes};
  if (button_at(ui, id + "/remove/no", {stack.x, stack.y}, no) || shortcut(ui, ImGuiKey_Escape)) {
    state.deleting.clear();
  }
  if (button_at(ui, id + "/remove/yes", {stack.x + button_size(ui, no).x + space(ui, 8), stack.y},
                yes)) {
    state.deleting.clear();
    actions.emplace_back(action::DeleteCall{row.file});
  }
  stack.y += button_size(ui, no).y + space(ui, 12);
}

void draw_calls(Ui& ui, Stack& stack, const HomeView& view, HomePanelState& state,
                std::vector<Action>& actions) {
  say(ui, "home/calls", stack, view.calls_heading, heading, space(ui, 8));
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  if (view.calls.empty()) {
    stack.y += space(ui, 8);
    say(ui, "home/calls/empty", stack, view.calls_empty,
        {TextSize::body, Weight::regular, Token::ink2});
  }
  for (std::size_t i = 0; i < view.calls.size(); ++i) {
    const CallRow& row = view.calls[i];
    const std::string id = "home/call/" + std::to_string(i + 1);
    if (row.file == state.deleting) {
      draw_removal(ui, stack, row, id, state, actions);
    } else {
      draw_call_row(ui, stack, row, id, state, actions);
    }
    rule(ui, stack.x, stack.y, stack.w);
    stack.y += border(ui);
  }
}

void draw_goals(Ui& ui, Stack& stack, const HomeView& view) {
  if (view.goals.empty()) return;
  say(ui, "home/goals", stack, view.goals_heading, heading, space(ui, 8));
  std::vector<Chip> chips;
  for (const std::string& goal : view.goals) chips.push_back({goal, ChipKind::soft});
  stack.y += chip_row(ui, "home/goal", {stack.x, stack.y}, stack.w, chips.data(), chips.size()) +
             space(ui, 24);
}

// On a lent machine: what holds for one's calls, and the way for who comes next.
void draw_lent(Ui& ui, Stack& stack, const HomeView& view, std::vector<Action>& actions) {
  if (view.lent.empty()) return;
  stack.y += space(ui, 16);
  say(ui, "home/lent", stack, view.lent, faint, space(ui, 8));
  const Button next{view.next_participant};
  if (button_at(ui, "home/next_participant", {stack.x, stack.y}, next))
    actions.emplace_back(action::NewParticipant{});
  stack.y += button_size(ui, next).y;
}

// Mit samtalekort, as far as there is one.
void draw_own_card(Ui& ui, Stack& stack, const HomeView& view, std::vector<Action>& actions) {
  const HomeView::OwnCard& card = view.own_card;
  stack.y += space(ui, 24);
  say(ui, "home/own_card", stack, card.heading, heading, space(ui, 8));
  for (std::size_t i = 0; i < card.sentences.size(); ++i)
    say(ui, "home/own_card/" + std::to_string(i + 1), stack, card.sentences[i],
        {TextSize::body, Weight::regular, Token::ink2}, space(ui, 2));
  stack.y += space(ui, card.sentences.empty() ? 0 : 10);
  float x = stack.x;
  const Button print{card.print};
  const Button change{card.change, card.print.empty() ? ButtonKind::normal : ButtonKind::quiet};
  if (!card.print.empty()) {
    if (button_at(ui, "home/own_card/print", {x, stack.y}, print))
      actions.emplace_back(action::PrintOwnCard{});
    x += button_size(ui, print).x + space(ui, 4);
    if (x + button_size(ui, change).x > stack.x + stack.w) {
      x = stack.x;
      stack.y += button_size(ui, print).y + space(ui, 8);
    }
  }
  if (button_at(ui, "home/own_card/change", {x, stack.y}, change))
    actions.emplace_back(action::OpenOwnCard{});
  stack.y += button_size(ui, change).y;
}

// What a team does together, or brings along to its meeting.
void draw_team(Ui& ui, Stack& stack, const HomeView& view, std::vector<Action>& actions) {
  stack.y += space(ui, 24);
  say(ui, "home/team", stack, view.team, heading, space(ui, 8));
  const Button meeting{view.meeting};
  if (button_at(ui, "home/meeting", {stack.x, stack.y}, meeting))
    actions.emplace_back(action::PrepareMeeting{});
  stack.y += button_size(ui, meeting).y + space(ui, 8);
  const Button own{view.own_call};
  if (button_at(ui, "home/own_call", {stack.x, stack.y}, own))
    actions.emplace_back(action::OpenOwnCalls{});
  stack.y += button_size(ui, own).y + space(ui, 8);
  const Button folder{view.folder};
  if (button_at(ui, "home/folder", {stack.x, stack.y}, folder))
    actions.emplace_back(action::OpenFolder{});
  stack.y += button_size(ui, folder).y;
}

enum class Prepare { in_top_bar, here };

void draw_side(Ui& ui, Stack& stack, const HomeView& view, Prepare prepare, HomePanelState& state,
               std::vector<Action>& actions) {
  if (prepare == Prepare::here) {
    const Button open{view.prepare};
    if (button_at(ui, "home/prepare", {stack.x, stack.y}, open))
      actions.emplace_back(action::OpenPreparation{});
    stack.y += button_size(ui, open).y + space(ui, 8);
    const Button workshop{view.workshop};
    if (button_at(ui, "home/workshop", {stack.x, stack.y}, workshop))
      actions.emplace_back(action::OpenWorkshop{});
    stack.y += button_size(ui, workshop).y + space(ui, 24);
  }
  draw_goals(ui, stack, view);
  draw_calls(ui, stack, view, state, actions);
  draw_own_card(ui, stack, view, actions);
  draw_team(ui, stack, view, actions);
  draw_lent(ui, stack, view, actions);
}

void draw_main(Ui& ui, Stack& stack, const HomeView& view, Room room,
               std::vector<Action>& actions) {
  draw_notice(ui, "home/notice", stack, view.notice);
  if (view.resume) {
    draw_resume_card(ui, stack, *view.resume, actions);
    stack.y += space(ui, 20);
  }
  if (view.day) {
    draw_day(ui, stack, *view.day, actions);
    stack.y += space(ui, 20);
  }
  draw_heading(ui, stack, view);
  const std::size_t columns = room == Room::wide ? 3 : room == Room::narrow ? 2 : 1;
  draw_scenario_cards(ui, stack, view.scenarios, columns, actions);
}

}  // namespace

void draw_home(Ui& ui, const HomeView& view, const SettingsView::Choices& language,
               HomePanelState& state, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "home");
  const bool whole = draw_top(ui, take_top(body, top_bar_height(ui)), view, language, actions);
  const Prepare prepare = whole ? Prepare::in_top_bar : Prepare::here;
  const Room room = room_for(ui, body.w);
  const Stack page = begin_page(ui, "home/page", body, 960 + 32 + 304, view.title);
  Stack main = page;
  float end = 0;
  if (room == Room::wide) {
    const float side = px(ui, 304);
    main.w -= side + px(ui, 32);
    draw_main(ui, main, view, room, actions);
    Stack beside{main.x + main.w + px(ui, 32), page.y, side};
    draw_side(ui, beside, view, prepare, state, actions);
    end = std::max(main.y, beside.y);
  } else {
    draw_main(ui, main, view, room, actions);
    main.y += space(ui, 16);
    draw_side(ui, main, view, prepare, state, actions);
    end = main.y;
  }
  end_scroll(ui, end + space(ui, 24));
  end_screen(ui);
}

}  // namespace samtale::ui::panels
