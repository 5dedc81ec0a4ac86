#include <algorithm>
#include <utility>

#include "engine/start_state.hpp"
#include "scoring/differences.hpp"
#include "ui/app/debrief_model.hpp"
#include "ui/app/meeting/sharing.hpp"
#include "ui/app/team/team.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/export/script_document.hpp"

namespace samtale::ui {
namespace {

/// More of them are a list nobody reads; what is left out is counted.
constexpr std::size_t most_differences = 8;
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

effect::ReadMeeting Updating::reading(const std::filesystem::path& file) {
  effect::ReadMeeting read;
  read.file = read.beside = file;
  read.folder = calls_folder();
  read.player = model().settings.player;
  return read;
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
  effect::ReadMeeting read = reading(file);
  read.show = a.show;
  read.today = a.today;
  read.session_id = a.session_id;
  emit(std::move(read));
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
  opened->untouched = encode(opened->record);
  emit(effect::FindBounds{call.playable});
  model().call = std::move(call);
  model().debrief.reset();
  model().meeting = std::move(opened);
}

bool Updating::open_own_call(const engine::OwnCall& own, const std::string& session_id) {
  if (!model().library) return false;
  const auto told = taken(own, model().library->method, model().settings.language, session_id);
  if (!told || told->session.events.empty()) return false;
  open_meeting_call(told->session, told->playable);
  MeetingModel& opened = meeting();
  opened.own = own;
  // Somebody may have made a scenario of it: that is not what the call was.
  opened.differences.clear();
  opened.found = found_in(own, Say(model().settings.language));
  opened.record.question = own.question;
  opened.record.excerpt = suggested_excerpt(own, model().call->transcript.turns.size());
  opened.untouched = encode(opened.record);
  return true;
}

void Updating::on(const action::PrepareOwnMeeting& a) {
  if (model().screen != Screen::own_call || !model().team) return;
  on(action::KeepOwnCall{});
  const OwnCallModel own = model().team->own;
  if (!open_own_call(own.call, a.session_id)) return;
  meeting().file = own.file;
  model().notice.clear();
  model().saved_page.reset();
  model().screen = Screen::meeting_preparation;
  effect::ReadMeeting read = reading({});
  read.beside = own.file;
  read.today = a.today;
  emit(std::move(read));
}

void Updating::give_own_file(const std::filesystem::path& file) {
  if (model().meeting && model().meeting->own && model().meeting->file.empty())
    meeting().file = file;
}

void Updating::tell_read_problem(const action::MeetingRead& a) {
  const Say say(model().settings.language);
  close_call();
  auto refused = std::make_shared<MeetingModel>();
  refused->typed_path = engine::path_text(a.file);
  if (a.problem) {
    refused->problem = message(*a.problem, say.language());
  } else if (a.own) {
    refused->problem = say("meeting.empty_call");
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
  if (a.own) {
    if (!open_own_call(*a.own, a.session_id)) tell_read_problem(a);
    model().screen = Screen::meeting_preparation;
  } else if (!a.file.empty()) {
    const bool plays = !a.problem && a.decoded.readable() && a.playable &&
                       a.playable->loaded.playable && !is_sensitive(a.playable->scenario());
    if (plays) open_meeting_call(a.decoded.session, a.playable);
    if (!plays || model().call->transcript.turns.empty()) tell_read_problem(a);
    model().screen = Screen::meeting_preparation;
  }
  if (!model().meeting) return;
  MeetingModel& opened = meeting();
  opened.today = a.today;
  if (const auto last = decode_meeting(a.last)) opened.last = *last;
  if (!has_call(model())) return;
  if (!a.file.empty()) opened.problem = message(a.decoded, model().settings.language);
  if (a.own) opened.problem.clear();
  if (!a.beside.empty()) opened.file = a.beside;
  take_record(a);
  const MeetingModel& read = *model().meeting;
  // What was prepared is shown at once: nothing of the preparation comes before a room.
  if (!a.show || read.record.question.empty() || !read.record.excerpt) return;
  meeting().recognised = false;
  on(action::StartMeeting{});
}

void Updating::take_record(const action::MeetingRead& a) {
  MeetingModel& opened = meeting();
  opened.beside = a.record;
  if (auto record = decode_meeting(a.record)) {
    record->title = opened.record.title;
    const bool held_before = !record->date.empty() && !a.today.empty() && record->date != a.today;
    opened.record = held_before ? next_meeting(std::move(*record)) : std::move(*record);
    if (opened.record.excerpt)
      opened.record.excerpt = fitted(*opened.record.excerpt, model().call->transcript.turns.size());
    const MeetingRecord* agreed = nullptr;
    for (const MeetingRecord& one : opened.record.earlier)
      if (!agreed) agreed = newest_agreed(one);
    if (agreed && (!opened.last || opened.last->date <= agreed->date)) opened.last = *agreed;
    play_forks();
  }
  MeetingModel& read = meeting();
  read.untouched = encode(read.record);
}

void Updating::play_forks() {
  const std::vector<MeetingFork> forks = model().meeting->record.forks;
  for (const MeetingFork& fork : forks) {
    const auto& turns = model().call->transcript.turns;
    if (fork.turn >= turns.size() || !is_in(model().meeting->record, fork.turn)) continue;
    engine::EventId tip = model().call->session.events[turns[fork.turn].event - 1].after;
    bool played = begin_other_way(fork.turn, tip, fork.replies.front(), 0);
    for (std::size_t r = 1; played && r < fork.replies.size(); ++r) {
      tip = model().meeting->ways.back().tip;
      played = play_other_way(tip, fork.replies[r], 0);
    }
  }
  MeetingModel& opened = meeting();
  // What can't be played with this version of the program is kept as it was.
  opened.record.forks = forks;
  opened.way = 0;
}

void Updating::drop_ways_outside() {
  MeetingModel& opened = meeting();
  auto& ways = opened.ways;
  ways.erase(std::remove_if(ways.begin(), ways.end(),
                            [&](const OtherWay& way) {
                              return !way.other_run && !is_in(opened.record, way.from);
                            }),
             ways.end());
  opened.way = 0;
}

void Updating::measure_meeting() {
  make_report();
  CallModel& call = *model().call;
  MeetingModel& opened = meeting();
  for (OtherWay& way : opened.ways)
    way.report =
        score(call.playable->rubric, call.playable->scenario(), way.transcript, *call.bounds);
  if (opened.record.excerpt) return;
  const bool untouched = encode(opened.record) == opened.untouched;
  opened.record.excerpt = suggested_excerpt(call, model().debrief->report);
  if (untouched) opened.untouched = encode(opened.record);
}

void Updating::on(const action::ChooseAnotherCall&) {
  if (!meeting_on(Screen::meeting_preparation)) return;
  close_call();
  on(action::PrepareMeeting{});
}

void Updating::keep_meeting() {
  if (!has_call(model()) || model().meeting->file.empty()) return;
  MeetingModel& opened = meeting();
  // Where nothing is to be kept, nothing is written beside somebody's file either.
  if (model().settings.keeping == Keeping::forget && opened.file.parent_path() != calls_folder())
    return;
  MeetingRecord whole = opened.record;
  if (opened.prepared) {
    whole = *opened.prepared;
    whole.earlier.front() = opened.record;
  }
  std::string text = encode(whole);
  // Of a call that has only been looked at nothing is kept.
  if (text == opened.untouched) return;
  emit(effect::SaveMeeting{opened.file, text, opened.beside});
  opened.untouched = opened.beside = std::move(text);
}

void Updating::on(const action::MeetingSaved& a) {
  if (!a.problem && !a.changed_meanwhile) return;
  const Say say(model().settings.language);
  if (model().meeting) {
    MeetingModel& unsaved = meeting();
    unsaved.beside = a.before;
    unsaved.untouched.clear();
    model().notice.clear();
  }
  add_notice(a.problem ? say("meeting.not_kept", message(*a.problem, say.language()))
                       : say("meeting.changed_meanwhile"));
}

}  // namespace samtale::ui
