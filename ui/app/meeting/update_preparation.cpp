#include <algorithm>
#include <utility>

#include "engine/start_state.hpp"
#include "scoring/differences.hpp"
#include "ui/app/debrief_model.hpp"
#include "ui/app/meeting/sharing.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/script_document.hpp"

namespace samtale::ui {
namespace {

/// More of them are a list nobody reads; what is left out is counted.
constexpr std::size_t most_differences = 8;
/// From this length on the script has minutes for what was agreed last time.
constexpr int clocked_last_time = 20;

std::vector<std::string> differences_since(const AppModel& model, const CallModel& call) {
  const std::string& id = call.session.header.scenario.id;
  const SharedPlayable today = model.library ? model.library->find(id) : nullptr;
  if (!today || today->preview || !today->loaded.playable) return {};
  const Say say(model.settings.language);
  std::vector<std::string> sentences;
  engine::Scenario now = today->scenario();
  // A copy of an excerpt is taken up where the excerpt begins.
  if (const auto& start = call.session.header.start) now.resumes = resumption(now, *start);
  const auto all = scoring::compare({call.playable->scenario(), call.playable->rubric},
                                    call.transcript, {now, today->rubric}, say.language());
  for (const scoring::Difference& one : all) {
    // What something counts for is no business of a meeting.
    using Kind = scoring::DifferenceKind;
    if (one.kind == Kind::total_changed || one.kind == Kind::points_changed) continue;
    const std::string sentence = message(one, say.language());
    sentences.push_back(one.turn == 0 ? sentence : say("meeting.difference", one.turn, sentence));
  }
  if (sentences.size() <= most_differences) return sentences;
  const std::size_t more = sentences.size() - most_differences;
  sentences.resize(most_differences);
  sentences.push_back(say("meeting.more_differences", more));
  return sentences;
}

bool says_an_alias(const engine::Session& session) {
  for (const engine::Event& event : session.events)
    if (const auto* alias = std::get_if<engine::AliasSet>(&event.what))
      if (!alias->alias.empty()) return true;
  return false;
}

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

MeetingModel* Updating::meeting_on(Screen screen) {
  if (!model().meeting || model().screen != screen) return nullptr;
  return &meeting();
}

MeetingModel& Updating::meeting() {
  auto changed = std::make_shared<MeetingModel>(*model().meeting);
  MeetingModel& inside = *changed;
  model().meeting = std::move(changed);
  return inside;
}

void Updating::on(const action::PrepareMeeting& a) {
  std::filesystem::path file = a.file;
  const bool looks_back = model().screen == Screen::debrief && model().call;
  if (file.empty() && looks_back) {
    const engine::Session session = model().call->session;
    const SharedPlayable playable = model().call->playable;
    file = model().call->saving.file;
    if (file.empty()) open_meeting_call(session, playable);
  }
  if (file.empty() && !looks_back) {
    close_call();
    model().meeting = std::make_shared<MeetingModel>();
  }
  model().notice.clear();
  model().saved_page.reset();
  if (file.empty()) model().screen = Screen::meeting_preparation;
  if (!file.empty()) close_call();
  emit(effect::ReadMeeting{file, calls_folder(), a.show, a.today});
}

void Updating::open_meeting_call(const engine::Session& session, SharedPlayable playable) {
  const engine::Language language = model().settings.language;
  close_call();
  CallModel call;
  call.playable = std::move(playable);
  call.session = session;
  call.tip = scored_tip(call.playable->scenario(), call.session);
  call.transcript = transcript(call.playable->scenario(), call.session, call.tip);
  auto opened = std::make_shared<MeetingModel>();
  opened->differences = differences_since(model(), call);
  opened->has_alias = says_an_alias(session);
  if (model().library) opened->found = found_in(session, *model().library, Say(language));
  opened->record.title = call.playable->scenario().title.in(language);
  opened->record.question = owners_question(session);
  emit(effect::FindBounds{call.playable});
  model().call = std::move(call);
  model().debrief.reset();
  model().meeting = std::move(opened);
}

void Updating::tell_read_problem(const action::MeetingRead& a) {
  const Say say(model().settings.language);
  close_call();
  auto refused = std::make_shared<MeetingModel>();
  refused->typed_path = engine::path_text(a.file);
  if (a.problem) {
    refused->problem = message(*a.problem, say.language());
  } else if (!a.decoded.readable()) {
    refused->problem = message(a.decoded, say.language());
  } else if (a.playable && a.playable->loaded.playable && is_sensitive(a.playable->scenario())) {
    refused->problem = say("meeting.sensitive");
  } else if (a.decoded.session.events.empty()) {
    refused->problem = say("meeting.empty_call");
  } else {
    refused->problem = message(engine::IoError{a.file, engine::IoReason::damaged}, say.language());
  }
  model().meeting = std::move(refused);
}

void Updating::on(const action::MeetingRead& a) {
  if (!a.file.empty()) {
    const bool plays = !a.problem && a.decoded.readable() && a.playable &&
                       a.playable->loaded.playable && !is_sensitive(a.playable->scenario());
    if (plays) open_meeting_call(a.decoded.session, a.playable);
    if (!plays || model().call->transcript.turns.empty()) tell_read_problem(a);
    model().screen = Screen::meeting_preparation;
  }
  if (!model().meeting) return;
  MeetingModel& opened = meeting();
  opened.today = a.today;
  opened.last = decode_meeting(a.last);
  if (a.file.empty() || !has_call(model())) return;
  opened.file = a.file;
  opened.problem = message(a.decoded, model().settings.language);
  if (auto record = decode_meeting(a.record)) {
    const std::string title = std::move(opened.record.title);
    opened.record = std::move(*record);
    opened.record.title = title;
    if (opened.record.excerpt)
      opened.record.excerpt = fitted(*opened.record.excerpt, model().call->transcript.turns.size());
    // The ways that were tried are played once more.
    const std::vector<MeetingFork> forks = opened.record.forks;
    for (const MeetingFork& fork : forks) {
      if (fork.turn >= model().call->transcript.turns.size()) continue;
      const engine::EventId answered = model().call->transcript.turns[fork.turn].event;
      engine::EventId tip = model().call->session.events[answered - 1].after;
      MeetingModel& begun = meeting();
      begun.ways.push_back({fork.turn, tip, false, {}, {}});
      begun.way = begun.ways.size() - 1;
      for (const std::string& reply : fork.replies) {
        if (!play_other_way(tip, reply, 0)) break;
        tip = meeting().ways.back().tip;
      }
      if (meeting().ways.back().transcript.turns.empty()) meeting().ways.pop_back();
    }
    meeting().way = 0;
  }
  const MeetingModel& read = *model().meeting;
  // What was prepared is shown at once: nothing of the preparation comes before a room.
  if (!a.show || read.record.question.empty() || !read.record.excerpt) return;
  meeting().recognised = false;
  on(action::StartMeeting{});
}

void Updating::measure_meeting() {
  make_report();
  CallModel& call = *model().call;
  MeetingModel& opened = meeting();
  for (OtherWay& way : opened.ways)
    way.report =
        score(call.playable->rubric, call.playable->scenario(), way.transcript, *call.bounds);
  if (!opened.record.excerpt)
    opened.record.excerpt = suggested_excerpt(call, model().debrief->report);
}

void Updating::on(const action::ChooseAnotherCall&) {
  if (!meeting_on(Screen::meeting_preparation)) return;
  close_call();
  on(action::PrepareMeeting{});
}

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
  opened->ways.clear();
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
  if (way.transcript.turns.empty()) return;
  if (call.bounds)
    way.report = score(call.playable->rubric, scenario, way.transcript, *call.bounds);
  opened->other_run = a.file;
  opened->ways = {std::move(way)};
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
  if (meeting_on(Screen::meeting_preparation)) on(action::GoHome{});
}

void Updating::keep_meeting() {
  const MeetingModel& opened = *model().meeting;
  if (opened.file.empty() || !has_call(model())) return;
  // Of a call that has only been looked at nothing is kept.
  if (opened.record.question.empty() && opened.record.date.empty()) return;
  emit(effect::SaveMeeting{meeting_file(opened.file), encode(opened.record)});
}

void Updating::on(const action::MeetingSaved& a) {
  if (!a.problem || !model().meeting) return;
  const Say say(model().settings.language);
  model().notice = say("meeting.not_kept", message(*a.problem, say.language()));
}

}  // namespace samtale::ui
