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

// A button beside or below the pause.
struct Extra {
  std::string_view id;
  Button button;
};

std::vector<Extra> extras(const CallView& view, const CallPanelState& state, Room room) {
  std::vector<Extra> found;
  Button aloud{view.aloud.label, ButtonKind::normal, view.aloud.key};
  aloud.pressed = state.aloud;
  found.push_back({"call/aloud", aloud});
  if (view.breath)
    found.push_back({"call/breath", {view.breath->label, ButtonKind::normal, view.breath->key}});
  if (!view.take_again.empty())
    found.push_back({"call/take_again", {view.take_again, ButtonKind::quiet, view.take_again_key}});
  if (room == Room::tabs) found.push_back({"call/settings", {view.settings, ButtonKind::quiet}});
  return found;
}

// From `x` on in rows of `width` from `left`; returns the places, the last one's bottom is the end.
std::vector<Rect> places_of(const Ui& ui, const std::vector<Extra>& shown, const Rect& area,
                            float x) {
  std::vector<Rect> places;
  float y = area.y;
  for (const Extra& extra : shown) {
    const ImVec2 size = button_size(ui, extra.button);
    if (x > area.x && x + size.x > right(area)) {
      x = area.x;
      y += size.y + space(ui, 8);
    }
    places.push_back({x, y, size.x, size.y});
    x += size.x + space(ui, 8);
  }
  return places;
}

// With tabs they come below the replies and scroll with them; the pause stands in the bar on top.
float extras_height(const Ui& ui, const CallView& view, const CallPanelState& state, float width) {
  const auto places = places_of(ui, extras(view, state, Room::tabs), {0, 0, width, 0}, 0);
  return space(ui, 12) + bottom(places.back());
}

void draw_extras(Ui& ui, const Rect& area, float x, const CallView& view, Room room,
                 CallPanelState& state, std::vector<Action>& actions) {
  const std::vector<Extra> shown = extras(view, state, room);
  const std::vector<Rect> places = places_of(ui, shown, area, x);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!button(ui, shown[i].id, places[i], shown[i].button) || !answers_open(view, state))
      continue;
    if (shown[i].id == "call/aloud") toggle_aloud(view, state);
    if (shown[i].id == "call/breath") state.breathing = true;
    if (shown[i].id == "call/settings") actions.emplace_back(action::OpenSettings{});
    if (shown[i].id == "call/take_again") actions.emplace_back(action::TakeAgain{ui.now_ms});
  }
}

// Heights above and below the rows. With tabs the room for a heading is needed for the words.
struct Around {
  float top = 0;
  float heading = 0;
  float buttons = 0;  // the pause, and what else can be done
  float bottom = 0;
};

Around around(const Ui& ui, const CallView& view, const CallPanelState& state, Room room,
              float width) {
  Around a;
  a.top = space(ui, room == Room::tabs ? 10 : 14);
  a.bottom = space(ui, room == Room::tabs ? 12 : 18);
  if (room == Room::tabs) return a;
  a.heading = line_height(ui.fonts, TextSize::body) + space(ui, 10);
  const float x = button_size(ui, pause_button(view, view.pause_key)).x + space(ui, 8);
  const auto places = places_of(ui, extras(view, state, room), {0, 0, width, 0}, x);
  a.buttons = space(ui, 12) + bottom(places.back());
  return a;
}

// The question, a prompt and the end alike: heading, words, buttons.
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

Notice prompt_notice(const Ui& ui, const PromptView& prompt) {
  return {prompt.heading, prompt.text, px(ui, height::button)};
}

// Returns the y for the buttons.
float draw_notice(Ui& ui, std::string_view id, const Rect& words, const Notice& notice) {
  Stack stack{words.x, words.y + space(ui, 16), words.w};
  say(ui, std::string(id) + "/heading", stack, notice.heading, heading, space(ui, 4));
  say(ui, std::string(id) + "/text", stack, notice.text, plain, space(ui, 16));
  return stack.y;
}

void draw_prompt(Ui& ui, const Rect& words, const CallView& view, const PromptView& prompt,
                 CallPanelState& state) {
  const Notice notice = prompt_notice(ui, prompt);
  float y = 0;
  if (notice_height(ui, notice, words.w) <= words.h + 0.5F) {
    y = draw_notice(ui, "call/prompt", words, notice);
  } else {
    // Very large text in a low window: the buttons stay, the words scroll.
    Rect above = words;
    y = take_bottom(above, notice.buttons + space(ui, 18)).y;
    const ScrollView scroll = begin_scroll(
        ui, "call/prompt/words", above, {ScrollAnchor::top, ScrollKeys::focused, notice.heading});
    end_scroll(ui, draw_notice(ui, "call/prompt",
                               {scroll.origin.x, scroll.origin.y, scroll.width, 0}, notice));
  }
  const Button go_on{prompt.go_on, ButtonKind::primary, enter_key};
  const Button off{prompt.off, ButtonKind::quiet, prompt.key};
  if (button_at(ui, "call/prompt/go_on", {words.x, y}, go_on)) end_prompt(view, state);
  if (prompt.off.empty()) return;
  const float x = words.x + button_size(ui, go_on).x + space(ui, 8);
  if (button_at(ui, "call/prompt/off", {x, y}, off)) toggle_aloud(view, state);
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

void draw_rows(Ui& ui, const Rect& place, const CallView& view, Room room, CallPanelState& state,
               std::vector<Action>& actions) {
  const Rows made = rows_of(view);
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < view.replies.size(); ++i) {
    if (view.replies[i].id == state.chosen) chosen = i;
  }
  const float open = reply_rows_height(ui, made.rows, place.w);
  const float rows = open + closed_rows_height(ui, view, place.w);
  const float whole = rows + (room == Room::tabs ? extras_height(ui, view, state, place.w) : 0);
  const auto below = [&](const ImVec2& at, float width) {
    if (room != Room::tabs) return;
    draw_extras(ui, {at.x, at.y + rows + space(ui, 12), width, 0}, at.x, view, room, state,
                actions);
  };
  std::optional<std::size_t> pressed;
  if (whole <= place.h + 0.5F) {
    pressed = reply_rows(ui, top_left(place), place.w, made.rows, chosen);
    draw_closed_rows(ui, {place.x, place.y + open}, place.w, view);
    below(top_left(place), place.w);
  } else {
    // Room above and below for the ring around the first and the last.
    const float ring = 6;
    Rect seen = place;
    const Rect sign = take_bottom(seen, more_sign_height(ui));
    const ScrollView scroll = begin_scroll(ui, "call/replies", inset(seen, 0, -ring),
                                           {ScrollAnchor::top, ScrollKeys::focused, view.ask});
    pressed =
        reply_rows(ui, {scroll.origin.x, scroll.origin.y + ring}, scroll.width, made.rows, chosen);
    draw_closed_rows(ui, {scroll.origin.x, scroll.origin.y + ring + open}, scroll.width, view);
    below({scroll.origin.x, scroll.origin.y + ring}, scroll.width);
    end_scroll(ui, scroll.origin.y + 2 * ring + whole);
    const bool replies = scroll.origin.y + ring + open > bottom(seen) + ring;
    if (!scroll.at_end)
      draw_more_sign(ui, "call/more", sign, replies ? view.more_replies : view.more);
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

float call_foot_height(const Ui& ui, const CallView& view, const CallPanelState& state, Room room,
                       float width, float most) {
  if (view.leaving) return leave_question_height(ui, *view.leaving, width);
  if (view.end) return notice_height(ui, end_notice(ui, *view.end), width);
  if (const PromptView* prompt = prompt_shown(view, state))
    return notice_height(ui, prompt_notice(ui, *prompt), width);
  const Around a = around(ui, view, state, room, width);
  const float rows = reply_rows_height(ui, rows_of(view).rows, width) +
                     closed_rows_height(ui, view, width) +
                     (room == Room::tabs ? extras_height(ui, view, state, width) : 0);
  return std::min(most, a.top + a.heading + rows + a.buttons + a.bottom);
}

void draw_call_foot(Ui& ui, const Rect& rect, const Rect& words, const CallView& view, Room room,
                    CallPanelState& state, std::vector<Action>& actions) {
  rule(ui, rect.x, rect.y, rect.w);
  Rect inside{words.x, rect.y, words.w, rect.h};
  if (view.leaving) return draw_leave_question(ui, inside, *view.leaving, view.leave_key, actions);
  if (state.silence) return;
  if (view.end) return draw_end(ui, inside, view, actions);
  if (const PromptView* prompt = prompt_shown(view, state))
    return draw_prompt(ui, inside, view, *prompt, state);
  const Around a = around(ui, view, state, room, inside.w);
  take_top(inside, a.top);
  take_bottom(inside, a.bottom);
  if (a.heading > 0) draw_ask(ui, inside, take_top(inside, a.heading).y, view);
  Rect buttons = take_bottom(inside, a.buttons);
  draw_rows(ui, inside, view, room, state, actions);
  if (a.buttons <= 0) return;
  take_top(buttons, space(ui, 12));
  const ImVec2 size = pause_button_size(ui, view, view.pause_key);
  draw_pause_button(ui, {buttons.x, buttons.y, size.x, size.y}, view, state, view.pause_key,
                    actions);
  draw_extras(ui, buttons, buttons.x + size.x + space(ui, 8), view, room, state, actions);
}

float leave_question_height(const Ui& ui, const CallView::LeaveQuestion& question, float width) {
  return notice_height(ui, leave_notice(ui, question), width);
}

void draw_leave_question(Ui& ui, const Rect& words, const CallView::LeaveQuestion& question,
                         std::string_view key, std::vector<Action>& actions) {
  const float y = draw_notice(ui, "call/leaving", words, leave_notice(ui, question));
  const Button stay{question.stay, ButtonKind::normal, key};
  const Button leave{question.leave, ButtonKind::primary};
  if (button_at(ui, "call/leaving/stay", {words.x, y}, stay)) {
    actions.emplace_back(action::StayInCall{});
  }
  if (button_at(ui, "call/leaving/leave", {words.x + button_size(ui, stay).x + space(ui, 8), y},
                leave)) {
    actions.emplace_back(action::LeaveCall{});
  }
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
