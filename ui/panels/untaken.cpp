#include "ui/panels/untaken.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/room_parts.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr float side_by_side_from = 640;
constexpr TextStyle label{TextSize::small, Weight::semibold, Token::ink2};

// Lead and hands, the words, what they did, and why. Returns the y where it ends.
float draw_side(Ui& ui, const std::string& id, Stack inside, const UntakenView::Side& side) {
  const float hands = hand_dots_width(ui) + px(ui, 36);
  const float line = std::max(line_height(ui.fonts, TextSize::name),
                              std::min(hand_dots_height(ui, side.hands), px(ui, 40)));
  text_in_box(ui, id + "/lead", {inside.x, inside.y, inside.w - hands, line}, side.lead, label);
  const Rect place{inside.x + inside.w - hands, inside.y, hands, line};
  hand_dots(ui, place, side.hands);
  text_in_box(ui, id + "/hands", place, std::to_string(side.hands),
              {TextSize::name, Weight::semibold, Token::ink, Align::right});
  inside.y += line + space(ui, 8);
  say(ui, id + "/text", inside, side.text, {TextSize::h2}, space(ui, 12));
  say(ui, id + "/did", inside, side.did, {TextSize::body, Weight::semibold}, space(ui, 4));
  say(ui, id + "/because", inside, side.because, {TextSize::body, Weight::regular, Token::ink2});
  return inside.y;
}

void draw_sides(Ui& ui, Stack& stack, const UntakenView& view) {
  const float between = space(ui, gap::between_cards_column);
  const float padding = space(ui, gap::card_padding);
  const bool beside = stack.w / ui.scale >= side_by_side_from;
  const float w = beside ? std::floor((stack.w - between) / 2) : stack.w;
  Layers layers;
  const float top = stack.y;
  const auto inside = [&](float x, float y) {
    return Stack{x + padding, y + padding, w - 2 * padding};
  };
  const float first = draw_side(ui, "untaken/taken", inside(stack.x, top), view.taken) + padding;
  const float x = beside ? stack.x + w + between : stack.x;
  const float y = beside ? top : first + between;
  const float second = draw_side(ui, "untaken/other", inside(x, y), view.other) + padding;
  layers.ground();
  const float end = std::max(first, second);
  card(ui, {stack.x, top, w, (beside ? end : first) - top});
  card(ui, {x, y, w, end - y}, CardLook::first);
  stack.y = end;
}

void draw_place(Ui& ui, Stack& stack, const UntakenView& view) {
  say(ui, "untaken/place", stack, view.place, label, space(ui, 16));
  say(ui, "untaken/speaker", stack, view.speaker, {TextSize::small, Weight::semibold},
      space(ui, 4));
  // Large where it is short.
  const float large = text_height(ui, view.line, {TextSize::line}, stack.w);
  const bool fits = large <= 2 * line_height(ui.fonts, TextSize::line);
  say(ui, "untaken/line", stack, view.line, {fits ? TextSize::line : TextSize::h2}, space(ui, 20));
  draw_sides(ui, stack, view);
}

bool has_place(const UntakenView& view) { return view.ready && view.none.empty(); }

Foot foot_of(const UntakenView& view) {
  Foot foot{"untaken/foot", {}, {}};
  if (view.has_back) foot.buttons.push_back({"untaken/back", {view.back, ButtonKind::quiet}});
  const bool last = !view.has_forward;
  if (has_place(view))
    foot.buttons.push_back({"untaken/play", {view.play, ButtonKind::normal, view.play_key}});
  foot.buttons.push_back(
      {"untaken/debrief",
       {view.debrief, last ? ButtonKind::primary : ButtonKind::normal, view.debrief_key, Icon::none,
        last ? ButtonSize::main : ButtonSize::regular}});
  if (!last)
    foot.buttons.push_back(
        {"untaken/forward",
         {view.forward, ButtonKind::primary, view.forward_key, Icon::none, ButtonSize::main}});
  return foot;
}

// A new way from before that answer, with the other one taken.
void play_on(Ui& ui, const UntakenView& view, std::vector<Action>& actions) {
  actions.emplace_back(action::TakeOther{view.turn, view.other_reply, ui.now_ms});
}

void take_keys(Ui& ui, const UntakenView& view, std::vector<Action>& actions) {
  const bool enter = shortcut(ui, ImGuiKey_Enter) || shortcut(ui, ImGuiKey_KeypadEnter);
  if (shortcut(ui, ImGuiKey_Escape))
    actions.emplace_back(action::GoHome{});
  else if (shortcut(ui, ImGuiKey_Period) || shortcut(ui, ImGuiKey_B))
    actions.emplace_back(action::ToggleBlank{});
  else if (shortcut(ui, ImGuiKey_T))
    actions.emplace_back(action::OpenDebrief{});
  else if (shortcut(ui, ImGuiKey_V) && has_place(view))
    play_on(ui, view, actions);
  else if (enter && view.ready && !view.has_forward)
    actions.emplace_back(action::OpenDebrief{});
  else if (shortcut(ui, ImGuiKey_PageUp))
    actions.emplace_back(action::RoomBack{ui.now_ms});
  else if (shortcut(ui, ImGuiKey_PageDown) || shortcut(ui, ImGuiKey_Space) || enter)
    actions.emplace_back(action::RoomForward{ui.now_ms});
}

void press(Ui& ui, const UntakenView& view, const std::string& id, std::vector<Action>& actions) {
  if (id == "untaken/back") actions.emplace_back(action::RoomBack{ui.now_ms});
  if (id == "untaken/forward") actions.emplace_back(action::RoomForward{ui.now_ms});
  if (id == "untaken/debrief") actions.emplace_back(action::OpenDebrief{});
  if (id == "untaken/play") play_on(ui, view, actions);
}

}  // namespace

void draw_untaken(Ui& ui, const UntakenView& view, RoomPanelState& state,
                  std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "untaken");
  if (view.dark) {
    if (draw_dark(ui, body, view.blank)) actions.emplace_back(action::ToggleBlank{});
    return end_screen(ui);
  }
  // The keyboard is at the way on in every place: Page Down and Page Up have moved it elsewhere.
  const std::string stage = view.ready ? "untaken/" + view.place : std::string();
  if (view.ready && stage != state.stage)
    request_focus(ui, view.has_forward ? "untaken/forward" : "untaken/debrief");
  state.stage = stage;
  const RoomBar bar{view.title,
                    view.subtitle,
                    {{"untaken/blank", {view.blank, ButtonKind::quiet, view.blank_key}},
                     {"untaken/home", {view.home, ButtonKind::normal, {}}}}};
  if (const auto pressed = draw_room_bar(ui, body, bar)) {
    if (*pressed == 0)
      actions.emplace_back(action::ToggleBlank{});
    else
      actions.emplace_back(action::GoHome{});
  }
  const Foot foot = foot_of(view);
  const Rect below = take_bottom(body, foot_height(ui, foot, room_column(body).w));
  const Rect column = room_column(body);
  const ScrollView scroll = begin_scroll(ui, "untaken/page", {column.x, body.y, column.w, body.h},
                                         {ScrollAnchor::top, ScrollKeys::focused, view.title});
  Stack stack{column.x, scroll.origin.y + space(ui, 20), column.w};
  if (!view.ready)
    say(ui, "untaken/waiting", stack, view.waiting);
  else if (!view.none.empty())
    say(ui, "untaken/none", stack, view.none, {TextSize::h2});
  else
    draw_place(ui, stack, view);
  end_scroll(ui, stack.y + space(ui, 20));
  rule(ui, below.x, below.y, below.w);
  if (const auto pressed = draw_foot(ui, room_column(below), foot))
    press(ui, view, foot.buttons[*pressed].id, actions);
  if (actions.empty()) take_keys(ui, view, actions);
  end_screen(ui);
}

}  // namespace samtale::ui::panels
