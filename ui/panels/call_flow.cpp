#include "ui/panels/call_flow.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr std::int64_t silence_ms =
    static_cast<std::int64_t>(silence_dots) * static_cast<std::int64_t>(duration::pause_dot);
constexpr std::int64_t a_minute = 60'000;

void notice_bubbles(Ui& ui, const CallView& view, CallPanelState& state) {
  const std::size_t count = view.bubbles.size();
  if (count != state.known) state.waits_until = 0;
  if (!state.entered || count < state.known) {
    if (!state.entered && view.sheet) state.aloud = true;
    state.entered = true;
    state.settled = state.known = count;
    state.silence.reset();
    state.chosen.clear();
    state.to_newest = true;
    state.ended_at = 0;
  }
  if (count > state.known) {
    for (std::size_t i = state.known; i < count; ++i) {
      if (!view.bubbles[i].silence || view.bubbles[i].ran_out ||
          motion_ms(ui, duration::pause_dot) == 0)
        continue;
      state.silence = i;
      state.silence_at = ui.now_ms;
    }
    state.known = count;
    state.to_newest = true;
    state.breathing = false;
  }
  if (!state.conversation_drawn) state.settled = count;
  state.conversation_drawn = false;
}

bool live_silence(Ui& ui, CallPanelState& state) {
  if (!state.silence) return true;
  const std::int64_t age = ui.now_ms - state.silence_at;
  const bool skipped = age > 0 && anything_pressed();
  if (skipped || age >= silence_ms) {
    state.silence.reset();
    state.to_newest = true;
    return !skipped;
  }
  ui.animations.wake_at(state.silence_at + (age / duration::pause_dot + 1) * duration::pause_dot);
  return true;
}

void take_chosen(Ui& ui, CallPanelState& state, std::vector<Action>& actions) {
  if (state.chosen.empty()) return;
  const std::int64_t due = state.chosen_at + motion_ms(ui, duration::panel);
  if (ui.now_ms < due) return ui.animations.wake_at(due);
  actions.emplace_back(action::ChooseReply{state.chosen, ui.now_ms});
  state.chosen.clear();
}

// Time runs only while an answer can be given and nothing else stands before the replies: after a
// question or a breath the citizen waits anew.
void follow_patience(Ui& ui, const CallView& view, CallPanelState& state,
                     std::vector<Action>& actions) {
  if (view.patience_ms == 0 || !answers_open(view, state) || prompt_shown(view, state)) {
    state.waits_until = 0;
    return;
  }
  if (state.waits_until == 0) state.waits_until = ui.now_ms + view.patience_ms;
  if (ui.now_ms < state.waits_until) return ui.animations.wake_at(state.waits_until);
  actions.emplace_back(action::TimeRanOut{ui.now_ms});
  state.waits_until = 0;
}

}  // namespace

bool anything_pressed() {
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return true;
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_GamepadStart; ++key) {
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(key), false)) return true;
  }
  return false;
}

bool follow_call(Ui& ui, const CallView& view, CallPanelState& state,
                 std::vector<Action>& actions) {
  notice_bubbles(ui, view, state);
  if (!view.end) state.ended_at = 0;
  if (view.end && state.ended_at == 0) state.ended_at = ui.now_ms;
  const bool keys_free = live_silence(ui, state);
  take_chosen(ui, state, actions);
  if (actions.empty()) follow_patience(ui, view, state, actions);
  return keys_free;
}

std::size_t bubbles_shown(const CallView& view, const CallPanelState& state) {
  return state.silence ? std::min(*state.silence + 1, view.bubbles.size()) : view.bubbles.size();
}

std::size_t dots_shown(const Ui& ui, const CallPanelState& state, std::size_t bubble) {
  if (state.silence != bubble) return silence_dots;
  const std::int64_t come = 1 + (ui.now_ms - state.silence_at) / duration::pause_dot;
  return std::min(silence_dots, static_cast<std::size_t>(std::max<std::int64_t>(0, come)));
}

bool answers_open(const CallView& view, const CallPanelState& state) {
  return !view.end && !view.leaving && !state.silence && state.chosen.empty();
}

const PromptView* prompt_shown(const CallView& view, const CallPanelState& state) {
  if (!answers_open(view, state)) return nullptr;
  if (state.breathing && view.breath) return &*view.breath;
  return state.aloud && state.shown_at != view.bubbles.size() ? &view.aloud : nullptr;
}

void end_prompt(const CallView& view, CallPanelState& state) {
  if (!state.breathing) state.shown_at = view.bubbles.size();
  state.breathing = false;
}

void toggle_aloud(const CallView& view, CallPanelState& state) {
  state.aloud = !state.aloud;
  state.breathing = false;
  state.shown_at = state.aloud ? 0 : view.bubbles.size();
}

void choose_reply(Ui& ui, const std::string& reply, CallPanelState& state,
                  std::vector<Action>& actions) {
  if (motion_ms(ui, duration::panel) == 0) {
    actions.emplace_back(action::ChooseReply{reply, ui.now_ms});
    return;
  }
  state.chosen = reply;
  state.chosen_at = ui.now_ms;
  ui.animations.wake_at(ui.now_ms + duration::panel);
}

std::string clock_words(Ui& ui, const CallView& view, const CallPanelState& state) {
  const std::int64_t until = state.ended_at > 0 ? state.ended_at : ui.now_ms;
  const std::int64_t minutes = std::max<std::int64_t>(0, until - view.began_at) / a_minute;
  if (state.ended_at == 0) ui.animations.wake_at(view.began_at + (minutes + 1) * a_minute);
  return minutes == 0 ? view.clock_begun : fmt::format("{} {}", minutes, view.clock_unit);
}

}  // namespace samtale::ui::panels
