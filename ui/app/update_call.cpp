#include <algorithm>

#include "engine/digest.hpp"
#include "engine/session_log.hpp"
#include "engine/version.hpp"
#include "ui/app/call_notes.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

using engine::Event;
using engine::EventId;

void Updating::on(const action::StartCall& a) {
  if (!model().chosen || model().screen != Screen::briefing) return;
  model().notice.clear();
  CallModel call;
  call.playable = model().chosen;
  call.session.header = header(*call.playable, a);
  call.began_at = call.offered_at = a.now;
  call.transcript = transcript(call.playable->scenario(), call.session, engine::root_event);
  if (!model().data_folder.empty()) {
    call.saving.file = calls_folder() / session_file_name(call.session.header);
    emit(effect::CreateCallFile{call.saving.file, call.session.header});
  }
  if (a.players == engine::Players::room) call.room.emplace();
  enter_call(std::move(call));
  if (!model().settings.alias.empty())
    record(engine::AliasSet{model().settings.alias}, engine::root_event, 0);
}

void Updating::on(const action::ResumeCall& a) {
  close_call();
  emit(effect::OpenCall{a.file, a.now});
}

void Updating::on(const action::CallOpened& a) {
  const engine::Language language = model().settings.language;
  model().notice = message(a.decoded, language);
  if (!a.decoded.readable() || !a.playable || !a.playable->loaded.playable) {
    if (a.decoded.readable())
      model().notice = message(engine::IoError{a.file, engine::IoReason::damaged}, language);
    emit(effect::CloseCall{a.file});
    model().screen = Screen::home;
    return;
  }
  if (is_sensitive(a.playable->scenario())) {
    model().notice = Say(language)("notice.sensitive");
    emit(effect::CloseCall{a.file});
    model().screen = Screen::home;
    return;
  }
  if (a.playable->method_replaced) {
    const Say say(language);
    const std::string& name = a.playable->rubric.name.in(language);
    add_notice(say("notice.method_replaced", name));
  }
  CallModel call;
  call.playable = a.playable;
  call.session = a.decoded.session;
  call.tip = scored_tip(call.playable->scenario(), call.session);
  call.transcript = transcript(call.playable->scenario(), call.session, call.tip);
  call.self_rating = own_rating(call.session, call.tip);
  call.note = call.note_begun = begun_note(call, language);
  call.offered_at = a.now;
  call.began_at = a.now - (call.session.events.empty() ? 0 : call.session.events.back().at);
  call.saving = {a.file, a.problem};
  tell_version(call);
  model().mode = call.session.header.mode;
  if (call.session.header.players == engine::Players::room)
    call.room.emplace();
  else
    model().players = call.session.header.players;
  model().chosen = call.playable;
  const bool over = call.transcript.finished;
  enter_call(std::move(call));
  if (over) open_debrief();
}

void Updating::on(const action::CallNotOpened& a) {
  const Say say(model().settings.language);
  model().notice = say("notice.not_opened", message(a.problem, say.language()));
  model().screen = Screen::home;
}

void Updating::on(const action::ChooseReply& a) {
  answer(engine::AnswerKind::reply, a.reply, a.now);
}

void Updating::on(const action::HoldPause& a) { answer(engine::AnswerKind::pause, {}, a.now); }

void Updating::on(const action::TimeRanOut& a) {
  const auto waits = patience(model());
  if (!waits || model().screen != Screen::call || model().asks_to_leave) return;
  if (a.now - model().call->offered_at < std::int64_t{*waits} * 1000) return;
  answer(engine::AnswerKind::silence, {}, a.now);
}

void Updating::on(const action::TakeAgain& a) {
  if (!model().call || model().screen != Screen::call || !can_take_again(*model().call)) return;
  go_back(model().call->transcript.turns.size() - 1, a.now);
}

void Updating::on(const action::GoOn& a) {
  if (!model().call || !model().call->call_over) return;
  model().call->call_over = false;
  model().call->offered_at = a.now;
  begin_room_turn();
  if (!model().call->transcript.finished) return;
  if (model().call->trial) return end_trial();
  if (model().call->room) return open_untaken();
  model().screen = Screen::rating;
}

void Updating::on(const action::AskToLeave&) {
  // A trial is left at once: it can be gone on with.
  if (model().call && model().call->trial) return end_trial();
  model().asks_to_leave = model().screen == Screen::call;
}

void Updating::on(const action::StayInCall&) { model().asks_to_leave = false; }

void Updating::on(const action::LeaveCall&) { on(action::GoHome{}); }

void Updating::on(const action::ToggleCard&) { model().card_hidden = !model().card_hidden; }

void Updating::on(const action::ChooseCallTab& a) { model().call_tab = a.tab; }

void Updating::on(const action::CallCreated& a) {
  set_problem(a.file, a.problem);
  if (!model().call || model().call->saving.file != a.file) return;
  // Until they are listed anew: the next call is to know of this one.
  const engine::SessionHeader& header = model().call->session.header;
  model().files.insert(model().files.begin(),
                       CallFile{a.file, header.scenario.id, header.date, false, header.mode,
                                header.player, header.players, header.number});
}

void Updating::on(const action::CallAppended& a) { set_problem(a.file, a.problem); }

bool Updating::in_call() {
  const Screen shown = model().screen == Screen::settings ? model().settings_from : model().screen;
  return model().call && shown == Screen::call;
}

void Updating::stand_at(EventId tip) {
  CallModel& call = *model().call;
  call.tip = tip;
  call.transcript = transcript(call.playable->scenario(), call.session, call.tip);
  call.self_rating = own_rating(call.session, call.tip);
  call.note = call.note_begun = begun_note(call, model().settings.language);
}

void Updating::go_back(std::size_t turn, std::int64_t now) {
  CallModel& call = *model().call;
  const EventId answered = call.transcript.turns[turn].event;
  stand_at(call.session.events[answered - 1].after);
  call.offered_at = now;
  call.call_over = false;
  begin_room_turn();
}

engine::SessionHeader Updating::header(const Playable& playable, const action::StartCall& a) {
  engine::SessionHeader header;
  header.program = std::string(engine::version());
  header.session = a.session_id;
  header.player = model().settings.player;
  header.date = a.date;
  header.number = 1;
  for (const CallFile& file : model().files)
    if (file.date == a.date) header.number = std::max(header.number, file.number + 1);
  header.number = std::min(header.number, engine::most_calls_a_day);
  header.scenario = {playable.scenario().id, playable.scenario().digest};
  header.method = {playable.rubric.id, playable.rubric.digest};
  const std::string& code = model().settings.course_code;
  header.seed = code.size() == course_code_letters ? engine::bytes_hash(code) : a.seed;
  // Every room sees the same replies in the same places.
  if (a.players == engine::Players::room) header.seed = engine::file_order;
  header.players = a.players;
  header.mode = model().mode;
  header.language = model().settings.language;
  header.sources = session_sources(playable);
  return header;
}

void Updating::enter_call(CallModel call) {
  emit(effect::FindBounds{call.playable});
  model().call = std::move(call);
  model().debrief.reset();
  model().asks_to_leave = false;
  model().call_tab = 0;
  model().screen = Screen::call;
}

void Updating::answer(engine::AnswerKind kind, const std::string& reply, std::int64_t now) {
  if (!model().call || model().screen != Screen::call || model().call->call_over) return;
  CallModel& call = *model().call;
  engine::AnswerCommand command;
  command.after = call.tip;
  command.kind = kind;
  command.reply = reply;
  command.at = now - call.began_at;
  command.milliseconds = now - call.offered_at;
  const auto event = decide(call.playable->scenario(), call.session, command);
  if (!event) {
    model().notice = message(event.error(), model().settings.language);
    return;
  }
  model().notice.clear();
  write(event.value());
  call.tip = call.session.events.back().id;
  call.transcript = transcript(call.playable->scenario(), call.session, call.tip);
  call.offered_at = now;
  call.call_over = call.transcript.turns.back().after.ending.valid();
  // The makker's sheet stays open.
  if (call.session.header.players != engine::Players::pair) model().call_tab = 0;
  model().asks_to_leave = false;
  begin_room_turn();
}

std::int64_t Updating::last_event_time() {
  const auto& events = model().call->session.events;
  return events.empty() ? 0 : events.back().at;
}

void Updating::write(const Event& event) {
  CallModel& call = *model().call;
  append(call.session, event);
  if (!call.saving.file.empty()) emit(effect::AppendToCall{call.saving.file, event});
}

void Updating::tell_version(const CallModel& call) {
  const Say say(model().settings.language);
  const engine::SessionHeader& header = call.session.header;
  if (call.transcript.differs_from != 0)
    add_notice(say("notice.other_version", call.transcript.differs_from));
  if (!model().library) return;
  const SharedPlayable today = model().library->find(header.scenario.id);
  if (today && !today->preview && today->scenario().digest != header.scenario.digest)
    add_notice(say("notice.other_scenario"));
  const SharedMethod& method = model().library->method;
  if (method && !call.playable->method_replaced && method->rubric.digest != header.method.digest)
    add_notice(say("notice.other_method"));
}

void Updating::set_problem(const std::filesystem::path& file,
                           const std::optional<engine::IoError>& problem) {
  if (model().call && model().call->saving.file == file) model().call->saving.problem = problem;
}

}  // namespace samtale::ui
