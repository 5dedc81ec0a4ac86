#include "ui/app/update.hpp"

#include <algorithm>

#include "engine/digest.hpp"
#include "engine/session_log.hpp"
#include "engine/utf8.hpp"
#include "engine/version.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/app/user_folder.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

using engine::Event;
using engine::EventId;

/// One action against one model; the members are what the actions share.
class Update {
 public:
  explicit Update(AppModel model) { out_.model = std::move(model); }

  Updated take(const Action& action) {
    std::visit([this](const auto& a) { on(a); }, action);
    return std::move(out_);
  }

 private:
  AppModel& model() { return out_.model; }
  template <class E>
  void emit(E effect) {
    out_.effects.emplace_back(std::move(effect));
  }

  // Moving about

  void on(const action::GoHome&) {
    close_call();
    model().notice.clear();
    model().screen = Screen::home;
    emit(effect::ListCalls{calls_folder()});
  }
  void on(const action::OpenBriefing& a) {
    SharedPlayable playable = model().library ? model().library->find(a.scenario) : nullptr;
    if (!playable || !playable->loaded.playable || is_sensitive(playable->scenario())) return;
    close_call();
    model().notice.clear();
    model().chosen = std::move(playable);
    model().screen = Screen::briefing;
  }
  void on(const action::OpenSettings&) {
    if (model().screen == Screen::settings) return;
    model().settings_from = model().screen;
    model().screen = Screen::settings;
  }
  void on(const action::CloseSettings&) {
    if (model().screen != Screen::settings) return;
    if (model().settings_from == Screen::home) return on(action::GoHome{});
    model().screen = model().settings_from;
  }
  void on(const action::ChooseMode& a) { model().mode = a.mode; }
  void on(const action::ChooseLanguage& a) {
    if (a.language == model().settings.language) return;
    model().settings.language = a.language;
    save_settings();
    if (in_call()) record(engine::LanguageSet{a.language}, model().call->tip, last_event_time());
  }
  void on(const action::ChooseTheme& a) {
    model().settings.theme = a.theme;
    save_settings();
  }
  void on(const action::ChooseTextSize& a) {
    model().settings.text_percent = std::clamp(a.percent, 100, 250);
    save_settings();
  }
  void on(const action::ChooseMotion& a) {
    model().settings.calm_motion = a.calm;
    save_settings();
  }
  void on(const action::ChooseKeeping& a) {
    if (a.keeping == Keeping::unasked) return;
    model().settings.keeping = a.keeping;
    save_settings();
    if (model().screen == Screen::welcome) on(action::GoHome{});
  }
  void on(const action::SetAlias& a) {
    if (engine::count_code_points(a.alias) > most_alias) return;
    model().settings.alias = a.alias;
    save_settings();
  }
  void on(const action::SetCourseCode& a) {
    std::string code;
    for (const char c : a.code) {
      const bool lower = c >= 'a' && c <= 'z';
      if (!lower && !(c >= 'A' && c <= 'Z')) continue;
      if (code.size() < course_code_letters) code += lower ? static_cast<char>(c - 'a' + 'A') : c;
    }
    model().settings.course_code = code;
    save_settings();
  }
  void on(const action::ToggleGoal& a) {
    std::vector<std::string>& goals = model().settings.goals;
    const auto found = std::find(goals.begin(), goals.end(), a.principle);
    if (found != goals.end()) {
      goals.erase(found);
    } else {
      if (goals.size() == most_goals) goals.erase(goals.begin());
      goals.push_back(a.principle);
    }
    save_settings();
  }
  void on(const action::NewParticipant& a) {
    if (model().settings.keeping != Keeping::forget) return;
    close_call();
    emit(effect::ClearFolder{calls_folder()});
    model().settings.keeping = Keeping::unasked;
    model().settings.alias.clear();
    model().settings.goals.clear();
    if (!a.player.empty()) model().settings.player = a.player;
    save_settings();
    model().files.clear();
    model().notice.clear();
    model().screen = Screen::welcome;
  }
  void on(const action::ChooseDay& a) {
    model().settings.day = a.day;
    save_settings();
  }
  void on(const action::Quit&) {
    close_call();
    if (!model().data_folder.empty()) emit(effect::ClearFolder{unkept_folder(model().data_folder)});
    model().quit = true;
  }

  // The call

  void on(const action::StartCall& a) {
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
    enter_call(std::move(call));
    if (!model().settings.alias.empty())
      record(engine::AliasSet{model().settings.alias}, engine::root_event, 0);
  }
  void on(const action::ResumeCall& a) {
    close_call();
    emit(effect::OpenCall{a.file, a.now});
  }
  void on(const action::CallOpened& a) {
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
    call.offered_at = a.now;
    call.began_at = a.now - (call.session.events.empty() ? 0 : call.session.events.back().at);
    call.saving = {a.file, a.problem};
    tell_version(call);
    model().mode = call.session.header.mode;
    model().chosen = call.playable;
    const bool over = call.transcript.finished;
    enter_call(std::move(call));
    if (over) open_debrief();
  }
  void on(const action::CallNotOpened& a) {
    const Say say(model().settings.language);
    model().notice = say("notice.not_opened", message(a.problem, say.language()));
    model().screen = Screen::home;
  }
  void on(const action::ChooseReply& a) { answer(engine::AnswerKind::reply, a.reply, a.now); }
  void on(const action::HoldPause& a) { answer(engine::AnswerKind::pause, {}, a.now); }
  void on(const action::TakeAgain& a) {
    if (!model().call || model().screen != Screen::call || !can_take_again(*model().call)) return;
    go_back(model().call->transcript.turns.size() - 1, a.now);
  }
  void on(const action::GoOn& a) {
    if (!model().call || !model().call->call_over) return;
    model().call->call_over = false;
    model().call->offered_at = a.now;
    if (model().call->transcript.finished) model().screen = Screen::rating;
  }
  void on(const action::AskToLeave&) { model().asks_to_leave = model().screen == Screen::call; }
  void on(const action::StayInCall&) { model().asks_to_leave = false; }
  void on(const action::LeaveCall&) { on(action::GoHome{}); }
  void on(const action::ToggleCard&) { model().card_hidden = !model().card_hidden; }
  void on(const action::ChooseCallTab& a) { model().call_tab = a.tab; }

  // After the call

  void on(const action::RateItem& a) {
    if (model().call && a.item < scoring::rating_items && a.value >= 0 && a.value <= 5)
      model().call->self_rating[a.item] = a.value;
  }
  void on(const action::FinishRating& a) {
    if (!model().call || model().screen != Screen::rating) return;
    CallModel& call = *model().call;
    if (std::all_of(call.self_rating.begin(), call.self_rating.end(),
                    [](const auto& r) { return r.has_value(); })) {
      engine::SelfRated rated;
      for (std::size_t item = 0; item < call.self_rating.size(); ++item)
        rated.heard_respected_understood_next[item] =
            static_cast<std::uint8_t>(*call.self_rating[item]);
      record(rated, call.tip, a.now - call.began_at);
    }
    open_debrief();
  }
  void on(const action::SelectTurn& a) {
    if (model().debrief && a.turn < model().call->transcript.turns.size())
      model().debrief->selected_turn = a.turn;
  }
  void on(const action::PlayFrom& a) {
    if (!model().call || a.turn >= model().call->transcript.turns.size()) return;
    go_back(a.turn, a.now);
    model().call->self_rating = {};
    model().debrief.reset();
    model().screen = Screen::call;
  }
  void on(const action::PlayAgain&) {
    if (!model().call) return;
    model().chosen = model().call->playable;
    close_call();
    model().screen = Screen::briefing;
  }
  void on(const action::DeleteCall& a) {
    if (model().call && model().call->saving.file == a.file) close_call();
    emit(effect::DeleteFile{a.file});
    emit(effect::ListCalls{calls_folder()});
  }

  // Outcomes of effects

  void on(const action::SettingsSaved& a) {
    if (a.problem) model().notice = message(*a.problem, model().settings.language);
  }
  void on(const action::CallCreated& a) { set_problem(a.file, a.problem); }
  /// When it went well, what had failed before is on the disk too.
  void on(const action::CallAppended& a) { set_problem(a.file, a.problem); }
  void on(const action::CallDeleted& a) {
    model().notice = a.problem ? message(*a.problem, model().settings.language) : std::string();
  }
  void on(const action::CallsListed& a) { model().files = a.files; }
  void on(const action::BoundsFound& a) {
    if (!model().call || model().call->playable != a.playable) return;
    model().call->bounds = a.bounds;
    if (model().screen == Screen::debrief) make_report();
  }

  // What the actions share

  std::filesystem::path calls_folder() {
    const bool forget = model().settings.keeping == Keeping::forget;
    return forget ? unkept_folder(model().data_folder) : model().data_folder / "calls";
  }

  /// The call goes on, be it behind the settings.
  bool in_call() {
    const Screen shown =
        model().screen == Screen::settings ? model().settings_from : model().screen;
    return model().call && shown == Screen::call;
  }

  /// To before the answer of this turn; what comes next is another way.
  void go_back(std::size_t turn, std::int64_t now) {
    CallModel& call = *model().call;
    const EventId answered = call.transcript.turns[turn].event;
    call.tip = call.session.events[answered - 1].after;
    call.transcript = transcript(call.playable->scenario(), call.session, call.tip);
    call.offered_at = now;
    call.call_over = false;
  }

  void save_settings() { emit(effect::SaveSettings{model().settings}); }

  engine::SessionHeader header(const Playable& playable, const action::StartCall& a) {
    engine::SessionHeader header;
    header.program = std::string(engine::version());
    header.session = a.session_id;
    header.player = model().settings.player;
    header.date = a.date;
    header.scenario = {playable.scenario().id, playable.scenario().digest};
    header.method = {playable.rubric.id, playable.rubric.digest};
    const std::string& code = model().settings.course_code;
    header.seed = code.size() == course_code_letters ? engine::bytes_hash(code) : a.seed;
    header.mode = model().mode;
    header.language = model().settings.language;
    header.sources = session_sources(playable);
    return header;
  }

  void enter_call(CallModel call) {
    emit(effect::FindBounds{call.playable});
    model().call = std::move(call);
    model().debrief.reset();
    model().asks_to_leave = false;
    model().call_tab = 0;
    model().screen = Screen::call;
  }

  void close_call() {
    if (model().call && !model().call->saving.file.empty())
      emit(effect::CloseCall{model().call->saving.file});
    model().call.reset();
    model().debrief.reset();
    model().asks_to_leave = false;
  }

  void answer(engine::AnswerKind kind, const std::string& reply, std::int64_t now) {
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
    model().call_tab = 0;
    model().asks_to_leave = false;
  }

  std::int64_t last_event_time() {
    const auto& events = model().call->session.events;
    return events.empty() ? 0 : events.back().at;
  }

  /// An event that is no answer: it does not move the tip.
  template <class What>
  void record(What what, EventId after, std::int64_t at) {
    Event event;
    event.id = next_id(model().call->session);
    event.after = after;
    event.at = at;
    event.what = std::move(what);
    write(event);
  }

  void write(const Event& event) {
    CallModel& call = *model().call;
    append(call.session, event);
    if (!call.saving.file.empty()) emit(effect::AppendToCall{call.saving.file, event});
  }

  void add_notice(const std::string& sentence) {
    model().notice += (model().notice.empty() ? "" : " ") + sentence;
  }
  /// A call opens with its own files, always; that today's are others is told.
  void tell_version(const CallModel& call) {
    const Say say(model().settings.language);
    const engine::SessionHeader& header = call.session.header;
    if (call.transcript.differs_from != 0)
      add_notice(say("notice.other_version", call.transcript.differs_from));
    if (!model().library) return;
    const SharedPlayable today = model().library->find(header.scenario.id);
    if (today && today->scenario().digest != header.scenario.digest)
      add_notice(say("notice.other_scenario"));
    const SharedMethod& method = model().library->method;
    if (method && !call.playable->method_replaced && method->rubric.digest != header.method.digest)
      add_notice(say("notice.other_method"));
  }
  void set_problem(const std::filesystem::path& file,
                   const std::optional<engine::IoError>& problem) {
    if (model().call && model().call->saving.file == file) model().call->saving.problem = problem;
  }

  void open_debrief() {
    model().screen = Screen::debrief;
    model().debrief.reset();
    if (model().call->bounds) make_report();
  }

  void make_report() {
    const CallModel& call = *model().call;
    DebriefModel debrief;
    debrief.report =
        score(call.playable->rubric, call.playable->scenario(), call.transcript, *call.bounds);
    model().debrief = std::move(debrief);
  }

  Updated out_;
};

}  // namespace

Updated update(AppModel model, const Action& action) {
  return Update(std::move(model)).take(action);
}

}  // namespace samtale::ui
