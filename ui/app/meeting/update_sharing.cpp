#include <string>
#include <utility>
#include <vector>

#include "engine/digest.hpp"
#include "engine/session_file.hpp"
#include "engine/session_scan.hpp"
#include "engine/shared_copy.hpp"
#include "ui/app/meeting/sharing.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

std::vector<std::string> scenarios_of_nobody(const Library& library) {
  std::vector<std::string> digests;
  for (const SharedPlayable& playable : library.scenarios)
    if (playable->file.empty())
      for (const engine::SessionHeader::Source& source : session_sources(*playable))
        digests.push_back(engine::file_digest(source.text));
  return digests;
}

std::vector<std::string> found_in(const engine::Session& session, const Library& library,
                                  const Say& say) {
  std::vector<std::string> rows;
  for (const engine::SessionPlace& place : personal_data_in(session, scenarios_of_nobody(library)))
    rows.push_back(say("meeting.found_row", place.words, place.line));
  return rows;
}

void Updating::on(const action::RemoveFound&) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !has_call(model()) || opened->file.empty() || !model().library) return;
  emit(effect::TakeOutOfCall{opened->file, calls_folder(), opened->today,
                             scenarios_of_nobody(*model().library), encode(opened->record)});
}

void Updating::on(const action::NotTakenOut& a) {
  if (!meeting_on(Screen::meeting_preparation)) return;
  const Say say(model().settings.language);
  model().notice = say("meeting.not_removed", message(a.problem, say.language()));
}

void Updating::on(const action::SaveSharedCopy& a) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !missing_for_meeting(model()).empty()) return;
  const CallModel& call = *model().call;
  const MeetingRecord::Excerpt& chosen = *opened->record.excerpt;
  const auto copy = shared_copy(call.playable->scenario(), call.session,
                                {call.tip, chosen.first, chosen.last}, a.id);
  if (!copy) {
    model().notice = message(copy.error(), model().settings.language);
    return;
  }
  MeetingRecord record;
  record.title = opened->record.title;
  record.question = opened->record.question;
  record.minutes = opened->record.minutes;
  record.excerpt =
      MeetingRecord::Excerpt{0, chosen.asked - chosen.first, chosen.last - chosen.first};
  emit(effect::WriteSharedCopy{"moede-" + copy.value().header.scenario.id, encode(copy.value()),
                               encode(record)});
}

void Updating::on(const action::SharedCopySaved& a) {
  if (MeetingModel* opened = meeting_on(Screen::meeting_preparation))
    opened->saved = SavedPage{a.file, a.problem};
}

}  // namespace samtale::ui
