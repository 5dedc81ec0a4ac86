#include "ui/app/meeting/meeting_view.hpp"

#include <algorithm>

#include "scoring/untaken.hpp"
#include "ui/app/beginning.hpp"
#include "ui/app/call_words.hpp"
#include "ui/app/meeting/meeting_parts.hpp"
#include "ui/app/personal_data_words.hpp"
#include "ui/app/scale_words.hpp"

namespace samtale::ui {
namespace {

using engine::Meter;
using engine::ReplyIndex;
using engine::Turn;
using Step = MeetingStep;

constexpr std::int64_t a_minute = 60'000;
constexpr std::size_t mark_bytes = 22;

/// Whole minutes: running seconds hurry a room that is to be still.
void add_clock(const MeetingSource& source, std::int64_t now, MeetingView& view) {
  const MeetingModel& meeting = source.meeting;
  if (meeting.started_at == 0) return;
  const std::int64_t end = meeting.started_at + meeting.record.minutes * a_minute;
  if (now >= end) {
    view.clock = source.say("meeting.time_up");
    return;
  }
  const std::int64_t left = (end - now + a_minute - 1) / a_minute;
  view.clock = source.say("meeting.minutes_left", left);
  view.clock_until = end - (left - 1) * a_minute;
}

void add_band(const MeetingSource& source, MeetingView& view) {
  // What is remembered of a call says nothing of the citizen in figures.
  if (source.meeting.own) return;
  const std::size_t t = source.meeting.turn;
  const Turn& turn = source.turn(t);
  // What an answer did to the citizen is seen once it stands there.
  const bool after =
      source.meeting.step == Step::turn && source.meeting.answered && !turn.after.ending.valid();
  const engine::CallState& state = after ? turn.after : turn.before;
  const engine::CallState* before = after ? &turn.before : nullptr;
  if (!before && t > 0 &&
      call_of(source.scenario, source.turn(t - 1).before) == call_of(source.scenario, turn.before))
    before = &source.turn(t - 1).before;
  for (const Meter meter : {Meter::tension, Meter::trust}) {
    const int value = state.meter(meter);
    std::string words = amount(value, source.say);
    if (before)
      words = source.say("meter.words", words, trend(value - before->meter(meter), source.say));
    view.band.push_back({meter_name(meter, source.say), std::move(words),
                         static_cast<float>(value) / 100.0F, meter == Meter::tension});
  }
}

void add_citizen(const MeetingSource& source, MeetingView& view) {
  const Turn& turn = source.turn(source.meeting.turn);
  view.speaker = source.say("script.citizen");
  view.manner = manner_words(source.scenario, turn, source.say);
  view.lines = {source.citizen_words(turn)};
}

void add_said(const MeetingSource& source, std::string_view lead, MeetingView& view) {
  view.said = MeetingView::Said{
      source.say(lead), source.answer_words(source.turn(source.meeting.turn)), {}, {}, {}};
}

MeetingView::Note field_of(const MeetingSource& source,
                           const std::map<std::size_t, std::string>& texts, std::string label) {
  const std::string text = text_at(texts, source.meeting.turn);
  return {std::move(label), text, personal_data_problem(text, source.language())};
}

/// What else could have been said in the turn: as the room said it, or while it is written.
void add_sentences(const MeetingSource& source, MeetingView& view) {
  const MeetingModel& meeting = source.meeting;
  if (meeting.saying) {
    view.saying = field_of(source, meeting.record.sentences, source.say("meeting.sentences_label"));
    return;
  }
  view.sentences = source.sentences(meeting.turn);
  if (!view.sentences.empty()) view.sentences_lead = source.say("meeting.sentences");
}

void add_turn(const MeetingSource& source, MeetingView& view) {
  const MeetingModel& meeting = source.meeting;
  add_citizen(source, view);
  add_band(source, view);
  if (meeting.noting)
    view.note =
        field_of(source, meeting.record.notes, source.say("meeting.note_label", meeting.turn + 1));
  if (!meeting.answered) return;
  add_said(source, "script.answer", view);
  if (meeting.turn != meeting.record.excerpt->last) return;
  if (const auto after = scoring::answered_by_citizen(source.scenario, source.call.transcript,
                                                      meeting.turn, source.language())) {
    view.after_lead = source.say("script.citizen");
    view.after = quoted_words(after->words, source.say);
  }
}

void add_rows(const MeetingSource& source, MeetingView& view) {
  const MeetingModel& meeting = source.meeting;
  const Turn& turn = source.turn(meeting.turn);
  for (std::size_t i = 0; i < meeting.options.size(); ++i) {
    MeetingView::Row row;
    const std::string& reply = meeting.options[i].reply;
    const ReplyIndex index = source.reply_of(turn, reply);
    row.id = reply.empty() ? "pause" : "reply/" + reply;
    row.letter = letter_of(i);
    row.text = index.valid() ? source.scenario.at(index).say.in(source.language())
                             : source.say("call.pause");
    row.fewer = source.say("room.fewer", row.letter);
    row.more = source.say("room.more", row.letter);
    const bool counted = i < meeting.hands.counts.size() && meeting.hands.counts[i].has_value();
    // Of all the others no number is seen before the last one is counted.
    if (meeting.step == Step::counting && counted)
      row.counted = i == meeting.hands.option ? std::to_string(*meeting.hands.counts[i])
                                              : source.say("room.counted");
    if (meeting.step == Step::shown) row.hands = counted ? *meeting.hands.counts[i] : 0;
    if (meeting.step == Step::others) row.did = source.other_did(meeting.turn, index);
    view.rows.push_back(std::move(row));
  }
  view.option = meeting.hands.option;
}

void add_alone(const MeetingSource& source, MeetingView& view) {
  // The replies come with the counting: until then each has her own words alone.
  add_citizen(source, view);
  view.heading = source.say("meeting.alone");
  view.detail =
      source.say(source.meeting.options.empty() ? "meeting.alone_none" : "meeting.alone_detail");
}

void add_counting(const MeetingSource& source, MeetingView& view) {
  add_citizen(source, view);
  add_rows(source, view);
  view.heading = source.say("room.counting", letter_of(source.meeting.hands.option));
  view.detail = source.say("room.counting_detail");
}

/// How the scenario looks at what was answered, once the owner has asked for it.
void add_why(const MeetingSource& source, MeetingView& view) {
  if (!source.meeting.why) return;
  const Turn& turn = source.turn(source.meeting.turn);
  view.said->because = source.because(turn, turn.answer.reply);
  view.said->because_lead = source.say("meeting.why");
}

void add_shown(const MeetingSource& source, MeetingView& view) {
  add_rows(source, view);
  const int all = all_hands(source.meeting.hands);
  view.counted = all == 1 ? source.say("room.hands_one") : source.say("room.hands", all);
  if (view.rows.empty()) view.counted.clear();
  view.heading = source.say("meeting.alone");
  add_said(source, "script.was_said", view);
  add_why(source, view);
  add_sentences(source, view);
}

void add_others(const MeetingSource& source, MeetingView& view) {
  add_rows(source, view);
  view.rows_are_pressed = true;
  view.heading = source.say("script.opened");
  view.detail = source.say(view.rows.empty() ? "meeting.others_none" : "meeting.others_detail");
  add_said(source, "script.was_said", view);
  add_why(source, view);
  if (source.model.debrief)
    view.said->did = source.taken_did(source.model.debrief->report, source.meeting.turn);
  add_sentences(source, view);
}

void add_last_time(const MeetingSource& source, MeetingView& view) {
  const MeetingRecord& last = *source.meeting.last;
  view.heading = source.say("meeting.last_time");
  view.detail = source.say("meeting.last_time_detail");
  if (!last.agreed.empty()) view.paragraphs.push_back(last.agreed);
  for (const MeetingTask& task : last.tasks)
    if (task != MeetingTask{})
      view.paragraphs.push_back(source.say("meeting.task", task.who, task.what, task.when));
  view.large = true;
  view.kept = MeetingView::Kept{source.say("meeting.kept_yes"), source.say("meeting.kept_no"),
                                source.meeting.record.kept};
}

void add_question(const MeetingSource& source, MeetingView& view) {
  view.large = true;
  view.paragraphs = {source.quoted(source.say("script.first_line")), source.say("script.rule_call"),
                     source.say("script.rule_owner")};
}

void add_step(const MeetingSource& source, MeetingView& view) {
  switch (source.meeting.step) {
    case Step::last_time:
      return add_last_time(source, view);
    case Step::question:
      return add_question(source, view);
    case Step::turn:
      return add_turn(source, view);
    case Step::alone:
      return add_alone(source, view);
    case Step::counting:
      return add_counting(source, view);
    case Step::shown:
      return add_shown(source, view);
    case Step::others:
      return add_others(source, view);
    case Step::what_if:
      return add_what_if(source, view);
    case Step::ways:
      view.heading = source.say("meeting.ways");
      add_ways(source, view);
      if (source.meeting.pictured) view.picture = ways_picture(source);
      return;
    case Step::agree:
      view.heading = source.say("script.agree_say");
      view.fields = agreement_fields(source.model);
      return;
    case Step::worked:
      view.heading = source.say("meeting.worked");
      view.paragraphs = {source.say("meeting.worked_last_word")};
      view.large = true;
      return;
  }
}

/// From the first word on: a pause at the beginning is no name for a turn.
std::string begun(const std::string& words) {
  const std::size_t at = words.find_first_not_of(" .,–-");
  if (at == std::string::npos) return words;
  constexpr std::string_view dots("…");
  if (words.compare(at, dots.size(), dots) != 0) return words.substr(at);
  return begun(words.substr(at + dots.size()));
}

void add_marks(const MeetingSource& source, MeetingView& view) {
  const MeetingModel& meeting = source.meeting;
  const Step step = meeting.step;
  if (step == Step::last_time || step == Step::question || step == Step::agree ||
      step == Step::worked || step == Step::others || step == Step::what_if || step == Step::ways)
    return;
  view.marks_label = source.say("meeting.marks");
  const MeetingRecord::Excerpt& excerpt = *meeting.record.excerpt;
  for (std::size_t t = excerpt.first; t <= excerpt.last; ++t) {
    const Turn& turn = source.turn(t);
    std::string words;
    for (const engine::LineIndex line : turn.lines)
      if (words.empty()) words = source.scenario.at(line).say.in(source.language());
    if (words.empty()) words = source.say("script.silent");
    view.marks.push_back(
        {t, beginning_of(begun(words), mark_bytes), t < meeting.turn, t == meeting.turn});
  }
}

/// All of the way that is tried stands there; `meeting` has one.
bool way_is_shown(const MeetingModel& meeting) {
  const OtherWay& way = meeting.ways[meeting.way];
  return way.shown >= way.transcript.turns.size();
}

std::string forward_words(const MeetingSource& source) {
  const Say& say = source.say;
  const MeetingModel& meeting = source.meeting;
  switch (meeting.step) {
    case Step::last_time:
      return say("meeting.to_question");
    case Step::question:
      return say("meeting.to_excerpt");
    case Step::turn:
      if (!meeting.answered && meeting.turn == meeting.record.excerpt->asked)
        return say("meeting.alone");
      if (!meeting.answered) return say("meeting.show_answer");
      return say(meeting.turn < meeting.record.excerpt->last ? "meeting.next_turn"
                                                             : "meeting.to_agree");
    case Step::alone:
      return say(meeting.options.empty() ? "meeting.show_answer" : "room.count");
    case Step::counting: {
      std::size_t left = 0;
      for (std::size_t i = 0; i < meeting.hands.counts.size(); ++i)
        if (i != meeting.hands.option && !meeting.hands.counts[i]) ++left;
      return say(left > 0 ? "room.next" : "room.show");
    }
    case Step::shown:
      return say(why_is_next(source.model) ? "meeting.why" : "meeting.to_others");
    case Step::others:
      return say(why_is_next(source.model) ? "meeting.why" : "meeting.to_call");
    case Step::what_if:
      return say(way_is_shown(meeting) ? "meeting.to_ways" : "meeting.next_turn");
    case Step::ways:
      return say("meeting.to_call");
    case Step::agree:
      return say("meeting.to_worked");
    case Step::worked:
      return say("meeting.close");
  }
  return {};
}

void add_foot(const MeetingSource& source, MeetingView& view) {
  const Say& say = source.say;
  const Step step = source.meeting.step;
  view.blank = say("meeting.blank");
  view.blank_key = say("room.blank_key");
  view.close = say("meeting.close");
  view.close_key = say("call.leave_key");
  view.more = say("call.more");
  if (step != Step::last_time) view.foot.push_back({"meeting/back", say("room.back"), {}});
  if (step == Step::turn) {
    view.foot.push_back({"meeting/note", say("meeting.note"), say("meeting.note_key")});
    if (source.meeting.turn != source.meeting.record.excerpt->asked)
      view.foot.push_back({"meeting/alone", say("meeting.hands"), say("meeting.hands_key")});
    view.foot.push_back({"meeting/others", say("debrief.what_if"), say("meeting.what_if_key")});
  }
  const bool has_ways = !source.meeting.ways.empty();
  if (step == Step::shown || step == Step::others)
    view.foot.push_back(
        {"meeting/saying", say("meeting.say_another"), say("meeting.say_another_key")});
  if (step == Step::ways && !source.meeting.own)
    view.foot.push_back({"meeting/picture",
                         say(source.meeting.pictured ? "meeting.as_text" : "meeting.as_picture"),
                         say("meeting.picture_key")});
  if (has_ways && (step == Step::turn || step == Step::others))
    view.foot.push_back({"meeting/ways", say("meeting.ways_short"), say("meeting.ways_key")});
  if (step == Step::what_if && !way_is_shown(source.meeting))
    view.foot.push_back({"meeting/ways", say("meeting.ways_short"), say("meeting.ways_key")});
  if (step == Step::what_if)
    view.foot.push_back({"meeting/call", say("meeting.to_call"), say("meeting.call_key")});
  if (step == Step::worked)
    view.foot.push_back({"meeting/close", say("meeting.close"), say("call.leave_key")});
  else
    view.foot.push_back({"meeting/forward", forward_words(source), say("room.space_key")});
}

/// Another one wherever the keyboard begins anew.
std::string stage_of(const MeetingModel& meeting) {
  return std::to_string(static_cast<int>(meeting.step)) + "/" + std::to_string(meeting.turn) +
         (meeting.answered ? "a" : "") + (meeting.noting ? "n" : "") + (meeting.saying ? "s" : "") +
         (meeting.pictured ? "p" : "") + (meeting.why ? "w" : "") +
         (meeting.step == Step::what_if ? std::to_string(meeting.ways[meeting.way].shown) : "");
}

}  // namespace

MeetingView::Fields agreement_fields(const AppModel& model) {
  const Say say(model.settings.language);
  const MeetingRecord& record = model.meeting->record;
  MeetingView::Fields fields;
  fields.agreed_label = say("meeting.agreed_label");
  fields.agreed_hint = say("meeting.agreed_hint");
  fields.agreed = record.agreed;
  fields.agreed_problem = personal_data_problem(record.agreed, say.language());
  fields.tasks_heading = say("meeting.tasks");
  fields.who = say("script.who");
  fields.what = say("script.what");
  fields.when = say("script.when");
  fields.remove = say("meeting.remove_task");
  fields.tasks = record.tasks;
  const bool full = fields.tasks.size() >= most_tasks;
  if (!full && (fields.tasks.empty() || fields.tasks.back() != MeetingTask{}))
    fields.tasks.emplace_back();
  for (const MeetingTask& task : record.tasks)
    if (fields.tasks_problem.empty())
      fields.tasks_problem =
          personal_data_problem(task.who + "\n" + task.what + "\n" + task.when, say.language());
  return fields;
}

MeetingView meeting_view(const AppModel& model, std::int64_t now) {
  MeetingView view;
  if (!has_call(model) || !model.meeting->record.excerpt) return view;
  const MeetingSource source(model);
  const Say& say = source.say;
  view.step = source.meeting.step;
  view.stage = stage_of(source.meeting);
  view.dark = source.meeting.blank || source.meeting.closed;
  view.closed = source.meeting.closed;
  view.dark_label = say("room.blank");
  if (view.closed) view.closed_words = say("meeting.closed");
  if (view.dark) return view;
  view.question_lead = question_lead(source.meeting.record, say);
  view.turn = source.meeting.turn;
  view.question = source.meeting.record.question;
  add_clock(source, now, view);
  add_step(source, view);
  add_marks(source, view);
  add_foot(source, view);
  return view;
}

}  // namespace samtale::ui
