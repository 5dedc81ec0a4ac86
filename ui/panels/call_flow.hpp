// What in the call goes on by itself from frame to frame: a reply just taken, a silence that is
// lived through, the clock. A held pause shows as dots that come one by one; what the citizen says
// next, and the next replies, wait for them. Any key or click skips the wait; calm motion has none.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/call_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

inline constexpr std::size_t silence_dots = 9;

/// Once a frame, before anything is drawn. Returns whether this frame's keys are free: false where
/// one of them has just skipped a silence.
bool follow_call(widgets::Ui& ui, const CallView& view, CallPanelState& state,
                 std::vector<Action>& actions);

/// Any key, or the left button, has just gone down.
bool anything_pressed();

/// Bubbles that can be seen: up to the silence while it lasts.
std::size_t bubbles_shown(const CallView& view, const CallPanelState& state);
/// Dots of the silence in this place that have come: all of them once it is over.
std::size_t dots_shown(const widgets::Ui& ui, const CallPanelState& state, std::size_t bubble);
/// Whether an answer can be given now.
bool answers_open(const CallView& view, const CallPanelState& state);

/// What stands in place of the replies for now: one's own words first, or a breath.
const PromptView* prompt_shown(const CallView& view, const CallPanelState& state);
/// The prompt has been followed: the replies of this turn are shown.
void end_prompt(const CallView& view, CallPanelState& state);
/// Says every turn aloud from now on, or no longer.
void toggle_aloud(const CallView& view, CallPanelState& state);

/// The reply is taken: now, or after it has shown for a moment where it stands.
void choose_reply(widgets::Ui& ui, const std::string& reply, CallPanelState& state,
                  std::vector<Action>& actions);

/// "2 min."; asks for a frame when it changes. Running seconds would hurry the trainee, and cost a
/// frame each.
std::string clock_words(widgets::Ui& ui, const CallView& view, const CallPanelState& state);

}  // namespace samtale::ui::panels
