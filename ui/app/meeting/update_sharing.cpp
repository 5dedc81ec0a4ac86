#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/digest.hpp"
#include "engine/personal_data.hpp"
#include "engine/session_file.hpp"
#include "engine/session_scan.hpp"
#include "engine/shared_copy.hpp"
#include "ui/app/meeting/sharing.hpp"
#include "ui/app/meeting/taken_out.hpp"
#include "ui/app/team/team.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

std::vector<std::string> found_in_texts(const std::vector<std::string*>& texts, const Say& say) {
  std::vector<std::string> rows;
  for (const std::string* text : texts)
    for (const engine::PersonalDataAt& at : engine::find_personal_data(*text))
      rows.push_back(say("meeting.found_row", text->substr(at.begin, at.end - at.begin), *text));
  return rows;
}

void take_out_of(const std::vector<std::string*>& texts) {
  for (std::string* text : texts)
    *text = engine::without_places(*text, engine::find_personal_data(*text));
}

/// What was written about the call, but for what may stand as it is.
std::vector<std::string*> texts_to_settle(const MeetingModel& meeting, MeetingRecord& record) {
  std::vector<std::string*> texts = texts_of(record);
  texts.erase(std::remove_if(texts.begin(), texts.end(),
                             [&](const std::string* text) { return is_accepted(meeting, *text); }),
              texts.end());
  return texts;
}

std::vector<std::string*> texts_of(engine::OwnCall& own) {
  std::vector<std::string*> texts{&own.title, &own.question};
  for (engine::OwnCall::Line& line : own.lines)
    for (std::string* text : {&line.text, &line.instead}) texts.push_back(text);
  return texts;
}

}  // namespace

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

std::vector<std::string> found_in(engine::OwnCall own, const Say& say) {
  return found_in_texts(texts_of(own), say);
}

std::vector<std::string> unsettled(const MeetingModel& meeting, const Say& say) {
  std::vector<std::string> rows;
  for (const std::string& row : meeting.found)
    if (!is_accepted(meeting, row)) rows.push_back(row);
  MeetingRecord record = meeting.record;
  for (std::string& row : found_in_texts(texts_to_settle(meeting, record), say))
    rows.push_back(std::move(row));
  return rows;
}

void Updating::on(const action::AcceptFound&) {
  if (!meeting_on(Screen::meeting_preparation) && !meeting_on(Screen::minutes)) return;
  MeetingModel& opened = meeting();
  opened.accepted = opened.found;
  for (const std::string* text : texts_of(opened.record))
    if (!engine::find_personal_data(*text).empty()) opened.accepted.push_back(*text);
}

engine::OwnCall without_found(engine::OwnCall own) {
  take_out_of(texts_of(own));
  return own;
}

void Updating::on(const action::RemoveFound&) {
  if (meeting_on(Screen::minutes)) {
    // The call itself is mended where it is prepared.
    MeetingModel& written = meeting();
    take_out_of(texts_to_settle(written, written.record));
    return keep_meeting();
  }
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !has_call(model()) || !model().library) return;
  take_out_of(texts_to_settle(*opened, opened->record));
  keep_meeting();
  const MeetingModel kept = *model().meeting;
  const std::vector<std::string> known = scenarios_of_nobody(*model().library);
  if (!kept.own && !kept.file.empty()) {
    effect::ReadMeeting read = reading(kept.file);
    read.today = kept.today;
    emit(effect::TakeOutOfCall{std::move(read), known, encode(kept.record)});
    return;
  }
  if (kept.own) {
    const engine::OwnCall own = without_found(*kept.own);
    const std::string session_id = model().call->session.header.session;
    if (!open_own_call(own, session_id)) return;
    if (!kept.file.empty())
      emit(effect::SaveOwnCallFile{calls_folder(), {}, kept.file, encode(own)});
    if (model().team && model().team->own.file == kept.file) team().own.call = own;
  } else {
    const auto session = taken_out(model().call->session, known);
    if (!session)
      return on(action::NotTakenOut{engine::IoError{kept.file, engine::IoReason::other}});
    open_meeting_call(*session, load_from_session(session->header, nullptr));
  }
  // All else stands as it was prepared.
  MeetingModel& cleaned = meeting();
  cleaned.record = kept.record;
  cleaned.accepted = kept.accepted;
  cleaned.file = kept.file;
  cleaned.beside = kept.beside;
  cleaned.untouched = kept.untouched;
  cleaned.last = kept.last;
  cleaned.today = kept.today;
}

void Updating::on(const action::NotTakenOut& a) {
  if (!meeting_on(Screen::meeting_preparation)) return;
  const Say say(model().settings.language);
  model().notice = say("meeting.not_removed", message(a.problem, say.language()));
}

void Updating::on(const action::SaveSharedCopy& a) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !can_share(model())) return;
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
