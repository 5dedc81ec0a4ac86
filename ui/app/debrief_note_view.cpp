#include "ui/app/debrief_note_view.hpp"

#include "ui/app/call_notes.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

DebriefNoteView debrief_note_view(const AppModel& model) {
  const Say say(model.settings.language);
  DebriefNoteView view;
  if (!model.call || !model.call->transcript.finished) return view;
  const CallModel& call = *model.call;
  const auto add = [&](const std::string& label, const std::string& text) {
    if (!text.empty()) view.written.push_back({label, text});
  };
  view.heading = say("note.own");
  if (const auto in_call = note_in_call(call, say.language()))
    add(say("note.in_call"), say("app.quote", *in_call));
  const auto note = recorded_note(call.session, call.tip);
  view.kept = note.has_value();
  if (note) {
    add(say("call.known"), note->facts);
    add(say("note.agreement"), note->agreement);
    if (note->threat == true)
      add(say("note.threat_kept"), say("note.threat_kept_yes", say("note.threat_line")));
    if (note->threat == false) add(say("note.threat_kept"), say("note.threat_no"));
    add(say("note.feedback"), note->feedback);
  }
  view.edit = say(note ? "note.mend" : "note.write");
  if (view.written.empty()) {
    view.empty = say("note.empty");
    return view;
  }
  for (const CallNote& promise : call_notes(call, say.language()).promised)
    view.promised.push_back(promise.text);
  if (!view.promised.empty()) view.promised_lead = say("note.promised");
  return view;
}

}  // namespace samtale::ui
