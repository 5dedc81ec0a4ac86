#include "ui/app/meeting/meeting_parts.hpp"

#include <algorithm>
#include <string_view>

#include "engine/text.hpp"
#include "scoring/untaken.hpp"
#include "ui/app/call_words.hpp"

namespace samtale::ui {

using engine::ReplyIndex;
using engine::Turn;

ReplyIndex MeetingSource::reply_of(const Turn& turn, const std::string& reply) const {
  if (!reply.empty())
    for (const ReplyIndex index : open_replies(scenario, turn.before))
      if (scenario.at(index).id == reply) return index;
  return {};
}

std::string MeetingSource::reply_words(const std::string& reply, const Turn& turn) const {
  return ui::reply_words(scenario, reply_of(turn, reply), say);
}

std::string MeetingSource::answer_words(const Turn& turn) const {
  return ui::answer_words(scenario, turn, say);
}

std::string MeetingSource::because(const Turn& turn, ReplyIndex reply) const {
  return meeting.own ? std::string() : because_words(scenario, turn, reply, say);
}

std::string MeetingSource::citizen_words(const Turn& turn) const {
  return ui::citizen_words(scenario, turn, say);
}

std::string MeetingSource::taken_did(const scoring::Report& report, std::size_t turn) const {
  if (meeting.own || turn >= report.turns.size()) return {};
  return reach_words(scoring::standing(report.turns[turn], report.turns[turn].regret), Told::taken,
                     say);
}

std::string MeetingSource::other_did(std::size_t turn, ReplyIndex reply) const {
  if (meeting.own || !model.debrief || turn >= model.debrief->report.turns.size()) return {};
  const scoring::TurnReport& report = model.debrief->report.turns[turn];
  for (const scoring::Sibling& sibling : report.siblings)
    if (sibling.reply == reply)
      return reach_words(scoring::standing(report, sibling.regret), Told::untaken, say);
  return {};
}

std::vector<std::string> MeetingSource::sentences(std::size_t turn) const {
  std::vector<std::string> said;
  std::string_view left = meeting.record.sentences.count(turn) > 0
                              ? std::string_view(meeting.record.sentences.at(turn))
                              : std::string_view();
  while (!left.empty()) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    const std::string_view line = engine::stripped(left.substr(0, end));
    if (!line.empty()) said.push_back(quoted(std::string(line)));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return said;
}

std::string question_lead(const MeetingRecord& record, const Say& say) {
  return record.alias.empty() ? say("meeting.question_lead")
                              : say("meeting.question_from", record.alias);
}

std::string text_at(const std::map<std::size_t, std::string>& texts, std::size_t turn) {
  const auto found = texts.find(turn);
  return found == texts.end() ? std::string() : found->second;
}

std::string manner_words(const engine::Scenario& scenario, const Turn& turn, const Say& say) {
  std::string words;
  for (const engine::LineIndex index : turn.lines) {
    const engine::Line& line = scenario.at(index);
    if (line.voice == engine::Voice::low) words = say("call.low");
    if (line.voice == engine::Voice::loud) words = say("call.loud");
    if (line.voice == engine::Voice::breaks_in) words = say("call.breaks_in");
  }
  return words;
}

}  // namespace samtale::ui
