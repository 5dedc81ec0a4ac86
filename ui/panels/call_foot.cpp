#include "ui/panels/call_foot.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/call_closed.hpp"
#include "ui/panels/call_flow.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/reply_row.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle plain{};

std::string reply_id(const ReplyView& reply) { return "call/reply/" + reply.id; }

// The rows point into the ids, which must stay where they are.
struct Rows {
  std::vector<std::string> ids;
  std::vector<ReplyRow> rows;
};

Rows rows_of(const CallView& view) {
  Rows made;
  made.ids.reserve(view.replies.size());
  for (const ReplyView& reply : view.replies) {
    made.ids.push_back(reply_id(reply));
    made.rows.push_back({made.ids.back(), reply.number, reply.text});
  }
  return made;
}

Button pause_button(const CallView& view, std::string_view key) {
  Button pause{view.pause, ButtonKind::normal, key, Icon::pause};
  if (!view.pause_closed.empty()) {
    pause.availability = Availability::disabled;
    pause.why_disabled = view.pause_closed;
  }
  return pause;
}

// Heights above and below the rows. With tabs the pause stands in the bar on top, and the room for
// a heading is needed for the words.
struct Around {
  float top = 0;
  float heading = 0;
  float pause = 0;
  float bottom = 0;
};

Around around(const Ui& ui, Room room) {
  Around a;
  a.top = space(ui, room == Room::tabs ? 10 : 14);
  a.bottom = space(ui, room == Room::tabs ? 12 : 18);
  if (room == Room::tabs) return a;
  a.heading = line_height(ui.fonts, TextSize::body) + space(ui, 10);
  a.pause = space(ui, 12) + px(ui, height::button);
  return a;
}

// The question and the end alike: heading, words, buttons.
struct Notice {
  std::string_view heading, text;
  float buttons = 0;  // height
};

float notice_height(const Ui& ui, const Notice& notice, float width) {
  const float words = text_height(ui, notice.text, plain, width);
  return space(ui, 16) + text_height(ui, notice.heading, heading, width) + space(ui, 4) + words +
         space(ui, 16) + notice.buttons + space(ui, 18);
}

Notice leave_notice(const Ui& ui, const CallView::LeaveQuestion& question) {
  return {question.heading, question.text, px(ui, height::button)};
}

Notice end_notice(const Ui& ui, const CallEndView& end) {
  return {end.heading, end.outcome, px(ui, height::button_main)};
}

// Returns the y for the buttons.
float draw_notice(Ui& ui, std::string_view id, const Rect& words, const Notice& notice) {
  Stack stack{words.x, words.y + space(ui, 16), words.w};
  say(ui, std::string(id) + "/heading", stack, notice.heading, heading, space(ui, 4));
  say(ui, std::string(id) + "/text", stack, notice.text, plain, space(ui, 16));
  return stack.y;
}

void draw_leaving(Ui& ui, const Rect& words, const CallView& view, std::vector<Action>& actions) {
  const CallView::LeaveQuestion& question = *view.leaving;
  const float y = draw_notice(ui, "call/leaving", words, leave_notice(ui, question));
  const Button stay{question.stay, ButtonKind::normal, view.leave_key};
  const Button leave{question.leave, ButtonKind::primary};
  if (button_at(ui, "call/leaving/stay", {words.x, y}, stay)) {
    actions.emplace_back(action::StayInCall{});
  }
  if (button_at(ui, "call/leaving/leave", {words.x + button_size(ui, stay).x + space(ui, 8), y},
                leave)) {
    actions.emplace_back(action::LeaveCall{});
  }
}

void draw_end(Ui& ui, const Rect& words, const CallView& view, std::vector<Action>& actions) {
  const CallEndView& end = *view.end;
  const float y = draw_notice(ui, "call/end", words, end_notice(ui, end));
  const Button go_on{end.go_on, ButtonKind::primary, end.go_on_key, Icon::none, ButtonSize::main};
  if (button_at(ui, "call/end/go_on", {words.x, y}, go_on)) {
    actions.emplace_back(action::GoOn{ui.now_ms});
  }
}

void draw_ask(Ui& ui, const Rect& words, float y, const CallView& view) {
  const float line = line_height(ui.fonts, TextSize::body);
  const float keys = std::ceil(line_width(ui, view.ask_keys, TextSize::small, Weight::regular));
  text_in_box(ui, "call/ask", {words.x, y, words.w - keys - space(ui, 12), line}, view.ask,
              {TextSize::body, Weight::semibold});
  text_in_box(ui, "call/ask/keys", {right(words) - keys, y, keys + 1, line}, view.ask_keys,
              {TextSize::small, Weight::regular, Token::ink2});
}

void draw_rows(Ui& ui, const Rect& place, const CallView& view, CallPanelState& state,
               std::vector<Action>& actions) {
  const Rows made = rows_of(view);
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < view.replies.size(); ++i) {
    if (view.replies[i].id == state.chosen) chosen = i;
  }
  const float open = reply_rows_height(ui, made.rows, place.w);
  const float whole = open + closed_rows_height(ui, view, place.w);
  std::optional<std::size_t> pressed;
  if (whole <= place.h + 0.5F) {
    pressed = reply_rows(ui, top_left(place), place.w, made.rows, chosen);
    draw_closed_rows(ui, {place.x, place.y + open}, place.w, view);
  } else {
    // Room above and below for the ring around the first and the last.
    const float ring = 6;
    const ScrollView scroll = begin_scroll(ui, "call/replies", inset(place, 0, -ring),
                                           {ScrollAnchor::top, ScrollKeys::focused, view.ask});
    pressed =
        reply_rows(ui, {scroll.origin.x, scroll.origin.y + ring}, scroll.width, made.rows, chosen);
    draw_closed_rows(ui, {scroll.origin.x, scroll.origin.y + ring + open}, scroll.width, view);
    end_scroll(ui, scroll.origin.y + 2 * ring + whole);
  }
  if (pressed && answers_open(view, state)) {
    choose_reply(ui, view.replies[*pressed].id, state, actions);
  }
  // The keyboard begins at the first reply of every turn.
  std::string first = made.ids.empty() ? std::string() : made.ids.front();
  first += "@" + std::to_string(view.bubbles.size());
  if (first != state.focused_first && !made.ids.empty()) request_focus(ui, made.ids.front());
  state.focused_first = first;
}

}  // namespace

float call_foot_height(const Ui& ui, const CallView& view, Room room, float width, float most) {
  if (view.leaving) return notice_height(ui, leave_notice(ui, *view.leaving), width);
  if (view.end) return notice_height(ui, end_notice(ui, *view.end), width);
  const Around a = around(ui, room);
  const float rows =
      reply_rows_height(ui, rows_of(view).rows, width) + closed_rows_height(ui, view, width);
  return std::min(most, a.top + a.heading + rows + a.pause + a.bottom);
}

void draw_call_foot(Ui& ui, const Rect& rect, const Rect& words, const CallView& view, Room room,
                    CallPanelState& state, std::vector<Action>& actions) {
  rule(ui, rect.x, rect.y, rect.w);
  Rect inside{words.x, rect.y, words.w, rect.h};
  if (view.leaving) return draw_leaving(ui, inside, view, actions);
  if (state.silence) return;
  if (view.end) return draw_end(ui, inside, view, actions);
  const Around a = around(ui, room);
  take_top(inside, a.top);
  take_bottom(inside, a.bottom);
  if (a.heading > 0) draw_ask(ui, inside, take_top(inside, a.heading).y, view);
  const Rect pause = take_bottom(inside, a.pause);
  draw_rows(ui, inside, view, state, actions);
  if (a.pause <= 0) return;
  const Button shown = pause_button(view, view.pause_key);
  const ImVec2 size = button_size(ui, shown);
  draw_pause_button(ui, {pause.x, bottom(pause) - size.y, size.x, size.y}, view, state,
                    view.pause_key, actions);
}

void draw_pause_button(Ui& ui, const Rect& place, const CallView& view, const CallPanelState& state,
                       std::string_view key, std::vector<Action>& actions) {
  if (button(ui, "call/pause", place, pause_button(view, key)) && answers_open(view, state)) {
    actions.emplace_back(action::HoldPause{ui.now_ms});
  }
}

ImVec2 pause_button_size(const Ui& ui, const CallView& view, std::string_view key) {
  return button_size(ui, pause_button(view, key));
}

}  // namespace samtale::ui::panels
