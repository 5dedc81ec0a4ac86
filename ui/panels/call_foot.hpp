// The bottom of the call: what can be said now, the pause and what else can be done; when the call
// is over, the way on; the question before leaving. Replies keep their place at the bottom; the
// area grows upwards, to 55 % of the window at most, and then scrolls itself.
#pragma once

#include <string_view>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/call_view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"

namespace samtale::ui::panels {

inline constexpr float most_of_window = 0.55F;

/// `width` is that of the words, `most` the greatest height of the replies.
float call_foot_height(const widgets::Ui& ui, const CallView& view, const CallPanelState& state,
                       Room room, float width, float most);
void draw_call_foot(widgets::Ui& ui, const widgets::Rect& rect, const widgets::Rect& words,
                    const CallView& view, Room room, CallPanelState& state,
                    std::vector<Action>& actions);

/// "Forlad opkaldet?" with its two buttons, in place of what can be said; `key` stays.
float leave_question_height(const widgets::Ui& ui, const CallView::LeaveQuestion& question,
                            float width);
void draw_leave_question(widgets::Ui& ui, const widgets::Rect& words,
                         const CallView::LeaveQuestion& question, std::string_view key,
                         std::vector<Action>& actions);

/// The pause, wherever the layout has it; `key` is its key cap, empty for none.
ImVec2 pause_button_size(const widgets::Ui& ui, const CallView& view, std::string_view key);
void draw_pause_button(widgets::Ui& ui, const widgets::Rect& place, const CallView& view,
                       const CallPanelState& state, std::string_view key,
                       std::vector<Action>& actions);

}  // namespace samtale::ui::panels
