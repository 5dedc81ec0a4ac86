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

/// The ways that were tried in the meeting, as they are kept.
std::vector<MeetingFork> forks_of(const MeetingModel& meeting, const engine::Scenario& scenario) {
  std::vector<MeetingFork> forks;
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

}  // namespace

void Updating::enter_step(MeetingStep step) {
  MeetingModel& opened = meeting();
  opened.step = step;
  opened.noting = false;
  if (step != Step::alone) return;
  opened.answered = false;
  opened.options = other_options(model().call->playable->scenario(),
                                 model().call->transcript.turns[opened.turn]);
  opened.hands = hands_of(opened.options.size());
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
      return on(action::GoToStep{Step::others});
    case Step::others:
      opened->answered = true;
      return enter_step(Step::turn);
    case Step::what_if:
      return on(action::GoToStep{Step::ways});
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
  if (lies_aside && !comes_from_aside) opened->aside_from = opened->step;
  if (a.step == Step::others)
    opened->options = other_options(model().call->playable->scenario(),
                                    model().call->transcript.turns[opened->turn]);
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
  way.report.reset();
  if (call.bounds)
    way.report = score(call.playable->rubric, scenario, way.transcript, *call.bounds);
  opened.record.forks = forks_of(opened, scenario);
  return true;
}

void Updating::on(const action::PlayOtherWay& a) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed) return;
  if (opened->step == Step::what_if) {
    const OtherWay& way = opened->ways[opened->way];
    if (!way.transcript.turns.back().after.ending.valid()) play_other_way(way.tip, a.reply, a.now);
    return;
  }
  if (opened->step != Step::others) return;
  const engine::Turn& turn = model().call->transcript.turns[opened->turn];
  const engine::EventId before = model().call->session.events[turn.event - 1].after;
  opened->ways.push_back({opened->turn, before, false, {}, {}});
  const std::size_t shown_before = opened->way;
  opened->way = opened->ways.size() - 1;
  if (play_other_way(before, a.reply, a.now)) return enter_step(Step::what_if);
  MeetingModel& unchanged = meeting();
  unchanged.ways.pop_back();
  unchanged.way = shown_before;
}

void Updating::on(const action::BackInOtherWay&) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->step != Step::what_if) return;
  OtherWay& way = opened->ways[opened->way];
  CallModel& call = *model().call;
  const engine::Scenario& scenario = call.playable->scenario();
  way.tip = answer_at(call.session, call.session.events[way.tip - 1].after);
  way.transcript = transcript(scenario, call.session, way.tip);
  const bool at_fork = way.transcript.turns.size() <= way.from;
  if (at_fork) {
    opened->ways.erase(opened->ways.begin() + static_cast<std::ptrdiff_t>(opened->way));
    opened->way = opened->ways.empty() ? 0 : opened->ways.size() - 1;
  } else if (call.bounds) {
    way.report = score(call.playable->rubric, scenario, way.transcript, *call.bounds);
  }
  opened->record.forks = forks_of(*opened, scenario);
  if (at_fork) on(action::GoToStep{Step::others});
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

void Updating::on(const action::CloseMeeting&) {
  MeetingModel* opened = meeting_on(Screen::meeting);
  if (!opened || opened->closed) return;
  opened->closed = true;
  opened->blank = false;
  keep_meeting();
}

}  // namespace samtale::ui
