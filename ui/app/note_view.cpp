#include "ui/app/note_view.hpp"

#include <algorithm>

#include "ui/app/call_notes.hpp"
#include "ui/app/personal_data_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

NoteView::Field field(const std::string& label, const std::string& detail, const std::string& value,
                      Language language) {
  return {label, detail, value, personal_data_problem(value, language)};
}

/// Nobody is asked about a threat after a call in which nobody as much as raised their voice.
bool may_have_threatened(const CallModel& call) {
  const engine::Scenario& scenario = call.playable->scenario();
  const auto hard = [&](engine::LineIndex index) {
    const engine::Voice voice = scenario.at(index).voice;
    return voice == engine::Voice::loud || voice == engine::Voice::breaks_in;
  };
  const auto threat = [&](engine::TagIndex tag) {
    return scenario.moves.tags[tag.value].id == "threat";
  };
  for (const engine::Turn& turn : call.transcript.turns) {
    if (turn.after.ending.valid() && scenario.at(turn.after.ending).alarm == engine::Alarm::threat)
      return true;
    for (const engine::LineIndex line : turn.lines)
      if (hard(line) ||
          std::any_of(scenario.at(line).tags.begin(), scenario.at(line).tags.end(), threat))
        return true;
  }
  return call.note.threat.has_value();
}

}  // namespace

NoteView note_view(const AppModel& model) {
  const Say say(model.settings.language);
  NoteView view;
  view.title = say("rating.title");
  view.heading = say("note.heading");
  view.lead = say("note.lead");
  view.detail = say("note.detail");
  view.yes = say("note.threat_yes");
  view.no = say("note.threat_no");
  view.go_on = say("note.go_on");
  view.go_on_key = say("note.go_on_key");
  view.skip = say("rating.skip");
  view.skip_key = say("note.skip_key");
  if (!model.call) return view;
  if (may_have_threatened(*model.call)) view.threat_question = say("note.threat");
  const AfterNote& note = model.call->note;
  const Language language = say.language();
  if (const auto written = note_in_call(*model.call, language)) {
    view.in_call_lead = say("note.in_call");
    view.in_call = say("app.quote", *written);
  } else {
    view.facts = field(say("call.known"), say("note.facts_detail"), note.facts, language);
    view.agreement =
        field(say("note.agreement"), say("note.agreement_detail"), note.agreement, language);
  }
  view.feedback = field(say("note.feedback"), say("note.feedback_detail"), note.feedback, language);
  view.threat = note.threat;
  if (note.threat == true) view.threat_line = say("note.threat_line");
  return view;
}

}  // namespace samtale::ui
