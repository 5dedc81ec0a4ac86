#include <algorithm>
#include <utility>

#include "engine/session_file.hpp"
#include "engine/session_log.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

void Updating::on(const action::RemoveFound&) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !has_call(model())) return;
}

void Updating::on(const action::SaveSharedCopy&) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !missing_for_meeting(model()).empty()) return;
}

void Updating::on(const action::SharedCopySaved& a) {
  if (MeetingModel* opened = meeting_on(Screen::meeting_preparation))
    opened->saved = SavedPage{a.file, a.problem};
}

}  // namespace samtale::ui
