// What has been said, newest at the bottom. With support as bubbles; alone as lines beside the
// speaker's name.
#pragma once

#include "ui/app/call_view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// `column` is the whole of the middle; the words keep to its middle, at most 672 px wide (776
/// alone).
void draw_conversation(widgets::Ui& ui, const widgets::Rect& column, const CallView& view,
                       Room room, CallPanelState& state);

/// The part of a column that the conversation and the replies share.
widgets::Rect words_column(const widgets::Ui& ui, const widgets::Rect& column,
                           const CallView& view);

}  // namespace samtale::ui::panels
