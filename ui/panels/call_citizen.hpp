// How the citizen is: face, name, the call's clock, four meters, an impression in words.
#pragma once

#include "ui/app/call_view.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::ui::panels {

/// Scrolls where it is higher than the column.
void draw_citizen(widgets::Ui& ui, const widgets::Rect& column, const CallView& view,
                  const CallPanelState& state);
/// Telephone, "I samtale · 2.14". Returns its height.
float draw_call_clock(widgets::Ui& ui, ImVec2 at, float width, const CallView& view,
                      const CallPanelState& state);
void draw_citizen_face(widgets::Ui& ui, const widgets::Rect& rect, const CallView& view);

}  // namespace samtale::ui::panels
