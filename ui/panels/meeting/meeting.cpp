#include "ui/panels/meeting/meeting.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "ui/panels/arrange.hpp"
#include "ui/panels/meeting/content.hpp"
#include "ui/panels/meeting/parts.hpp"
#include "ui/panels/room_count.hpp"
#include "ui/panels/room_parts.hpp"
#include "ui/widgets/item.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

using Step = MeetingStep;

bool either(const Ui& ui, ImGuiKey one, ImGuiKey other) {
  return shortcut(ui, one) || shortcut(ui, other);
}

/// What a press of one of the foot's buttons, or its key, does.
void press(const Ui& ui, std::string_view id, std::vector<Action>& actions) {
  if (id == "meeting/forward") actions.emplace_back(action::MeetingForward{ui.now_ms});
  if (id == "meeting/back") actions.emplace_back(action::MeetingBack{});
  if (id == "meeting/note") actions.emplace_back(action::ToggleNote{});
  if (id == "meeting/saying") actions.emplace_back(action::ToggleSentences{});
  if (id == "meeting/picture") actions.emplace_back(action::TogglePicture{});
  if (id == "meeting/alone") actions.emplace_back(action::GoToStep{Step::alone});
  if (id == "meeting/others") actions.emplace_back(action::GoToStep{Step::others});
  if (id == "meeting/ways") actions.emplace_back(action::GoToStep{Step::ways});
  if (id == "meeting/call") actions.emplace_back(action::GoToStep{Step::others});
  if (id == "meeting/close") actions.emplace_back(action::CloseMeeting{});
  if (id == "meeting/blank") actions.emplace_back(action::ToggleBlank{});
}

bool offers(const MeetingView& view, std::string_view id) {
  return std::any_of(view.foot.begin(), view.foot.end(),
                     [&](const MeetingView::Way& way) { return way.id == id; });
}

// Letters point at replies where some stand; B blanks the screen only where none is called so.
bool take_letters(Ui& ui, const MeetingView& view, std::vector<Action>& actions) {
  const bool counting = view.step == Step::counting;
  if (!counting && !view.rows_are_pressed) return false;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    if (!shortcut(ui, static_cast<ImGuiKey>(ImGuiKey_A + static_cast<int>(i)))) continue;
    const std::string& id = view.rows[i].id;
    if (counting)
      actions.emplace_back(action::ChooseOption{i});
    else
      actions.emplace_back(
          action::PlayOtherWay{id == "pause" ? std::string() : id.substr(6), ui.now_ms});
    return true;
  }
  return false;
}

void take_digits(Ui& ui, const MeetingView& view, std::vector<Action>& actions) {
  for (int digit = 0; digit <= 9; ++digit) {
    if (!either(ui, static_cast<ImGuiKey>(ImGuiKey_0 + digit),
                static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit)))
      continue;
    const auto place = static_cast<std::size_t>(digit);
    if (view.step == Step::counting) {
      actions.emplace_back(action::TypeHands{digit});
    } else if (view.ways) {
      if (digit > 0) actions.emplace_back(action::ChooseOtherWay{place - 1});
    } else if (view.step == Step::turn && digit > 0 && place <= view.marks.size()) {
      // Not where hands have just been counted: one figure too many would lead away. The excerpt's
      // first turn is the first mark, wherever in the call it lies.
      actions.emplace_back(action::GoToTurn{view.marks[place - 1].turn});
    }
  }
}

void take_counting_keys(Ui& ui, const MeetingView& view, std::vector<Action>& actions) {
  if (shortcut(ui, ImGuiKey_Backspace)) actions.emplace_back(action::RubOutHands{});
  if (shortcut(ui, ImGuiKey_KeypadAdd)) actions.emplace_back(action::ChangeHands{view.option, 1});
  if (shortcut(ui, ImGuiKey_KeypadSubtract))
    actions.emplace_back(action::ChangeHands{view.option, -1});
  if (shortcut(ui, ImGuiKey_DownArrow)) actions.emplace_back(action::ChooseOption{view.option + 1});
  if (shortcut(ui, ImGuiKey_UpArrow) && view.option > 0)
    actions.emplace_back(action::ChooseOption{view.option - 1});
}

void take_ways_aside(Ui& ui, const MeetingView& view, std::vector<Action>& actions) {
  if (shortcut(ui, ImGuiKey_M) && offers(view, "meeting/note"))
    press(ui, "meeting/note", actions);
  else if (shortcut(ui, ImGuiKey_H) && offers(view, "meeting/alone"))
    press(ui, "meeting/alone", actions);
  else if (shortcut(ui, ImGuiKey_S) && offers(view, "meeting/saying"))
    press(ui, "meeting/saying", actions);
  else if (shortcut(ui, ImGuiKey_P) && offers(view, "meeting/picture"))
    press(ui, "meeting/picture", actions);
  else if (shortcut(ui, ImGuiKey_N) && offers(view, "meeting/others"))
    press(ui, "meeting/others", actions);
  else if (shortcut(ui, ImGuiKey_V) && (offers(view, "meeting/ways") || view.step == Step::what_if))
    press(ui, "meeting/ways", actions);
  else if (shortcut(ui, ImGuiKey_O) && offers(view, "meeting/call"))
    press(ui, "meeting/call", actions);
}

// What a button of this frame has done already is not done a second time by its key.
void take_keys(Ui& ui, const MeetingView& view, bool overflows, std::vector<Action>& actions) {
  if (!actions.empty()) return;
  if (shortcut(ui, ImGuiKey_Escape)) return press(ui, "meeting/close", actions);
  if (take_letters(ui, view, actions)) return;
  if (shortcut(ui, ImGuiKey_Period) ||
      (shortcut(ui, ImGuiKey_B) && view.step != Step::counting && !view.rows_are_pressed))
    return press(ui, "meeting/blank", actions);
  take_digits(ui, view, actions);
  take_ways_aside(ui, view, actions);
  if (view.step == Step::counting) take_counting_keys(ui, view, actions);
  if (!actions.empty()) return;
  // In the picture they go from place to place.
  const bool arrows =
      view.step != Step::counting && !view.rows_are_pressed && !view.fields && !view.picture;
  // Where there is more than the screen has room for, up and down show the rest of it; nobody who
  // reads down the ways is led away at their end.
  const bool upright = arrows && !overflows && !view.ways;
  if (shortcut(ui, ImGuiKey_PageUp) || (arrows && shortcut(ui, ImGuiKey_LeftArrow)) ||
      (upright && shortcut(ui, ImGuiKey_UpArrow)))
    return press(ui, "meeting/back", actions);
  const bool on = either(ui, ImGuiKey_Space, ImGuiKey_PageDown) ||
                  either(ui, ImGuiKey_Enter, ImGuiKey_KeypadEnter) ||
                  (arrows && shortcut(ui, ImGuiKey_RightArrow)) ||
                  (upright && shortcut(ui, ImGuiKey_DownArrow));
  if (on && offers(view, "meeting/forward")) press(ui, "meeting/forward", actions);
}

// The keyboard begins where the hands are counted, or what is to be written; else at the way on.
void follow_step(Ui& ui, const MeetingView& view, MeetingPanelState& state) {
  const bool anew = view.stage != state.stage;
  state.stage = view.stage;
  if (view.step == Step::counting && view.option < view.rows.size()) {
    const std::string id = "room/" + view.rows[view.option].id;
    if (id != state.counted.followed) request_focus(ui, id);
    state.counted.followed = id;
    return;
  }
  if (!anew) return;
  state.counted = {};
  if (view.note)
    request_focus(ui, "meeting/note/text");
  else if (view.saying)
    request_focus(ui, "meeting/saying/text");
  else if (view.fields)
    request_focus(ui, "meeting/agreed");
  else
    request_focus(ui, view.step == Step::worked ? "meeting/close" : "meeting/forward");
}

Foot foot_of(const MeetingView& view) {
  Foot foot{"meeting/foot", {}, {}};
  if (view.step != Step::worked)
    foot.buttons.push_back({"meeting/close", {view.close, ButtonKind::quiet, view.close_key}});
  foot.buttons.push_back({"meeting/blank", {view.blank, ButtonKind::quiet, view.blank_key}});
  for (std::size_t i = 0; i < view.foot.size(); ++i) {
    const MeetingView::Way& way = view.foot[i];
    const bool last = i + 1 == view.foot.size();
    foot.buttons.push_back(
        {way.id, {way.label, last ? ButtonKind::primary : ButtonKind::quiet, way.key}});
  }
  return foot;
}

void draw_over(Ui& ui, const Rect& body, const MeetingView& view, std::vector<Action>& actions) {
  if (!view.closed) {
    if (draw_dark(ui, body, view.dark_label)) actions.emplace_back(action::ToggleBlank{});
    return;
  }
  ImGui::GetWindowDrawList()->AddRectFilled(top_left(body), bottom_right(body), IM_COL32_BLACK);
  // Enter alone leads on: what comes then is nobody's business who still sees the wall.
  const float wide = std::min(body.w * 0.6F, px(ui, 420));
  const float tall = text_height(ui, view.closed_words, {TextSize::small}, wide);
  text(ui, "meeting/closed",
       {body.x + std::floor((body.w - wide) / 2), body.y + std::floor((body.h - tall) / 2)}, wide,
       view.closed_words, {TextSize::small, Weight::regular, Token::edge, Align::centre});
  // Nothing stands there that a ring could be around, whatever had one before.
  if (ImGui::IsKeyPressed(ImGuiKey_Enter, false) ||
      ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false))
    actions.emplace_back(action::OpenMinutes{});
  else if (shortcut(ui, ImGuiKey_PageUp))
    actions.emplace_back(action::MeetingBack{});
}

}  // namespace

void draw_meeting(Ui& ui, const MeetingView& view, MeetingPanelState& state,
                  std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "meeting");
  if (view.dark) {
    state = {};
    draw_over(ui, body, view, actions);
    return end_screen(ui);
  }
  follow_step(ui, view, state);
  draw_question(ui, body, view);
  const Foot foot = foot_of(view);
  const Rect below = take_bottom(body, foot_height(ui, foot, room_column(body).w));
  const Rect strip = take_bottom(body, marks_height(ui, view));
  const bool overflows = draw_meeting_content(ui, body, view, state, actions);
  draw_marks(ui, strip, view, actions);
  if (const auto pressed = draw_foot(ui, room_column(below), foot))
    press(ui, foot.buttons[*pressed].id, actions);
  take_keys(ui, view, overflows, actions);
  if (view.clock_until > 0) ui.animations.wake_at(view.clock_until);
  end_screen(ui);
}

}  // namespace samtale::ui::panels
