#include <algorithm>

#include "ui/app/meeting/meeting.hpp"
#include "ui/app/untaken_view.hpp"
#include "ui/app/updating.hpp"

namespace samtale::ui {

void Updating::on(const action::ChoosePlayers& a) {
  if (a.players == engine::Players::room) return;
  model().players = a.players;
  model().swapped = false;
}

void Updating::on(const action::MarkPrinciple& a) {
  if (!model().call || model().screen != Screen::call || model().call->transcript.turns.empty())
    return;
  const CallModel& call = *model().call;
  if (call.session.header.players != engine::Players::pair) return;
  const engine::EventId answer = call.transcript.turns.back().event;
  const std::vector<std::string> marked = marks_of(call.session, answer);
  const bool taken_back = std::find(marked.begin(), marked.end(), a.principle) != marked.end();
  record(engine::Marked{a.principle, taken_back}, answer, a.now - call.began_at);
}

void Updating::on(const action::SwapPlaces&) {
  if (!model().call || model().call->session.header.players != engine::Players::pair) return;
  const bool swapped = model().swapped;
  on(action::PlayAgain{});
  model().players = engine::Players::pair;
  model().swapped = !swapped;
}

RoomModel* Updating::room_turn() {
  if (!model().call || !model().call->room || model().screen != Screen::call) return nullptr;
  return model().asks_to_leave ? nullptr : &*model().call->room;
}

std::vector<RoomOption> Updating::options() {
  const CallModel& call = *model().call;
  return room_options(call.playable->scenario(), call.transcript, call.session.header.seed);
}

void Updating::begin_room_turn() {
  if (!model().call->room) return;
  RoomModel& room = *model().call->room;
  room.step = RoomStep::reading;
  room.talk_until = 0;
  room.hands = hands_of(options().size());
}

void Updating::on(const action::RoomForward& a) {
  if (model().call && model().call->room && model().screen == Screen::untaken) {
    if (!model().debrief) return;
    const std::size_t places = divided_turns(*model().call, model().debrief->report).size();
    std::size_t& place = model().call->room->place;
    if (place + 1 < places) ++place;
    return;
  }
  RoomModel* room = room_turn();
  if (!room) return;
  if (model().call->call_over) return on(action::GoOn{a.now});
  switch (room->step) {
    case RoomStep::reading:
      room->hands = hands_of(options().size());
      room->step = RoomStep::talking;
      room->talk_until = room->countdown ? a.now + talk_ms : 0;
      return;
    case RoomStep::talking:
      room->step = RoomStep::counting;
      return;
    case RoomStep::counting:
      if (!next_option(room->hands)) room->step = RoomStep::shown;
      return;
    case RoomStep::shown:
      if (const auto most = most_hands_for(room->hands)) on(action::TakeOption{*most, a.now});
      return;
  }
}

void Updating::on(const action::RoomBack& a) {
  if (model().call && model().call->room && model().screen == Screen::untaken) {
    std::size_t& place = model().call->room->place;
    if (place > 0) --place;
    return;
  }
  RoomModel* room = room_turn();
  if (!room || model().call->call_over) return;
  switch (room->step) {
    case RoomStep::reading:
      return;
    case RoomStep::talking:
      room->step = RoomStep::reading;
      return;
    case RoomStep::counting:
      room->step = RoomStep::talking;
      room->talk_until = room->countdown ? a.now + talk_ms : 0;
      return;
    case RoomStep::shown:
      room->step = RoomStep::counting;
      return;
  }
}

HandCount* Updating::hands_counted() {
  if (MeetingModel* meeting = meeting_on(Screen::meeting)) {
    const bool counts = meeting->step == MeetingStep::counting && !meeting->closed;
    return counts && !meeting->blank ? &meeting->hands : nullptr;
  }
  RoomModel* room = room_turn();
  return room && room->step == RoomStep::counting ? &room->hands : nullptr;
}

void Updating::on(const action::ChooseOption& a) {
  if (HandCount* hands = hands_counted()) choose_option(*hands, a.option);
}

void Updating::on(const action::TypeHands& a) {
  if (HandCount* hands = hands_counted()) type_digit(*hands, a.digit);
}

void Updating::on(const action::RubOutHands&) {
  if (HandCount* hands = hands_counted()) rub_out(*hands);
}

void Updating::on(const action::ChangeHands& a) {
  if (HandCount* hands = hands_counted()) change_hands(*hands, a.option, a.by);
}

void Updating::on(const action::TakeOption& a) {
  RoomModel* room = room_turn();
  if (!room || room->step != RoomStep::shown || model().call->call_over) return;
  const std::vector<RoomOption> open = options();
  if (a.option >= open.size()) return;
  const CallModel& call = *model().call;
  if (all_hands(room->hands) > 0) {
    record(hands_event(call.playable->scenario(), call.transcript.state, open, room->hands),
           call.tip, a.now - call.began_at);
  }
  const std::string reply = open[a.option].reply;
  answer(reply.empty() ? engine::AnswerKind::pause : engine::AnswerKind::reply, reply, a.now);
}

void Updating::on(const action::ToggleCountdown& a) {
  RoomModel* room = room_turn();
  if (!room) return;
  room->countdown = !room->countdown;
  const bool runs = room->countdown && room->step == RoomStep::talking;
  room->talk_until = runs ? a.now + talk_ms : 0;
}

void Updating::on(const action::ToggleBlank&) {
  if (MeetingModel* meeting = meeting_on(Screen::meeting)) {
    if (!meeting->closed) meeting->blank = !meeting->blank;
    return;
  }
  if (!model().call || !model().call->room) return;
  if (model().screen == Screen::call || model().screen == Screen::untaken)
    model().call->room->blank = !model().call->room->blank;
}

void Updating::on(const action::OpenDebrief&) {
  if (model().call && model().screen == Screen::untaken) open_debrief();
}

void Updating::open_untaken() {
  model().call->room->place = 0;
  model().screen = Screen::untaken;
  model().debrief.reset();
  if (model().call->bounds) make_report();
}

}  // namespace samtale::ui
