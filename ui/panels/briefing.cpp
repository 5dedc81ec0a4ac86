#include "ui/panels/briefing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/faces.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/face.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};

void draw_caller(Ui& ui, Stack& stack, const BriefingView& view, Room room) {
  const FaceMood calm{0.3F, 0.5F};
  if (room == Room::wide) {
    const Rect place{stack.x, stack.y, stack.w, std::round(stack.w * face_height / face_width)};
    face(ui, "briefing/face", place, face_look(view.face), calm, view.caller);
    stack.y += place.h + space(ui, 12);
    say(ui, "briefing/caller", stack, view.caller, {TextSize::name, Weight::semibold});
    say(ui, "briefing/caller/about", stack, view.caller_about, quiet);
    return;
  }
  const Rect place{stack.x, stack.y, px(ui, 88), px(ui, 80)};
  face(ui, "briefing/face", place, face_look(view.face), calm, view.caller);
  Stack beside{right(place) + space(ui, 16), stack.y, 0};
  beside.w = stack.x + stack.w - beside.x;
  say(ui, "briefing/caller", beside, view.caller, {TextSize::name, Weight::semibold});
  say(ui, "briefing/caller/about", beside, view.caller_about, quiet);
  stack.y = std::max(bottom(place), beside.y);
}

template <class Contents>
void in_card(Ui& ui, Stack& stack, Contents contents) {
  const float padding = space(ui, gap::card_padding);
  Stack inside{stack.x + padding, stack.y + space(ui, gap::card_padding_top),
               stack.w - 2 * padding};
  Layers layers;
  contents(inside);
  layers.ground();
  const float end = inside.y + padding;
  card(ui, {stack.x, stack.y, stack.w, end - stack.y});
  stack.y = end;
}

void draw_list(Ui& ui, Stack& stack, const std::vector<std::string>& items) {
  const float indent = space(ui, 16);
  for (std::size_t i = 0; i < items.size(); ++i) {
    text(ui, {}, {stack.x, stack.y}, indent, "–", quiet);
    Stack words{stack.x + indent, stack.y, stack.w - indent};
    say(ui, "briefing/table/" + std::to_string(i + 1), words, items[i]);
    stack.y = words.y + space(ui, 4);
  }
}

void draw_trains(Ui& ui, Stack& stack, const BriefingView& view, std::vector<Action>& actions) {
  say(ui, "briefing/trains/heading", stack, view.trains_heading, heading, space(ui, 4));
  say(ui, "briefing/trains", stack, view.trains, {}, space(ui, 10));
  say(ui, "briefing/goals", stack, view.goals, faint, space(ui, 8));
  float x = stack.x;
  float tall = 0;
  for (const BriefingView::Goal& goal : view.principles) {
    const Chip chip{goal.name, ChipKind::outline, goal.chosen};
    const ImVec2 size = chip_size(ui, chip);
    if (x > stack.x && x + size.x > stack.x + stack.w) {
      x = stack.x;
      stack.y += tall + space(ui, 12);
    }
    if (chip_button(ui, "briefing/goal/" + goal.id, {x, stack.y}, chip))
      actions.emplace_back(action::ToggleGoal{goal.id});
    x += size.x + space(ui, 6);
    tall = size.y;
  }
  stack.y += tall;
}

void draw_about(Ui& ui, Stack& stack, const BriefingView& view, std::vector<Action>& actions) {
  const float between = space(ui, gap::between_cards_column);
  if (!view.warning.empty()) {
    in_card(ui, stack, [&](Stack& inside) {
      say(ui, "briefing/warning/heading", inside, view.warning_heading, heading, space(ui, 4));
      say(ui, "briefing/warning", inside, view.warning);
    });
    stack.y += between;
  }
  in_card(ui, stack, [&](Stack& inside) {
    say(ui, "briefing/you/heading", inside, view.you_heading, heading, space(ui, 4));
    say(ui, "briefing/you", inside, view.you);
  });
  if (!view.table.empty()) {
    stack.y += between;
    in_card(ui, stack, [&](Stack& inside) {
      say(ui, "briefing/table/heading", inside, view.table_heading, heading, space(ui, 4));
      draw_list(ui, inside, view.table);
    });
  }
  stack.y += between;
  in_card(ui, stack, [&](Stack& inside) { draw_trains(ui, inside, view, actions); });
}

// Room for the longer of the two explanations, so that choosing moves nothing.
void draw_mode(Ui& ui, Stack& stack, const BriefingView& view, std::vector<Action>& actions) {
  say(ui, "briefing/mode", stack, view.mode_heading, heading, space(ui, 8));
  std::vector<std::string> ids;
  for (const auto& mode : view.modes)
    ids.push_back("briefing/mode/" + std::string(engine::id(mode.mode)));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], view.modes[i].label});
  if (const auto pressed = radio_rows(ui, {stack.x, stack.y}, stack.w, choices, view.chosen_mode)) {
    actions.emplace_back(action::ChooseMode{view.modes[*pressed].mode});
  }
  stack.y += radio_rows_height(ui, choices, stack.w) + space(ui, 8);
  float tall = 0;
  for (const auto& mode : view.modes)
    tall = std::max(tall, text_height(ui, mode.detail, faint, stack.w));
  if (view.chosen_mode < view.modes.size()) {
    text(ui, "briefing/mode/detail", {stack.x, stack.y}, stack.w,
         view.modes[view.chosen_mode].detail, faint);
  }
  stack.y += tall;
}

// Room for the longest explanation here too.
void draw_players(Ui& ui, Stack& stack, const BriefingView& view, std::vector<Action>& actions) {
  say(ui, "briefing/players", stack, view.players_heading, heading, space(ui, 8));
  const std::array<std::string, 2> ids{"briefing/players/one", "briefing/players/pair"};
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size() && i < view.players.size(); ++i)
    choices.push_back({ids[i], view.players[i].label});
  if (const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, view.chosen_players))
    actions.emplace_back(action::ChoosePlayers{view.players[*pressed].players});
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 8);
  const std::string& detail =
      view.swapped.empty() ? view.players[view.chosen_players].detail : view.swapped;
  float tall = 0;
  for (const auto& players : view.players)
    tall = std::max(tall, text_height(ui, players.detail, faint, stack.w));
  tall = std::max(tall, text_height(ui, detail, faint, stack.w));
  if (!detail.empty())
    text(ui, "briefing/players/detail", {stack.x, stack.y}, stack.w, detail, faint);
  stack.y += tall;
}

// For a whole room; a quiet way beside the one that most take.
void draw_room_start(Ui& ui, Stack& stack, const BriefingView& view, std::vector<Action>& actions) {
  const Button room{view.room};
  const ImVec2 size = button_size(ui, room);
  const Rect place{stack.x, stack.y, std::min(size.x, stack.w), size.y};
  if (button(ui, "briefing/room", place, room))
    actions.emplace_back(action::StartCall{ui.now_ms, {}, 0, {}, engine::Players::room});
  stack.y += size.y + space(ui, 6);
  say(ui, "briefing/room/detail", stack, view.room_detail, faint);
}

Button start_button(const BriefingView& view) {
  return {view.start, ButtonKind::primary, view.start_key, Icon::phone, ButtonSize::main};
}

void draw_start(Ui& ui, const Rect& place, const BriefingView& view, std::vector<Action>& actions) {
  const bool pressed = button(ui, "briefing/start", place, start_button(view));
  if (pressed || shortcut(ui, ImGuiKey_Enter) || shortcut(ui, ImGuiKey_KeypadEnter)) {
    actions.emplace_back(
        action::StartCall{ui.now_ms, {}, 0, {}, view.players[view.chosen_players].players});
  }
}

// Three columns as in the call that follows.
void draw_wide(Ui& ui, const Rect& body, const BriefingView& view, std::vector<Action>& actions) {
  const Stack page =
      begin_page(ui, "briefing/page", body, 1280 - 2 * gap::window_margin, view.title);
  const float y = page.y;
  const float between = px(ui, 32);
  Stack caller{page.x, y, px(ui, 208)};
  draw_caller(ui, caller, view, Room::wide);
  const float side = px(ui, 304);
  Stack about{caller.x + caller.w + between, y, page.w - caller.w - side - 2 * between};
  draw_about(ui, about, view, actions);
  Stack ways{about.x + about.w + between, y, side};
  draw_mode(ui, ways, view, actions);
  ways.y += space(ui, 12);
  draw_players(ui, ways, view, actions);
  ways.y += space(ui, 12);
  const Rect start{ways.x, ways.y, ways.w, button_size(ui, start_button(view)).y};
  draw_start(ui, start, view, actions);
  ways.y = bottom(start) + space(ui, 12);
  say(ui, "briefing/privacy", ways, view.privacy, faint);
  rule_across(ui, ways, space(ui, 16));
  draw_room_start(ui, ways, view, actions);
  end_scroll(ui, std::max({caller.y, about.y, ways.y}) + space(ui, 24));
}

// One column, and the start where it is always seen.
void draw_one_column(Ui& ui, Rect body, const BriefingView& view, std::vector<Action>& actions) {
  const ImVec2 size = button_size(ui, start_button(view));
  Rect foot = take_bottom(body, size.y + 2 * space(ui, 12));
  const Stack page = begin_page(ui, "briefing/page", body, 720, view.title);
  Stack stack = page;
  draw_caller(ui, stack, view, Room::narrow);
  stack.y += space(ui, 16);
  draw_about(ui, stack, view, actions);
  stack.y += space(ui, 20);
  draw_mode(ui, stack, view, actions);
  stack.y += space(ui, 16);
  draw_players(ui, stack, view, actions);
  stack.y += space(ui, 12);
  say(ui, "briefing/privacy", stack, view.privacy, faint);
  rule_across(ui, stack, space(ui, 16));
  draw_room_start(ui, stack, view, actions);
  end_scroll(ui, stack.y + space(ui, 24));
  rule(ui, foot.x, foot.y, foot.w);
  const float w = std::min(size.x, page.w);
  draw_start(ui, {page.x + page.w - w, foot.y + std::floor((foot.h - size.y) / 2), w, size.y}, view,
             actions);
}

}  // namespace

void draw_briefing(Ui& ui, const BriefingView& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "briefing");
  const TopBarOutcome bar = top_bar(ui, "briefing/bar", take_top(body, top_bar_height(ui)),
                                    {view.back, view.title, view.minutes, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::GoHome{});
  if (room_for(ui, body.w) == Room::wide) {
    draw_wide(ui, body, view, actions);
  } else {
    draw_one_column(ui, body, view, actions);
  }
  end_screen(ui);
}

}  // namespace samtale::ui::panels
