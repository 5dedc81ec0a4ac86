// The Tilbageblik as a document: all that the debrief's panel shows, made from the same view, and
// every turn of the call with it.
#pragma once

#include "ui/app/model.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

/// `model` has a debrief of a finished call that is scored.
Document debrief_document(const AppModel& model);

}  // namespace samtale::ui
