#include "ui/app/call_notes.hpp"
#include "ui/app/updating.hpp"

namespace samtale::ui {

void Updating::on(const action::WriteNote& a) {
  if (!model().call || model().screen != Screen::note) return;
  AfterNote& note = model().call->note;
  switch (a.part) {
    case action::NotePart::facts:
      note.facts = a.text;
      break;
    case action::NotePart::agreement:
      note.agreement = a.text;
      break;
    case action::NotePart::feedback:
      note.feedback = a.text;
      break;
  }
}

void Updating::on(const action::AnswerThreat& a) {
  if (!model().call || model().screen != Screen::note) return;
  std::optional<bool>& threat = model().call->note.threat;
  if (threat == a.threat)
    threat.reset();
  else
    threat = a.threat;
}

void Updating::on(const action::FinishNote& a) {
  if (!model().call || model().screen != Screen::note) return;
  keep_note(a.now - model().call->began_at);
  open_debrief();
}

void Updating::on(const action::SkipNote&) {
  if (model().call && model().screen == Screen::note) open_debrief();
}

void Updating::on(const action::OpenNote&) {
  if (!model().call || model().screen != Screen::debrief) return;
  if (model().call->transcript.finished) model().screen = Screen::note;
}

void Updating::open_note() {
  CallModel& call = *model().call;
  call.note = call.note_begun = begun_note(call, model().settings.language);
  model().screen = Screen::note;
}

void Updating::keep_note(std::int64_t at) {
  CallModel& call = *model().call;
  for (const engine::Event& event : note_events(call, at)) write(event);
  call.note_begun = call.note;
}

}  // namespace samtale::ui
