// What was agreed, to be written: who says what, when, to this kind of caller; and who does what by
// when. On the wall and in the minutes.
#pragma once

#include <string>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/meeting/meeting_view.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

/// Ids begin with `id`. The stack moves below them.
void draw_agreement_fields(widgets::Ui& ui, const std::string& id, Stack& stack,
                           const MeetingView::Fields& fields, std::vector<Action>& actions);

}  // namespace samtale::ui::panels
