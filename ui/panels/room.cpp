#include "ui/panels/room.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <imgui_internal.h>

#include "ui/panels/arrange.hpp"
#include "ui/panels/call_foot.hpp"
#include "ui/panels/room_count.hpp"
#include "ui/panels/room_parts.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr std::int64_t a_second = 1000;
constexpr std::int64_t soon = 5;  // seconds
constexpr TextStyle label{TextSize::small, Weight::semibold};
constexpr TextStyle faint{TextSize::body, Weight::regular, Token::ink2};

// What gives way first where the room is short: the replies' size, then that of the line.
struct Sizes {
  TextSize line, reply;
};
constexpr std::array<Sizes, 5> steps{{{TextSize::line, TextSize::h2},
                                      {TextSize::line, TextSize::talk},
                                      {TextSize::h2, TextSize::h2},
                                      {TextSize::h2, TextSize::talk},
                                      {TextSize::h2, TextSize::body}}};

TextStyle line_style(const RoomView::Line& line, TextSize size) {
  return {size, Weight::regular, line.narrated ? Token::ink2 : Token::ink};
}

bool tells_what_was_said(const RoomView& view) {
  return view.step == RoomStep::reading && !view.said_lead.empty();
}

// How it ended is read from the back row too.
float end_height(const Ui& ui, const RoomView& view, float width, TextSize size) {
  if (!view.end) return 0;
  return space(ui, 32) + text_height(ui, view.end->heading, label, width) + space(ui, 6) +
         text_height(ui, view.end->outcome, {size, Weight::semibold}, width);
}

void draw_end(Ui& ui, Stack& stack, const RoomView& view, TextSize size) {
  if (!view.end) return;
  stack.y += space(ui, 32);
  say(ui, "room/end", stack, view.end->heading, label, space(ui, 6));
  say(ui, "room/end/outcome", stack, view.end->outcome, {size, Weight::semibold});
}

float spoken_height(const Ui& ui, const RoomView& view, float width, TextSize size) {
  float tall = 0;
  if (tells_what_was_said(view)) {
    tall += text_height(ui, view.said_lead, label, width) + space(ui, 4);
    if (!view.said.empty()) tall += text_height(ui, view.said, faint, width);
    tall += space(ui, 24);
  }
  if (!view.divider.empty()) tall += text_height(ui, view.divider, label, width) + space(ui, 10);
  if (!view.speaker.empty()) tall += text_height(ui, view.speaker, label, width) + space(ui, 6);
  for (const RoomView::Line& line : view.lines)
    tall += text_height(ui, line.text, line_style(line, size), width) + space(ui, 6);
  return tall;
}

void draw_spoken(Ui& ui, Stack& stack, const RoomView& view, TextSize size) {
  if (tells_what_was_said(view)) {
    say(ui, "room/said/lead", stack, view.said_lead,
        {TextSize::small, Weight::semibold, Token::ink2}, space(ui, 4));
    if (!view.said.empty()) say(ui, "room/said", stack, view.said, faint);
    stack.y += space(ui, 24);
  }
  if (!view.divider.empty())
    say(ui, "room/divider", stack, view.divider, {TextSize::small, Weight::semibold, Token::ink2},
        space(ui, 10));
  if (!view.speaker.empty()) say(ui, "room/speaker", stack, view.speaker, label, space(ui, 6));
  for (std::size_t i = 0; i < view.lines.size(); ++i)
    say(ui, "room/line/" + std::to_string(i + 1), stack, view.lines[i].text,
        line_style(view.lines[i], size), space(ui, 6));
}

float head_height(const Ui& ui) { return line_height(ui.fonts, TextSize::h2) + space(ui, 10); }

std::int64_t seconds_left(const Ui& ui, const RoomView& view) {
  const std::int64_t left = view.talk_until - ui.now_ms;
  return left <= 0 ? 0 : (left + a_second - 1) / a_second;
}

// A dot for each second that is left. Nothing blinks and no figure runs.
void draw_countdown(Ui& ui, const Rect& place, const RoomView& view) {
  constexpr auto all = static_cast<int>(talk_ms / a_second);
  const auto left = static_cast<int>(seconds_left(ui, view));
  const float step = std::min(px(ui, 13), std::floor(place.w / static_cast<float>(all)));
  float x = right(place) - step * static_cast<float>(all);
  const float y = place.y + std::floor(place.h / 2);
  if (left <= soon) {
    const float words = std::ceil(line_width(ui, view.talk_soon, label.size, label.weight)) + 1;
    if (words + space(ui, 12) <= x - place.x)
      text_in_box(ui, "room/talk/soon", {x - words - space(ui, 12), place.y, words, place.h},
                  view.talk_soon, label);
  }
  record(ui, "room/countdown", WidgetKind::picture,
         {x, place.y, step * static_cast<float>(all), place.h}, view.heading);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (int dot = 0; dot < all; ++dot, x += step) {
    const ImVec2 middle(x + step / 2, y);
    if (dot < left)
      list.AddCircleFilled(middle, step * 0.36F, colour(ui, Token::acc));
    else
      list.AddCircle(middle, step * 0.36F, colour(ui, Token::edge), 0, std::max(1.0F, border(ui)));
  }
}

void draw_head(Ui& ui, Stack& stack, const RoomView& view) {
  const float words = std::ceil(line_width(ui, view.heading, TextSize::h2, Weight::semibold)) + 1;
  const Rect line{stack.x, stack.y, stack.w, line_height(ui.fonts, TextSize::h2)};
  text_in_box(ui, "room/heading", {line.x, line.y, std::min(words, line.w), line.h}, view.heading,
              {TextSize::h2, Weight::semibold});
  const Rect rest{line.x + words + space(ui, 24), line.y, line.w - words - space(ui, 24), line.h};
  if (view.step == RoomStep::talking && view.talk_until > 0 && rest.w > 0)
    draw_countdown(ui, rest, view);
  stack.y += head_height(ui);
}

struct BodyPlan {
  Sizes sizes;
  float height = 0;
};

BodyPlan plan_body(const Ui& ui, const RoomView& view, float width, float most) {
  BodyPlan plan;
  for (const Sizes& sizes : steps) {
    plan.sizes = sizes;
    plan.height =
        spoken_height(ui, view, width, sizes.line) + end_height(ui, view, width, sizes.line);
    if (!view.options.empty())
      plan.height +=
          space(ui, 16) + head_height(ui) + room_rows_height(ui, view, width, sizes.reply);
    if (plan.height <= most) break;
  }
  return plan;
}

void draw_body(Ui& ui, const Rect& body, const RoomView& view, RoomPanelState& state,
               std::vector<Action>& actions) {
  const Rect column = room_column(body);
  const float pad = space(ui, 12);
  const BodyPlan plan = plan_body(ui, view, column.w, body.h - 2 * pad);
  // Alone on the screen the line stands in its middle.
  const float spare = std::max(0.0F, body.h - 2 * pad - plan.height);
  const float down = view.options.empty() ? std::floor(spare * 0.4F) : std::floor(spare * 0.25F);
  Rect seen{column.x, body.y, column.w, body.h};
  Rect sign{};
  if (plan.height > body.h - 2 * pad) sign = take_bottom(seen, more_sign_height(ui));
  const ScrollView scroll =
      begin_scroll(ui, "room/page", seen, {ScrollAnchor::top, ScrollKeys::focused, view.title});
  Stack stack{column.x, scroll.origin.y + pad + down, column.w};
  draw_spoken(ui, stack, view, plan.sizes.line);
  draw_end(ui, stack, view, plan.sizes.line);
  if (!view.options.empty()) {
    stack.y += space(ui, 16);
    draw_head(ui, stack, view);
    const float rows = room_rows_height(ui, view, stack.w, plan.sizes.reply);
    draw_room_rows(ui, {stack.x, stack.y}, stack.w, view, plan.sizes.reply, state, actions);
    stack.y += rows;
  }
  end_scroll(ui, stack.y + pad);
  if (sign.h > 0 && !scroll.at_end) draw_more_sign(ui, "room/more", sign, view.more);
}

Foot foot_of(const RoomView& view) {
  Foot foot{"room/detail", view.end ? std::string_view() : view.detail, {}};
  if (!view.end && view.step != RoomStep::reading)
    foot.buttons.push_back({"room/back", {view.back, ButtonKind::quiet}});
  if (!view.end && view.step == RoomStep::talking)
    foot.buttons.push_back(
        {"room/countdown_toggle", {view.countdown, ButtonKind::normal, view.countdown_key}});
  Button forward{view.forward, ButtonKind::primary, view.forward_key, Icon::none, ButtonSize::main};
  if (!view.can_go_on) {
    forward.availability = Availability::disabled;
    forward.why_disabled = view.detail;
  }
  foot.buttons.push_back({"room/forward", forward});
  return foot;
}

void press_foot(Ui& ui, const Foot& foot, std::optional<std::size_t> pressed,
                std::vector<Action>& actions) {
  if (!pressed) return;
  const std::string& id = foot.buttons[*pressed].id;
  if (id == "room/forward") actions.emplace_back(action::RoomForward{ui.now_ms});
  if (id == "room/back") actions.emplace_back(action::RoomBack{ui.now_ms});
  if (id == "room/countdown_toggle") actions.emplace_back(action::ToggleCountdown{ui.now_ms});
}

bool either(const Ui& ui, ImGuiKey one, ImGuiKey other) {
  return shortcut(ui, one) || shortcut(ui, other);
}

void take_digits(const Ui& ui, std::vector<Action>& actions) {
  for (int digit = 0; digit < 10; ++digit) {
    if (either(ui, static_cast<ImGuiKey>(ImGuiKey_0 + digit),
               static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit)))
      actions.emplace_back(action::TypeHands{digit});
  }
}

void take_counting_keys(const Ui& ui, const RoomView& view, std::vector<Action>& actions) {
  take_digits(ui, actions);
  if (shortcut(ui, ImGuiKey_Backspace)) actions.emplace_back(action::RubOutHands{});
  if (shortcut(ui, ImGuiKey_KeypadAdd)) actions.emplace_back(action::ChangeHands{view.option, 1});
  if (shortcut(ui, ImGuiKey_KeypadSubtract))
    actions.emplace_back(action::ChangeHands{view.option, -1});
  if (shortcut(ui, ImGuiKey_DownArrow)) actions.emplace_back(action::ChooseOption{view.option + 1});
  if (shortcut(ui, ImGuiKey_UpArrow) && view.option > 0)
    actions.emplace_back(action::ChooseOption{view.option - 1});
}

// With its ring, so that everybody sees which one Enter takes: B alone has shut the screen until
// now.
void point_at_row(Ui& ui, const std::string& id) {
  request_focus(ui, id);
  ImGui::GetCurrentContext()->NavDisableHighlight = false;
}

// What a button of this frame has done already is not done a second time by its key.
void take_keys(Ui& ui, const RoomView& view, std::vector<Action>& actions) {
  if (shortcut(ui, ImGuiKey_Escape)) {
    if (view.leaving)
      actions.emplace_back(action::StayInCall{});
    else
      actions.emplace_back(action::AskToLeave{});
    return;
  }
  if (view.leaving || !actions.empty()) return;
  const bool letters =
      !view.end && (view.step == RoomStep::counting || view.step == RoomStep::shown);
  if (shortcut(ui, ImGuiKey_Period) || (!letters && shortcut(ui, ImGuiKey_B))) {
    actions.emplace_back(action::ToggleBlank{});
    return;
  }
  for (std::size_t i = 0; letters && i < view.options.size(); ++i) {
    if (!shortcut(ui, static_cast<ImGuiKey>(ImGuiKey_A + static_cast<int>(i)))) continue;
    if (view.step == RoomStep::shown) {
      point_at_row(ui, "room/" + view.options[i].id);
      return;
    }
    actions.emplace_back(action::ChooseOption{i});
  }
  if (view.step == RoomStep::counting && !view.end) take_counting_keys(ui, view, actions);
  if (view.step == RoomStep::talking && shortcut(ui, ImGuiKey_T))
    actions.emplace_back(action::ToggleCountdown{ui.now_ms});
  if (shortcut(ui, ImGuiKey_PageUp)) actions.emplace_back(action::RoomBack{ui.now_ms});
  const bool on = either(ui, ImGuiKey_Space, ImGuiKey_PageDown) ||
                  either(ui, ImGuiKey_Enter, ImGuiKey_KeypadEnter);
  if (on && view.can_go_on) actions.emplace_back(action::RoomForward{ui.now_ms});
}

// The time to talk is over by itself, unless something else is asked.
void follow_time(Ui& ui, const RoomView& view, std::vector<Action>& actions) {
  if (view.step != RoomStep::talking || view.talk_until == 0 || view.leaving) return;
  const std::int64_t left = seconds_left(ui, view);
  if (left > 0) return ui.animations.wake_at(view.talk_until - (left - 1) * a_second);
  if (actions.empty()) actions.emplace_back(action::RoomForward{ui.now_ms});
}

std::string stage_of(const RoomView& view) {
  if (view.leaving) return "leaving";
  return view.end ? "end" : std::to_string(static_cast<int>(view.step));
}

// The keyboard begins where the hands are counted; else at the way on, where there is one. Where
// the room is divided it begins at the first reply, and Enter takes none before it has been moved.
void follow_step(Ui& ui, const RoomView& view, RoomPanelState& state) {
  const std::string stage = stage_of(view);
  const bool counting = !view.leaving && !view.end && view.step == RoomStep::counting;
  if (stage != state.stage) {
    state.followed.clear();
    if (view.leaving)
      request_focus(ui, "call/leaving/stay");
    else if (!counting && view.can_go_on)
      request_focus(ui, "room/forward");
    else if (!counting && !view.options.empty())
      request_focus(ui, state.followed = "room/" + view.options.front().id);
  }
  state.stage = stage;
  if (!counting || view.option >= view.options.size()) return;
  const std::string id = "room/" + view.options[view.option].id;
  if (id != state.followed) request_focus(ui, id);
  state.followed = id;
}

void draw_bar(Ui& ui, Rect& body, const RoomView& view, std::vector<Action>& actions) {
  const RoomBar bar{view.title,
                    view.mode,
                    {{"room/blank", {view.blank, ButtonKind::quiet, view.blank_key}},
                     {"room/leave", {view.leave, ButtonKind::normal, view.leave_key}}}};
  const auto pressed = draw_room_bar(ui, body, bar);
  if (!pressed) return;
  if (*pressed == 0)
    actions.emplace_back(action::ToggleBlank{});
  else
    actions.emplace_back(action::AskToLeave{});
}

void draw_saving(Ui& ui, Rect& body, const std::string& saving) {
  if (saving.empty()) return;
  const Rect column = room_column(body);
  const float pad = space(ui, 8);
  const Rect place = take_top(body, text_height(ui, saving, {TextSize::small}, column.w) + 2 * pad);
  fill(ui, place, Token::sunk);
  text(ui, "room/saving", {column.x, place.y + pad}, column.w, saving, {TextSize::small});
}

}  // namespace

void draw_room(Ui& ui, const RoomView& view, RoomPanelState& state, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "room");
  if (view.dark) {
    if (draw_dark(ui, body, view.blank)) actions.emplace_back(action::ToggleBlank{});
    return end_screen(ui);
  }
  follow_step(ui, view, state);
  draw_bar(ui, body, view, actions);
  draw_saving(ui, body, view.saving);
  const float width = room_column(body).w;
  const Foot foot = foot_of(view);
  const float tall =
      view.leaving ? leave_question_height(ui, *view.leaving, width) : foot_height(ui, foot, width);
  const Rect below = take_bottom(body, tall);
  draw_body(ui, body, view, state, actions);
  rule(ui, below.x, below.y, below.w);
  if (view.leaving) {
    draw_leave_question(ui, room_column(below), *view.leaving, view.leave_key, actions);
  } else {
    press_foot(ui, foot, draw_foot(ui, room_column(below), foot), actions);
  }
  take_keys(ui, view, actions);
  follow_time(ui, view, actions);
  end_screen(ui);
}

}  // namespace samtale::ui::panels
