// What a meeting came to, as a page to send round: what was agreed, who does what by when, how the
// hands went up, the ways that were tried, and the notes turn by turn. Of the call and the team; no
// name of the citizen, none of who took the call, no mark.
#pragma once

#include "ui/app/model.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

/// `model` has a meeting with a call and an excerpt.
Document minutes_document(const AppModel& model);

}  // namespace samtale::ui
