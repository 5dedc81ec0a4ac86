#include "ui/app/meeting/meeting.hpp"

#include <algorithm>

namespace samtale::ui {

bool has_call(const AppModel& model) {
  return model.meeting && model.call && !model.call->transcript.turns.empty();
}

std::string_view missing_for_meeting(const AppModel& model) {
  if (!has_call(model) || !model.meeting->record.excerpt) return "meeting.missing_call";
  const std::string& question = model.meeting->record.question;
  if (question.find_first_not_of(" \n\t") == std::string::npos) return "meeting.missing_question";
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

scoring::MeetingScript script_of(const AppModel& model) {
  const CallModel& call = *model.call;
  const MeetingRecord::Excerpt& chosen = *model.meeting->record.excerpt;
  const std::size_t at = chosen.asked + 1;
  scoring::MeetingScript script =
      meeting_script(call.playable->scenario(), call.transcript, model.debrief->report,
                     model.meeting->record.minutes, at);
  for (scoring::ScriptRound& round : script.rounds)
    if (round.turn == at) round = {chosen.first + 1, at, chosen.last + 1};
  return script;
}

const MeetingVote* vote_at(const MeetingRecord& record, std::size_t turn) {
  for (const MeetingVote& vote : record.votes)
    if (vote.turn == turn) return &vote;
  return nullptr;
}

}  // namespace samtale::ui
