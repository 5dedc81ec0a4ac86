#include <algorithm>
#include <utility>

#include "ui/app/meeting/meeting.hpp"
#include "ui/app/updating.hpp"

namespace samtale::ui {
namespace {

using Step = MeetingStep;

/// Where a turn's own steps are: what stands around it can be reached from any of them.
bool is_at_turn(Step step) {
  return step == Step::turn || step == Step::alone || step == Step::counting ||
         step == Step::shown || step == Step::others || step == Step::what_if;
}

/// The ways that were tried in the meeting, as they are kept; those outside the excerpt lie there.
std::vector<MeetingFork> forks_of(const MeetingModel& meeting, const engine::Scenario& scenario) {
  std::vector<MeetingFork> forks;
  for (const MeetingFork& fork : meeting.record.forks)
    if (!is_in(meeting.record, fork.turn)) forks.push_back(fork);
  for (const OtherWay& way : meeting.ways) {
    if (way.other_run) continue;
    MeetingFork fork{way.from, {}};
    for (std::size_t t = way.from; t < way.transcript.turns.size(); ++t) {
      const engine::ReplyIndex reply = way.transcript.turns[t].answer.reply;
      fork.replies.push_back(reply.valid() ? scenario.at(reply).id : std::string());
    }
    if (!fork.replies.empty()) forks.push_back(std::move(fork));
  }
  return forks;
}

/// The way in which this was answered after that event, as its turn `turn`; none: in no way yet.
std::optional<std::size_t> way_given(const MeetingModel& meeting, const CallModel& call,
                                     std::size_t turn, engine::EventId after,
                                     const std::string& reply) {
  const engine::Scenario& scenario = call.playable->scenario();
  for (std::size_t w = 0; w < meeting.ways.size(); ++w) {
    const OtherWay& way = meeting.ways[w];
    if (way.other_run || way.transcript.turns.size() <= turn) continue;
    const engine::Turn& there = way.transcript.turns[turn];
    const engine::ReplyIndex given = there.answer.reply;
    const std::string id = given.valid() ? scenario.at(given).id : std::string();
    if (call.session.events[there.event - 1].after == after && id == reply) return w;
  }
  return std::nullopt;
}

}  // namespace

void Updating::enter_step(MeetingStep step) {
  MeetingModel& opened = meeting();
  opened.step = step;
  opened.noting = opened.saying = opened.why = false;
  if (step != Step::alone) return;
  opened.answered = false;
  take_options();
}

void Updating::take_options() {
  MeetingModel& opened = meeting();
  opened.options = other_options(model().call->playable->scenario(),
                                 model().call->transcript.turns[opened.turn]);
  if (opened.own) leave_out_pause(opened.options);
  opened.hands = hands_of(opened.options.size());
  const MeetingVote* kept = vote_at(opened.record, opened.turn);
  if (!kept) return;
  for (const MeetingVote::Hands& one : kept->hands)
    for (std::size_t i = 0; i < opened.options.size(); ++i)
      if (opened.options[i].reply == one.reply) opened.hands.counts[i] = one.hands;
}

void Updating::keep_hands() {
  MeetingModel& opened = meeting();
  MeetingVote vote{opened.turn, {}};
  for (std::size_t i = 0; i < opened.options.size() && i < opened.hands.counts.size(); ++i)
    vote.hands.push_back({opened.options[i].reply, opened.hands.counts[i].value_or(0)});
  auto& votes = opened.record.votes;
  votes.erase(std::remove_if(votes.begin(), votes.end(),
                             [&](const MeetingVote& one) { return one.turn == opened.turn; }),
              votes.end());
  votes.push_back(std::move(vote));
  std::sort(votes.begin(), votes.end(),
            [](const MeetingVote& a, const MeetingVote& b) { return a.turn < b.turn; });
  keep_meeting();
}

void Updating::show_why() { meeting().why = true; }

void Updating::on(const action::MeetingForward& a) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed || opened->blank) return;
  if (opened->started_at == 0) opened->started_at = std::max(a.now, std::int64_t{1});
  const MeetingRecord::Excerpt& excerpt = *opened->record.excerpt;
  switch (opened->step) {
    case Step::last_time:
      return enter_step(Step::question);
    case Step::question:
      opened->turn = excerpt.first;
      opened->answered = false;
      return enter_step(Step::turn);
    case Step::turn:
      if (!opened->answered && opened->turn == excerpt.asked) return enter_step(Step::alone);
      if (!opened->answered) {
        opened->answered = true;
      } else if (opened->turn < excerpt.last) {
        ++opened->turn;
        opened->answered = false;
      } else {
        return on(action::GoToStep{Step::agree});
      }
      return enter_step(Step::turn);
    case Step::alone:
      return enter_step(opened->options.empty() ? Step::shown : Step::counting);
    case Step::counting:
      if (next_option(opened->hands)) return;
      keep_hands();
      return enter_step(Step::shown);
    case Step::shown:
      if (why_is_next(model())) return show_why();
      return on(action::GoToStep{Step::others});
    case Step::others:
      if (why_is_next(model())) return show_why();
      opened->answered = true;
      return enter_step(Step::turn);
    case Step::what_if: {
      OtherWay& way = opened->ways[opened->way];
      if (way.shown == way.transcript.turns.size()) return on(action::GoToStep{Step::ways});
      ++way.shown;
      return;
    }
    case Step::ways:
      return enter_step(opened->aside_from == Step::what_if ? Step::others : Step::turn);
    case Step::agree:
      keep_meeting();
      return enter_step(Step::worked);
    case Step::worked:
      return;
  }
}

void Updating::on(const action::MeetingBack&) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->blank) return;
  // A slip of the finger ends no meeting.
  if (opened->closed) {
    opened->closed = false;
    return;
  }
  if (opened->why) {
    opened->why = false;
    return;
  }
  const MeetingRecord::Excerpt& excerpt = *opened->record.excerpt;
  switch (opened->step) {
    case Step::last_time:
      return;
    case Step::question:
      if (opened->last && !agreed_on_nothing(*opened->last)) enter_step(Step::last_time);
      return;
    case Step::turn:
      if (opened->answered && opened->turn == excerpt.asked)
        return on(action::GoToStep{Step::others});
      if (!opened->answered && opened->turn <= excerpt.first) return enter_step(Step::question);
      if (!opened->answered) --opened->turn;
      opened->answered = !opened->answered;
      return enter_step(Step::turn);
    case Step::alone:
      return enter_step(Step::turn);
    case Step::counting: {
      HandCount counted = opened->hands;
      counted.typing = false;
      enter_step(Step::alone);
      meeting().hands = counted;
      return;
    }
    case Step::shown:
      return enter_step(opened->options.empty() ? Step::alone : Step::counting);
    case Step::others:
      return enter_step(vote_at(opened->record, opened->turn) && !opened->options.empty()
                            ? Step::shown
                            : Step::turn);
    case Step::what_if:
      return on(action::BackInOtherWay{});
    case Step::ways:
      // Another one may have stood beside the call than the one that is played.
      opened->way = opened->aside_way;
      return enter_step(opened->aside_from);
    case Step::agree:
      keep_meeting();
      return enter_step(opened->aside_from);
    case Step::worked:
      return enter_step(Step::agree);
  }
}

void Updating::on(const action::GoToTurn& a) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed) return;
  const MeetingRecord::Excerpt& excerpt = *opened->record.excerpt;
  if (a.turn < excerpt.first || a.turn > excerpt.last) return;
  opened->turn = a.turn;
  opened->answered = false;
  enter_step(Step::turn);
}

void Updating::on(const action::GoToStep& a) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed || opened->step == a.step) return;
  const bool of_turn = a.step == Step::alone || a.step == Step::others;
  if (of_turn && !is_at_turn(opened->step)) return;
  if (a.step == Step::ways && opened->ways.empty()) return;
  if (a.step == Step::alone && opened->turn < opened->record.excerpt->first) return;
  // Only what is left by the way it was come to; the others have their own.
  const bool lies_aside = a.step == Step::ways || a.step == Step::agree;
  const bool comes_from_aside =
      opened->step == Step::ways || opened->step == Step::agree || opened->step == Step::worked;
  if (lies_aside && !comes_from_aside) {
    opened->aside_from = opened->step;
    opened->aside_way = opened->way;
  }
  if (a.step == Step::others) take_options();
  enter_step(a.step);
}

bool Updating::play_other_way(engine::EventId after, const std::string& reply, std::int64_t now) {
  CallModel& call = *model().call;
  const engine::Scenario& scenario = call.playable->scenario();
  const auto kind = reply.empty() ? engine::AnswerKind::pause : engine::AnswerKind::reply;
  const std::int64_t at = std::max(last_event_time(), now - call.began_at);
  const auto event = decide(scenario, call.session, {after, kind, reply, at, 0});
  if (!event) return false;
  write(event.value());
  MeetingModel& opened = meeting();
  OtherWay& way = opened.ways[opened.way];
  way.tip = call.session.events.back().id;
  way.transcript = transcript(scenario, call.session, way.tip);
  way.shown = way.transcript.turns.size();
  way.report.reset();
  if (call.bounds)
    way.report = score(call.playable->rubric, scenario, way.transcript, *call.bounds);
  opened.record.forks = forks_of(opened, scenario);
  return true;
}

bool Updating::begin_other_way(std::size_t from, engine::EventId after, const std::string& reply,
                               std::int64_t now) {
  MeetingModel& opened = meeting();
  const std::size_t shown_before = opened.way;
  opened.ways.push_back({from, after, false, 0, {}, {}});
  opened.way = opened.ways.size() - 1;
  if (play_other_way(after, reply, now)) return true;
  MeetingModel& unchanged = meeting();
  unchanged.ways.pop_back();
  unchanged.way = shown_before;
  return false;
}

void Updating::on(const action::PlayOtherWay& a) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed) return;
  const CallModel& call = *model().call;
  if (opened->step == Step::what_if) {
    OtherWay& way = opened->ways[opened->way];
    const std::size_t turn = way.shown;
    const engine::EventId after = way.transcript.turns[turn - 1].event;
    if (const auto known = way_given(*opened, call, turn, after, a.reply)) {
      opened->way = *known;
      opened->ways[*known].shown = turn + 1;
    } else if (turn < way.transcript.turns.size()) {
      // What was tried stays as it was; this is another.
      begin_other_way(way.from, after, a.reply, a.now);
    } else if (!way.transcript.turns.back().after.ending.valid()) {
      play_other_way(way.tip, a.reply, a.now);
    }
    return;
  }
  if (opened->step != Step::others) return;
  const engine::EventId answered = call.transcript.turns[opened->turn].event;
  const engine::EventId before = call.session.events[answered - 1].after;
  if (const auto known = way_given(*opened, call, opened->turn, before, a.reply)) {
    opened->way = *known;
    opened->ways[*known].shown = opened->turn + 1;
    return enter_step(Step::what_if);
  }
  if (begin_other_way(opened->turn, before, a.reply, a.now)) enter_step(Step::what_if);
}

void Updating::on(const action::BackInOtherWay&) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->step != Step::what_if) return;
  OtherWay& way = opened->ways[opened->way];
  if (way.shown <= way.from + 1) return on(action::GoToStep{Step::others});
  --way.shown;
}

void Updating::on(const action::ChooseOtherWay& a) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (opened && opened->step == Step::ways && a.way < opened->ways.size()) opened->way = a.way;
}

void Updating::on(const action::ToggleNote&) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed || opened->step != Step::turn) return;
  opened->noting = !opened->noting;
  if (!opened->noting) keep_meeting();
}

void Updating::on(const action::ToggleSentences&) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed) return;
  if (opened->step != Step::shown && opened->step != Step::others) return;
  opened->saying = !opened->saying;
  if (!opened->saying) keep_meeting();
}

void Updating::on(const action::TogglePicture&) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (opened && opened->step == Step::ways && !opened->own) opened->pictured = !opened->pictured;
}

void Updating::on(const action::CloseMeeting&) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed) return;
  opened->closed = true;
  opened->blank = false;
  keep_meeting();
}

}  // namespace samtale::ui
