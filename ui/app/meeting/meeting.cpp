#include "ui/app/meeting/meeting.hpp"

#include <algorithm>

#include "engine/personal_data.hpp"
#include "ui/app/call_words.hpp"

namespace samtale::ui {

bool is_accepted(const MeetingModel& meeting, const std::string& what) {
  return std::find(meeting.accepted.begin(), meeting.accepted.end(), what) !=
         meeting.accepted.end();
}

bool has_unsettled(const MeetingModel& meeting) {
  MeetingRecord record = meeting.record;
  const std::vector<std::string*> texts = texts_of(record);
  return std::any_of(meeting.found.begin(), meeting.found.end(),
                     [&](const std::string& row) { return !is_accepted(meeting, row); }) ||
         std::any_of(texts.begin(), texts.end(), [&](const std::string* text) {
           return !engine::find_personal_data(*text).empty() && !is_accepted(meeting, *text);
         });
}

bool has_call(const AppModel& model) {
  return model.meeting && model.call && !model.call->transcript.turns.empty();
}

bool can_share(const AppModel& model) {
  return missing_for_meeting(model).empty() && !model.meeting->own;
}

bool has_minutes(const MeetingModel& meeting) {
  const MeetingRecord& record = meeting.record;
  if (record.date.empty()) return !record.earlier.empty() && record.earlier.front().excerpt;
  return record.excerpt.has_value();
}

std::string_view missing_for_meeting(const AppModel& model) {
  if (!has_call(model) || !model.meeting->record.excerpt) return "meeting.missing_call";
  const std::string& question = model.meeting->record.question;
  if (question.find_first_not_of(" \n\t") == std::string::npos) return "meeting.missing_question";
  if (has_unsettled(*model.meeting)) return "meeting.missing_settled";
  if (!model.meeting->recognised) return "meeting.missing_recognised";
  return *model.meeting->recognised ? "meeting.missing_other" : "";
}

std::vector<RoomOption> other_options(const engine::Scenario& scenario, const engine::Turn& turn) {
  std::vector<RoomOption> options;
  const bool paused = turn.answer.kind != engine::AnswerKind::reply;
  for (const engine::ReplyIndex reply : open_replies(scenario, turn.before))
    if (reply != turn.answer.reply) options.push_back({scenario.at(reply).id});
  if (!paused && pause_is_open(scenario, turn.before)) options.push_back({});
  return options;
}

void leave_out_pause(std::vector<RoomOption>& options) {
  options.erase(std::remove_if(options.begin(), options.end(),
                               [](const RoomOption& one) { return one.reply.empty(); }),
                options.end());
}

engine::Transcript shown_part(const CallModel& call, const OtherWay& way) {
  return transcript(call.playable->scenario(), call.session,
                    way.transcript.turns[way.shown - 1].event);
}

std::vector<RoomOption> next_options(const engine::Scenario& scenario,
                                     const engine::Transcript& way) {
  if (way.turns.empty() || way.turns.back().after.ending.valid()) return {};
  return room_options(scenario, way, engine::file_order);
}

MeetingRecord::Excerpt fitted(MeetingRecord::Excerpt excerpt, std::size_t turns) {
  if (turns == 0) return {};
  const std::size_t end = turns - 1;
  excerpt.first = std::min(excerpt.first, end);
  excerpt.last = std::clamp(excerpt.last, excerpt.first, end);
  excerpt.last = std::min(excerpt.last, excerpt.first + most_excerpt - 1);
  while (excerpt.last - excerpt.first + 1 < std::min(least_excerpt, turns)) {
    if (excerpt.last < end)
      ++excerpt.last;
    else
      --excerpt.first;
  }
  excerpt.asked = std::clamp(excerpt.asked, excerpt.first, excerpt.last);
  return excerpt;
}

MeetingRecord::Excerpt suggested_excerpt(const CallModel& call, const scoring::Report& report) {
  const scoring::MeetingScript script = meeting_script(call.playable->scenario(), call.transcript,
                                                       report, scoring::usual_script_minutes);
  const scoring::ScriptRound& round = script.rounds.front();
  return fitted({round.first - 1, round.turn - 1, round.last - 1}, call.transcript.turns.size());
}

MeetingRecord::Excerpt suggested_excerpt(const engine::OwnCall& own, std::size_t turns) {
  if (!own.wrong) return fitted({}, turns);
  const bool mine = own.lines[*own.wrong].who == engine::Speaker::me;
  const std::vector<std::size_t> answers = own_answers(own);
  std::size_t asked = 0;
  // A line of mine belongs to the answer that it stands in, the citizen's to the one after it.
  for (std::size_t i = 1; i < answers.size(); ++i)
    if (mine ? answers[i] <= *own.wrong : answers[i - 1] < *own.wrong) asked = i;
  constexpr std::size_t before = 2;
  return fitted({asked - std::min(asked, before), asked, asked + 1}, turns);
}

bool why_is_next(const AppModel& model) {
  const MeetingModel& meeting = *model.meeting;
  const bool shown = meeting.step == MeetingStep::shown;
  const bool not_voted =
      meeting.step == MeetingStep::others && !vote_at(meeting.record, meeting.turn);
  if (meeting.why || meeting.own || !(shown || not_voted)) return false;
  const engine::Scenario& scenario = model.call->playable->scenario();
  const engine::Turn& turn = model.call->transcript.turns[meeting.turn];
  return !because_words(scenario, turn, turn.answer.reply, Say(model.settings.language)).empty();
}

bool is_in(const MeetingRecord& record, std::size_t turn) {
  return record.excerpt && turn >= record.excerpt->first && turn <= record.excerpt->last;
}

scoring::MeetingScript script_of(const AppModel& model) {
  const MeetingRecord& record = model.meeting->record;
  const MeetingRecord::Excerpt& chosen = *record.excerpt;
  return scoring::meeting_script(record.minutes,
                                 {chosen.first + 1, chosen.asked + 1, chosen.last + 1});
}

const MeetingVote* vote_at(const MeetingRecord& record, std::size_t turn) {
  for (const MeetingVote& vote : record.votes)
    if (vote.turn == turn) return &vote;
  return nullptr;
}

}  // namespace samtale::ui
