#include "ui/app/demonstration.hpp"

#include <string>

#include "scoring/bots.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

constexpr std::uint64_t seed = 1;

void take(AppModel& model, EffectRunner& runner, Action action) {
  take_actions(model, {std::move(action)}, runner);
}

/// A turn of a room: most hands go up for the option that is then taken, some for the next one.
void raise_hands(AppModel& model, EffectRunner& runner, const std::string& reply,
                 std::int64_t now) {
  const CallModel& call = *model.call;
  const std::vector<RoomOption> options =
      room_options(call.playable->scenario(), call.transcript, call.session.header.seed);
  std::size_t taken = 0;
  while (taken + 1 < options.size() && options[taken].reply != reply) ++taken;
  take(model, runner, action::RoomForward{now});
  take(model, runner, action::RoomForward{now});
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::size_t after = (i + options.size() - taken) % options.size();
    take(model, runner, action::TypeHands{after == 0 ? 7 : after == 1 ? 4 : 0});
    take(model, runner, action::RoomForward{now});
  }
  take(model, runner, action::TakeOption{taken, now});
}

/// One answer of the bot, or past the end of one call of several.
void go_on(AppModel& model, EffectRunner& runner, std::int64_t now) {
  if (model.call->call_over) return take(model, runner, action::GoOn{now});
  const Playable& playable = *model.call->playable;
  const engine::Answer answer =
      scoring::answer_of(scoring::Bot::best, playable.rubric, playable.scenario(),
                         *model.call->bounds, model.call->transcript.state, seed);
  if (model.call->room) {
    const bool reply = answer.kind == engine::AnswerKind::reply;
    raise_hands(model, runner, reply ? playable.scenario().at(answer.reply).id : std::string(),
                now);
  } else if (answer.kind == engine::AnswerKind::reply) {
    take(model, runner, action::ChooseReply{playable.scenario().at(answer.reply).id, now});
  } else {
    take(model, runner, action::HoldPause{now});
  }
}

void play_until(AppModel& model, EffectRunner& runner, std::size_t turns, std::int64_t began,
                std::int64_t now) {
  while (model.call->transcript.turns.size() < turns && !model.call->transcript.finished) {
    const auto played = static_cast<std::int64_t>(model.call->transcript.turns.size());
    const auto all = static_cast<std::int64_t>(turns);
    go_on(model, runner, began + (now - began) * (played + 1) / (all + 1));
  }
}

bool is_of_meeting(Screen screen) {
  return screen == Screen::meeting_preparation || screen == Screen::meeting ||
         screen == Screen::minutes;
}

/// From the Tilbageblik to the meeting: prepared, then at the turn that the room is asked about.
void hold_meeting(AppModel& model, EffectRunner& runner, Screen screen, std::int64_t now) {
  take(model, runner, action::PrepareMeeting{{}, false, "2026-02-03"});
  finish_work(model, runner);
  const Say say(model.settings.language);
  take(model, runner, action::WriteMeeting{MeetingText::question, say("script.usual_question"), 0});
  take(model, runner, action::AnswerRecognised{false});
  if (screen == Screen::meeting_preparation) return;
  take(model, runner, action::StartMeeting{now});
  const std::size_t asked = model.meeting->record.excerpt->asked;
  take(model, runner, action::GoToTurn{asked});
  for (const int hands : {4, 6, 1, 0, 0, 0, 0, 0}) {
    if (model.meeting->step == MeetingStep::shown) break;
    take(model, runner, action::MeetingForward{now});
    take(model, runner, action::TypeHands{hands});
  }
  while (model.meeting->step != MeetingStep::shown)
    take(model, runner, action::MeetingForward{now});
  if (screen == Screen::meeting) return;
  take(model, runner, action::CloseMeeting{});
  take(model, runner, action::OpenMinutes{});
}

/// A few lines, as somebody might remember them.
void write_own_call(AppModel& model, EffectRunner& runner) {
  take(model, runner, action::OpenOwnCalls{"egen-samtale"});
  const Say say(model.settings.language);
  take(model, runner,
       action::WriteOwnCall{action::OwnCallPart::title, say("own_call.example_title")});
  for (std::size_t line = 0; line < 4; ++line)
    take(model, runner,
         action::WriteOwnLine{line, say("own_call.example_" + std::to_string(line + 1))});
  take(model, runner, action::MarkOwnLine{1});
}

}  // namespace

bool demonstrate(AppModel& model, EffectRunner& runner, Screen screen, std::int64_t now) {
  const SharedPlayable playable =
      model.library ? model.library->find(demonstration_scenario) : nullptr;
  if (!playable || !playable->loaded.playable) return false;
  if (screen == Screen::home || screen == Screen::welcome) {
    model.screen = screen;
    return true;
  }
  if (screen == Screen::settings) {
    take(model, runner, action::OpenSettings{});
    return true;
  }
  if (screen == Screen::preparation) {
    model.screen = Screen::home;
    take(model, runner, action::OpenPreparation{});
    return true;
  }
  if (screen == Screen::workshops || screen == Screen::workshop) {
    model.screen = Screen::home;
    take(model, runner, action::OpenWorkshop{});
    if (screen == Screen::workshops) return true;
    take(model, runner, action::CopyScenario{std::string(demonstration_scenario)});
    finish_work(model, runner);
    return true;
  }
  if (screen == Screen::folder || screen == Screen::own_call) {
    model.screen = Screen::home;
    if (screen == Screen::folder)
      take(model, runner, action::OpenFolder{});
    else
      write_own_call(model, runner);
    return true;
  }
  take(model, runner, action::OpenBriefing{std::string(demonstration_scenario)});
  if (screen == Screen::briefing) return true;

  const std::int64_t began = now - demonstration_ms;
  const engine::Players players =
      screen == Screen::untaken ? engine::Players::room : engine::Players::one;
  take(model, runner, action::StartCall{began, std::string(32, '0'), seed, "2026-02-03", players});
  finish_work(model, runner);
  const std::size_t whole = scoring::play(scoring::Bot::best, playable->rubric,
                                          playable->scenario(), *model.call->bounds, seed)
                                .size();
  if (screen == Screen::call) {
    play_until(model, runner, whole / 2, began, now);
    return true;
  }
  play_until(model, runner, whole, began, now);
  take(model, runner, action::GoOn{now});
  if (screen == Screen::untaken) return true;
  for (std::size_t item = 0; item < scoring::rating_items; ++item)
    take(model, runner, action::RateItem{item, item % 2 == 0 ? 4 : 3});
  if (screen == Screen::rating) return true;
  take(model, runner, action::FinishRating{now});
  if (screen == Screen::note) return true;
  take(model, runner, action::SkipNote{});
  take(model, runner, action::SelectTurn{whole / 2});
  if (screen == Screen::own_card) take(model, runner, action::OpenOwnCard{});
  if (is_of_meeting(screen)) hold_meeting(model, runner, screen, now);
  return true;
}

}  // namespace samtale::ui
