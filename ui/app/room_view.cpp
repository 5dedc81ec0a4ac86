#include "ui/app/room_view.hpp"

#include <algorithm>

#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

/// What the citizen said since the last answer. After a pause that changed nothing nobody reads
/// the same words aloud again; they come back beside the replies.
void add_lines(const CallView& call, RoomStep step, const Say& say, RoomView& view) {
  std::size_t first = call.bubbles.size();
  while (first > 0 && call.bubbles[first - 1].citizen) --first;
  if (first > 0) {
    const BubbleView& answer = call.bubbles[first - 1];
    view.said_lead = say(answer.silence ? "room.silence" : "room.said");
    if (!answer.silence) view.said = say("app.quote", answer.text);
  }
  std::size_t last = call.bubbles.size();
  if (first == last && first > 0) {
    if (step == RoomStep::reading && !call.end) {
      view.lines.push_back({say("room.waits"), true});
      return;
    }
    while (first > 0 && !call.bubbles[first - 1].citizen) --first;
    last = first;
    while (first > 0 && call.bubbles[first - 1].citizen) --first;
  }
  for (std::size_t i = first; i < last; ++i) {
    const BubbleView& bubble = call.bubbles[i];
    if (!bubble.divider.empty()) {
      view.divider = bubble.divider;
      view.said_lead.clear();
      view.said.clear();
    }
    if (view.speaker.empty() && !bubble.name.empty()) {
      view.speaker =
          bubble.manner.empty() ? bubble.name : say("app.between", bubble.name, bubble.manner);
    }
    view.lines.push_back(
        {bubble.narrated ? bubble.text : say("app.quote", bubble.text), bubble.narrated});
  }
}

void add_options(const CallView& call, const RoomModel& room, const Say& say, RoomView& view) {
  if (view.step == RoomStep::reading) return;
  const auto most = most_hands_for(room.hands);
  const auto add = [&](std::string id, const std::string& text) {
    const std::size_t place = view.options.size();
    RoomView::Option option;
    option.id = std::move(id);
    option.letter = letter_of(place);
    option.text = text;
    option.fewer = say("room.fewer", option.letter);
    option.more = say("room.more", option.letter);
    const bool counted = place < room.hands.counts.size() && room.hands.counts[place].has_value();
    if (view.step == RoomStep::counting && counted) option.counted = say("room.counted");
    if (view.step == RoomStep::shown) {
      option.hands = counted ? *room.hands.counts[place] : 0;
      option.most = most == place;
    }
    view.options.push_back(std::move(option));
  };
  for (const ReplyView& reply : call.replies) add("reply/" + reply.id, reply.text);
  if (call.pause_closed.empty()) add("pause", call.pause);
  view.option = room.hands.option;
}

void add_talking(const RoomModel& room, const Say& say, RoomView& view) {
  view.heading = say("room.talk");
  view.detail = say("room.talk_detail");
  view.talk_until = room.talk_until;
  view.talk_soon = say("room.talk_soon");
  view.forward = say("room.count");
}

void add_counting(const RoomModel& room, const Say& say, RoomView& view) {
  view.heading = say("room.counting", letter_of(room.hands.option));
  view.detail = say("room.counting_detail");
  const auto left = std::count_if(room.hands.counts.begin(), room.hands.counts.end(),
                                  [](const auto& count) { return !count.has_value(); });
  const bool own = room.hands.option < room.hands.counts.size() &&
                   !room.hands.counts[room.hands.option].has_value();
  view.forward = say(left - (own ? 1 : 0) > 0 ? "room.next" : "room.show");
  view.forward_key = say("room.enter_key");
}

void add_shown(const RoomModel& room, const Say& say, RoomView& view) {
  const int all = all_hands(room.hands);
  view.heading = all == 1 ? say("room.hands_one") : say("room.hands", all);
  const auto most = most_hands_for(room.hands);
  view.can_go_on = most.has_value();
  view.detail = say(most ? "room.shown_detail" : "room.alike");
  view.forward = most ? say("room.go_on_with", letter_of(*most)) : say("room.go_on");
  view.forward_key = say("room.enter_key");
}

void add_step(const RoomModel& room, const CallView& call, const Say& say, RoomView& view) {
  view.step = room.step;
  view.forward_key = say("room.space_key");
  view.back = say("room.back");
  view.more = say("call.more");
  view.countdown = say(room.countdown ? "room.countdown_off" : "room.countdown_on");
  view.countdown_key = say("room.countdown_key");
  switch (room.step) {
    case RoomStep::reading:
      view.detail = say("room.read_aloud");
      view.forward = say("room.show_replies");
      break;
    case RoomStep::talking:
      add_talking(room, say, view);
      break;
    case RoomStep::counting:
      add_counting(room, say, view);
      break;
    case RoomStep::shown:
      add_shown(room, say, view);
      break;
  }
  add_options(call, room, say, view);
}

}  // namespace

RoomView room_view(const AppModel& model) {
  RoomView view;
  if (!model.call || !model.call->room) return view;
  const Say say(model.settings.language);
  const RoomModel& room = *model.call->room;
  const CallView call = call_view(model);
  view.title = call.title;
  view.mode = say("room.name");
  view.leave = call.leave;
  view.leave_key = call.leave_key;
  view.blank = say("room.blank");
  view.blank_key = say("room.blank_key");
  view.dark = room.blank;
  view.saving = call.saving;
  view.leaving = call.leaving;
  add_lines(call, room.step, say, view);
  if (call.end) {
    view.end = call.end;
    view.forward = call.end->go_on;
    view.forward_key = call.end->go_on_key;
    return view;
  }
  add_step(room, call, say, view);
  return view;
}

}  // namespace samtale::ui
