#include "ui/app/meeting/minutes_view.hpp"

#include "ui/app/meeting/meeting_parts.hpp"
#include "ui/app/personal_data_words.hpp"

namespace samtale::ui {
namespace {

void add_notes(const MeetingSource& source, MinutesView& view) {
  const MeetingRecord& record = source.meeting.record;
  view.notes_heading = source.say("minutes.notes");
  for (std::size_t t = record.excerpt->first; t <= record.excerpt->last; ++t) {
    const auto note = record.notes.find(t);
    const std::string text = note == record.notes.end() ? std::string() : note->second;
    view.notes.push_back({t, source.say("meeting.note_label", t + 1),
                          source.citizen_words(source.turn(t)), text,
                          personal_data_problem(text, source.language())});
  }
}

void add_hands(const MeetingSource& source, MinutesView& view) {
  for (const MeetingVote& vote : source.meeting.record.votes)
    for (const MeetingVote::Hands& one : vote.hands)
      if (one.hands > 0 && vote.turn < source.call.transcript.turns.size())
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
  view.question_lead = say("meeting.question_lead");
  view.question = source.quoted(source.meeting.record.question);
  view.fields = agreement_fields(model);
  add_notes(source, view);
  add_hands(source, view);
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
