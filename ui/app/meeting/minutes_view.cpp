#include "ui/app/meeting/minutes_view.hpp"

#include "ui/app/meeting/meeting_parts.hpp"
#include "ui/app/meeting/sharing.hpp"
#include "ui/app/personal_data_words.hpp"

namespace samtale::ui {
namespace {

MinutesView::Note note_of(const MeetingSource& source, std::size_t t, std::string text) {
  std::string problem = personal_data_problem(text, source.language());
  return {t, source.say("meeting.note_label", t + 1), source.citizen_words(source.turn(t)),
          std::move(text), std::move(problem)};
}

void add_notes(const MeetingSource& source, MinutesView& view) {
  const MeetingRecord& record = source.meeting.record;
  view.notes_heading = source.say("minutes.notes");
  for (std::size_t t = record.excerpt->first; t <= record.excerpt->last; ++t) {
    view.notes.push_back(note_of(source, t, text_at(record.notes, t)));
    if (record.sentences.count(t) == 0) continue;
    view.sentences.push_back(note_of(source, t, record.sentences.at(t)));
    view.sentences.back().label = source.say("minutes.turn", t + 1);
  }
  if (view.sentences.empty()) return;
  view.sentences_heading = source.say("minutes.instead");
  view.sentences_hint = source.say("meeting.sentences_hint");
}

void add_hands(const MeetingSource& source, MinutesView& view) {
  for (const MeetingVote& vote : source.meeting.record.votes)
    for (const MeetingVote::Hands& one : vote.hands)
      if (one.hands > 0 && is_in(source.meeting.record, vote.turn))
        view.hands.push_back(source.say("minutes.hands_row", one.hands,
                                        source.reply_words(one.reply, source.turn(vote.turn))));
  if (!view.hands.empty()) view.hands_heading = source.say("minutes.hands");
}

}  // namespace

MinutesView minutes_view(const AppModel& model) {
  const Say say(model.settings.language);
  MinutesView view;
  view.back = say("app.home");
  view.title = say("minutes.name");
  view.notice = model.notice;
  if (!has_call(model) || !model.meeting->record.excerpt) return view;
  const MeetingSource source(model);
  view.detail = say("minutes.detail");
  view.question_lead = question_lead(source.meeting.record, say);
  view.question = source.quoted(source.meeting.record.question);
  view.fields = agreement_fields(model);
  add_notes(source, view);
  add_hands(source, view);
  view.found = unsettled(source.meeting, say);
  if (!view.found.empty()) {
    view.found_heading = say("meeting.found");
    view.remove_found = say("minutes.remove_found");
    view.accept_found = say("meeting.accept_found");
    view.why_not_saved = say("minutes.held_back");
  }
  view.save = say("minutes.save");
  view.kept = say(source.meeting.file.empty() ? "minutes.not_kept_file" : "minutes.kept_file");
  view.open = say("pages.open");
  if (!source.meeting.saved) return view;
  const SavedPage& saved = *source.meeting.saved;
  if (saved.problem)
    view.save_problem = say("pages.not_saved", message(*saved.problem, say.language()));
  if (!saved.file.empty()) view.saved = say("meeting.saved", engine::path_text(saved.file));
  return view;
}

}  // namespace samtale::ui
