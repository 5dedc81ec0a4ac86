#include <algorithm>
#include <utility>

#include "ui/app/meeting/meeting.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/script_document.hpp"

namespace samtale::ui {
namespace {

/// From this length on the script has minutes for what was agreed last time.
constexpr int clocked_last_time = 20;

/// The answers of a run, to be given once more in another session.
struct Given {
  engine::AnswerKind kind;
  std::string reply;
};

std::vector<Given> answers_of(const engine::Scenario& scenario, const engine::Transcript& run) {
  std::vector<Given> given;
  for (const engine::Turn& turn : run.turns)
    given.push_back({turn.answer.kind, turn.answer.reply.valid() ? scenario.at(turn.answer.reply).id
                                                                 : std::string()});
  return given;
}

}  // namespace

void Updating::on(const action::ChooseExcerpt& a) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !has_call(model()) || !opened->record.excerpt) return;
  MeetingRecord::Excerpt chosen = *opened->record.excerpt;
  chosen.first = a.first;
  chosen.last = a.last;
  opened->record.excerpt = fitted(chosen, model().call->transcript.turns.size());
}

void Updating::on(const action::AskAtTurn& a) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !opened->record.excerpt) return;
  MeetingRecord::Excerpt chosen = *opened->record.excerpt;
  if (a.turn < chosen.first || a.turn > chosen.last) return;
  chosen.asked = a.turn;
  opened->record.excerpt = chosen;
}

void Updating::on(const action::AnswerRecognised& a) {
  if (MeetingModel* opened = meeting_on(Screen::meeting_preparation))
    opened->recognised = a.recognised;
}

void Updating::on(const action::ChooseMinutes& a) {
  if (MeetingModel* opened = meeting_on(Screen::meeting_preparation))
    opened->record.minutes = a.minutes;
}

void Updating::on(const action::CompareWith& a) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !has_call(model())) return;
  auto& ways = opened->ways;
  ways.erase(
      std::remove_if(ways.begin(), ways.end(), [](const OtherWay& way) { return way.other_run; }),
      ways.end());
  opened->way = 0;
  opened->other_run.clear();
  if (!a.file.empty()) emit(effect::ReadOtherRun{a.file});
}

void Updating::on(const action::OtherRunRead& a) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !has_call(model())) return;
  const Say say(model().settings.language);
  CallModel& call = *model().call;
  const engine::Scenario& scenario = call.playable->scenario();
  if (a.problem || !a.decoded.readable() || !a.playable || !a.playable->loaded.playable ||
      a.playable->scenario().digest != scenario.digest) {
    model().notice = say("meeting.other_run_unlike");
    return;
  }
  model().notice.clear();
  const engine::Session& theirs = a.decoded.session;
  const engine::Transcript run = transcript(scenario, theirs, scored_tip(scenario, theirs));
  OtherWay way;
  way.other_run = true;
  for (const Given& given : answers_of(scenario, run)) {
    const engine::AnswerCommand command{way.tip, given.kind, given.reply, last_event_time(), 0};
    const auto event = decide(scenario, call.session, command);
    if (!event) break;
    write(event.value());
    way.tip = call.session.events.back().id;
  }
  way.transcript = transcript(scenario, call.session, way.tip);
  // A copy of an excerpt begins in the middle, where the other run has no such answer.
  if (way.transcript.turns.size() < run.turns.size() || run.turns.empty()) {
    model().notice = say("meeting.other_run_unlike");
    return;
  }
  if (call.bounds)
    way.report = score(call.playable->rubric, scenario, way.transcript, *call.bounds);
  opened->other_run = a.file;
  opened->ways.insert(opened->ways.begin(), std::move(way));
  opened->way = 0;
}

void Updating::on(const action::PrintScript&) {
  if (!meeting_on(Screen::meeting_preparation) || !missing_for_meeting(model()).empty() ||
      !model().debrief)
    return;
  print("koereplan",
        script_document(model(), script_of(model()), model().meeting->record.question));
}

void Updating::on(const action::SaveScript&) {
  if (!meeting_on(Screen::meeting_preparation) || !missing_for_meeting(model()).empty() ||
      !model().debrief)
    return;
  const Document document =
      script_document(model(), script_of(model()), model().meeting->record.question);
  emit(effect::WritePage{PagePlace::documents, "koereplan", html(document), markdown(document)});
}

void Updating::on(const action::StartMeeting& a) {
  MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened || !missing_for_meeting(model()).empty()) return;
  drop_ways_outside();
  opened = &meeting();
  opened->record.date = opened->today;
  opened->turn = opened->record.excerpt->first;
  opened->started_at = 0;
  opened->saved.reset();
  opened->closed = opened->blank = false;
  opened->step = opened->last && !agreed_on_nothing(*opened->last) ? MeetingStep::last_time
                                                                   : MeetingStep::question;
  // Last time's agreement comes before the clock, but where the script gives it minutes.
  if (opened->step == MeetingStep::question || opened->record.minutes >= clocked_last_time)
    opened->started_at = std::max(a.now, std::int64_t{1});
  model().notice.clear();
  model().screen = Screen::meeting;
  keep_meeting();
}

void Updating::on(const action::LeaveMeetingPreparation&) {
  const MeetingModel* opened = meeting_on(Screen::meeting_preparation);
  if (!opened) return;
  const bool own = opened->own.has_value();
  on(action::GoHome{});
  // A call of one's own is still being written.
  if (own && model().team) model().screen = Screen::own_call;
}

}  // namespace samtale::ui
