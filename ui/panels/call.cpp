#include "ui/panels/call.hpp"

#include <array>
#include <cstdint>

#include "ui/panels/arrange.hpp"
#include "ui/panels/call_bar.hpp"
#include "ui/panels/call_citizen.hpp"
#include "ui/panels/call_conversation.hpp"
#include "ui/panels/call_flow.hpp"
#include "ui/panels/call_foot.hpp"
#include "ui/panels/call_sheet.hpp"
#include "ui/panels/call_side.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr float least_conversation = 120;
// Room for the longest name of a meter beside the longest of its words.
constexpr float left_column = 268;

// Keys 1-6, on both sides of the keyboard.
std::optional<std::size_t> reply_key(const Ui& ui) {
  for (int i = 0; i < 6; ++i) {
    if (shortcut(ui, static_cast<ImGuiKey>(ImGuiKey_1 + i)) ||
        shortcut(ui, static_cast<ImGuiKey>(ImGuiKey_Keypad1 + i)))
      return static_cast<std::size_t>(i);
  }
  return std::nullopt;
}

// They work from every tab; while the question before leaving stands, they do nothing.
void take_keys(Ui& ui, const CallView& view, CallPanelState& state, std::vector<Action>& actions) {
  if (shortcut(ui, ImGuiKey_Escape)) {
    if (view.leaving)
      actions.emplace_back(action::StayInCall{});
    else
      actions.emplace_back(action::AskToLeave{});
  }
  if (view.sheet && !view.leaving) take_sheet_keys(ui, *view.sheet, actions);
  if (shortcut(ui, ImGuiKey_K) && view.card) actions.emplace_back(action::ToggleCard{});
  const bool enter = shortcut(ui, ImGuiKey_Enter) || shortcut(ui, ImGuiKey_KeypadEnter);
  if (enter && view.end && !view.leaving) actions.emplace_back(action::GoOn{ui.now_ms});
  if (!answers_open(view, state)) return;
  if (shortcut(ui, ImGuiKey_P) && view.pause_closed.empty()) {
    actions.emplace_back(action::HoldPause{ui.now_ms});
    return;
  }
  if (shortcut(ui, ImGuiKey_S)) return toggle_aloud(view, state);
  if (shortcut(ui, ImGuiKey_T) && view.breath) {
    state.breathing = !state.breathing;
    return;
  }
  if (shortcut(ui, ImGuiKey_Z) && !view.take_again.empty()) {
    actions.emplace_back(action::TakeAgain{ui.now_ms});
    return;
  }
  if (prompt_shown(view, state)) {
    if (enter) end_prompt(view, state);
    return;
  }
  const auto number = reply_key(ui);
  if (number && *number < view.replies.size()) {
    choose_reply(ui, view.replies[*number].id, state, actions);
  }
}

void draw_middle(Ui& ui, const Rect& column, float window_height, const CallView& view, Room room,
                 CallPanelState& state, std::vector<Action>& actions) {
  const Rect words = words_column(ui, column, view);
  Rect rest = column;
  const float foot_height =
      call_foot_height(ui, view, state, room, words.w, window_height * most_of_window);
  // However little room there is, what has just been said can be read; the replies scroll.
  const bool replies = !view.leaving && !view.end && !prompt_shown(view, state);
  const float least = replies ? std::min(px(ui, least_conversation), column.h * 0.4F) : 0;
  const Rect foot = take_bottom(rest, std::min(foot_height, column.h - least));
  draw_conversation(ui, rest, view, room, state);
  draw_call_foot(ui, foot, words, view, room, state, actions);
}

void draw_wide(Ui& ui, Rect body, float window_height, const CallView& view, CallPanelState& state,
               std::vector<Action>& actions) {
  Rect left{};
  if (view.card) left = take_left(body, px(ui, left_column));
  const Rect side = take_right(body, px(ui, 304));
  draw_middle(ui, body, window_height, view, Room::wide, state, actions);
  if (view.card) {
    draw_citizen(ui, left, view, state);
    rule_down(ui, right(left) - border(ui), left.y, left.h);
  }
  rule_down(ui, side.x, side.y, side.h);
  draw_side(ui, side, view, SideShows::all, actions);
}

SideShows side_of_tab(const CallView& view) {
  if (view.tab == call_tab::card) return SideShows::card;
  return view.tab == call_tab::sheet ? SideShows::sheet : SideShows::notepad;
}

// What the strip opens takes the left column's place.
void draw_narrow(Ui& ui, Rect body, float window_height, const CallView& view,
                 CallPanelState& state, std::vector<Action>& actions) {
  const bool notepad = view.tab == call_tab::notepad;
  const bool card = view.tab == call_tab::card && view.card;
  const bool sheet = view.tab == call_tab::sheet && view.sheet;
  Rect strip = take_right(body, px(ui, height::tab));
  Rect left{};
  if (view.card || notepad || sheet) left = take_left(body, px(ui, left_column));
  draw_middle(ui, body, window_height, view, Room::narrow, state, actions);
  if (left.w > 0) {
    if (notepad || card || sheet) {
      draw_side(ui, left, view, side_of_tab(view), actions);
    } else {
      draw_citizen(ui, left, view, state);
    }
    rule_down(ui, right(left) - border(ui), left.y, left.h);
  }
  draw_side_strip(ui, strip, view, actions);
}

void draw_tabbed(Ui& ui, const Rect& body, float window_height, const CallView& view,
                 CallPanelState& state, std::vector<Action>& actions) {
  Rect rest = body;
  const bool elsewhere =
      view.tab != call_tab::conversation &&
      (view.card || view.tab == call_tab::notepad || (view.tab == call_tab::sheet && view.sheet));
  if (!elsewhere) return draw_middle(ui, rest, window_height, view, Room::tabs, state, actions);
  // The question and the end are answered from every tab.
  if (view.leaving || (view.end && !state.silence)) {
    const Rect words = words_column(ui, rest, view);
    const Rect foot = take_bottom(rest, call_foot_height(ui, view, state, Room::tabs, words.w,
                                                         window_height * most_of_window));
    draw_call_foot(ui, foot, words, view, Room::tabs, state, actions);
  }
  if (view.tab == call_tab::citizen) {
    draw_citizen(ui, rest, view, state);
  } else {
    draw_side(ui, rest, view, side_of_tab(view), actions);
  }
}

}  // namespace

void draw_call(Ui& ui, const CallView& view, const SettingsView::Choices& language,
               CallPanelState& state, std::vector<Action>& actions) {
  const bool keys_free = follow_call(ui, view, state, actions);
  if (view.leaving && !state.asked) request_focus(ui, "call/leaving/stay");
  state.asked = view.leaving.has_value();
  const bool prompted = prompt_shown(view, state) != nullptr;
  if (prompted && !state.prompted) request_focus(ui, "call/prompt/go_on");
  state.prompted = prompted;
  const bool ended = view.end && !state.silence;
  if (ended && !state.ended) request_focus(ui, "call/end/go_on");
  state.ended = ended;
  Rect body = begin_screen(ui, "call");
  const float window_height = body.h;
  const Room room = room_for(ui, body.w);
  if (keys_free) take_keys(ui, view, state, actions);
  if (room == Room::tabs) {
    draw_compact_bar(ui, body, view, language, state, actions);
    draw_tabbed(ui, body, window_height, view, state, actions);
  } else {
    draw_call_bar(ui, body, view, language, actions);
    if (room == Room::wide) {
      draw_wide(ui, body, window_height, view, state, actions);
    } else {
      draw_narrow(ui, body, window_height, view, state, actions);
    }
  }
  end_screen(ui);
}

}  // namespace samtale::ui::panels
